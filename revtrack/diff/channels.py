"""Fields and links, each compared as what it is: names as a set, dates as instants, links by where they lead."""

from collections.abc import Iterator

from revtrack.addresses import canonical_address
from revtrack.diff.sentences import passage_segments
from revtrack.text import fold
from revtrack.values.diff import Row, RowChannel, Segment
from revtrack.values.document import Block, Document, PageTime


def field_rows(old: Document, new: Document) -> Iterator[Row]:
    """Rows of headline, dek, byline and dates, where there is anything to show."""
    yield from _text_row("headline", old.headline, new.headline)
    if old.shown_headline or new.shown_headline:
        yield from _text_row("headline", old.titles[-1], new.titles[-1])
    yield from _text_row("dek", old.dek, new.dek)
    if old.byline or new.byline:
        yield _row("byline", _names(old.byline, new.byline))
    for before, after in ((old.published, new.published), (old.modified, new.modified)):
        if before or after:
            yield _row("dates", _dates(before, after))


def link_rows(old: Block | None, new: Block | None, at: tuple[int | None, int | None]) -> Iterator[Row]:
    """Rows of links that lead somewhere else, are new, or are gone, in one pair of blocks."""
    before = {canonical_address(target): (text, target) for text, target in (old.links if old else ())}
    after = {canonical_address(target): (text, target) for text, target in (new.links if new else ())}
    gone = [link for key, link in before.items() if key not in after]
    came = [link for key, link in after.items() if key not in before]
    for link in list(gone):
        twin = next((each for each in came if fold(each[0]) == fold(link[0])), None)
        if twin:
            gone.remove(link)
            came.remove(twin)
            yield Row("link", "change", (), (), (("=", f"{twin[0]} "), ("-", link[1]), ("+", twin[1])), at)
    for text, target in gone:
        yield Row("link", "delete", (), (), (("-", f"{text} {target}".strip()),), at)
    for text, target in came:
        yield Row("link", "add", (), (), (("+", f"{text} {target}".strip()),), at)
    if not gone and not came and list(before) != list(after) and set(before) == set(after):
        yield Row("link", "change", (), (), (("-", " ".join(before)), ("+", " ".join(after))), at)


def _text_row(channel: RowChannel, old: str, new: str) -> Iterator[Row]:
    if old or new:
        yield _row(channel, tuple(passage_segments(old, new)))


def _row(channel: RowChannel, segments: tuple[Segment, ...]) -> Row:
    signs = {segment[0] for segment in segments}
    kind = "same" if signs <= {"="} else "add" if signs <= {"+"} else "delete" if signs <= {"-"} else "change"
    return Row(channel, kind, (), (), segments)  # type: ignore[arg-type]


def _names(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[Segment, ...]:
    """The names as a set: those of both sides in the new order, then who is gone and who came."""
    before, after = {fold(name) for name in old}, {fold(name) for name in new}
    parts = [("=", name) for name in new if fold(name) in before]
    parts += [("-", name) for name in old if fold(name) not in after]
    parts += [("+", name) for name in new if fold(name) not in before]
    return tuple((sign, text if at == 0 else f", {text}") for at, (sign, text) in enumerate(parts))


def _dates(old: PageTime | None, new: PageTime | None) -> tuple[Segment, ...]:
    before, after = old.isoformat() if old else "", new.isoformat() if new else ""
    if old and new and old.instant == new.instant and (old.instant or before == after):
        return (("=", before),) if before == after else (("~", before, after),)
    return tuple(segment for segment in (("-", before), ("+", after)) if segment[1])
