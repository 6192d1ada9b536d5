"""What a label may be, wherever a person, a program or a list gives one."""

from revtrack.errors import InputError

LONGEST = 100


def is_label(name: str) -> bool:
    """Whether it is one line of printable characters, and no longer than is read."""
    return bool(name.strip()) and len(name) <= LONGEST and name.isprintable()


def checked_label(name: str) -> str:
    """The label without blanks around it. Raises InputError where it is none."""
    if not is_label(name):
        raise InputError(f"a label is one line of at most {LONGEST} printable characters", hint="a word, as elections")
    return name.strip()
