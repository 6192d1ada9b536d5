"""Addresses as links. What a page says an address is may be anything, so only http(s) becomes a link, and only encoded."""

from datetime import datetime
from urllib.parse import quote, urlsplit

from revtrack.values.endpoints import Endpoint

_SECRET = ("slack", "discord", "teams", "apprise")
_KEPT = "%/:?#[]@!$&()*+,;=-._~"


def web_address(address: str | None) -> str | None:
    """The address as it may stand in any markup: http(s), ASCII, free of quotes, brackets and bars; None for another."""
    text = (address or "").strip()
    try:
        parts = urlsplit(text)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return quote(text, safe=_KEPT, errors="replace") if usable else None


def wayback_address(address: str | None, at: datetime | None) -> str | None:
    """Where the Wayback Machine shows its copy nearest to a moment, if it has one; None where nothing can be linked.

    Whether there is a copy is not asked: nobody is told what is watched unless a person follows the link.
    """
    target = web_address(address)
    return f"https://web.archive.org/web/{at:%Y%m%d%H%M%S}/{target}" if target and at else None


def shown_address(endpoint: Endpoint, *, with_secret: bool = False) -> str:
    """Where an endpoint is told. Who knows the address of a chat can write to it, so the rest of it is a secret."""
    if with_secret or endpoint.kind not in _SECRET:
        return endpoint.url
    scheme, _, rest = endpoint.url.partition("://")
    return f"{scheme}://…" if endpoint.kind == "apprise" else f"{scheme}://{rest.partition('/')[0]}/…"
