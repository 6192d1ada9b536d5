"""Numbers by which articles, versions, endpoints and tokens are named, as people type them."""

HIGHEST = 2**31 - 1
"""The highest that a row can have: PostgreSQL's `integer` ends there."""


def number_in(text: str) -> int | None:
    """The number that a text spells in ASCII digits. None where it spells none, or one so large that nothing has it."""
    if not (text.isascii() and text.isdecimal()):
        return None
    digits = text.lstrip("0") or "0"
    return int(digits) if len(digits) <= len(str(HIGHEST)) and int(digits) <= HIGHEST else None
