"""Labels in a terminal and on a pipe."""

from datetime import UTC, datetime

import pytest

from revtrack.render.terminal.labels import label_lines, labels_text
from revtrack.render.terminal.style import Style
from revtrack.values.labels import Label

AT = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
LABELS = (
    Label(name="elections"),
    Label(name="coast \x1b[31m", author="Ada", at=AT),
    Label(name="a label that is rather long to be shown in one line", number=2, author="Ada", at=AT),
)


def test_a_label_tells_what_it_is_on_and_whose_it_is() -> None:
    assert labels_text(LABELS, Style(width=80)) == (
        "article      elections\n"
        "article      coast \\x1b[31m · Ada · 20 Nov 14:05 UTC\n"
        "@2           a label that is rather long to be shown in one line · Ada · 20 Nov\n"
        "             14:05 UTC\n"
    )


@pytest.mark.parametrize("width", [40, 60])
def test_a_long_label_is_wrapped_and_never_cut(width: int) -> None:
    lines = labels_text(LABELS, Style(width=width)).splitlines()
    assert max(map(len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip()]
    assert "…" not in "".join(lines)


def test_on_a_pipe_each_is_one_line() -> None:
    assert label_lines(LABELS[:2]) == "article\telections\t\t\narticle\tcoast \\x1b[31m\tAda\t2026-11-20T14:05:00Z\n"
