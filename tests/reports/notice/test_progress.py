"""How far the programme is: headings, departments and units, and the pictures of the course."""

from fractions import Fraction

from tests.shared import cities, offices
from tests.shared.notices import cells, chart, column, drawn, lead, notice, section
from tests.shared.office import UNITS, YEAR

SILENT = cities.SILENT.replace("city: silent", "city: demo")


def test_headings_with_the_time_before() -> None:
    """Each area, then its key tasks set in, with counts, completion before and now, and a light."""
    progress = section(notice(offices.SILENT, "2020-07", city=SILENT), "progress")
    assert cells(progress) == [
        ["I-1 治理体制", "4", "1", "0", "0", "25%", "0%", "· grey"],
        ["\u3000II-1 领导体制", "3", "1", "0", "0", "33.3%", "0%", "· grey"],
        ["\u3000II-2 公共安全", "1", "0", "0", "0", "0%", "0%", "· grey"],
    ]


def test_a_heading_without_title_says_so() -> None:
    """Where the source lost a title the row does not look as if it had none."""
    lost = "doubts: [{field: title, confidence: none, why: 缺印}]"
    text = SILENT.replace("title: 公共安全", lost)
    progress = section(notice(city=text), "progress")
    assert column(progress, "heading")[-1] == "\u3000II-2 (title unknown)"


def test_key_tasks_are_drawn_by_how_their_tasks_stand() -> None:
    """Each task of a key task is in one part of its row; a part that nobody has is not drawn."""
    lost = "doubts: [{field: deadline, confidence: none, why: 缺页}]"
    fourth = "{no: 4, text: 第四件。, departments: [市甲局], "
    text = SILENT.replace(f"{fourth}deadline: 2021-12", fourth + lost)
    made = notice(offices.SILENT, "2021-01", city=text)
    assert drawn(chart(made, "key-tasks")) == {
        "done": {"II-1 领导体制": 1},
        "open": {"II-1 领导体制": 1},
        "overdue": {"II-1 领导体制": 1},
        "unknown": {"II-2 公共安全": 1},
    }


def test_the_picture_and_the_table_count_alike() -> None:
    """What is called active in the picture is called active in the table under it."""
    made = notice(YEAR, "2020Q3", config=UNITS)
    (_area, key_task) = column(section(made, "progress"), "active")
    assert sum(drawn(chart(made, "key-tasks")).get("active", {}).values()) == int(key_task)


def test_departments_that_lead() -> None:
    """Most overdue first, then those that lead most; who only supports has no row."""
    text = SILENT.replace("{name: 市乙局}", "{name: 市乙局}, {name: 市丙局}").replace(
        "no: 1, text: 第一件。", "no: 1, text: 第一件。, support: [市丙局]"
    )
    table = section(notice(offices.SILENT, "2021-01", city=text), "departments")
    assert cells(table) == [
        ["市乙局", "1", "0", "0", "0%", "1", "0", "0", "✗ red"],
        ["市甲局", "3", "0", "1", "33.3%", "0", "0", "0", "· grey"],
    ]


def test_units_are_ranked() -> None:
    """The units by completion, those that were never heard of as well."""
    table = section(notice(YEAR, "2020-06", config=UNITS), "units")
    assert lead(table) == "Over the tasks on which units report."
    assert column(table, "rank") == ["1", "2", "3"]
    assert column(table, "unit") == ["开原市", "银州区", "西丰县"]
    assert column(table, "completion") == ["100%", "50%", "0%"]
    assert column(table, "last_heard") == ["2020-06-20", "2020-06-20", ""]


def test_done_against_the_plan() -> None:
    """At the end of each month since the first entry: what is done, and what was due by then."""
    picture = chart(notice(offices.SILENT, "2021-01", city=SILENT), "burn-up")
    assert picture.labels == (
        *("2020-07", "2020-08", "2020-09", "2020-10", "2020-11", "2020-12", "2021-01"),
    )
    assert drawn(picture) == {
        "done": dict.fromkeys(picture.labels, 1),
        "plan": {"2020-12": 2, "2021-01": 2},
    }
    described = picture.description.render(str)
    assert described == "On 2021-01-31 tasks with a deadline done 1, due by then 2, overdue 1."


def test_the_plan_leaves_out_what_was_cancelled() -> None:
    """A cancelled task is no longer due, from the first month of the picture."""
    ledger = "- {date: 2020-07-01, cancelled: R1, reason: 并入}\n"
    picture = chart(notice(ledger, "2020-12", city=SILENT), "burn-up")
    assert drawn(picture)["plan"] == {"2020-12": 1}


def test_the_course_is_no_longer_than_three_years() -> None:
    """However long ago the first entry was: so many months back, and the present one."""
    ledger = "- {date: 2015-01-01, started: R1}\n"
    labels = chart(notice(ledger, "2020-12", city=SILENT), "burn-up").labels
    assert (labels[0], labels[-1], len(labels)) == ("2017-12", "2020-12", 37)


def test_the_score_over_time() -> None:
    """The score at the end of each month; its first and last are in the words, as in the table."""
    made = notice(YEAR, "2020Q3", config=UNITS)
    picture = chart(made, "score")
    (series,) = picture.series
    assert picture.labels[0] == "2020-05"
    assert series.values[-3:] == (Fraction(25, 4), Fraction(45, 4), Fraction(45, 4))
    assert picture.description.render(str) == "From 0 to 11.25."
    assert column(section(made, "score"), "earned")[-1] == "11.25"


def test_completion_over_time_without_points() -> None:
    """A city without points: completion as a percentage takes the place of the score."""
    picture = chart(notice(offices.SILENT, "2020-08", city=SILENT), "score")
    assert picture.title.render(str) == "Completion over time (%)"
    assert picture.series[0].values == (Fraction(25), Fraction(25))


def test_open_tasks_ahead() -> None:
    """Twelve months from the as-of day on; what is done, overdue or for ever is not ahead."""
    made = notice(YEAR, "2020-06", config=UNITS)
    picture = chart(made, "ahead")
    assert (picture.labels[0], picture.labels[-1], len(picture.labels)) == (
        *("2020-06", "2021-05", 12),
    )
    assert drawn(picture) == {"open": {"2020-09": 1, "2020-12": 1}}
    assert picture.description.render(str) == "In 12 months 2."


def test_a_department_has_its_own_pictures() -> None:
    """Only of its tasks, and without a score."""
    made = notice(YEAR, "2020Q3", config=UNITS, dept="市甲局")
    assert [one.id for part in made.sections for one in part.charts] == [
        *("key-tasks", "burn-up", "ahead"),
    ]
    assert drawn(chart(made, "burn-up"))["plan"] == dict.fromkeys(
        ("2020-06", "2020-07", "2020-08", "2020-09"), 1
    )
