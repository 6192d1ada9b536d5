"""Noise that must not be seen and edits that must be, on pages made here; and what reading costs beside parsing.

    python bench/extraction.py

Every kind of noise and of edit is put into every page, at its start, in its middle and at its end, in several kinds of
markup. Limits: 0.5 % false alarms, 1.0 % missed edits, a re-fetch that brings only noise ≤ 2.2 times the parsing of the same
bytes with lxml, a first reading ≤ 35 ms CPU (medians).
"""

import statistics
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import html

import revtrack
from revtrack.testing.pages import article_page
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2, OUTLET, Story
from revtrack.values.document import Document

ADDRESS = "https://ledger.example/2026/11/20/embassy-contracts"
STORIES = (EMBASSY_1, EMBASSY_2, replace(EMBASSY_1, paragraphs=EMBASSY_1.paragraphs[:6]))
NOTE = "Editor's note: This story was updated with a statement from a State Department spokesperson."
QUOTE = "“We never agreed to that timetable,” said Helga Brandvold, the agency's deputy director."
PLACES = (1, 3, 99)
SCRIPT = "var state = " + repr({f"key{number}": "value" * 8 for number in range(2_000)}) + ";"

CARD = '<div><a href="/n/{0}"><h4>Story {0} of the week</h4></a><p>Officials spoke about story {0}.</p></div>'

PLEA = (
    "We and our partners use cookies to measure how you read and to show you personalised advertising. You may withdraw your "
    "consent or object to a legitimate interest at any time."
)
POLL = "<h4>Should the embassy have told?</h4><ul><li>Yes</li><li>No</li><li>Not sure</li></ul>"
LINK = '<a href="/n/8">Pilots ask the harbor for a second tugboat</a>'

NOISE = {
    "advertisement": "<div><span>Advertisement</span><iframe src='about:blank'></iframe></div>",
    "newsletter": "<div><h4>Sign up for our newsletter</h4><p>Get the top stories in your inbox every morning.</p></div>",
    "appeal": "<p>Independent reporting needs you. Back us today.</p>",
    "meter": "<div>You have two free articles left this month.</div>",
    "audience": "<p>4,120 people are reading this</p>",
    "audio": "<div><button>Listen to this article</button></div>",
    "app": "<p><em>Download our app for live updates.</em></p>",
    "read also": '<p><a href="/n/7">Read also: Pilots ask for a second tugboat</a></p>',
    "counter": "<div><span>27.4K shares</span> <a href='#'>Share</a></div>",
    "cards": f"<div>{''.join(CARD.format(number) for number in range(4))}</div>",
    "plea for consent": f"<div><h2>Your privacy</h2><p>{PLEA}</p><button>Accept all</button></div>",
    "heading over links": f"<h3>Elsewhere on the site</h3><p>{LINK}</p>",
    "label and link": f"<p>In other news: {LINK}</p>",
    "poll": f"<div>{POLL}</div>",
    "score": "<div><p>Northport</p><p>2</p><p>Vik</p><p>1</p></div>",
    "offers": "<div><h4>Our favourite oilskins</h4><p>Nordmann, $149</p><p>Lodd, $99</p></div>",
    "embedded post": "<p>12:34 PM · Nov 19, 2026 · Twitter for iPhone</p>",
    "comments": "<div><h3>Comments</h3><div><span>anna</span><p>First!</p></div></div>",
}
EDITS = {
    "paragraph": (f"<p>{QUOTE}</p>", QUOTE),
    "short paragraph": ("<p>He denied it.</p>", "He denied it."),
    "pasted paragraph": (f"<div>{QUOTE}</div>", QUOTE),
    "quotation": (f"<blockquote><p>{QUOTE}</p></blockquote>", QUOTE),
    "heading": ("<h2>Talks resume in Geneva</h2>", "Talks resume in Geneva"),
    "list": ("<ul><li>The ban covers eleven ports.</li><li>Ferries are exempt.</li></ul>", "Ferries are exempt."),
    "facts in a box": ("<div><h4>The ports</h4><p>Oslo, 14 ships</p><p>Tromsø, 3 ships</p></div>", "Tromsø, 3 ships"),
    "caption": ("<figure><img src='a.jpg'><figcaption>Guards in Oslo.</figcaption></figure>", "Guards in Oslo."),
    "note in p": (f"<p>{NOTE}</p>", NOTE),
    "note in em": (f"<p><em>{NOTE}</em></p>", NOTE),
    "note in div": (f"<div>{NOTE}</div>", NOTE),
    "note in aside": (f"<aside><p>{NOTE}</p></aside>", NOTE),
    "note in footer": (f"<footer>{NOTE}</footer>", NOTE),
    "note in details": (f"<details><summary>About</summary>{NOTE}</details>", NOTE),
}
UNCLEAR = {("heading", PLACES[-1]), ("pasted paragraph", PLACES[0])}
"""A heading stands before something, and a box before the first paragraph may be anything."""


