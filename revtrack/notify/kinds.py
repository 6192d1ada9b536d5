"""Which kind of endpoint an address is, and whether it can be one of that kind."""

from typing import get_args
from urllib.parse import urlsplit

from revtrack.errors import InputError
from revtrack.fetch.client import check_address
from revtrack.notify.chat import DRAWN
from revtrack.values.watching import SIGNED, EndpointKind

KINDS: tuple[EndpointKind, ...] = get_args(EndpointKind)
_HOSTS: tuple[tuple[str, EndpointKind], ...] = (
    ("hooks.slack.com", "slack"),
    ("discord.com", "discord"),
    ("discordapp.com", "discord"),
    ("webhook.office.com", "teams"),
    ("logic.azure.com", "teams"),
    ("api.powerplatform.com", "teams"),
)


def guessed_kind(url: str) -> EndpointKind:
    """The kind of an address whose host everybody knows; `webhook` where nothing says otherwise."""
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return SIGNED
    return next((kind for name, kind in _HOSTS if host == name or host.endswith(f".{name}")), SIGNED)


def checked_kind(kind: str | None, url: str) -> EndpointKind:
    """The kind that was named, or that of the address. Raises InputError for one that is not known."""
    for known in KINDS:
        if kind == known:
            return known
    if kind is not None:
        raise InputError(f"--kind {kind} is not known", hint=", ".join(KINDS))
    return guessed_kind(url)


def checked_url(kind: EndpointKind, url: str) -> str:
    """The address as it is stored. Raises AddressError or InputError where it is none of its kind."""
    if kind == SIGNED or kind in DRAWN:
        return check_address(url)
    raise InputError(f"kind {kind} is not known")
