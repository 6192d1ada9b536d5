"""Addresses as links. What a page says an address is may be anything, so only http(s) becomes a link, and only encoded."""

from urllib.parse import quote, urlsplit

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
