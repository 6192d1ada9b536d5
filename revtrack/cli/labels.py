"""What a label may be, wherever a person gives one."""

from revtrack.errors import InputError

LONGEST = 100


def checked_label(name: str) -> str:
    """The label. Raises InputError where it is none."""
    if not name.strip() or len(name) > LONGEST or not name.isprintable():
        raise InputError(f"a label is one line of at most {LONGEST} printable characters", hint="revtrack label 12 elections")
    return name
