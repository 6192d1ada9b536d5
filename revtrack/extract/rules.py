"""Rules for one site: CSS selectors that override every judgement, for the few sites where judgement errs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Self

from revtrack.errors import ConfigError

if TYPE_CHECKING:
    from lxml.cssselect import CSSSelector


@dataclass(frozen=True, slots=True)
class SiteRules:
    """Selectors of one site. What matches `include` is body, `exclude` is left out, `note` is a note.

    `exclude` wins over the others. `headline` selects the element whose text is the headline.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    headline: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The rules as JSON, lists for tuples."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Self:
        """The rules that `to_dict` wrote; keys that are missing are empty."""
        headline = data.get("headline")
        return cls(
            include=_selectors(data.get("include")),
            exclude=_selectors(data.get("exclude")),
            note=_selectors(data.get("note")),
            headline=str(headline) if headline else None,
        )


def compiled(selector: str) -> "CSSSelector":
    """A CSS selector ready for use. Raises ConfigError where it is none."""
    from cssselect import SelectorError
    from lxml import etree
    from lxml.cssselect import CSSSelector

    try:
        return CSSSelector(selector, translator="html")
    except (SelectorError, etree.XPathError) as error:
        raise ConfigError(f"not a CSS selector: {selector!r}", hint="sites: include, exclude, note, headline") from error


def _selectors(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
