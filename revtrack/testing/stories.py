"""Invented stories. The first one is edited the way newsrooms edit: an answer arrives late, a figure was wrong.

People, papers and events are made up; nothing here was ever published.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from revtrack.text import squeeze

OUTLET = "The Harbor Ledger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What an outlet publishes. `note` is an editor's note below the text; `modified` what the page claims."""

    headline: str
    paragraphs: tuple[str, ...]
    dek: str = ""
    byline: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    note: str = ""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text that blank lines divide."""
    return tuple(squeeze(part) for part in text.split("\n\n") if part.strip())


EMBASSY_1 = Story(
    headline="State Department orders review of embassy security contracts",
    dek="Auditors found that a contractor billed for guards who were not at their posts.",
    byline=("Marguerite Vance", "Tobias Lindqvist"),
    captions=("A guard post outside a diplomatic mission, in a photograph from the inspectors’ report.",),
    published=datetime(2026, 11, 20, 13, 42, tzinfo=UTC),
    modified=datetime(2026, 11, 20, 13, 42, tzinfo=UTC),
    paragraphs=paragraphs("""
The State Department has ordered a review of the contracts under which private companies guard its embassies, according to
two officials and a memorandum seen by The Harbor Ledger.

The order follows a report by the department’s inspectors, who found that the largest contractor, Halvard Protective
Services, had billed for shifts that nobody stood and for vehicles that were out of repair. The report has not been made
public; The Ledger has read a copy of it.

The contracts, worth $240 million a year, cover guards, gates and patrols at 31 embassies on four continents.

The State Department did not immediately respond to a request for comment on Friday about the scope of the review or about
how long it will take.

A union for the guards welcomed the review. Its president, Anselm Okpara, said that members at six posts had gone without
full pay since August, and that two had been told to buy their own radios. The union has asked for a seat among the
reviewers.

In the memorandum, dated Wednesday, the department’s under secretary for management asks each mission to count its guards on
three days that are not announced, and to send the lists to Washington by the middle of December. Officers who find an empty
post are to photograph it.

Halvard, which has its offices in Norfolk, won most of the contracts in 2023, when it underbid two older rivals by about a
fifth. A lawyer for the company, Priya Raman, said that it “keeps careful records and has nothing to hide.”

The inspectors visited nine missions between March and July. At five of them, they wrote, the number of guards on duty was
lower than the number that had been billed; at one, a gate to the motor pool had been left unlocked overnight.

Nobody was hurt, and the report does not say that any mission was entered. But it calls the gaps “a standing invitation,”
and says that local staff had warned of them for more than a year.

Senator Dolores Whitcomb, who leads the committee that oversees the department, said that she would hold hearings in
January. “We were told in the spring that this was a matter of paperwork,” she said. “It is not.”

Former diplomats said that the trouble was older than the contracts. Guard companies are paid by the shift, and are fined
only when somebody at the mission reports that a shift was missed. Few such reports are ever filed.

“The person who has to write that report is the person who has to work beside those guards the next day,” said Ruth Abelard,
who ran the security office of three missions before she retired in 2021.

The review is to be finished before the contracts come up for renewal in June. Until then, the memorandum says, missions may
borrow officers from the department’s own security service.

Two of Halvard’s rivals have asked the department to open the bidding early, a person familiar with the letters said. A
decision is not expected before the hearings, and any new company would need about ninety days to hire and vet its guards.
"""),
)
"""As first published: the department has not answered, and a figure is wrong."""

STATEMENT = paragraphs("""
The State Department confirmed the review in a statement on Friday but would not say how long it will take.

“We are looking at every one of these contracts and will act on what we find,” a State Department spokesperson said. “The
people who serve at our missions deserve guards who are paid, trained and equipped.”
""")
NOTE = squeeze("""
Editor's note: This story was updated with a statement from a State Department spokesperson and to correct the number of
embassies.
""")


def _updated(story: Story) -> Story:
    """The later version: an answer with its quotation, the right figure, the union's paragraph further down, a note."""
    lead, report, figure, _, union, *rest = story.paragraphs
    top = (lead, report, figure.replace("31 embassies", "34 embassies"), *STATEMENT)
    modified = datetime(2026, 11, 20, 14, 11, tzinfo=UTC)
    return replace(story, paragraphs=(*top, *rest[:5], union, *rest[5:]), modified=modified, note=NOTE)


EMBASSY_2 = _updated(EMBASSY_1)
"""As updated half an hour later."""