@dataclass(frozen=True)
class Case:
    """A page before and after, and what must be seen then; nothing where it is noise."""

    name: str
    before: str
    after: str
    seen: str = ""


def cases() -> Iterator[Case]:
    """Every noise and every edit in every place of every story."""
    for story in STORIES:
        for place in PLACES:
            pages = (page(story, 1), page(story, 2))
            yield Case("rotation", *pages)
            for name, markup in NOISE.items():
                yield Case(name, pages[0], inserted(pages[1], markup, place))
            for name, (markup, seen) in EDITS.items():
                if (name, place) in UNCLEAR:
                    continue
                yield Case(name, pages[0], inserted(pages[1], markup, place), seen)


def page(story: Story, turn: int) -> str:
    """A page of the size that outlets serve: most of it scripts and links."""
    source = article_page(story, ADDRESS, OUTLET, turn)
    links = "".join(f'<li><a href="/topics/{number}">Topic {number}</a></li>' for number in range(150))
    return source.replace("</footer>", f"<ul>{links}</ul><script>{SCRIPT}</script></footer>")


def inserted(source: str, markup: str, place: int) -> str:
    """`markup` after the paragraph of that number, or after the last."""
    start, story, end = source.partition("</h1>")
    body, close, rest = end.partition("</article>")
    parts = body.split("</p>")
    place = min(place, len(parts) - 1)
    return start + story + "</p>".join(parts[:place]) + "</p>" + markup + "</p>".join(parts[place:]) + close + rest


def timed(call: object, *arguments: object, **options: object) -> tuple[float, object]:
    start = time.process_time()
    result = call(*arguments, **options)  # type: ignore[operator]
    return 1000 * (time.process_time() - start), result


def main() -> None:
    """Count and time, and print the figures beside their limits."""
    alarms, missed, tried = Counter[str](), Counter[str](), Counter[str]()
    first: list[float] = []
    again: list[float] = []
    parse: list[float] = []
    for case in cases():
        spent, old = timed(revtrack.extract, case.before, ADDRESS)
        first.append(spent)
        spent, new = timed(revtrack.extract, case.after, ADDRESS, previous=old)
        assert isinstance(old, Document)
        assert isinstance(new, Document)
        tried["edits" if case.seen else "noise"] += 1
        diff = revtrack.compare(old, new)
        if case.seen:
            shown = " ".join(block.text for block in new.blocks if block.role != "periphery")
            missed[case.name] += not (diff.changed and case.seen in shown)
        else:
            alarms[case.name] += diff.changed
            again.append(spent)
            parse.append(timed(html.document_fromstring, case.after)[0])
    report("false alarms", alarms, tried["noise"], 0.5)
    report("missed edits", missed, tried["edits"], 1.0)
    ratio = statistics.median(again) / statistics.median(parse)
    print(f"noise alone, re-fetched   {statistics.median(again):5.2f} ms CPU, {ratio:.1f} times the parsing    limit 2.2")
    print(f"first reading             {statistics.median(first):5.2f} ms CPU                         limit 35")


def report(what: str, found: Counter[str], tried: int, limit: float) -> None:
    """One line: how many of how many, and of which kinds."""
    kinds = ", ".join(f"{name} {count}" for name, count in found.items() if count)
    print(
        f"{what:<24} {sum(found.values())} of {tried} = {100 * sum(found.values()) / tried:.2f} %   limit {limit} %   {kinds}"
    )


if __name__ == "__main__":
    main()
