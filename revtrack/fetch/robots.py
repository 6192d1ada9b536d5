"""robots.txt (RFC 9309): what an answer means, what it keeps for how long, and whether an address may be asked.

Protego matches paths; which groups hold for us is read here first, line by line, so that what is kept is small and a file
that names ten thousand robots costs no more than its length.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from protego import Protego

from revtrack.feeds.in_robots import named_sitemaps
from revtrack.fetch.address import check_address
from revtrack.schedule.hosts import LONGEST_CRAWL_DELAY
from revtrack.values.politeness import Robots
from revtrack.values.watching import FetchResult

TOKEN = "revtrack"
"""Our product token: how a robots.txt names us. The User-Agent begins with it."""
LARGEST = 500 * 1024
"""So many bytes are read, as the RFC asks; what follows is ignored."""
FRESH_LEAST, FRESH_MOST = timedelta(hours=1), timedelta(hours=24)
UNREACHABLE_AGAIN = timedelta(hours=1)
_RULES = frozenset({"allow", "disallow", "crawl-delay"})
_AGENT = re.compile(r"[a-z_-]+|\*")
_MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
_STALE = re.compile(r"\b(?:no-store|no-cache)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an address may be asked, and the pause that its site asks for between two requests."""

    allowed: bool
    crawl_delay: timedelta = timedelta(0)


@lru_cache(maxsize=128)  # asked four times for each fetch, as `check_address` is
def origin_of(address: str) -> str:
    """Scheme, host and port of an address, as its robots.txt is looked up. Raises AddressError."""
    checked = check_address(address)
    scheme, _, rest = checked.partition("://")
    return f"{scheme}://{re.split(r'[/?]', rest, maxsplit=1)[0]}".lower()


def learned(origin: str, known: Robots | None, fetch: FetchResult) -> Robots | None:
    """What is known of a robots.txt after a request for it; None where it is not known whether we may ask.

    A file that is not there (4xx, or too many redirects) allows everything. While a server fails (5xx, 429, no answer) what
    was known holds on; where nothing was, nothing may be asked.
    """
    now = fetch.finished_at
    if fetch.not_modified and known:
        return replace(known, fetched_at=now, fresh_until=now + fresh_for(fetch))
    if fetch.failure == "too-many-redirects" or (fetch.status and 400 <= fetch.status < 500 and fetch.status != 429):
        return _kept(origin, "", fetch)
    if fetch.failure or fetch.not_modified:
        return replace(known, fresh_until=now + UNREACHABLE_AGAIN) if known else None
    return _kept(origin, fetch.body[:LARGEST].decode("utf-8", "replace"), fetch)


def verdict(robots: Robots, address: str) -> Verdict:
    """Whether `address`, of the origin of `robots`, may be asked."""
    if not robots.rules:
        return Verdict(True)
    parsed = _parsed(robots.rules)
    asked = timedelta(seconds=min(parsed.crawl_delay(TOKEN) or 0.0, LONGEST_CRAWL_DELAY.total_seconds()))
    return Verdict(parsed.can_fetch(address, TOKEN), asked)


def rules_for_us(text: str) -> str:
    """The rules of a robots.txt that hold for revtrack: those of all groups that name it, else of those for everybody."""
    ours: list[str] = []
    everybody: list[str] = []
    agents: set[str] = set()
    named = in_rules = False
    for name, value in _lines(text.splitlines()):
        if name == "user-agent":
            agents = set() if in_rules else agents
            in_rules = False
            agents.add(value.lower())
            named = named or TOKEN in agents
            continue
        in_rules = True
        if TOKEN in agents:
            ours.append(f"{name}: {value}")
        elif "*" in agents:
            everybody.append(f"{name}: {value}")
    chosen = ours if named else everybody
    return "\n".join([f"user-agent: {TOKEN}", *chosen]) if chosen else ""


def fresh_for(fetch: FetchResult) -> timedelta:
    """How long an answer holds: a day, or less where its Cache-Control says so, and at least an hour."""
    said = next((value for name, value in fetch.headers if name.lower() == "cache-control"), "")
    if _STALE.search(said):
        return FRESH_LEAST
    age = _MAX_AGE.search(said)
    return min(FRESH_MOST, max(FRESH_LEAST, timedelta(seconds=int(age[1])))) if age else FRESH_MOST


def _kept(origin: str, text: str, fetch: FetchResult) -> Robots:
    return Robots(
        origin=origin,
        rules=rules_for_us(text),
        status=fetch.status,
        etag=fetch.etag if fetch.failure is None else None,
        fetched_at=fetch.finished_at,
        fresh_until=fetch.finished_at + fresh_for(fetch),
        sitemaps=named_sitemaps(text, origin),
    )


def _lines(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name and value of each line that a group consists of; a user agent is its product token alone."""
    for line in lines:
        name, colon, value = line.partition("#")[0].lstrip("\ufeff").partition(":")
        name, value = name.strip().lower(), value.strip()
        if name in _RULES and colon:
            yield name, value
        elif name == "user-agent":
            token = _AGENT.match(value.lower())
            yield name, token[0] if token else value


@lru_cache(maxsize=128)
def _small(rules: str) -> Protego:
    return Protego.parse(rules)


def _parsed(rules: str) -> Protego:
    """A large file is not kept in memory: a hundred of them would fill it."""
    return _small(rules) if len(rules) < 16_000 else Protego.parse(rules)
