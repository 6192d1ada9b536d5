"""Every error revtrack raises on purpose. The message says what happened and what to do about it.

    RevtrackError                     trouble the user can act on: exit code 2
    ├── ExtractionError               a page that is not an article; carries a reason
    ├── ConfigError                   a wrong key or value in the configuration
    ├── AddressError                  an address that is malformed, unresolvable or not allowed
    ├── NotFoundError                 an id that does not exist
    │   └── RemovedError              a version that was removed on request
    ├── InputError                    an argument or a file that cannot be used
    ├── StoppedError                  the program is coming to its end; nothing was done
    ├── TooSlowError                  work that took too long and was given up
    ├── FeedError                     bytes that are no feed, no sitemap and no list of addresses
    └── StoreError                    the database cannot be opened, read or written
        ├── NewerDatabaseError        it was written by a later revtrack
        ├── CorruptError              what is stored does not match its digest
        ├── SecretLostError           a secret that was sealed cannot be opened
        └── LeaseLostError            somebody else took the work over; the result is refused

Foreign errors (requests, SQLAlchemy, lxml, pydantic) are translated once, in the package that imports their library.
"""

from typing import Literal, get_args

Reason = Literal[
    "empty",
    "blocked",
    "consent",
    "teaser",
    "error-page",
    "listing",
    "shell",
    "soft-404",
    "not-html",
    "undecodable",
    "too-large",
]
REASONS: tuple[Reason, ...] = get_args(Reason)


_TRY = " Try: "


def with_hint(said: str, hint: str) -> str:
    """What is told of an error, and what to try, in one line."""
    if not hint:
        return said
    stop = "" if said.endswith(("?", ".", "!")) else "."
    return f"{said}{stop}{_TRY}{hint}"


def without_hint(line: str) -> tuple[str, str]:
    """What was told and what to try, of a line by `with_hint`."""
    said, found, hint = line.rpartition(_TRY)
    return (said.removesuffix("."), hint) if found else (line, "")


class RevtrackError(Exception):
    """Trouble with a known cause. `hint` is what to try, shown after the message."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ExtractionError(RevtrackError):
    """The page holds no article that can be read. `reason` is one of `REASONS`, `evidence` the words that show it."""

    def __init__(self, reason: Reason, evidence: str = "") -> None:
        super().__init__(f"{reason}: {evidence}" if evidence else reason)
        self.reason: Reason = reason
        self.evidence = evidence

    def __reduce__(self) -> tuple[type["ExtractionError"], tuple[Reason, str]]:
        """Errors cross from the worker process; the default would lose the reason."""
        return (ExtractionError, (self.reason, self.evidence))


class ConfigError(RevtrackError):
    """A key or value in the configuration is wrong; the message names the place."""


class AddressError(RevtrackError):
    """An address cannot be used: malformed, unresolvable, or in a network that is not allowed."""


class NotFoundError(RevtrackError):
    """There is nothing with that id."""


class RemovedError(NotFoundError):
    """The version was removed on request; its number, times and digest stay.

    `told` is the message for everybody; the message itself goes on with `asked`, who asked for it and why.
    """

    def __init__(self, told: str, *, asked: str, hint: str = "") -> None:
        super().__init__(f"{told} {asked}", hint=hint)
        self.told = told


class InputError(RevtrackError):
    """An argument or a file cannot be used."""


class StoppedError(RevtrackError):
    """The program is coming to its end; nothing was done, and nothing is lost."""


class TooSlowError(RevtrackError):
    """The work took too long and was given up; who asks again has it done again."""


class FeedError(RevtrackError):
    """The bytes are no feed, no sitemap and no list of addresses; nothing else ever comes out of reading them."""

    def __reduce__(self) -> tuple[type["FeedError"], tuple[str], dict[str, str]]:
        """Errors cross from the worker process; the default would lose the hint."""
        return (FeedError, (self.message,), {"hint": self.hint})


class StoreError(RevtrackError):
    """The database cannot be opened, read or written."""


class NewerDatabaseError(StoreError):
    """The database was written by a later revtrack; this one does not know its tables."""


class CorruptError(StoreError):
    """Stored bytes do not match their digest."""


class SecretLostError(StoreError):
    """A sealed secret cannot be opened: its key is gone or is another one."""


class LeaseLostError(StoreError):
    """The lease on this work was taken over, or what it rests on was removed; its result is refused."""
