"""What each command answers on the built-in programme of Baoji."""

import re

from tests.shared.program import BUILTIN, ask

DAY = ("--as-of", "2021-01-15")
AHEAD = [
    *(f"{line} --as-of 2021-01-15 --json" for line in ("list baoji", "overdue baoji", "overdue")),
    *(f"{line} --as-of 2021-01-15" for line in ("list baoji", "overdue baoji")),
    *(f"due baoji --as-of 2020-12-01 --within {span} --json" for span in ("29d", "30d")),
    *(f"tree baoji --depth {depth} --json --as-of 2021-01-15" for depth in (1, 3, 5)),
    *(f"show baoji --json --as-of {day}" for day in ("2020-06-30", "2020-07-01", "2022-01-01")),
    "due baoji --as-of 2020-12-01",
    "due baoji --as-of 2020-12-31 --within 0d --json",
    "show baoji/R35 --as-of 2021-01-15",
    "tree baoji --json --as-of 2021-01-15",
    "departments baoji --json --as-of 2021-01-15",
    "indicators baoji --as-of 2021-01-15",
    "gaps baoji --json --as-of 2021-01-15",
    "check baoji",
    "check",
]


def test_list_has_every_task_in_the_order_of_the_document() -> None:
    """`list` answers with all tasks, numbered as the document numbers them, and counts lights."""
    answer = ask("list", "baoji", *DAY, "--json")
    assert answer.code == 0
    assert answer.ids == [f"baoji/R{number}" for number in range(1, 113)]
    lights = {"red": 48, "yellow": 0, "green": 0, "grey": 64}
    assert answer.json["summary"] == {"tasks": 112, "lights": lights}


def test_list_as_a_table_has_head_rule_rows_and_a_closing_line() -> None:
    """A table is a head, a rule, a line for each task, and what it adds up to."""
    lines = ask("list", "baoji", *DAY).lines
    assert lines[0].split() == ["Id", "Light", "Status", "Task", "Lead", "units", "Deadline"]
    assert set(lines[1]) == {"─"}
    assert [line.split()[0] for line in lines[2:-1]] == [f"baoji/R{n}" for n in range(1, 113)]
    assert lines[-1] == "As of 2021-01-15: tasks 112, red 48, yellow 0, green 0, grey 64"


def test_overdue_lists_the_late_tasks_with_the_days() -> None:
    """`overdue` answers with the tasks due before the day, how late each is, and the count."""
    answer = ask("overdue", "baoji", *DAY, "--json")
    assert answer.json["summary"] == {"overdue": 48, "unknown_deadline": 0}
    assert {item["status"] for item in answer.json["items"]} == {"overdue"}
    assert {item["days_overdue"] for item in answer.json["items"]} == {15}
    table = ask("overdue", "baoji", *DAY)
    assert table.lines[0].split()[-2:] == ["Days", "late"]
    assert table.lines[-1] == "As of 2021-01-15: overdue 48"


def test_due_looks_ahead_as_far_as_it_is_told() -> None:
    """`due` answers with the tasks due from the day to so many days later, both ends included."""
    before = ask("due", "baoji", "--as-of", "2020-12-01", "--within", "29d", "--json")
    assert before.json["summary"] == {"due": 0, "by": "2020-12-30", "unknown_deadline": 0}
    reached = ask("due", "baoji", "--as-of", "2020-12-01", "--within", "30d", "--json")
    assert reached.json["summary"] == {"due": 48, "by": "2020-12-31", "unknown_deadline": 0}
    assert {item["light"] for item in reached.json["items"]} == {"yellow"}
    last_day = ask("due", "baoji", "--as-of", "2020-12-31", "--within", "0d", "--json")
    assert last_day.ids == reached.ids


def test_due_looks_thirty_days_ahead_by_default() -> None:
    """Without --within, `due` looks 30 days ahead and says up to which day."""
    answer = ask("due", "baoji", "--as-of", "2020-12-01")
    assert answer.lines[-1] == "As of 2020-12-01: due by 2020-12-31: 48"


def test_show_says_everything_about_a_task() -> None:
    """`show` has the place in the tree, the owners, the dates, the neighbours and the source."""
    lines = ask("show", "baoji/R35", *DAY).lines
    facts = [re.split(" {2,}", line, maxsplit=1) for line in lines[3:-1]]
    assert lines[0] == "baoji/R35"
    assert ["Area", "I-1 治理体制现代化"] in facts
    assert ["Subtask", "III-15 深入推进社区治理创新，深化拓展网格化管理"] in facts
    assert ["Lead units", "市民政局、市委政法委"] in facts
    assert ["Deadline", "2021-12"] in facts
    assert ["Due", "2021-12-31"] in facts
    assert ["Beside it", "baoji/R36、baoji/R37、baoji/R38、baoji/R39"] in facts
    assert ["Source", "宝发〔2020〕8号, 001_3f622d691d5f3370.txt, line 247"] in facts
    doubt = "support units, medium: 单位登记以“市交通运输局”为正名"
    assert any(fact[0] == "Doubt" and fact[1].startswith(doubt) for fact in facts)


