"""A cell as people read it, the same in the terminal and in Markdown."""

from decimal import Decimal
from fractions import Fraction

from pilotctl.messages import Message, Term, Translate
from pilotctl.reports.report import Cell, Column, rounded
from pilotctl.text import printable


def shown(cell: Cell, translate: Translate) -> str:
    """One line of printable text; a term with its sign, a list joined by 、."""
    if cell is None:
        return ""
    if isinstance(cell, Term):
        label = printable(cell.label.render(translate))
        return f"{cell.sign} {label}" if cell.sign else label
    if isinstance(cell, Message):
        return printable(cell.render(translate))
    if isinstance(cell, Fraction):
        # A fraction is a part of a whole: rounded here, when it is shown, and never before (S6).
        return f"{rounded(cell * 100, 1):f}%"
    if isinstance(cell, tuple):
        return "、".join(names(cell, translate))
    return format(cell, "f") if isinstance(cell, Decimal) else printable(str(cell))


def names(cell: tuple[object, ...], translate: Translate) -> list[str]:
    """The entries of a list, each as people read it."""
    return [shown(one, translate) if isinstance(one, Term) else printable(str(one)) for one in cell]


def head(column: Column, translate: Translate) -> str:
    """A column's title, in the reader's language, with a capital where that has any."""
    title = column.title
    text = title.render(translate) if isinstance(title, Message) else translate(title)
    # Not capitalize(), which would also lower the rest: an ID, a proper name.
    return printable(text[:1].upper() + text[1:])
