"""What was read out of one page: a headline, and blocks with their roles.

The digests decide what an edit is, so they are defined here, beside the fields they cover.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cached_property
from typing import Any, Literal, Self

from revtrack.addresses import canonical_address
from revtrack.text import compose, digest, fold, word_count

Role = Literal["body", "heading", "list", "quote", "caption", "note", "periphery"]
Channel = Literal["body", "caption", "note", "periphery"]
Precision = Literal["day", "minute", "second"]
Link = tuple[str, str]

TEXT_ROLES: frozenset[Role] = frozenset({"body", "heading", "list", "quote", "note"})
NUMBERED_ROLES: frozenset[Role] = frozenset({"body", "list", "quote"})
_PLAIN_FIELDS = (
    "url", "canonical_url", "claimed_url", "headline", "shown_headline", "dek", "language", "section", "type", "outlet",
    "extractor",
    "sources",
)  # fmt: skip
_CHANNELS: dict[Role, Channel] = {"caption": "caption", "note": "note", "periphery": "periphery"}


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like unit of a document. `links` are (text, address) pairs."""

    text: str
    role: Role = "body"
    links: tuple[Link, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """How a block goes to a worker and back: many do, and the way of dataclasses takes several times as long."""
        return type(self), (self.text, self.role, self.links)

    @property
    def channel(self) -> Channel:
        """Where the block is compared: body, caption, note or periphery."""
        return _CHANNELS.get(self.role, "body")

    def to_dict(self) -> dict[str, Any]:
        """The block as JSON."""
        return {"text": self.text, "role": self.role, "links": [list(link) for link in self.links]}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The block that `to_dict` wrote."""
        return cls(data["text"], data["role"], tuple((text, target) for text, target in data["links"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTime:
    """A time as a page states it. Nothing is invented: no midnight for a bare day, no zone for a bare clock time.

    `instant` is aware and UTC, or None where the page does not say enough to know it; `offset_minutes` is the page's own
    distance from UTC; `local` is the wall clock in ISO 8601 without a zone; `raw` the words of the page.
    """

    local: str
    raw: str
    instant: datetime | None = None
    offset_minutes: int | None = None
    precision: Precision = "second"

    def __post_init__(self) -> None:
        """Refuse an instant that is not UTC."""
        if self.instant is not None and self.instant.utcoffset() != timedelta(0):
            raise ValueError(f"not a UTC time: {self.instant!r}")

    def isoformat(self) -> str:
        """ISO 8601 with the page's own offset, and no finer than the page says."""
        if self.instant is None or self.offset_minutes is None:
            return self.local
        zone = timezone(timedelta(minutes=self.offset_minutes))
        spec = "minutes" if self.precision == "minute" else "seconds"
        return self.instant.astimezone(zone).isoformat(timespec=spec)

    def to_dict(self) -> dict[str, Any]:
        """The time as JSON; `instant` in UTC with a Z."""
        return {
            "instant": None if self.instant is None else self.instant.isoformat().replace("+00:00", "Z"),
            "offset_minutes": self.offset_minutes,
            "precision": self.precision,
            "raw": self.raw,
            "local": self.local,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The time that `to_dict` wrote."""
        instant = data["instant"] and datetime.fromisoformat(data["instant"]).astimezone(UTC)
        return cls(**{**data, "instant": instant})


@dataclass(frozen=True, kw_only=True)
class Document:
    """The article as one reading of one page.

    `claimed_url` is the address that the page claims to be canonical and that cannot be believed, "" where there is none;
    `headlines` maps `h1`, `json_ld`, `og` and `title` to the page's own candidates; `headline` is the one that most of
    them agree on; `shown_headline` is the h1 where readers see another one there, else "". Both are compared.
    `extractor` names what made the reading, with its version; `sources` is a digest of what all but the blocks was read
    from, "" where that is not known; `how` says which way the reading went, for the log alone.
    """

    url: str = ""
    canonical_url: str = ""
    claimed_url: str = ""
    headline: str = ""
    shown_headline: str = ""
    headlines: Mapping[str, str] = field(default_factory=dict)
    dek: str = ""
    byline: tuple[str, ...] = ()
    published: PageTime | None = None
    modified: PageTime | None = None
    language: str = ""
    section: str = ""
    type: str = ""
    outlet: str = ""
    blocks: tuple[Block, ...] = ()
    extractor: str = ""
    sources: str = field(default="", compare=False)
    how: str = field(default="", compare=False)

    @classmethod
    def from_text(
        cls,
        headline: str,
        paragraphs: Sequence[str],
        *,
        url: str = "",
        byline: Sequence[str] = (),
        captions: Sequence[str] = (),
        links: Mapping[int, Sequence[Link]] | None = None,
    ) -> Self:
        """A document without HTML: body paragraphs (a paragraph that is an editor's note gets that role), then captions.

        `links` maps the index of a paragraph to its (text, address) pairs.
        """
        from revtrack.notes import find_note

        linked = links or {}
        body = tuple(
            Block(text, "note" if find_note(text) else "body", tuple(linked.get(index, ())))
            for index, text in enumerate(paragraphs)
        )
        return cls(
            url=url,
            canonical_url=url,
            headline=headline,
            headlines={"title": headline} if headline else {},
            byline=tuple(byline),
            blocks=body + tuple(Block(text, "caption") for text in captions),
            extractor="text",
        )

    @cached_property
    def text(self) -> str:
        """The story: blocks of role body, heading, list, quote and note in page order, joined with line feeds."""
        return "\n".join(block.text for block in self.blocks if block.role in TEXT_ROLES)

    @cached_property
    def words(self) -> int:
        """How many words `text` has."""
        return sum(word_count(block.text) for block in self.blocks if block.role in TEXT_ROLES)

    @property
    def titles(self) -> tuple[str, ...]:
        """The headline, and the one that readers see on the page where it is another."""
        return (self.headline, self.shown_headline) if self.shown_headline else (self.headline,)

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hex, of what counts as the article; typography and the breaks between paragraphs do not.

        Two documents are the same edition exactly when their digests are equal.
        """
        return digest((*map(fold, self.titles), fold(self.dek), *_names(self.byline), *_runs(self.blocks)))

    @cached_property
    def exact_digest(self) -> str:
        """SHA-256, in hex, of the same content to the letter (in NFC), the breaks between paragraphs included."""
        blocks = (part for block in self.blocks if block.role != "periphery" for part in _exact(block))
        return digest((*map(compose, self.titles), compose(self.dek), *sorted(map(compose, self.byline)), "\0", *blocks))

    def with_digests(self, digest: str, exact_digest: str) -> Self:
        """This document, which takes its digests from where they were noted when it was made, instead of making them anew."""
        self.__dict__.update(digest=digest, exact_digest=exact_digest)
        return self

    def paragraph_numbers(self) -> dict[int, int]:
        """Index of a block to its ¶ number, from 1; notes, headings and captions have none."""
        numbered = (index for index, block in enumerate(self.blocks) if block.role in NUMBERED_ROLES)
        return {index: number for number, index in enumerate(numbered, 1)}

    def evolve(self, **changes: object) -> Self:
        """A copy with some fields replaced."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def to_dict(self) -> dict[str, Any]:
        """The document as JSON, all that `from_dict` needs and nothing that can be derived from it."""
        return {
            **{name: getattr(self, name) for name in _PLAIN_FIELDS},
            "headlines": dict(self.headlines),
            "byline": list(self.byline),
            "published": self.published and self.published.to_dict(),
            "modified": self.modified and self.modified.to_dict(),
            "blocks": [block.to_dict() for block in self.blocks],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The document that `to_dict` wrote."""
        return cls(
            **{name: data.get(name, "") for name in _PLAIN_FIELDS},
            headlines=dict(data["headlines"]),
            byline=tuple(data["byline"]),
            published=data["published"] and PageTime.from_dict(data["published"]),
            modified=data["modified"] and PageTime.from_dict(data["modified"]),
            blocks=tuple(Block.from_dict(block) for block in data["blocks"]),
        )


def _names(byline: tuple[str, ...]) -> list[str]:
    """The byline as a set, in an order that does not depend on the page, closed so that no name reads as text."""
    return [*sorted({fold(name) for name in byline}), "\0"]


def _runs(blocks: tuple[Block, ...]) -> list[str]:
    """Folded text of each run of blocks of one channel: a split or merged paragraph gives the same run."""
    parts: list[str] = []
    runs: list[tuple[Channel, list[str], list[str]]] = []
    for block in blocks:
        says = block.text.strip() if block.text.isascii() else fold(block.text)
        if block.role == "periphery" or not (block.links or says):
            continue
        if not runs or runs[-1][0] != block.channel:
            runs.append((block.channel, [], []))
        runs[-1][1].append(block.text)
        runs[-1][2].extend(canonical_address(target) for _, target in block.links)
    for channel, texts, targets in runs:
        parts += [channel, fold(" ".join(texts)), *targets, "\0"]
    return parts


def _exact(block: Block) -> list[str]:
    return [block.channel, compose(block.text), *(canonical_address(target) for _, target in block.links), "\0"]
