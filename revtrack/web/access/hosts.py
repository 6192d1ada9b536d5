"""The names under which revtrack answers. Another site's name can be made to point to this machine; `Host` then tells it."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::\d{1,5})?", re.ASCII)


def name_of(host: str) -> str:
    """The name in a `Host` header, without port and brackets; "" where there is none.

    >>> name_of("[::1]:8000"), name_of("Desk.example.org"), name_of("a@b")
    ('::1', 'desk.example.org', '')
    """
    match = _HOST.fullmatch(host)
    return match[1].strip("[]").lower().removesuffix(".") if match else ""


def answers_to(host: str, listen: str, public_url: str) -> bool:
    """Whether a request for `host` is meant for us: this machine, where we listen, the public address.

    Who listens at every address answers to any number too: names can be made to point here, numbers cannot.
    """
    name, at = name_of(host), name_of(listen)
    if name in (*LOOPBACK, at, urlsplit(public_url).hostname) and name:
        return True
    return _is_address(name) and _is_address(at) and ip_address(at).is_unspecified


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
