"""The small cities of the tests, as their files have them; `builders.city_text` makes others."""

DEMO = """\
city: demo
name: 演示市
departments:
  - name: 市甲局
    aliases: [甲局]
  - name: 市乙局
areas:
  - id: I-1
    title: 头等大事
    key_tasks:
      - id: II-1
        title: 一件大事
        subtasks:
          - id: III-1
            title: 一件小事
            requirements:
              - no: 1
                text: 办好第一件事。
                departments: [市甲局]
                support: [市乙局]
                deadline: 2020-12
              - no: 2
                text: 办好第二件事。
                departments: [市乙局]
                deadline: 长期推进
"""
"""A whole programme: one task with a deadline, one standing duty."""

ALPHA = """\
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
"""Filters of every kind meet here: aliases, groups, leaders, points that are lost."""

BETA = """\
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
"""Its offices share names with those of ALPHA; it has measures and a regional part."""

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
SCORED = f"""\
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

SILENT = """\
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
"""Its document sets no points, as that of baoji: for S7, N6 and the schemes.

Tasks R1 to R4; two criteria with a value, two of what must not occur.
"""
