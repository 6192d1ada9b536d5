"""The hub of a feed, and the name that the feed has there (WebSub, W3C Recommendation, section 4).

Links in the head of an answer go before those in the feed. The name must be of the feed's own site: it is sent to the hub.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from revtrack.addresses import is_same_site
from revtrack.feeds.parts import address
from revtrack.values.feeds import FeedContent

_LONGEST = 8_000
_LINK = re.compile(r"<([^<>\s]{1,2000})>((?:\s*;\s*[\w*-]{1,30}(?:\s*=\s*(?:\"[^\"]{0,500}\"|[^\s\",;]{1,500}))?)*)")
_REL = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))", re.IGNORECASE)

Link = tuple[str, str]
"""The relations of a link, as one text, and where it leads."""


def with_hub(content: FeedContent, url: str, headers: Iterable[tuple[str, str]]) -> FeedContent:
    """The content with the hub and the name that an answer's head says; else those of the feed itself."""
    said = [link for name, value in headers if name.lower() == "link" for link in _links(value)]
    hub, topic = hub_and_topic(said, url)
    return replace(content, hub=hub, topic=topic) if hub else content


def hub_and_topic(links: Iterable[Link], url: str) -> tuple[str, str]:
    """The first hub among the links of a feed at `url`, and the feed's name there; ("", "") where there is none."""
    hubs, names = [], []
    for relations, target in links:
        found = address(target, url)
        rels = relations.lower().split()
        hubs += [found] if found and "hub" in rels else []
        names += [found] if found and "self" in rels and is_same_site(found, url) else []
    return (hubs[0], names[0] if names else url) if hubs else ("", "")


def _links(header: str) -> Iterator[Link]:
    for target, parameters in _LINK.findall(header[:_LONGEST]):
        for quoted, bare in _REL.findall(parameters):
            yield quoted or bare, target
