"""Which kind of endpoint an address is, and whether it can be one of that kind."""

from typing import get_args
from urllib.parse import urlsplit

from revtrack.errors import AddressError, InputError
from revtrack.fetch.client import check_address
from revtrack.notify.by_apprise import apprise_service
from revtrack.notify.chat import DRAWN
from revtrack.notify.mail import SCHEME, recipients_of
from revtrack.schedule.digest import EXAMPLES, parse_digest
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
    """The kind that an address tells by its scheme or its well-known host; `webhook` where nothing says otherwise."""
    try:
        parts = urlsplit(url.strip())
        scheme, host = parts.scheme.lower(), parts.hostname or ""
    except ValueError:
        return SIGNED
    if scheme == "mailto" and "//" not in url:
        return "email"
    if scheme not in ("http", "https", "ftp", "file", "") and "://" in url:
        return "apprise"
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
        return _asked(url)
    if kind == "email":
        return SCHEME + ",".join(recipients_of(url))
    apprise_service(url)
    return url.strip()


def _asked(url: str) -> str:
    try:
        return check_address(url)
    except AddressError as error:
        raise AddressError(error.message, hint="an address as https://desk.example.org/hook") from None


def checked_digest(kind: EndpointKind, text: str | None) -> str | None:
    """The windows of an endpoint as they are stored: "" for none, None where nothing was said. Raises InputError."""
    if text is None or text.strip().lower() == "none":
        return None if text is None else ""
    if kind == SIGNED:
        raise InputError("a webhook is sent every event by itself", hint="--kind slack, email or another that is for people")
    try:
        return str(parse_digest(text))
    except ValueError as error:
        raise InputError(f"--digest {text}: {error}", hint=EXAMPLES) from None


def default_name(kind: EndpointKind, url: str) -> str:
    """What an endpoint without a name is called; "" leaves it to its host."""
    if kind == "email":
        return url.removeprefix(SCHEME)
    return url.partition("://")[0] if kind == "apprise" else ""
