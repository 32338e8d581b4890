"""Two small cities for the tests of the selection."""

from datetime import date

from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.progress.state import TrackedTask, track
from pilotctl.query import Selection, select
from tests.builders import city_of

ALPHA = city_of(
    """
city: alpha
name: 甲市
departments:
  - {name: 市公安局, aliases: [公安局]}
  - {name: 市司法局}
  - {name: 市农业农村局, aliases: [市农村农业局]}
  - {name: 各县区, group: true}
leaders:
  - {name: 张三, aliases: [张副市长]}
  - {name: 李四}
areas:
  - id: I-1
    title: 治理体制
    key_tasks:
      - id: II-1
        title: 领导体制
        subtasks:
          - id: III-1
            title: 机制
            requirements:
              - no: 1
                text: 完善工作机制，加强 ABC 平台建设。
                leaders: [张副市长]
                departments: [市公安局]
                support: [市司法局, 各县区]
                deadline: 2020-12
              - no: 2
                text: 完善考核办法。
                leaders: [李四]
                departments: [市司法局, 公安局]
                deadline: 2020-12-30
            points:
              - {requirements: 1, points: 5}
              - {requirements: 2, points: 10}
  - id: I-2
    title: 工作布局
    key_tasks:
      - id: II-2
        title: 社会治安
        subtasks:
          - id: III-2
            title: 防控
            requirements:
              - no: 3
                text: 加强巡查。
                leaders: [张三]
                departments: [市农村农业局]
                support: [市公安局]
                deadline: 长期推进
              - no: 4
                text: 开展宣传。
                departments: []
                deadline:
                doubts:
                  - {field: deadline, confidence: none, why: 缺印}
                  - {field: departments, confidence: none, why: 缺印}
            points:
              - requirements: 3
                doubts: [{field: points, confidence: none, why: 缺印}]
"""
)

BETA = city_of(
    """
city: beta
name: 乙市
departments:
  - {name: 公安局}
  - {name: 市民政局}
areas:
  - id: I-1
    title: 治理体制
    key_tasks:
      - id: II-1
        title: 领导体制
        subtasks:
          - id: III-1
            title: 机制
            requirements:
              - no: 1
                text: 完善工作机制。
                departments: [公安局]
                deadline: 2021-06
                measures: [{no: 1, text: 建立制度。, deadline: 2021-06}]
regional:
  title: 特色
  key_tasks:
    - no: 1
      title: 边境
      tasks:
        - no: 1
          title: 联防
          points: 25
          measures: [{no: 1, text: 联合巡逻。, deadline: 2020-06, departments: [市民政局]}]
"""
)

TODAY = date(2020, 12, 31)


def tracked(*cities: City, day: date = TODAY) -> list[TrackedTask]:
    """Every task of the cities, with its state."""
    return [track(task, day) for city in cities for task in tasks_of(city)]


def ids(tasks: list[TrackedTask]) -> list[str]:
    """The ids of the tasks, in their order."""
    return [str(one.task.id) for one in tasks]


def chosen(selection: Selection, *cities: City) -> list[str]:
    """The ids of the tasks that the selection lets through, of both cities when none is named."""
    places = cities or (ALPHA, BETA)
    return ids(select(selection, places, tracked(*places)))
