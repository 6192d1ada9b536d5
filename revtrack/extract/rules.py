"""Rules for one site: CSS selectors that override every judgement, for the few sites where judgement errs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Self


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


def _selectors(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
