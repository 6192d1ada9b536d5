"""The page around a story, as outlets build it: navigation, advertisements that rotate, related links, metadata.

A watcher has to see the story and nothing else; a test that serves only the story would prove little.
"""

import json
from datetime import datetime
from html import escape

from revtrack.testing.stories import Story

_SECTIONS = ("World", "Politics", "Business", "Harbor", "Science", "Culture", "Sport", "Opinion", "Weather", "Obituaries")
_ADVERTISERS = ("Lindgren Sails", "Corner Bakery", "Northside Tiles", "Ferry Museum", "Quay Optics", "Hale & Daughters")
_RELATED = (
    "Ferry timetable changes after storm season",
    "Council votes to dredge the inner basin",
    "Lighthouse keeper of forty years steps down",
    "Fish market to open on Sundays",
    "School choir sails to festival",
    "Old customs house becomes a library",
    "Pilots ask for a second tugboat",
    "Museum finds log of a lost schooner",
)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{headline} | {outlet}</title>
<link rel="canonical" href="{url}">
<meta property="og:type" content="article">
<meta property="og:title" content="{headline}">
<meta property="og:url" content="{url}">
<meta property="og:site_name" content="{outlet}">
<meta name="description" content="{dek}">
<script type="application/ld+json">{metadata}</script>
<script>window.visit = {{"number": {turn}, "token": "{turn:032x}"}};</script>
</head>
<body>
<header><a href="/">{outlet}</a><nav><ul>{sections}</ul></nav></header>
<div class="advert" id="slot-{turn}"><p>Advertisement: {advertiser}, {minutes} minutes from the pier</p></div>
<main>
<article>
<h1>{headline}</h1>
{story}
</article>
<aside class="related"><h2>More from {outlet}</h2><ul>{related}</ul></aside>
</main>
<div class="advert"><p>Advertisement: visit {second_advertiser} this week</p></div>
<footer><p>© 2026 {outlet}. All rights reserved.</p><ul><li><a href="/about">About us</a></li>
<li><a href="/corrections">Corrections</a></li><li><a href="/terms">Terms of use</a></li></ul></footer>
</body>
</html>
"""


def article_page(story: Story, url: str, outlet: str, turn: int) -> str:
    """The HTML of a story; `turn`, the number of the visit, rotates what stands around it."""
    return _PAGE.format(
        headline=escape(story.headline),
        outlet=escape(outlet),
        url=escape(url),
        dek=escape(story.dek),
        metadata=_json_ld(story, url, outlet),
        sections=_links(_SECTIONS),
        related=_links(_pick(_RELATED, turn, 5)),
        advertiser=escape(_pick(_ADVERTISERS, turn, 1)[0]),
        second_advertiser=escape(_pick(_ADVERTISERS, turn * 3 + 1, 1)[0]),
        minutes=5 + turn % 17,
        turn=turn,
        story=_story(story),
    )


def front_page(headlines: dict[str, str], outlet: str, feeds: str = "") -> str:
    """The front page: a list of stories, address to headline; `feeds` is what its head says of feeds."""
    items = "".join(f'<li><a href="{escape(url)}">{escape(headline)}</a></li>' for url, headline in headlines.items())
    return _plain_page(
        outlet, f"<nav><ul>{_links(_SECTIONS)}</ul></nav><main><h1>{escape(outlet)}</h1><ul>{items}</ul></main>", feeds
    )


def removed_page(outlet: str) -> str:
    """What stands where a story was."""
    return _plain_page(outlet, "<main><h1>Page not found</h1><p>This page does not exist or has been removed.</p></main>")


def _plain_page(title: str, body: str, head: str = "") -> str:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>{head}'
    return f'<!doctype html><html lang="en">{head}<body>{body}</body></html>'


def _story(story: Story) -> str:
    parts = [f'<p class="dek">{escape(story.dek)}</p>'] if story.dek else []
    if story.byline:
        parts.append(f'<p class="byline">By {escape(" and ".join(story.byline))}</p>')
    if story.published:
        parts.append(f'<time datetime="{story.published.isoformat()}">{_long_date(story.published)}</time>')
    for number, caption in enumerate(story.captions, 1):
        picture = f'<img src="/pictures/{number}.jpg" alt="">'
        parts.append(f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>")
    parts += [f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs]
    if story.note:
        parts.append(f'<p class="editors-note"><em>{escape(story.note)}</em></p>')
    return "\n".join(parts)


def _json_ld(story: Story, url: str, outlet: str) -> str:
    times = {"datePublished": story.published, "dateModified": story.modified}
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "description": story.dek,
        "mainEntityOfPage": url,
        **{name: time.isoformat() for name, time in times.items() if time},
        "author": [{"@type": "Person", "name": name} for name in story.byline],
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet},
    }
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _links(titles: tuple[str, ...]) -> str:
    return "".join(f'<li><a href="/{_slug(title)}">{escape(title)}</a></li>' for title in titles)


def _pick(values: tuple[str, ...], turn: int, count: int) -> tuple[str, ...]:
    return tuple(values[(turn + step) % len(values)] for step in range(count))


def _slug(title: str) -> str:
    return "-".join("".join(letter if letter.isalnum() else " " for letter in title.lower()).split())


def _long_date(time: datetime) -> str:
    return f"{time:%B} {time.day}, {time.year} at {time:%H:%M} UTC"
