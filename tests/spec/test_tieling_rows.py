"""Fifteen rows of Tieling's table, word for word, from 000_15050eebd2f8b9b2.txt.

Ten from clean pages and five from damaged ones. Repaired as the head of data/tieling.yaml says:
line-break blanks and leaked digits are gone, half-width commas, colons and brackets between Chinese
invalid are full-width. “…” stands for words that are there and.
"""

from typing import NamedTuple

import pytest

from tests.spec.tieling import about, rows, tasks


class Printed(NamedTuple):
    """What the lines print; names are parted by blanks here."""

    subtask: str
    text: str
    leaders: str
    departments: str
    measures: dict[int, tuple[str, str]]


CLEAN = {
    (21, 169): Printed(
        "III-5",
        "将社会治理和平安建设纳入全市经济社会发展规划。",
        "隋显利",
        "市政府办",
        {
            54: (
                "将社会治理和平安建设纳入每年的市委全会报告和年度政府工作报告，"
                "纳入全市性的经济社会发展规划。",
                "2020-12",
            ),
            55: (
                "将社会治理和平安建设纳入各级各部门全年工作计划，与业务工作同安排同部署。",
                "2020-12",
            ),
            56: (
                "各地各部门定期召开党委（党组）会议，研究社会治理和平安建设工作。",
                "ongoing",
            ),
        },
    ),
    (33, 201): Printed(
        "III-6",
        "健全广大群众对公共服务的评价机制。",
        "李德新",
        "市政府办",
        {
            80: (
                "建立群众参与的公共服务评价体系，搭建群众参与评价社会治理效能的平台。",
                "2021-12",
            ),
        },
    ),
    (39, 215): Printed(
        "III-7",
        "全市100%的村落实重大事项决策“四议两公开”。",
        "高俊伟",
        "市组织部 市民政局",
        {
            91: ("制定村落实重大事项决策“四议两公开”的规范性文件", "2021-12"),
            92: (
                "把重大事项决策“四议两公开”情况纳入村级考核评价内容，定期进行考核。",
                "2021-12",
            ),
            93: (
                "乡镇建立村重大事项决策“四议两公开”登记备案制度，设立群众监督举报平台。",
                "2021-12",
            ),
        },
    ),
    (85, 348): Printed(
        "III-17",
        "严厉打击盗抢骗、黄赌毒等违法犯罪。",
        "李云波",
        "市公安局",
        {
            206: (
                "建立打击盗抢骗、黄赌毒等违法犯罪专项整治方案，深入开展专项整治行动。",
                "2020-12",
            ),
            207: ("深入实地督导调研，确保上级部署在基层落地落实。", "2020-12"),
            208: ("建立多部门配合联动工作机制，加大对黄赌毒的打击力度。", "2020-12"),
        },
    ),
    (143, 524): Printed(
        "III-32",
        "市域内各级党政主要负责人履行推进法制建设第一责任人职责。",
        "李云波",
        "市司法局",
        {
            359: (
                "建立市域社会治理责任分工方案，明确各层级、各部门工作责任，责任压实到人。",
                "2020-05",
            ),
            360: ("建立各级党政主要领导定期研究、部署、调度工作机制。", "2020-12"),
            361: (
                "将市域社会治理现代化试点工作纳入推进党中央决策部署督导督查体系，"
                "定期督导各级党政主要领导责任落实情况。",
                "2021-12",
            ),
        },
    ),
    (146, 534): Printed(
        "III-32",
        "配备并发挥好村（社区）法律顾问作用。",
        "李云波",
        "市司法局",
        {
            367: ("村（社区）逐一配备法律顾问。", "2021-12"),
            368: ("明确村（社区）法律顾问服务范围。", "2021-12"),
            369: ("建立村（社区）法律顾问服务考核机制。", "2020-12"),
        },
    ),
    (150, 545): Printed(
        "III-32",
        "落实行政机关负责人出庭应诉制度。",
        "隋显利 周成德",
        "市法院",
        {377: ("制定行政机关负责人出庭应诉制度。", "2021-12")},
    ),
    (162, 579): Printed(
        "III-33",
        "市政协机关定期开展社会治理领域协商民主专题调研视察活动。",
        "白光达",
        "市政协",
        {
            407: (
                "将社会治理工作纳入协商民主专题调研视察范围，并定期开展调研视察工作。",
                "ongoing",
            ),
        },
    ),
    (165, 588): Printed(
        "III-34",
        "落实“谁执法谁普法”普法责任制，健全以案释法制度。",
        "李云波",
        "市司法局",
        {
            413: ("建立市法治建设工作领导小组。", "2020-12"),
            414: ("健全完善“谁执法谁普法”工作实施方案。", "2020-12"),
            415: (
                "建立法官、检察官、行政执法人员、律师等法律专业人员“以案释法”制度。",
                "2020-12",
            ),
        },
    ),
    (201, 689): Printed(
        "III-41",
        "加强对新技术可能带来的风险深入研判，研究制定智能治理有关法规政策和标准体系，"
        "加强技术运用过程中对个人隐私等保护，提升安全风险防范应对能力。",
        "李云波",
        "市公安局",
        {
            498: (
                "组建智能治理风险隐患研判专家组，研究制定智能治理有关法规政策和标准体系，"
                "提升安全风险防范应对能力。",
                "2021-12",
            ),
        },
    ),
}
"""Rows of clean pages by their numbers and lines."""

