"""Every owner is in the registry, once; every name of the registry is used."""

from pilotctl.checks import parties
from tests.checks.walks import walk_of
from tests.shared.builders import city_text, messages

ROW = "areas.0.key_tasks.0.subtasks.0.requirements.0"
PARTIES = """
departments:
  - name: 市公安局
    aliases: [公安局]
  - name: 市司法局
  - name: 市民政局
leaders:
  - name: 张三
    aliases: [张副市长]
"""


def city(cells: str, registry: str = PARTIES, annex: str = "") -> str:
    """A city of one row with those cells."""
    row = f"- no: 1\n  text: 甲\n  deadline: 2020-12\n  {cells}\n"
    return city_text(row, parties=registry, annex=annex)


def test_known_owners() -> None:
    """Names and aliases of the registry are right, in every place that names owners."""
    good = walk_of(
        city("departments: [公安局, 市司法局]\n  support: [市民政局]\n  leaders: [张副市长]")
    )
    assert messages(parties.check_departments_known(good)) == []
    assert messages(parties.check_leaders_known(good)) == []


def test_unknown_departments() -> None:
    """A misspelt owner is reported in its place in the list, lead and support alike."""
    bad = walk_of(city("departments: [市公安局, 市司法厅]\n  support: [各县区]"))
    found = list(parties.check_departments_known(bad))
    assert messages(found) == [
        f"{ROW}.departments.1: unknown-department: department 市司法厅 is not in the registry",
        f"{ROW}.support.0: unknown-department: department 各县区 is not in the registry",
    ]
    assert [one.args["suggestion"].render(str) for one in found] == [  # type: ignore[attr-defined]
        "did you mean 市司法局? If not, add it to the registry",
        "add it to the registry, or correct the spelling",
    ]


def test_owners_outside_the_table() -> None:
    """Regional measures and items of the negative list have owners as well."""
    annex = """
    regional:
      title: 特色
      key_tasks:
        - no: 1
          title: 甲
          tasks:
            - no: 1
              title: 甲
              leaders: [王五]
              points: 1
              measures: [{no: 1, text: 甲, deadline: 2020-12, departments: [市卫健委]}]
    negative_list:
      items: [{no: 1, title: 甲, departments: [市文旅局], leaders: [赵六]}]
    """
    bad = walk_of(city("departments: [市公安局]", annex=annex))
    task = "regional.key_tasks.0.tasks.0"
    assert messages(parties.check_departments_known(bad)) == [
        f"{task}.measures.0.departments.0: unknown-department:"
        " department 市卫健委 is not in the registry",
        "negative_list.items.0.departments.0: unknown-department:"
        " department 市文旅局 is not in the registry",
    ]
    assert messages(parties.check_leaders_known(bad)) == [
        f"{task}.leaders.0: unknown-leader: leader 王五 is not in the registry",
        "negative_list.items.0.leaders.0: unknown-leader: leader 赵六 is not in the registry",
    ]


def test_names_claimed_once() -> None:
    """Every name and alias belongs to one entry."""
    good = walk_of(city("departments: [市公安局]"))
    assert messages(parties.check_departments_once(good)) == []
    assert messages(parties.check_leaders_once(good)) == []


def test_names_claimed_twice() -> None:
    """A name that a second entry claims is reported there, whatever its width."""
    registry = """
    departments:
      - {name: 市公安局, aliases: [公安局(本级)]}
      - {name: 市司法局, aliases: [市公安局]}
      - {name: 公安局（本级）}
    leaders:
      - {name: 张三}
      - {name: 李四, aliases: [张三]}
    """
    bad = walk_of(city("departments: [市公安局]", registry))
    assert messages(parties.check_departments_once(bad)) == [
        "departments.1.aliases.0: duplicate-department:"
        " name 市公安局 is claimed by both 市公安局 and 市司法局",
        "departments.2.name: duplicate-department:"
        " name 公安局（本级） is claimed by both 市公安局 and 公安局（本级）",
    ]
    assert messages(parties.check_leaders_once(bad)) == [
        "leaders.1.aliases.0: duplicate-leader: name 张三 is claimed by both 张三 and 李四"
    ]


def test_two_entries_of_one_name() -> None:
    """The same entry written twice is a name claimed twice."""
    registry = "departments: [{name: 市公安局}, {name: 市公安局}]"
    bad = walk_of(city("departments: [市公安局]", registry))
    assert messages(parties.check_departments_once(bad)) == [
        "departments.1.name: duplicate-department:"
        " name 市公安局 is claimed by both 市公安局 and 市公安局"
    ]


def test_unused_departments() -> None:
    """An entry that no row names, by its name or an alias, is a warning."""
    used = walk_of(city("departments: [公安局, 市司法局, 市民政局]"))
    unused = walk_of(city("departments: [公安局]\n  support: [市民政局]"))
    assert messages(parties.check_departments_used(used)) == []
    assert messages(parties.check_departments_used(unused)) == [
        "departments.1.name: unused-department: no task names department 市司法局"
    ]


def test_owners_named_once() -> None:
    """Different owners in a row are right, and so is a repetition that a doubt explains."""
    doubts = "[{field: support, confidence: medium, why: 原表重复}]"
    for cells in (
        "departments: [市公安局, 市司法局]\n  support: [市民政局]",
        f"departments: [市公安局]\n  support: [公安局]\n  doubts: {doubts}",
    ):
        assert messages(parties.check_owners_once(walk_of(city(cells)))) == []


def test_owners_named_twice() -> None:
    """A department in two roles of a row, or twice in one, is a warning under any of its names."""
    bad = walk_of(city("departments: [市公安局, 市司法局, 市司法局]\n  support: [公安局]"))
    assert messages(parties.check_owners_once(bad)) == [
        f"{ROW}.departments.2: repeated-owner:"
        " 市司法局 is listed twice among the owners of requirement R1",
        f"{ROW}.support.0: repeated-owner: 公安局 is listed twice among the owners of requirement"
        f" R1",
    ]
