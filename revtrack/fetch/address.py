"""Addresses that may be asked at all: http or https, a host, no user name, an ordinary port."""

import re
from functools import lru_cache

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from revtrack.addresses import without_user
from revtrack.errors import AddressError

_HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]", re.ASCII | re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\x00-\x20\\\x7f-\x9f]")
HINT = "an address as https://www.example.org/story"


@lru_cache(maxsize=128)  # one fetch asks for the same address five times; a hostile one is no longer than a line of a head
def check_address(address: str) -> str:
    """`address` as it will be dialled. Raises AddressError, which says what is wrong with it.

    The parser is the one of the transport: what was checked is what is dialled, never a second reading of the same words.
    """
    shown = without_user(address.strip())[:200]
    if _FORBIDDEN.search(address.strip()):
        raise AddressError(f"not an address: {shown!r} holds a space, a backslash or a control", hint=HINT)
    parts = _parsed(address.strip())
    if parts.scheme not in ("http", "https"):
        raise AddressError(f"not an http or https address: {shown}", hint=HINT)
    if not parts.host or not parts.host.strip("[]."):
        raise AddressError(f"the address has no host: {shown}", hint=HINT)
    if not _HOST.fullmatch(parts.host):
        raise AddressError(f"no host is written like that: {parts.host[:200]!r}", hint=HINT)
    if parts.auth is not None:
        raise AddressError(f"the address holds a user name: {shown}", hint=HINT)
    if parts.port == 0:
        raise AddressError(f"the address has no usable port: {shown}", hint=HINT)
    return parts._replace(fragment=None).url


def _parsed(address: str) -> Url:
    try:
        return parse_url(address)
    except (LocationParseError, ValueError) as error:
        raise AddressError(f"not an address: {without_user(address)[:200]}", hint=HINT) from error
