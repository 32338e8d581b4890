"""Sites of a city that says the same hostile text everywhere."""

import json
import re
from functools import cache

from tests.shared.sites import Files, of_city

HOSTILE = (
    "</td></table><b>甲</b>",
    "</script><script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "\"'><a href='//example.invalid'>乙</a>",
    "{{ 7 * 7 }}{% raw %}{# 丙 #}",
    "<!-- 丁 --> &lt;b&gt; &amp; ]]>",
    "\u202e戊\u2066己",
    "庚" * 400,
)
ALL_AT_ONCE = " ".join(HOSTILE)
_CITY = """\
city: demo
name: @
departments: [{name: @1}, {name: @2}]
leaders: [{name: @3}]
areas:
  - id: I-1
    title: @
    key_tasks:
      - id: II-1
        title: @
        subtasks:
          - id: III-1
            title: @
            requirements:
              - no: 1
                text: @
                leaders: [@3]
                departments: [@1]
                support: [@2]
                deadline: 2020-06
                doubts: [{field: text, confidence: low, why: @}]
negative_list: {items: [{no: 1, title: @}]}
"""
_LEDGER = """\
- {date: 2020-05-01, started: R1, by: @1, note: @}
- {date: 2020-05-02, done: R1, evidence: @, note: @}
- {date: 2020-05-03, reopened: R1, note: @}
- {date: 2020-05-04, extended: R1, deadline: 2020-08, reason: @, approved_by: @}
- {date: 2020-05-05, incident: @, natures: [{item: N1, grade: major}]}
"""
"""Free text of every kind; `@` stands for the text, `@1` for the text with a 1 behind it."""


def filled(template: str, text: str) -> str:
    """The template with that text in each place, in quotes, with the digit that stands behind."""
    return re.sub(r"@(\d?)", lambda place: json.dumps(text + place[1]), template)


@cache
def site(text: str) -> Files:
    """The site of the city that says this everywhere."""
    return of_city(filled(_CITY, text), filled(_LEDGER, text))
