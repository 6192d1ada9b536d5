"""An invented story and the page around it, for the tests of reading."""

from collections.abc import Callable, Sequence

import pytest

PARAGRAPHS = (
    "The harbor council voted on Tuesday to close the old ferry pier for eleven months while its piles are replaced.",
    "Members approved the plan by nine votes to four after a debate that lasted until shortly before midnight.",
    "“Nobody will be stranded on the island,” said Mara Lindqvist, who chairs the council. “A barge will run twice a day.”",
    "Fishermen had asked for a shorter closure, and their association said it would study the contract before it decides.",
    "The work is expected to cost 14 million crowns, of which the province pays roughly one third.",
    "A first count of passengers in spring found that 2,300 people use the pier on an ordinary weekday.",
)
Page = Callable[..., str]


def html(
    body: Sequence[str] = PARAGRAPHS,
    *,
    head: str = "",
    before: str = "",
    after: str = "",
    headline: str = "Council closes old ferry pier for eleven months",
) -> str:
    """A page with navigation, a story and a footer. Entries of `body` that are not markup become paragraphs."""
    story = "\n".join(part if part.startswith("<") else f"<p>{part}</p>" for part in body)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} | Harbor Gazette</title>'
        f'<meta property="og:site_name" content="Harbor Gazette">{head}</head><body>'
        '<header><a href="/">Harbor Gazette</a><nav><ul><li><a href="/world">World</a></li></ul></nav></header>'
        f"{before}<main><article><h1>{headline}</h1>\n{story}\n</article></main>{after}"
        '<footer><p>© Harbor Gazette. All rights reserved.</p><a href="/terms">Terms of use</a></footer></body></html>'
    )


@pytest.fixture(name="page")
def page_fixture() -> Page:
    """Builds a page, see `html`."""
    return html


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the story."""
    return PARAGRAPHS
