"""A city with measures, points blocks, regional tasks and doubts."""

from tests.shared.builders import city_text

RICH = city_text(
    """
    - no: 1
      text: 完善工作机制。
      leaders: [张副市长]
      departments: [公安局]
      support: [市司法局]
      doubts:
        - {field: departments, confidence: medium, why: 合并单元格}
        - {field: text, confidence: low, why: 模糊}
      measures:
        - {no: 1, text: 建立制度。, deadline: 2020-05, line: 11}
        - no: 2
          text: 开展检查。
          deadline: 长期
          doubts: [{field: deadline, confidence: low, why: 数字倒置}]
    - no: 2
      text: 加强巡查。
      leaders: [张三]
      departments: [市司法局]
      deadline: 2020/12/30
      line: 12
    - no: 3
      text: 开展宣传。
      departments: [市司法局]
      deadline:
      doubts: [{field: deadline, confidence: none, why: 缺印}]
    """,
    parties="""
    departments:
      - name: 市公安局
        aliases: [公安局]
      - name: 市司法局
    leaders:
      - name: 张三
        aliases: [张副市长]
    """,
    beside="""
    points:
      - {requirements: 1-2, points: 7.5}
      - requirements: 3
        doubts: [{field: points, confidence: none, why: 缺印}]
    doubts: [{field: subtask, confidence: medium, why: 编号不清}]
    """,
    annex="""
    regional:
      title: 区域特色
      declared: 100
      key_tasks:
        - no: 1
          title: 边境
          tasks:
            - no: 2
              title: 联防
              leaders: [张副市长]
              points: 25
              doubts:
                - {field: leaders, confidence: low, why: 姓名不清}
                - {field: title, confidence: low, why: 模糊}
              measures:
                - no: 3
                  text: 联合巡逻。
                  deadline: 2021-06
                  departments: [公安局]
                  line: 90
    """,
)
