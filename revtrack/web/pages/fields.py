"""Fields of forms that hold several words, one a line."""

from typing import Annotated

from fastapi import Form

Text = Annotated[str, Form(max_length=2_000)]


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a field, without those that are empty."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
