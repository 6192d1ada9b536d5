"""Who speaks: the subject before a verb of saying, and who is named after one, each read from the verb outward."""

import re

from revtrack.flags.noun_phrases import KNOWN_ROLES, LINKS, PAPERS, TOKEN, name_runs, noun_phrase, possessor, role
from revtrack.flags.saying import NAMELESS, NO_ADVERBS, PASSED, PRONOUNS

_COMMON = re.compile(
    r"(?:\A|[\s\"(])(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]{2,20} ){0,2}?([a-z][a-z-]{2,20}) (?:(?:also|later|then|had|has|have) ){0,2}\Z"
)
_CUT = re.compile(
    r"[,;:()\"—–]|(?<=[a-z])(?<!\bM[rs])(?<!\bMrs)(?<!\b[DJS]r)(?<!\bSt)(?<!\bLt)(?<!\bSen)(?<!\bRe[pv])(?<!\bGov)(?<!\bGen)(?<!\bCol)(?<!\bSgt)(?<!\bMaj)(?<!\bProf)(?<!\bCapt)\. |\.$|\b(?:who|which|that|when|after|as|before|while|and said|during|last|on)\b"
)

_APPOSITION = re.compile(
    r"(?:the|an?|its|his|her|their) (?:[\w'’-]+ ){0,4}?[a-z-]+, (?P<name>[A-Z][\w'’.-]*\w(?: [A-Z][\w'’.-]*\w){1,3})(?P<end>[,.;:\"]|\Z)"
)
"""Somebody's role and, between commas, the name."""


def subject(clause: str) -> list[str]:
    """The subject that ends where the verb begins, an apposition or a relative clause between them left out."""
    quote = clause.rfind('"')
    tokens = TOKEN.findall(clause[quote + 1 :])
    while tokens and _is_passed(tokens[-1]):
        tokens.pop()
    if not tokens:
        return []
    if tokens[-1] in (",", ")"):
        return _before_apposition(tokens, closed=quote >= 0)
    if tokens[-1].lower() in PRONOUNS:
        return [""]
    if tokens[-1].lower() == "who":
        return noun_phrase([token for token in tokens[:-1] if token != ","][-10:])
    return noun_phrase(tokens)


def _is_passed(token: str) -> bool:
    return token.lower() in PASSED or (token.islower() and token.endswith("ly") and token not in NO_ADVERBS)


def speaker(clause: str) -> list[str]:
    """ "the port said": whatever speaks is a source, though no table knows the noun."""
    match = _COMMON.search(clause)
    return [match[1]] if match and match[1] not in NAMELESS else []


def _before_apposition(tokens: list[str], *, closed: bool) -> list[str]:
    """ "Ada Quill, the mayor of the town," or "Ada Quill (left)": the noun phrase before the opening mark."""
    if tokens[-1] == ")":
        opening = len(tokens) - 1 - tokens[::-1].index("(") if "(" in tokens else 0
        return noun_phrase(tokens[:opening])
    marks = [at for at, token in enumerate(tokens[:-1]) if token == ","]
    if closed and marks and marks[0] == 0:
        marks.pop(0)
        tokens = tokens[1:]
        marks = [at - 1 for at in marks]
    for at in marks:
        names = noun_phrase(tokens[:at])
        if (
            names
            and names[-1].split()[-1].lower() in KNOWN_ROLES
            and name_runs(tokens[at + 1 : -1]) == [(0, len(tokens) - at - 2)]
        ):
            return [" ".join(tokens[at + 1 : -1])]
        if names and tokens[0].lower() not in ("in", "on", "at", "after", "during", "since", "before", "for", "by", "as"):
            return names
        if names and at != marks[0]:
            return names
        if not names:
            continue
        tokens_left = tokens[at + 1 :]
        return _before_apposition(tokens_left, closed=False) if "," in tokens_left[:-1] else []
    return []


def after(rest: str, *, papers: bool = False) -> list[str]:
    """Who is named right after "said" or "according to": a name, or else a role; of a paper its author."""
    match = _APPOSITION.match(rest.lstrip())
    if match and not (papers and match["end"] == ","):
        return [match["name"]]
    tokens = TOKEN.findall(_CUT.split(rest.lstrip(), maxsplit=1)[0])
    while tokens and tokens[0].lower() in ("the", "a", "an", "one", "both", "also"):
        tokens.pop(0)
    if not tokens or tokens[0].lower() in PRONOUNS:
        return [""] if tokens else []
    if not (
        tokens[0][:1].isupper()
        or any(token.lower() in KNOWN_ROLES or (papers and token.lower() in PAPERS) for token in tokens[:6])
    ):
        return []
    return _first_phrase(tokens, papers=papers)


def _first_phrase(tokens: list[str], *, papers: bool) -> list[str]:
    runs = name_runs(tokens)
    for at, token in enumerate(tokens):
        lower = token.lower()
        if lower in PAPERS and papers:
            author = [
                run for run in runs if run[0] > at and set(map(str.lower, tokens[at + 1 : run[0]])) & {"by", "from", "of"}
            ]
            if author:
                return [" ".join(tokens[author[0][0] : author[0][1]])]
            return [role(tokens, at)]
        if lower == "official" and at + 1 < len(tokens) and tokens[at + 1].islower() and tokens[at + 1].lower() not in LINKS:
            return []
        if at + 1 < len(tokens) and token.islower() and lower in KNOWN_ROLES and tokens[at + 1] in PAPERS:
            continue
        if lower in KNOWN_ROLES and (token[:1].islower() or at == 0):
            following = next((run for run in runs if run[0] > at and _all_roles(tokens[at + 1 : run[0]])), None)
            if following:
                return [" ".join(tokens[slice(*following)])]
            linked = next((run for run in runs if run[0] > at and tokens[at + 1].lower() in LINKS and run[0] - at <= 3), None)
            if linked:
                return noun_phrase(tokens[: linked[1]])
            return [role(tokens, at)]
        if at == 0 and runs and runs[0][0] == 0 and not _role_follows(tokens, runs[0][1]):
            return [possessor(" ".join(tokens[slice(*runs[0])]))]
    return []


def _all_roles(tokens: list[str]) -> bool:
    return all(token.lower() in KNOWN_ROLES for token in tokens)


def _role_follows(tokens: list[str], at: int) -> bool:
    return any(token.lower() in KNOWN_ROLES or token.lower() in PAPERS for token in tokens[at : at + 2])
