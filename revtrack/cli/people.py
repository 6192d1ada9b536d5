"""Who sits at this terminal: the name that purges and comments bear where none is given."""

import getpass


def user_name() -> str:
    """The user name; "unknown" where the system has none."""
    try:
        return getpass.getuser().encode("utf-8", "replace").decode()
    except (KeyError, OSError):
        return "unknown"
