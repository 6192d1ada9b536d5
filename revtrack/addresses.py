"""Addresses of pages: when two of them lead to the same page, and which outlet they belong to.

Tracking parameters say how a reader came, never what is read; everything else in a query may name the story.
"""

import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote_plus, urlsplit

_TRACKING_PREFIXES = ("utm_", "mc_", "pk_", "mtm_", "hsa_", "at_", "wt.")
_TRACKING_NAMES = frozenset(
    "fbclid gclid dclid gbraid wbraid msclkid twclid yclid igshid igsh ocid cmpid cmp ito ns_mchannel ns_source "
    "ns_campaign ns_linkname ns_fee smid smtyp ref ref_src ref_url referrer source_ref partner taid guccounter "
    "guce_referrer guce_referrer_sig __twitter_impression xtor spm vero_id _ga _gl mkt_tok sref s_cid ncid ito "
    "share shared sharetype mod reflink fb_ref sh sr_share cmpsrc".split()
)
_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_USER = re.compile(r"//[^/?#]*@")


@lru_cache(maxsize=8192)
def canonical_address(address: str) -> str:
    """`address` without what does not name the page: tracking parameters, fragment, default port, case of the host.

    An address that is not http(s) or cannot be parsed comes back as it is.
    """
    try:
        parts = urlsplit(address.strip())
        if parts.scheme.lower() not in _DEFAULT_PORTS or not parts.hostname:
            return address
        return SplitResult(parts.scheme.lower(), _host(parts), _path(parts.path), _query(parts.query), "").geturl()
    except ValueError:
        return address


def host_of(address: str) -> str:
    """The host an address is served by, in lower case, with a port that is not the usual one; "" if there is none."""
    try:
        return _host(urlsplit(address))
    except ValueError:
        return ""


def without_user(address: str) -> str:
    """`address` as it may be printed, however odd it is: a name and a password in it are left out."""
    return _USER.sub("//…@", address)


@lru_cache(maxsize=4096)
def registrable_domain(address: str) -> str:
    """The domain that was registered ("bbc.co.uk"), by the Public Suffix List; the whole host where none applies."""
    from revtrack.suffixes import registered_domain

    return registered_domain(address) or host_of(address)


def is_same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one registered domain. Those of one host are, without the list being asked."""
    host = host_of(one)
    return bool(host) and (host == host_of(other) or registrable_domain(one) == registrable_domain(other))


def _host(parts: SplitResult) -> str:
    host = _ascii((parts.hostname or "").rstrip("."))
    host = f"[{host}]" if ":" in host else host
    port = parts.port
    return host if port in (None, _DEFAULT_PORTS.get(parts.scheme.lower())) else f"{host}:{port}"


def _ascii(host: str) -> str:
    """An international name as it is asked for (IDNA 2008); one that is none stays as it is."""
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host.lower(), strict=True, std3_rules=True).decode()
    except idna.IDNAError:
        return host


def _normal(part: str) -> str:
    """RFC 3986, 6.2.2: escapes in capitals, none for what needs none; a reserved character is never the same as its escape."""
    escaped = quote(part, safe="%/:@!$&'()*+,;=~-._?[]", errors="surrogatepass")
    return _ESCAPE.sub(_unescaped, escaped)


def _unescaped(match: re.Match[str]) -> str:
    letter = chr(int(match[1], 16))
    return letter if letter in _UNRESERVED else match[0].upper()


def _path(path: str) -> str:
    return _normal(path) or "/"


def _query(query: str) -> str:
    kept = (pair for pair in query.split("&") if pair and not _tracks(unquote_plus(pair.partition("=")[0]).lower()))
    return "&".join(map(_normal, kept))


def _tracks(name: str) -> bool:
    return name in _TRACKING_NAMES or name.startswith(_TRACKING_PREFIXES)


def is_home(address: str) -> bool:
    """Whether an address is a site's front page: no path beyond "/" or an index file, and no query."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.path.strip("/") in ("", "index.html", "index.htm", "index.php", "home") and not _query(parts.query)
