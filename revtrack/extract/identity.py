"""Which address names the story. A page may claim another; a wrong claim would merge two stories, so it must earn belief."""

import re
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from revtrack.addresses import canonical_address, host_of, is_home, registrable_domain
from revtrack.text import words

_SLUG_BETWEEN = re.compile(r"[-_+.\s/]+")
_NUMBER = re.compile(r"\d{4,}")
_STORY_PART = re.compile(r"[-_].*[-_]|\d{3,}|\.\w{3,5}$")
_AGREEING_WORDS = 0.5


def identity(url: str, claims: list[str], headlines: list[str]) -> tuple[str, str]:
    """The canonical address, and the first claim that was not believed ("" where there is none).

    Canonical is the first of the claimed addresses (`rel=canonical`, `og:url`) that can be believed, else the fetched one.
    """
    fetched = canonical_address(url)
    doubted = ""
    for claim in claims:
        address = canonical_address(absolute(url, claim) or "")
        if address and (address == fetched or _is_believable(fetched, address, headlines)):
            return address, doubted
        doubted = doubted or address
    return fetched, doubted


@lru_cache(maxsize=8192)
def absolute(url: str, href: str) -> str | None:
    """`href` as an absolute http(s) address; None for an anchor on the same page and for everything that is not a page."""
    href = href.strip()
    if not href or href.startswith("#"):
        return None
    try:
        address = href if href.startswith(("http://", "https://")) else urljoin(url, href)
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None


def _is_believable(fetched: str, address: str, headlines: list[str]) -> bool:
    if not host_of(fetched) or _site(fetched) != _site(address):
        return False
    if is_home(address) or not _is_story_path(address):
        return False
    return _same_story(fetched, address) or _agrees(address, headlines)


def _site(address: str) -> str:
    return registrable_domain(address).removeprefix("www.")


def _is_story_path(address: str) -> bool:
    """A section path is one plain word ("/world"); a story's has several words, a number or a query."""
    parts = urlsplit(address)
    return bool(parts.query) or bool(_STORY_PART.search(parts.path.strip("/").rpartition("/")[2]))


def _same_story(fetched: str, address: str) -> bool:
    """The same last part of the path, or the same long number: an id of the story."""
    one, other = urlsplit(fetched), urlsplit(address)
    if one.path.rstrip("/").rpartition("/")[2] == other.path.rstrip("/").rpartition("/")[2] and one.query == other.query:
        return True
    ids = set(_NUMBER.findall(one.path + "?" + one.query)) & set(_NUMBER.findall(other.path + "?" + other.query))
    return any(len(number) >= 6 for number in ids)


def _agrees(address: str, headlines: list[str]) -> bool:
    """Whether the words of the address are those of the page's headline."""
    slug = max(unquote(urlsplit(address).path).split("/"), key=len, default="")
    named = {word.casefold() for word in _SLUG_BETWEEN.split(slug) if len(word) > 2 and not word.isdigit()}
    spoken = {word.casefold() for text in headlines for word in words(text) for word in _SLUG_BETWEEN.split(word)}
    return len(named) >= 2 and len(named & spoken) >= _AGREEING_WORDS * len(named)
