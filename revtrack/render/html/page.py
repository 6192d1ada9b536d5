"""A whole page around the fragment: one file without scripts, pictures or requests, that can be sent, kept and printed."""

from revtrack.render.html.fragment import diff_fragment
from revtrack.render.html.markup import Markup, element, isolated, joined, ours, passage_attributes, theirs
from revtrack.render.html.style import STYLE
from revtrack.render.wording import Edit, note_found

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def diff_page(edit: Edit, *, full: bool = False) -> str:
    """The edit as a page of its own. The page speaks English, the passages of the article their own language."""
    skip = element("a", "Skip to the text", href="#rt-text", class_="rt-skip")
    main = element("main", f"\n{diff_fragment(edit, full=full)}\n")
    body = element("body", f"\n{skip}\n{_header(edit)}\n{main}\n{_footer()}\n")
    return f'<!doctype html>\n<html lang="en">\n{_head(edit)}\n{body}\n</html>\n'


def _head(edit: Edit) -> Markup:
    title = joined((theirs(edit.headline.replace("\n", " ")), ours(f" · {_versions(edit)} · revtrack")))
    return element(
        "head",
        '\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f'<meta name="color-scheme" content="light dark">\n{element("title", title)}\n<style>{STYLE}</style>\n',
    )


def _header(edit: Edit) -> Markup:
    report = edit.report
    outlet = (isolated(report.article.outlet), ours(f" · article {report.article.id} · ")) if report else ()
    kicker = element("p", joined((*outlet, ours(_versions(edit)))), class_="rt-kicker")
    attributes = passage_attributes(edit.headline, edit.diff.new.language)
    heading = element("h1", theirs(edit.headline), **attributes)
    return element("header", f"\n{kicker}\n{heading}\n")


def _versions(edit: Edit) -> str:
    note = note_found(edit.diff, edit.review).words.lower()
    numbers = f"v{edit.report.from_number} → v{edit.report.to_number}" if edit.report else "two texts compared"
    return f"{numbers} · {note}"


def _footer() -> Markup:
    words = (
        "Removed words are struck through on orange, added words underlined on blue. What is shown is what was served to this"
    )
    return element(
        "footer", element("p", ours(f"{words} watcher; a hash shows that the copy is unchanged since. Made by revtrack."))
    )
