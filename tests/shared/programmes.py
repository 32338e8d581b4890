"""Programmes of any size, and one whose source lost nearly everything."""

_HEAD = """\
city: demo
name: 演示市
departments: [{names}]
areas:
  - id: I-1
    title: 头等大事
    key_tasks:
"""
_KEY = """\
      - id: II-{no}
        title: 第{no}件大事
        subtasks:
          - id: III-{no}
            title: 第{no}件小事
            requirements:
"""
_ROW = "{no}, text: 办好第{no}件事。, departments: [市{dept}局], deadline: 2020-{month:02}"
PER_KEY = 10


def programme(tasks: int) -> str:
    """A city of so many tasks; each ten have a key task and a department."""
    keys = range(1, tasks // PER_KEY + 1)
    text = _HEAD.format(names=", ".join(f"{{name: 市{key}局}}" for key in keys))
    for key in keys:
        text += _KEY.format(no=key)
        for no in range((key - 1) * PER_KEY + 1, key * PER_KEY + 1):
            row = _ROW.format(no=no, dept=key, month=no % 12 + 1)
            text += f"              - {{no: {row}}}\n"
    return text


LOST = """\
city: demo
name: 演示市
departments: [{name: 市甲局}, {name: 市乙局}, {name: 市丙局}]
areas:
  - id: I-1
    doubts: [{field: title, confidence: none, why: 缺页}]
    key_tasks:
      - id: II-1
        doubts: [{field: title, confidence: none, why: 缺页}]
        subtasks:
          - id: III-1
            doubts: [{field: title, confidence: none, why: 缺页}]
            points:
              - requirements: 1
                points: null
                doubts: [{field: points, confidence: none, why: 缺页}]
            requirements:
              - no: 1
                text: null
                deadline: null
                doubts:
                  - {field: text, confidence: none, why: 缺页}
                  - {field: deadline, confidence: none, why: 缺页}
                  - {field: departments, confidence: none, why: 缺页}
              - {no: 2, text: 办好。, departments: [市甲局], support: [市乙局], deadline: 2020-06}
              - no: 3
                text: null
                doubts:
                  - {field: text, confidence: none, why: 缺页}
                  - {field: departments, confidence: none, why: 缺页}
                measures:
                  - no: 1
                    doubts:
                      - {field: text, confidence: none, why: 缺页}
                      - {field: deadline, confidence: none, why: 缺页}
"""
"""Titles, texts, owners, points and deadlines are lost; 市乙局 only supports, 市丙局 is idle."""
