"""A city whose document sets no points, as baoji's does: for S7, N6 and the schemes."""

TEXT = """\
city: silent
name: 无分市
departments: [{name: 市甲局}, {name: 市乙局}]
areas:
  - id: I-1
    title: 治理体制
    key_tasks:
      - id: II-1
        title: 领导体制
        subtasks:
          - id: III-1
            title: 健全机制
            requirements:
              - {no: 1, text: 第一件。, departments: [市甲局], deadline: 2020-12}
              - {no: 2, text: 第二件。, departments: [市乙局], deadline: 2020-12}
          - id: III-2
            title: 组织领导
            requirements:
              - {no: 3, text: 第三件。, departments: [市甲局], deadline: 2021-12}
      - id: II-2
        title: 公共安全
        subtasks:
          - id: III-3
            title: 排查隐患
            requirements:
              - {no: 4, text: 第四件。, departments: [市甲局], deadline: 2021-12}
negative_list:
  items:
    - no: 1
      title: 安全感
      criteria:
        - {no: 1, text: 公众安全感≥96%。, comparison: ">=", value: 96, unit: "%"}
        - {no: 2, text: 命案发案率≤0.65。, comparison: "<=", value: 0.65}
    - no: 2
      title: 社会治安
      criteria:
        - {no: 1, text: 重大刑事案件。, comparison: never}
        - {no: 2, text: 黄赌毒案件。, comparison: never}
indicators:
  - {id: safety, name: 安全感, home: N1.1, comparison: ">=", value: 96, unit: "%", words: "≥96%"}
  - {id: homicides, name: 命案, home: N1.2, comparison: "<=", value: 0.65, words: "≤0.65"}
"""
"""Tasks R1 to R4; two criteria with a value, two of what must not occur."""
