"""What a note's words are about, as data: which codes of change a claim can be shown by, and which it can cover.

A general claim ("with additional details") covers what was added and never a figure, a name, a date, a meaning or a removal:
who reads "details were added" does not learn that the death toll was wrong.
"""

from revtrack.values.review import Code

ADDITIONS: frozenset[Code] = frozenset({"info-added", "quote-added", "source-added", "statement-added"})
NEWS: frozenset[Code] = ADDITIONS | {"outcome-updated"}
ANSWERS: frozenset[Code] = ADDITIONS | {"quote-changed"}
REMOVALS: frozenset[Code] = frozenset({"info-removed", "quote-removed", "source-removed", "link-changed"})
FACTS: frozenset[Code] = frozenset(
    {"number-changed", "date-changed", "name-changed", "quote-changed", "hedge-changed", "meaning-reversed", "outcome-updated",
     "reframed", "copy-edit", "source-added", "source-removed", "info-added", "info-removed"}
)  # fmt: skip
SILENCE: frozenset[Code] = frozenset(
    {"info-removed", "meaning-reversed", "hedge-changed", "outcome-updated", "source-removed"}
)
"""What comes of the sentence "X did not respond" when the answer takes its place."""

_NUMBERS: frozenset[Code] = frozenset({"number-changed"})
_DATES: frozenset[Code] = frozenset({"date-changed"})
_NAMES: frozenset[Code] = frozenset({"name-changed", "copy-edit"})
_SPEAKERS: frozenset[Code] = frozenset({"source-added", "source-removed", "quote-changed", "name-changed"})
_TOPICS: dict[str, frozenset[Code]] = {
    "statement statements comment comments response reply remarks reaction answer interview spokesperson spokesman": ANSWERS,
    "quote quotes quotation quotations misquoted": frozenset(
        {"quote-added", "quote-changed", "quote-removed", "source-added"}
    ),
    "number numbers figure figures amount cost costs price total toll percentage percent share age ages rate score size distance "
    "length weight value sum population salary fine count miscalculated": _NUMBERS,
    "date dates day month time": _DATES,
    "year years": _DATES | _NUMBERS,
    "spelling misspelled misspelt name names surname title misidentified misnamed": _NAMES,
    "attribution misattributed attributed": _SPEAKERS,
    "headline": frozenset({"headline-changed"}),
    "caption": frozenset({"caption-changed"}),
    "byline": frozenset({"byline-changed"}),
    "link links": frozenset({"link-changed"}),
    "typo typos typographical grammatical grammar": frozenset({"copy-edit"}),
}
TOPICS: dict[str, frozenset[Code]] = {word: codes for line, codes in _TOPICS.items() for word in line.split()}
GENERAL = frozenset("details detail information reporting context background developments material".split())
"""Words of a claim that names nothing: "with additional details"."""

VAGUE = frozenset(
    "error errors mistake mistakes inaccuracy inaccuracies clarity style formatting language wording accuracy".split()
)
"""Words of a claim that cannot be looked for."""

EMPTY = frozenset(
    "a an the of to in on at and or but for with by from is was are were be been being it its he his her they their them that this which who "
    "whose as not have has had will would said say when how many much some add adds added adding include includes included including reflect "
    "reflects correct corrects corrected correcting correction clarify clarifies clarified fix fixes fixed remove removes removed removing "
    "delete deleted update updates updated updating show shows make clear note notes noted attribute specify describe described refer referred "
    "story article report piece post version earlier previous original misstated misspelled misspelt misidentified misattributed misquoted "
    "mischaracterized incorrectly inaccurately erroneously wrongly mistakenly incorrect wrong inaccurate omitted stated gave given number "
    "name spelling date year age title role more additional new further latest paragraph first second third fourth fifth "
    "last headline caption byline photo there also one two three four five six seven eight nine ten after before about into out "
    "listed implied suggested indicated reported contained named used showed read claimed quoted made mentioned put placed cited identified carried ran announced called credited linked".split()
)
"""Words that do not say which thing a claim is about."""
