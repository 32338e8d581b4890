"""The words of a notice beside its figures, and everything else that its template gets."""

from typing import Any

from pilotctl.messages import Message, msg
from pilotctl.reports.notice.value import Notice


def _as_of(notice: Notice) -> Message:
    if notice.phases:
        return msg("As of {day}. Phase: {phases}.", day=notice.as_of, phases=notice.phases)
    return msg("As of {day}.", day=notice.as_of)


def variables(notice: Notice, language: str) -> dict[str, Any]:
    """What the templates of a notice get; docs/templates.md explains each."""
    return {
        "notice": notice,
        "sections": {section.id: section for section in notice.sections},
        "links": {},
        "language": "zh-CN" if language == "zh" else language,
        "words": {
            "as_of": _as_of(notice),
            "headline": msg("Headline figures"),
            "figure": msg("Figure"),
            "now": msg("Now"),
            "before": msg("On {day}", day=notice.before),
            "skip": msg("Skip to the content"),
        },
    }
