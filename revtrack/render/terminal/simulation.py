"""What `simulate` answers."""

from datetime import timedelta

from revtrack.render.terminal.style import Sheet, Style, columns
from revtrack.text import counted
from revtrack.values.operation import SimulatedWay, SimulationReport

HEAD = ("WAY OF CHECKING", "FETCHES", "MEDIAN DELAY", "MEAN DELAY", "NEVER SEEN")
WIDTHS = (16, 9, 12, 12)


def simulation_text(report: SimulationReport, style: Style) -> str:
    """The ways of checking in a table, and what they were tried on."""
    sheet = Sheet(style)
    for line in columns([HEAD, *map(_cells, report.ways)], WIDTHS):
        sheet.row(line)
    sheet.line()
    edits = f"{counted(report.edits, 'edit')} of {counted(report.articles, 'article')}"
    sheet.line(f"Tried on {edits}, watched {report.days:,.0f} days in all. Edits that nobody saw are not in it.")
    sheet.line(f"Today {report.planned:,.0f} fetches a day are planned, of {report.budget:,.0f} that the budget allows.")
    return sheet.text()


def _cells(way: SimulatedWay) -> tuple[str, ...]:
    return way.name, f"{way.fetches:,}", _span(way.median), _span(way.mean), f"{way.missed_share:.0%}"


def _span(span: timedelta) -> str:
    minutes = span / timedelta(minutes=1)
    return f"{minutes:.0f} min" if minutes < 120 else f"{minutes / 60:.1f} h"