def test_show_answers_in_the_order_that_was_typed() -> None:
    """Several ids are shown in the order in which they were typed, in any case and width."""
    answer = ask("show", "baoji/R9", "BAOJI/ｒ3", "--json", *DAY)
    assert answer.ids == ["baoji/R9", "baoji/R3"]
    assert answer.json["items"][1]["neighbours"] == ["baoji/R2"]
    assert answer.json["summary"] == {"tasks": 2}


def test_tree_goes_as_deep_as_it_is_told() -> None:
    """`tree` has 3 areas, with 17 key tasks below them, 40 subtasks below those, 112 rows."""
    nodes = {1: 3, 3: 3 + 17 + 40, 5: 3 + 17 + 40 + 112}
    for depth, count in nodes.items():
        items = ask("tree", "baoji", "--depth", str(depth), "--json", *DAY).json["items"]
        assert len(items) == count
    third = ask("tree", "baoji", "--depth", "3", "--json", *DAY)
    assert ask("tree", "baoji", "--json", *DAY) == third


def test_tree_adds_up() -> None:
    """Each branch counts the tasks under it: the areas add up to all, the overdue ones too."""
    items = ask("tree", "baoji", "--depth", "1", "--json", *DAY).json["items"]
    assert [item["id"] for item in items] == ["I-1", "I-2", "I-3"]
    assert [item["tasks"] for item in items] == [39, 38, 35]
    assert sum(item["overdue"] for item in items) == 48


def test_departments_count_what_each_leads_and_supports() -> None:
    """`departments` has one row a department, the most overdue first; the light is the gravest."""
    answer = ask("departments", "baoji", "--json", *DAY).json
    first = answer["items"][0]
    assert first["department"] == "市委政法委"
    assert (first["leads"], first["supports"], first["overdue"]) == (48, 6, 24)
    assert first["light"] == "red"
    assert answer["summary"] == {"departments": len(answer["items"])}
    overdue = [item["overdue"] for item in answer["items"]]
    assert overdue == sorted(overdue, reverse=True)


def test_phases_mark_the_one_of_the_day() -> None:
    """`show` of a programme marks the phase of the as-of day, both end months included."""
    days = {"2020-06-30": ["P1"], "2020-07-01": ["P2"], "2022-01-01": ["P3"], "2023-01-01": []}
    for day, current in days.items():
        (item,) = ask("show", "baoji", "--json", "--as-of", day).json["items"]
        assert [phase["id"] for phase in item["phases"] if phase["current"]] == current


def test_indicators_show_target_and_words() -> None:
    """`indicators` has each target with its home and the words that set it."""
    lines = ask("indicators", "baoji", *DAY).lines
    row = next(line for line in lines if line.startswith("satisfaction "))
    assert row.split() == [
        "satisfaction",
        "R7",
        "群众对平安建设的满意率",
        ">96%",
        "群众对全市平安建设的满意率超过96%",
    ]


def test_gaps_list_every_doubt_with_its_reason() -> None:
    """`gaps` names what each doubt is about and counts doubts by field."""
    answer = ask("gaps", "baoji", "--json", *DAY).json
    assert answer["summary"]["gaps"] == 0
    assert answer["summary"]["doubts"] == len(answer["items"])
    assert sum(answer["summary"]["by_field"].values()) == len(answer["items"])
    wheres = [item["where"] for item in answer["items"]]
    for where in ("II-8", "II-9", "R49", "R50", "III-23", "N2", "N4.1"):
        assert where in wheres


def test_check_finds_the_built_in_data_free_of_errors() -> None:
    """`check` without targets checks all cities: nothing on standard output, a count beside it."""
    assert ask("check", "baoji") == (0, "", "files 1: errors 0, warnings 0\n")
    every = ask("check")
    assert every.code == 0
    assert every.err.startswith(f"files {len(BUILTIN)}: errors 0, ")


def test_without_a_city_all_cities_answer() -> None:
    """A city can be left out: then every city answers."""
    cities = [ask("overdue", city, *DAY, "--json").ids for city in BUILTIN]
    assert ask("overdue", *DAY, "--json").ids == [id for ids in cities for id in ids]


def test_a_city_typed_twice_or_in_full_width_is_one_city() -> None:
    """City ids are read in any case and width, and each city answers once."""
    assert ask("overdue", "BAOJI", "ｂａｏｊｉ", *DAY).out == ask("overdue", "baoji", *DAY).out


def test_the_same_question_gets_the_same_bytes() -> None:
    """Same data and day, same bytes: nothing of the moment is in an answer."""
    question = ("departments", "baoji", "--json", *DAY)
    assert ask(*question, PYTHONHASHSEED="1").out == ask(*question, PYTHONHASHSEED="2").out
