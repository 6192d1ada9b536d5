"""Which addresses are never asked: an explicit table, each row with the document that sets the network apart.

`ipaddress.is_global` is not enough: it calls 192.0.0.192 and 3fff::1 global in Python 3.11. The first row that holds gives the
reason; the last rows refuse all of IPv6 that nobody has been given.
"""

from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

REFUSED: tuple[tuple[str, str], ...] = (
    ("0.0.0.0/8", "this network (RFC 791)"),
    ("10.0.0.0/8", "private (RFC 1918)"),
    ("100.64.0.0/10", "shared address space (RFC 6598)"),
    ("127.0.0.0/8", "loopback (RFC 1122)"),
    ("168.63.129.16/32", "the host under a machine in Azure (Microsoft Learn, What is IP address 168.63.129.16)"),
    ("169.254.0.0/16", "link-local (RFC 3927)"),
    ("172.16.0.0/12", "private (RFC 1918)"),
    ("192.0.0.0/24", "protocol assignments (RFC 6890)"),
    ("192.0.2.0/24", "documentation (RFC 5737)"),
    ("192.31.196.0/24", "AS112 (RFC 7535)"),
    ("192.52.193.0/24", "AMT (RFC 7450)"),
    ("192.88.99.0/24", "6to4 relays (RFC 7526)"),
    ("192.168.0.0/16", "private (RFC 1918)"),
    ("192.175.48.0/24", "AS112 (RFC 7534)"),
    ("198.18.0.0/15", "benchmarking (RFC 2544)"),
    ("198.51.100.0/24", "documentation (RFC 5737)"),
    ("203.0.113.0/24", "documentation (RFC 5737)"),
    ("224.0.0.0/4", "multicast (RFC 5771)"),
    ("240.0.0.0/4", "reserved (RFC 1112)"),
    ("::/128", "unspecified (RFC 4291)"),
    ("::1/128", "loopback (RFC 4291)"),
    ("::/96", "IPv4-compatible (RFC 4291)"),
    ("::ffff:0:0:0/96", "IPv4-translated (RFC 2765)"),
    ("64:ff9b:1::/48", "local NAT64 (RFC 8215)"),
    ("100::/64", "discard-only (RFC 6666)"),
    ("100:0:0:1::/64", "dummy prefix (RFC 9780)"),
    ("2001::/32", "Teredo (RFC 4380)"),
    ("2001:2::/48", "benchmarking (RFC 5180)"),
    ("2001:10::/28", "ORCHID (RFC 4843)"),
    ("2001:20::/28", "ORCHIDv2 (RFC 7343)"),
    ("2001::/23", "protocol assignments (RFC 2928)"),
    ("2001:db8::/32", "documentation (RFC 3849)"),
    ("2002::/16", "6to4 (RFC 3056)"),
    ("2620:4f:8000::/48", "AS112 (RFC 7534)"),
    ("3fff::/20", "documentation (RFC 9637)"),
    ("5f00::/16", "segment routing (RFC 9602)"),
    ("fc00::/7", "unique local (RFC 4193)"),
    ("fe80::/10", "link-local (RFC 4291)"),
    ("fec0::/10", "site-local (RFC 3879)"),
    ("ff00::/8", "multicast (RFC 4291)"),
    ("::/3", "not allocated (RFC 4291)"),
    ("4000::/2", "not allocated (RFC 4291)"),
    ("8000::/1", "not allocated (RFC 4291)"),
)

_MAPPED = IPv6Network("::ffff:0:0/96")
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = 0x5EFE
_LOCAL_BIT = 0x0200_0000


@lru_cache(maxsize=1)
def _refused() -> tuple[tuple[Network, str], ...]:
    return tuple((ip_network(network), why) for network, why in REFUSED)


def judge(address: str, allowed: Iterable[Network] = ()) -> str:
    """Why `address` must not be asked, in words; "" if it may.

    An IPv4 address inside an IPv6 one is judged as what it is. Addresses of an allowed network may be asked whatever the table
    says; a mapped address belongs to the networks of its IPv4 address, since that is what the system dials.
    """
    found = ip_address(address.partition("%")[0])
    if is_allowed(address, allowed):
        return ""
    if "%" in address:
        return "link-local (RFC 4007)"
    reasons = (why for each in _meant(found) for network, why in _refused() if _holds(network, each))
    return next(reasons, "")


def is_allowed(address: str, allowed: Iterable[Network]) -> bool:
    """Whether `address` is in one of the networks that its user named."""
    found = ip_address(address.partition("%")[0])
    dialled = _inner(found) if found in _MAPPED else found
    return any(_holds(network, each) for network in allowed for each in (found, dialled))


def _holds(network: Network, address: Address) -> bool:
    return network.version == address.version and address in network


def _meant(address: Address) -> tuple[Address, ...]:
    """The addresses that stand for `address` before the table.

    Mapped (RFC 4291) and NAT64 (RFC 6052) addresses stand for the IPv4 address they carry; ISATAP ones (RFC 5214) for both.
    """
    if isinstance(address, IPv4Address):
        return (address,)
    if address in _MAPPED or address in _NAT64:
        return (_inner(address),)
    isatap = (int(address) >> 32) & 0xFFFF_FFFF & ~_LOCAL_BIT == _ISATAP
    return (address, _inner(address)) if isatap else (address,)


def _inner(address: Address) -> IPv4Address:
    return IPv4Address(int(address) & 0xFFFF_FFFF)
