"""The sitemaps that a robots.txt names: its `Sitemap:` lines, which belong to no group (sitemaps.org; RFC 9309, 2.2.4).

A file can name any address in the world. Those of its own site alone are taken, and few: who reads them follows the words of
whoever wrote the file.
"""

import re
from collections.abc import Iterator
from itertools import islice

from revtrack.addresses import is_home, is_same_site
from revtrack.feeds.parts import address

MOST = 20
_LOOKED_AT = 500
_LINE = re.compile(r"^[ \t\ufeff]*sitemap[ \t]*:[ \t]*([^\s#]+)", re.IGNORECASE | re.MULTILINE)
_OF_NEWS = "news"


def named_sitemaps(text: str, origin: str) -> tuple[str, ...]:
    """The sitemaps that the robots.txt of `origin` names, each once, those of news first, no more than `MOST`."""
    found = tuple(dict.fromkeys(_of_the_site(text, origin)))
    return tuple(sorted(found, key=_is_of_anything)[:MOST])


def _of_the_site(text: str, origin: str) -> Iterator[str]:
    for match in islice(_LINE.finditer(text), _LOOKED_AT):
        found = address(match[1], origin)
        if found and not is_home(found) and is_same_site(found, origin):
            yield found


def _is_of_anything(sitemap: str) -> bool:
    return _OF_NEWS not in sitemap.lower()
