"""What other sites show of an edit: tags in the head of its page for link previews, and a quotation to embed."""

from revtrack.render.html.markup import Markup, element, isolated, joined, link, ours, theirs
from revtrack.render.links import web_address
from revtrack.render.times import window_words
from revtrack.render.wording import note_found
from revtrack.text import shorten
from revtrack.values.reports import EditReport

CARD_SIZE = (800, 418)
EMBED_SIZE = (600, 260)
TITLE, QUOTED = 200, 280


def share_title(report: EditReport) -> str:
    """Outlet and headline in one line."""
    return shorten(f"{report.article.outlet}: {report.article.headline}", TITLE)


def share_summary(report: EditReport) -> str:
    """Note, sentence and window."""
    note = note_found(report.diff, report.review).words
    return shorten(f"{note}. {report.review.summary} Changed {window_words(report.window)}.", QUOTED)


def share_tags(report: EditReport, *, card: bool, oembed: str | None = None) -> Markup:
    """Open Graph and Twitter tags, with the picture where a `card` can be drawn, and a link to what `oembed` says.

    Nothing where no public address is configured: previews need whole addresses.
    """
    address = web_address(report.links.diff)
    if not address:
        return Markup("")
    width, height = CARD_SIZE
    picture = (
        ("og:image", f"{address}/card.png"),
        ("og:image:width", str(width)),
        ("og:image:height", str(height)),
        ("og:image:alt", share_summary(report)),
    )
    named = (
        ("og:type", "article"),
        ("og:site_name", "revtrack"),
        ("og:title", share_title(report)),
        ("og:description", share_summary(report)),
        ("og:url", address),
        *(picture if card else ()),
    )
    tags = [f'<meta property="{name}" content="{_attribute(said)}">' for name, said in named]
    tags.append(f'<meta name="twitter:card" content="{"summary_large_image" if card else "summary"}">')
    if oembed and web_address(oembed):
        kind = 'rel="alternate" type="application/json+oembed"'
        tags.append(f'<link {kind} href="{_attribute(web_address(oembed) or "")}">')
    return joined(tags, "\n")


def embedded(report: EditReport) -> Markup:
    """The edit as a quotation: escaped, without script, style, picture or class, so that any sandbox can show it."""
    note = note_found(report.diff, report.review)
    quoted = [element("p", joined((isolated(report.article.outlet), ours(": "), isolated(report.article.headline))))]
    text = f"{note.words}: “{shorten(note.text, QUOTED)}”" if note.text else note.words
    quoted.append(element("p", theirs(text)))
    quoted.append(element("p", theirs(shorten(report.review.summary, QUOTED))))
    changed = ours(f"Changed {window_words(report.window)}")
    quoted.append(element("p", link(report.links.diff, changed)))
    return element("blockquote", joined(quoted), cite=web_address(report.links.diff))


def _attribute(text: str) -> Markup:
    return Markup(theirs(text.replace("\n", " ")))
