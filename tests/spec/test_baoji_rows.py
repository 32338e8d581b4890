"""Ten rows of annex 1, word for word, from the lines of 001_3f622d691d5f3370.txt.

Repaired as the head of data/baoji.yaml says: line-break blanks are gone, and half-width commas,
colons and brackets between Chinese are full-width.
"""

from typing import NamedTuple

from pilotctl.model.programme import Requirement
from tests.spec.baoji import rows, tasks


class Printed(NamedTuple):
    """What the line prints."""

    text: str
    departments: str
    support: str
    deadline: str
    subtask: str


def assert_row(number: int, line: int, printed: Printed) -> None:
    """The row says what its line prints; units are parted by blanks here."""
    row: Requirement = rows()[number]
    assert row.text == printed.text
    assert row.departments == tuple(printed.departments.split())
    assert row.support == tuple(printed.support.split())
    assert str(row.deadline) == printed.deadline
    assert tasks()[number].subtask.id == printed.subtask
    assert row.line == line


def test_row_1() -> None:
    """Line 203."""
    printed = Printed(
        "市、县（区）、镇（街）党委切实加强对推进社会治理现代化，深化平安建设工作的领导，"
        "加强整体设计、整合资源力量，形成市级统筹协调、县级组织实施、乡镇（街道）强基固本的"
        "市域社会治理链条，进一步完善政策措施、强化督导考核、推动解决重大问题。",
        "市委政法委",
        "市委平安宝鸡建设领导小组成员单位 各县区",
        "2020-12",
        "III-1",
    )
    assert_row(1, 203, printed)


def test_row_7() -> None:
    """Line 211, the first row of the second page."""
    printed = Printed(
        "持续提升公众安全感，群众对全市平安建设的满意率超过96%。",
        "市委政法委",
        "市中级人民法院 市检察院 市公安局 市司法局 各县区",
        "2020-12",
        "III-3",
    )
    assert_row(7, 211, printed)


def test_row_22() -> None:
    """Line 230."""
    printed = Printed(
        "依托团属阵地“青春驿站”、“红领巾法学院”、“共青团门店”等品牌，广泛动员社会各方力量，"
        "积极参与社会治理创新，做好重点青少年服务管理工作。",
        "团市委",
        "各县区",
        "2021-12",
        "III-8",
    )
    assert_row(22, 230, printed)


def test_row_28() -> None:
    """Line 236, with the figures of two indicators."""
    printed = Printed(
        "健全市域志愿服务激励保障机制，支持志愿服务组织发展，汇集至全国志愿服务信息系统的"
        "城市建成区注册志愿者占常住人口比例≥13%，农村地区注册志愿者占常住人口比例≥8%。"
        "每个镇（街）设有志愿服务站，至少有1个平安建设志愿服务团队。",
        "市委宣传部",
        "团市委 各县区",
        "2021-12",
        "III-11",
    )
    assert_row(28, 236, printed)


def test_row_49() -> None:
    """Line 263, the last row of its page, with the 1% that the prose calls 1‰."""
    printed = Printed(
        "构建坚持专群结合，科学配备公安干警、辅警及群防群治力量，结合实际，提高街面布警比例，"
        "建立不低于常住人口1%的专兼职平安巡防队伍。加强流动人口服务管理和重点行业、重点人员"
        "治安防控网建设。",
        "市公安局 市委编办",
        "市委组织部 市人社局 市委平安宝鸡建设领导小组有关成员单位 各县区",
        "2021-12",
        "III-18",
    )
    assert_row(49, 263, printed)


def test_row_57() -> None:
    """Line 275, of a page with half-width commas and with blanks inside the narrow cells."""
    printed = Printed(
        "加强政务（政法）网络新媒体建设，做好政务公开、信息发布、舆论引导和公共服务。"
        "加强政法网军建制机制体制建设。",
        "市委宣传部 市委政法委 市委网信办",
        "市委平安宝鸡建设领导小组成员单位 有关单位 各县区",
        "2020-12",
        "III-20",
    )
    assert_row(57, 275, printed)


def test_row_76() -> None:
    """Line 298, with a department in brackets and one that stands on both sides."""
    printed = Printed(
        "严厉查处破坏生态环境违法行为，巩固拓展秦岭北麓环境综合整治成效，突出抓好乱搭乱建、"
        "乱砍乱伐、乱采乱挖、乱排乱放、乱捕乱猎等“五乱”问题整治。",
        "市发改委（市秦岭办） 市生态环境局 市林业局 市住建局 市自然资源和规划局 市公安局",
        "市工信局 市商务局 市国资委 市自然资源和规划局 市应急管理局 市市场监督管理局 "
        "市中级人民法院 市检察院 各县区",
        "2021-12",
        "III-28",
    )
    assert_row(76, 298, printed)


def test_row_89() -> None:
    """Line 315, where the scan has a stray "and" for 和, and a unit broken over two lines."""
    printed = Printed(
        "完善人大政协执法检查和调研视察制度，市人大定期对社会治理领域开展执法检查、"
        "听取专项工作报告或视察等监督活动。市政协定期开展社会治理领域协商民主专题调研视察活动。",
        "市人大常委会办公室 市政协办公室",
        "市委平安宝鸡建设领导小组成员单位 各县区",
        "2021-12",
        "III-32",
    )
    assert_row(89, 315, printed)
    assert [doubt.field for doubt in rows()[89].doubts if "and" in doubt.why] == ["text"]


def test_row_103() -> None:
    """Line 333, of a page with half-width commas and brackets."""
    printed = Printed(
        "大力开展民主法治示范村（社区）建设。100%的村（社区）建立村（居）民会议、"
        "村（居）民代表会议、村（居）民议事会、理事会等议事协商载体，开展群众说事、民情恳谈、"
        "百姓议事、妇女议事等协商活动。推进基层民主制度化、规范化、程序化，推广基层“群众说、"
        "乡贤论、榜上亮”道德评议等经验做法，推动在城乡社区治理、基层公共事务和公益事业中"
        "广泛实现群众自我管理、自我服务、自我教育、自我监督。",
        "市民政局 市司法局",
        "市委平安宝鸡建设领导小组成员单位 各县区",
        "2021-12",
        "III-37",
    )
    assert_row(103, 333, printed)


def test_row_109() -> None:
    """Line 341."""
    printed = Printed(
        "加强政法干部信息化、智能化能力培养，完善人才引进、激励机制。",
        "市委政法委 市委组织部 市人社局",
        "市中级人民法院 市检察院 市公安局 市司法局 各县区",
        "2020-12",
        "III-38",
    )
    assert_row(109, 341, printed)


def test_no_slip_of_the_scan_is_left() -> None:
    """Lines 203-344: no Latin "and", no line-break blank, no half-width comma, colon or bracket."""
    for number, row in rows().items():
        for text in (row.text or "", *row.departments, *row.support):
            assert " and " not in text, number
            assert not set(text) & set(",;:()\u3000\t\n"), number
            assert "  " not in text, number
