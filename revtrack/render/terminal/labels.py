"""Labels of an article and its edits: what each is on, who put it on and when."""

from collections.abc import Sequence

from revtrack.render.terminal.style import Sheet, Style, plain
from revtrack.render.times import day_clock, iso
from revtrack.values.labels import Label


def labels_text(labels: Sequence[Label], style: Style) -> str:
    """A line for each label, whole: one that is long is wrapped."""
    sheet = Sheet(style)
    for label in labels:
        who = f" · {plain(label.author)}" if label.author else ""
        when = f" · {day_clock(label.at)} UTC" if label.at else ""
        sheet.field(_place(label), f"{plain(label.name)}{who}{when}")
    return sheet.text()


def label_lines(labels: Sequence[Label]) -> str:
    """One line for each label, tab-separated."""
    cells = ((_place(label), plain(label.name), plain(label.author or ""), iso(label.at) or "") for label in labels)
    return "".join("\t".join(row) + "\n" for row in cells)


def _place(label: Label) -> str:
    return "article" if label.number is None else f"@{label.number}"
