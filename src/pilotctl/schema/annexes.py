"""What stands beside the task table: regional tasks, negative list, phases, indicators."""

from typing import Annotated, Any

from pilotctl.model.negative_list import (
    Criterion,
    Grades,
    NegativeItem,
    NegativeList,
    Note,
    RateRule,
    ReviewWindow,
)
from pilotctl.model.programme import Measure, Regional, RegionalKeyTask, RegionalTask
from pilotctl.model.targets import Indicator, Phase, Target
from pilotctl.schema.cells import (
    Amount,
    Compares,
    Dated,
    Entry,
    Flag,
    Home,
    Month,
    Number,
    Slug,
    Text,
    Written,
)
from pilotctl.schema.common import Doubts, Texts
from pilotctl.schema.lists import Many


class MeasureEntry(Entry):
    """工作措施."""

    builds = Measure

    no: Number
    text: Text | None = None
    deadline: Written = None
    departments: Texts = ()
    line: Number | None = None
    doubts: Doubts = ()


Measures = Annotated[tuple[MeasureEntry, ...], Many]


class RegionalTaskEntry(Entry):
    """分解任务 of the regional table."""

    builds = RegionalTask

    no: Number
    title: Text | None = None
    leaders: Texts = ()
    points: Amount | None = None
    measures: Measures
    line: Number | None = None
    doubts: Doubts = ()


class RegionalKeyTaskEntry(Entry):
    """重点任务 of the regional table."""

    builds = RegionalKeyTask

    no: Number
    title: Text | None = None
    tasks: Annotated[tuple[RegionalTaskEntry, ...], Many]
    line: Number | None = None
    doubts: Doubts = ()


class RegionalEntry(Entry):
    """区域特色工作指引."""

    builds = Regional

    title: Text
    declared: Amount | None = None
    key_tasks: Annotated[tuple[RegionalKeyTaskEntry, ...], Many]
    note: Text | None = None
    doubts: Doubts = ()


class TargetEntry(Entry):
    """What a criterion and an indicator share: a comparison, a value and its unit."""

    comparison: Compares
    value: Amount | None = None
    unit: Text | None = None

    def parts(self) -> dict[str, Any]:
        """The three cells become one target."""
        parts = super().parts()
        target = Target(parts.pop("comparison"), parts.pop("value"), parts.pop("unit"))
        return {**parts, "target": target}


class CriterionEntry(TargetEntry):
    """评价内容."""

    builds = Criterion

    no: Number
    text: Text | None = None
    line: Number | None = None
    doubts: Doubts = ()


class GradesEntry(Entry):
    """What one incident deducts, by its grade."""

    builds = Grades

    extraordinary: Amount
    major: Amount


class RateEntry(Entry):
    """What a rate above its limit deducts."""

    builds = RateRule

    limit: Amount
    over: Amount
    step: Amount
    per_step: Amount
    cap: Amount


class NegativeItemEntry(Entry):
    """One item of the negative list."""

    builds = NegativeItem

    no: Number
    title: Text | None = None
    criteria: Annotated[tuple[CriterionEntry, ...], Many] = ()
    deducts: GradesEntry | None = None
    rate: RateEntry | None = None
    proactive_exempt: Flag = False
    remark: Text | None = None
    departments: Texts = ()
    leaders: Texts = ()
    line: Number | None = None
    doubts: Doubts = ()


class NoteEntry(Entry):
    """A footnote of the negative list."""

    builds = Note

    no: Number
    text: Text | None = None
    line: Number | None = None
    doubts: Doubts = ()


class ReviewWindowEntry(Entry):
    """考察周期."""

    builds = ReviewWindow

    month: Month
    months: Number


class NegativeListEntry(Entry):
    """负面清单."""

    builds = NegativeList

    items: Annotated[tuple[NegativeItemEntry, ...], Many]
    notes: Annotated[tuple[NoteEntry, ...], Many] = ()
    window: ReviewWindowEntry | None = None


class PhaseEntry(Entry):
    """阶段."""

    builds = Phase

    id: Text
    title: Text
    start: Dated = None
    end: Dated = None
    asks: Texts = ()
    line: Number | None = None
    doubts: Doubts = ()


class IndicatorEntry(TargetEntry):
    """A measurable target inside a requirement or the negative list."""

    builds = Indicator

    id: Slug
    name: Text
    home: Home
    words: Text
    doubts: Doubts = ()
