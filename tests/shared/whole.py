"""A city file with a little of everything, free of faults."""

from tests.shared.builders import city_text

WHOLE = city_text(
    """
    - no: 1
      text: 完善工作机制。
      leaders: [张三]
      departments: [市公安局]
      support: [市司法局]
      line: 11
      measures:
        - {no: 1, text: 建立制度。, deadline: 2020-12}
        - {no: 2, text: 开展检查。, deadline: 2020-12}
    - no: 2
      text: 群众满意率超过96%。
      leaders: [张三]
      departments: [市司法局]
      support: [市公安局]
      deadline: 2021-12
      line: 12
    - no: 3
      text: 加强巡查。
      departments: [市公安局, 市司法局]
      deadline:
      doubts:
        - {field: deadline, confidence: none, why: 缺印}
    """,
    parties="""
    departments:
      - name: 市公安局
      - name: 市司法局
    leaders:
      - name: 张三
    """,
    beside="""
    points:
      - {requirements: 1, points: 5}
      - {requirements: 2-3, points: 10}
    """,
    annex="""
    regional:
      title: 特色
      declared: 30
      key_tasks:
        - no: 1
          title: 边境
          tasks:
            - {no: 1, title: 联防, points: 10, measures: [
                {no: 1, text: 巡逻。, departments: [市公安局], deadline: 2021-12}]}
            - {no: 2, title: 共建, points: 20, measures: [
                {no: 1, text: 走访。, departments: [市公安局], deadline: 2021-12}]}
    negative_list:
      items:
        - no: 1
          title: 安全感
          criteria:
            - {no: 1, text: 安全感, comparison: ">=", value: 96}
            - {no: 2, text: 重大案件, comparison: never}
        - {no: 2, title: 命案}
    phases:
      - {id: one, title: 部署, start: 2020-01, end: 2020-06}
      - {id: two, title: 实施, start: 2020-07, end: 2021-12}
    indicators:
      - {id: satisfaction, name: 满意率, home: R2, comparison: ">=", value: 96, words: 超过96%}
    gaps:
      - {requirements: 4-5, why: 缺页}
    """,
)
