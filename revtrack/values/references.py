"""How an article is named wherever something is told of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRef:
    """Which story a view is about."""

    id: int
    url: str
    outlet: str
    headline: str
