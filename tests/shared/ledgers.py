"""A city for the checks of ledgers, and what a check says of a ledger about it."""

from pilotctl.checks.ledger import LedgerCheck, Programme
from tests.shared.builders import city_of, city_text, messages
from tests.shared.entries import ledger_entries

UNITS = ("甲县", "乙县", "丙区")
PROGRAMME = Programme(
    city_of(
        city_text(
            """
            - no: 1
              text: 完善工作机制。
              departments: [市公安局]
              measures:
                - {no: 1, text: 建立制度。, deadline: 2020-12}
                - {no: 2, text: 加强巡查。, deadline: 长期推进}
            - no: 2
              text: 群众满意率超过96%。
              departments: [市司法局]
              deadline: 2021-12
            """,
            beside="""
            points:
              - {requirements: 1, points: 7.5}
              - requirements: 2
                doubts: [{field: points, confidence: none, why: 缺印}]
            """,
            annex="""
            regional:
              title: 特色
              key_tasks:
                - no: 1
                  title: 边境
                  tasks:
                    - no: 1
                      title: 联防
                      points: 25
                      measures: [{no: 3, text: 巡逻。, departments: [市公安局], deadline: 2021-12}]
            negative_list:
              items:
                - {no: 1, title: 发生群体性事件}
                - no: 2
                  title: 安全感
                  criteria:
                    - {no: 1, text: 安全感, comparison: ">=", value: 96}
                    - {no: 2, text: 不发生命案, comparison: never}
            indicators:
              - {id: satisfaction, name: 满意, home: R2, comparison: ">", value: 96, words: 满意率}
            """,
        )
    ),
    UNITS,
)
"""Tasks M1, M2 (ongoing), R2 and S1.1.3; blocks B1 and S1.1, and B2 whose points are lost."""


def said_by(check: LedgerCheck, text: str, programme: Programme = PROGRAMME) -> list[str]:
    """What the check says of the ledger."""
    return messages(check(programme, ledger_entries(text)))


def suggestions(check: LedgerCheck, text: str, programme: Programme = PROGRAMME) -> list[str]:
    """The ways out that the check shows."""
    found = check(programme, ledger_entries(text))
    return [one.args["suggestion"].render(str) for one in found]  # type: ignore[attr-defined]
