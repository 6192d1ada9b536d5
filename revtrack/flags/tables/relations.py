"""Little words that relate two things: when, why, which way, by whom. One place of a kind excludes the others.

Quirk et al., A Comprehensive Grammar of the English Language, ch. 9 (prepositions), §15.24-15.48 (clauses of time, condition,
concession, cause). A word that may mean two of them ("while", "since", "as") stands in both places.
"""

from revtrack.values.review import Code

RELATIONS: dict[str, str] = {
    "time": "before=prior to=ahead of; during=in the course of; after=following=in the wake of; until=till; by",
    "reason": "because=because of=due to=owing to=on account of=as a result of=thanks to=since=as; "
    "despite=in spite of=although=though=even though=notwithstanding=while=whereas; if=provided=in case; unless; "
    "after=following=before=during=when=while=amid=since=as=once=in the wake of",
    "direction": "from=out of; to=toward=towards=into=onto",
    "place": "in=inside=within; near=close to=beside=next to; outside=outside of; under=underneath=below=beneath; above; behind; opposite=across from",
    "part in a deed": "by; for=on behalf of=in favor of=in favour of; against",
    "connection": "and=as well as=along with; or",
    "duty": "must=has to=have to=is required to=are required to=needs to=need to; should=ought to; may=can=is allowed to=are allowed to",
    "rank": "only=sole=lone; first",
    "person": "he=him=his=himself; she=her=hers=herself",
}
"""By kind: places parted by semicolons, words of one place joined by "="."""
CODES_OF_RELATIONS: dict[str, Code] = {"time": "date-changed", "duty": "hedge-changed", "person": "name-changed"}
"""The flag of a kind where it is not information that gives way to other information."""