DAMAGED = {
    (2, 120): Printed(
        "III-2",
        "市、县、乡三级全面建成平安建设协调机制。",
        "孟翔飞",
        "市政法委",
        {
            6: ("各县（市）区、建立市域社会治理现代化试点工作领导小组。", "2020-06"),
            7: (
                "充分利用8890政务服务平台，搭建各部门协调通道，进一步建立完善市、县、乡三级"
                "社会治理工作体系及工作机制。",
                "2021-12",
            ),
            8: (
                "进一步健全完善市、县、乡三级市域社会治理（平安建设）领导责任制。",
                "2020-12",
            ),
        },
    ),
    (25, 178): Printed(
        "III-5",
        "明确政府各部门平安建设职能。",
        "李德新",
        "市政府办",
        {
            63: (
                "全面落实《铁岭市健全落实社会治安综合治理领导责任制实施细则》的有关规定，"
                "推动各本部门指定专门科室、专门人员负责平安建设工作。",
                "2020-12",
            ),
        },
    ),
    (73, 312): Printed(
        "III-16",
        "严密防范境外宗教渗透活动，依法防范处置利用宗教从事的违法犯罪活动。",
        "何寿 李云波",
        "市统战部 市公安局",
        {
            177: ("对境外宗教渗透活动和非法宗教活动开展摸排。", "2021-12"),
            178: (
                "加强阵地管控，综合运用明察暗访、流动摸排等多种方式严密防范境外宗教渗透。",
                "2021-12",
            ),
        },
    ),
    (87, 356): Printed(
        "III-17",
        "有效打击针对妇女、未成年人的各类违法犯罪。",
        "李云波 张黎明",
        "市公安局 市市场局",
        {
            212: ("…项整治行动。", "2020-12-30"),
            213: ("…儿童等违法犯罪活动。", "2021-12"),
            214: ("为受害妇女儿童提供必要救助服务，保障其顺利回归家庭和社会。", "2020-12"),
        },
    ),
    (190, 666): Printed(
        "III-39",
        "紧密结合“智慧城市”建设，明确市级层面统数据、管数据、保安全的主责。",
        "李德新",
        "市发改委（大数据信息中心）",
        {476: ("建立“智慧城市”数据统计、管理责任制。", "2021-12")},
    ),
}
"""Rows of damaged pages: transposed, turned, or with columns that are broken."""

DOUBTED = {
    2: {"leaders"},
    73: {"leaders", "departments"},
    87: {"leaders", "departments"},
    190: {"leaders"},
}
"""The cells of those rows that the page does not print clearly (と離れ, 向 李 记 崧 被 …)."""


def _id(case: tuple[int, int]) -> str:
    return f"R{case[0]}-line-{case[1]}"


@pytest.mark.parametrize("case", [*CLEAN, *DAMAGED], ids=_id)
def test_a_row_says_what_its_lines_print(case: tuple[int, int]) -> None:
    """Text, leaders, departments, place and measures with deadlines stand at that line."""
    number, line = case
    printed = (CLEAN | DAMAGED)[case]
    row = rows()[number]
    assert row.text == printed.text
    assert row.leaders == tuple(printed.leaders.split())
    assert row.departments == tuple(printed.departments.split())
    assert {m.no: (m.text, str(m.deadline)) for m in row.measures} == printed.measures
    assert {tasks()[f"tieling/M{no}"].subtask.id for no in printed.measures} == {printed.subtask}
    assert row.line == line


@pytest.mark.parametrize("number", DOUBTED)
def test_damaged_cells_are_doubted(number: int) -> None:
    """Where the page does not print a cell clearly, the row says so."""
    assert DOUBTED[number] <= {doubt.field for doubt in rows()[number].doubts}


def test_a_measure_of_which_the_first_line_is_lost() -> None:
    """Line 355: only 项整治行动。 is left of measure 212, so its text begins with … and a doubt."""
    row = rows()[87]
    assert about(row.measures[0].doubts, "text") == ["low"]
    assert about(row.measures[1].doubts, "text") == ["low"]


def test_no_slip_of_the_scan_is_left() -> None:
    """Lines 115-689: no line-break blank, no half-width comma, no leaked 20 or 2 at an end."""
    for number, row in rows().items():
        for text in (row.text or "", *(m.text or "" for m in row.measures)):
            assert not set(text) & set(",;:()\u3000\t\n"), number
            assert "  " not in text, number
            assert not text.endswith(("20", " 2", "。2")), number
