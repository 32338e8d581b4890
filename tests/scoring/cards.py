"""A small city with everything that a score can speak of, and its scorecard for a ledger."""

from datetime import date
from fractions import Fraction

from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.progress.fold import fold
from pilotctl.progress.state import DEFAULTS, Limits, track
from pilotctl.scoring.card import Scorecard, Terms, score
from pilotctl.scoring.deductions import Deduction
from pilotctl.scoring.lines import Line
from pilotctl.scoring.window import Review
from tests.builders import city_of
from tests.progress.ledgers import ledger_entries

NEGATIVE = """
negative_list:
  window: {month: 7, months: 18}
  items:
    - {no: 1, title: 群体性事件, deducts: {extraordinary: 30, major: 10}}
    - {no: 2, title: 安全事故, deducts: {extraordinary: 30, major: 10}}
    - no: 3
      title: 暴力恐怖活动
      deducts: {extraordinary: 30, major: 10}
      proactive_exempt: true
    - {no: 4, title: 邪教, deducts: {extraordinary: 30, major: 10}, proactive_exempt: true}
    - {no: 5, title: 其他, deducts: {extraordinary: 30, major: 10}, proactive_exempt: true}
    - {no: 6, title: 命案>0.65, rate: {limit: 0.65, over: 20, step: 0.1, per_step: 10, cap: 50}}
indicators:
  - {id: homicides, name: 命案, home: N6, comparison: "<=", value: 0.65, words: ">0.65"}
"""
TEXT = f"""\
city: demo
name: 演示市
departments: [{{name: 市甲局}}, {{name: 市乙局}}]
areas:
  - id: I-1
    title: 治理体制
    key_tasks:
      - id: II-1
        title: 领导体制
        subtasks:
          - id: III-1
            title: 健全机制
            points:
              - {{requirements: 1-2, points: 10}}
              - {{requirements: 3, points: 5}}
              - requirements: 4
                doubts: [{{field: points, confidence: none, why: 缺印}}]
            requirements:
              - {{no: 1, text: 第一件。, departments: [市甲局], deadline: 2020-12}}
              - {{no: 2, text: 第二件。, departments: [市乙局], deadline: 2020-12}}
              - {{no: 3, text: 经常巡查。, departments: [市甲局, 市乙局], deadline: 长期推进}}
              - {{no: 4, text: 第四件。, departments: [市乙局], deadline: 2021-12}}
  - id: I-2
    title: 工作布局
    key_tasks:
      - id: II-2
        title: 公共安全
        subtasks:
          - id: III-2
            title: 排查隐患
            points: [{{requirements: 5, points: 7.5}}]
            requirements:
              - no: 5
                text: 第五件。
                departments: [市甲局]
                measures:
                  - {{no: 1, text: 先做。, deadline: 2020-12}}
                  - {{no: 2, text: 再做。, deadline: 2020-12}}
                  - {{no: 3, text: 后做。, deadline: 2020-12}}
regional:
  title: 特色
  declared: 100
  key_tasks:
    - no: 1
      title: 边境
      tasks:
        - no: 1
          title: 联防
          points: 25
          measures: [{{no: 1, text: 巡逻。, departments: [市甲局], deadline: 2021-12}}]
{NEGATIVE}"""
"""R1, R2: 10 points; R3, a standing duty: 5; R4: lost; M1-M3: 7.5; S1.1.1: 25 of a declared 100."""

CITY = city_of(TEXT)
DAY = date(2021, 6, 30)


def card(
    ledger: str = "[]",
    terms: Terms | None = None,
    *,
    day: date = DAY,
    city: City = CITY,
    limits: Limits = DEFAULTS,
    units: tuple[str, ...] = (),
) -> Scorecard:
    """The scorecard of the city at the end of the day, with that ledger."""
    progress = fold(ledger_entries(ledger), day)
    tasks = [
        track(task, day, progress.of(task.id.reference), limits, units) for task in tasks_of(city)
    ]
    return score(city, tasks, progress, terms or Terms(), day)


def line(made: Scorecard, block: str) -> Line:
    """The line of that block."""
    return next(one for one in made.lines if one.block.id == block)


def earned(ledger: str, block: str, terms: Terms | None = None, day: date = DAY) -> Fraction | None:
    """What the block earns with that ledger."""
    return line(card(ledger, terms, day=day), block).earned


def deductions(ledger: str, terms: Terms | None = None, city: City = CITY) -> list[Deduction]:
    """Every incident and rate of the ledger."""
    return list(card(ledger, terms, city=city).deductions)


def facts(*values: object) -> tuple[object, ...]:
    """Several values at once, of whatever kinds of numbers."""
    return values


def in_short(one: Deduction) -> tuple[object, ...]:
    """Item, points, rule, counted or not, and why."""
    return str(one.item), one.points, one.rule, one.counted, one.why.render(str)


def reviewed(acceptance: date, announced: date | None = None) -> Terms:
    """The terms of an assessment on those days."""
    return Terms(review=Review(acceptance, announced))


def scheme_terms(scheme: Scheme) -> Terms:
    """The terms of an assessment by that scheme."""
    return Terms(scheme=scheme)
