"""The edit as sections with headings: the verdict, the note, the changes in words, the text with its marks, the evidence."""

from revtrack.render.html.beside import beside_markup
from revtrack.render.html.markup import (
    NOTHING,
    Markup,
    element,
    joined,
    link,
    ours,
    passage_attributes,
    said,
    theirs,
)
from revtrack.render.html.text import passages_markup
from revtrack.render.links import wayback_address
from revtrack.render.passages import Shown, changes
from revtrack.render.times import seconds
from revtrack.render.wording import Edit, change_words, facts, note_found
from revtrack.values.reports import EditReport, Evidence


def diff_fragment(edit: Edit, *, full: bool = False, beside: bool = False, tools: str = "") -> str:
    """The edit without a page around it. `full` leaves nothing folded, `beside` puts the two texts side by side.

    Headings begin at the second level. `tools` is markup that stands above the text.
    """
    text = beside_markup(edit.diff, full=full) if beside else passages_markup(edit.diff, full=full)
    sections = (_note(edit), _facts(edit), _words(edit), _text(text, tools), _evidence(edit))
    return element("div", joined(f"\n{section}" for section in sections if section), class_="rt-diff")


def _section(name: str, title: str, content: str, look: str = "") -> Markup:
    heading = element("h2", ours(title), id=f"rt-{name}-title")
    look = f"rt-{name} {look}".strip()
    return element("section", f"\n{heading}\n{content}\n", id=f"rt-{name}", class_=look, aria_labelledby=f"rt-{name}-title")


def _note(edit: Edit) -> Markup:
    note = note_found(edit.diff, edit.review)
    if not note.text:
        return _section("note", note.words, element("p", "No note about an edit was seen in the text."), "rt-none")
    quoted = element("p", theirs(note.text), **passage_attributes(note.text, edit.diff.new.language))
    return _section("note", note.words, element("blockquote", quoted), "rt-noted")


def _facts(edit: Edit) -> Markup:
    report = edit.report
    pairs = [(label, said(words)) for label, words in facts(edit)]
    if report:
        pairs.append(("Live article", link(report.article.url)))
    return _section("facts", "In short", _listed(pairs))


def _words(edit: Edit) -> Markup:
    found = changes(edit.diff)
    if not found:
        return _section("words", "Changes in words", element("p", ours("Nothing but typography or dates, or nothing at all.")))
    items = joined((element("li", _jump(shown)) for shown in found), "\n")
    return _section("words", "Changes in words", element("ol", items))


def _jump(shown: Shown) -> Markup:
    title = shown.title
    first, *rest = change_words(shown)
    lead = str(first)
    jump = element("a", ours(title), href=f"#{shown.anchor}")
    return joined((jump, ours(lead.removeprefix(title)), said(tuple(rest))))


def _text(text: Markup, tools: str) -> Markup:
    switch = element("label", '<input type="checkbox" class="rt-switch"> Show change marks as text', class_="rt-option")
    return _section("text", "The text", f"{tools}{switch}\n{text}")


def _evidence(edit: Edit) -> Markup:
    report = edit.report
    if not report:
        return NOTHING
    turned = report.from_number > report.to_number
    first, second = ("first seen", "last seen") if turned else ("last seen", "first seen")
    sides = (_seen(report.old, first, report.article.url), _seen(report.new, second, report.article.url))
    return _section("evidence", "Evidence", joined((*sides, _links(report)), "\n"))


def _seen(evidence: Evidence, when: str, address: str) -> Markup:
    pairs: list[tuple[str, Markup]] = []
    if evidence.seen_at:
        status = f", HTTP {evidence.status}" if evidence.status else ""
        pairs.append((when.capitalize(), ours(f"{evidence.seen_at:%Y-%m-%d} {seconds(evidence.seen_at)} UTC{status}")))
    pairs.append(("Page, SHA-256", element("code", ours(evidence.sha256))))
    pairs.append(("Text, SHA-256", element("code", ours(evidence.digest))))
    if evidence.archived_url:
        at = f" {seconds(evidence.archived_at)} UTC" if evidence.archived_at else ""
        pairs.append((f"Archived{at}", link(evidence.archived_url)))
    elif nearest := wayback_address(address, evidence.seen_at):
        pairs.append(("Elsewhere", link(nearest, ours("Wayback Machine, the copy nearest to that time if it has one"))))
    return joined((element("h3", ours(f"Version {evidence.number}")), _listed(pairs)))


def _links(report: EditReport) -> Markup:
    named = (("This edit", report.links.diff), ("As JSON", report.links.json), ("Article", report.links.article))
    pairs = [(name, link(address)) for name, address in named if address]
    return joined((element("h3", "Addresses"), _listed(pairs))) if pairs else NOTHING


def _listed(pairs: list[tuple[str, Markup]]) -> Markup:
    rows = (element("div", f"{element('dt', ours(label))}{element('dd', words)}") for label, words in pairs)
    return element("dl", joined(rows, "\n"))
