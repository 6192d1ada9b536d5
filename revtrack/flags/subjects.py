"""Noun phrases as news writes them: the subject before a verb of saying, and who is named after one.

"Ada Quill, the mayor," and "a spokesperson for the port" and "officials familiar with the matter": no grammar, only the order of
capitals, roles, link words and commas, from the verb outward.
"""

import re

from revtrack.flags.saying import BODY_NOUNS, DOCUMENTS, NAMELESS, PASSED, PRONOUNS, ROLES

NAME_WORDS = 7
_LETTER = re.compile(r"[^\W_]")
_COMMON = re.compile(
    r"(?:\A|[\s\"(])(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]{2,20} ){0,2}?([a-z][a-z-]{2,20}) (?:(?:also|later|then|had|has|have) ){0,2}\Z"
)
_TOKEN = re.compile(
    r"[^\W_](?:[\w'&/-]|\.(?=\w))*(?:(?<=\b[A-Z])\.|(?<=Mr)\.|(?<=Dr)\.|(?<=Ms)\.|(?<=Jr)\.|(?<=Sen)\.|(?<=Rep)\.|(?<=Gov)\.|(?<=[A-Z]\.[A-Z])\.)?|&|[^\s\w]"
)
_ROLES = frozenset(ROLES)
_PAPERS = frozenset(DOCUMENTS)
_LINKS = frozenset("of for from at in with on by to near close familiar within inside representing behind".split())
_PARTICLES = frozenset("de van von der den al bin el da di du la le del dos ben ibn of & and's".split())
_LOWER_MODIFIERS = frozenset(
    "senior top unnamed anonymous former local federal state national company police government union defense defence law enforcement "
    "military intelligence industry health chief district city county town village court school hospital port embassy white house "
    "independent legal financial market press outside retired veteran two three four five some several many other another".split()
)
_CUT = re.compile(r"[,;:()\"—–]|(?<=[a-z])\. |\.$|\b(?:who|which|that|when|after|as|before|while|and said|during|last|on)\b")


def subject(clause: str) -> list[str]:
    """The subject that ends where the verb begins, an apposition or a relative clause between them left out."""
    quote = clause.rfind('"')
    tokens = _TOKEN.findall(clause[quote + 1 :])
    while tokens and tokens[-1].lower() in PASSED:
        tokens.pop()
    if not tokens:
        return []
    if tokens[-1] in (",", ")"):
        return _before_apposition(tokens, closed=quote >= 0)
    if tokens[-1].lower() in PRONOUNS:
        return [""]
    if tokens[-1].lower() == "who":
        return _noun_phrase([token for token in tokens[:-1] if token != ","][-10:])
    return _noun_phrase(tokens)


def speaker(clause: str) -> list[str]:
    """ "the port said": whatever speaks is a source, though no table knows the noun."""
    match = _COMMON.search(clause)
    return [match[1]] if match and match[1] not in NAMELESS else []


def _before_apposition(tokens: list[str], *, closed: bool) -> list[str]:
    """ "Ada Quill, the mayor of the town," or "Ada Quill (left)": the noun phrase before the opening mark."""
    if tokens[-1] == ")":
        opening = len(tokens) - 1 - tokens[::-1].index("(") if "(" in tokens else 0
        return _noun_phrase(tokens[:opening])
    marks = [at for at, token in enumerate(tokens[:-1]) if token == ","]
    if closed and marks and marks[0] == 0:
        marks.pop(0)
        tokens = tokens[1:]
        marks = [at - 1 for at in marks]
    for at in marks:
        names = _noun_phrase(tokens[:at])
        if names and names[-1].split()[-1].lower() in _ROLES and _runs(tokens[at + 1 : -1]) == [(0, len(tokens) - at - 2)]:
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


def _noun_phrase(tokens: list[str]) -> list[str]:
    """Names and roles in the noun phrase that ends with the last token; through "of the port" to the head before it."""
    at = len(tokens) - 1
    while at >= 0 and at > len(tokens) - 14:
        word = tokens[at]
        if _is_name(word, at, tokens):
            start = _name_start(tokens, at)
            head = _head_before(tokens, start)
            if head is not None:
                return [head]
            name = " ".join(tokens[start : at + 1])
            return [*_joined_before(tokens, start), _possessor(name)]
        if word.lower() in _ROLES or word.lower() in _PAPERS:
            return [*_joined_before(tokens, _role_start(tokens, at)), _role(tokens, at)]
        if not _LETTER.match(word) or word.lower() in NAMELESS - _LINKS - {
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "this",
        }:
            return []
        if at == len(tokens) - 1 and not _heads_before(tokens, at):
            return []
        at -= 1
    return []


def _heads_before(tokens: list[str], at: int) -> bool:
    """Whether a role with its complement ends here ("people familiar with the matter")."""
    for place in range(at - 1, max(-1, at - 9), -1):
        if (
            tokens[place].lower() in _LINKS
            and place
            and (tokens[place - 1].lower() in _ROLES or tokens[place - 1].lower() in _PAPERS)
        ):
            return True
        if not _LETTER.match(tokens[place]):
            return False
    return False


def _head_before(tokens: list[str], start: int) -> str | None:
    """The role before "for the port" or "of the port", with what it speaks for."""
    at = start - 1
    if at >= 0 and tokens[at].lower() in ("the", "a", "an", "its", "their", "his", "her"):
        at -= 1
    if at < 1 or tokens[at].lower() not in _LINKS:
        return None
    head = tokens[at - 1].lower()
    if head in _ROLES or head in _PAPERS:
        name = " ".join(tokens[start:])
        if head in _PAPERS and tokens[at].lower() in ("by", "from", "of"):
            return name
        return (
            f"{name} {head}" if head.startswith("spokes") else f"{_role(tokens, at - 1)} {' '.join(tokens[at:start])} {name}"
        )
    if _is_name(tokens[at - 1], at - 1, tokens):
        return " ".join(tokens[_name_start(tokens, at - 1) : at])
    return None


def _is_name(word: str, at: int, tokens: list[str]) -> bool:
    if not word[:1].isupper() or word.partition("'")[0].lower() in NAMELESS:
        return False
    return not (at == 0 and len(tokens) > 1 and word.lower() in _ROLES and not tokens[1][:1].isupper())


def _name_start(tokens: list[str], at: int) -> int:
    start = at
    while start > 0 and at - start < NAME_WORDS:
        before = tokens[start - 1]
        if _is_name(before, start - 1, tokens):
            start -= 1
        elif start > 1 and _is_name(tokens[start - 2], start - 2, tokens) and _binds(tokens, start - 1, at):
            start -= 2
        else:
            break
    return start


def _binds(tokens: list[str], link: int, end: int) -> bool:
    """Whether the word between two names makes them one: "Jan de Vries", "Bank of Ellis", "Food and Ports Commission"."""
    if tokens[link] == "and":
        return _is_one_body(tokens, link, end)
    return tokens[link] in _PARTICLES and not (tokens[link] == "of" and _is_person(tokens, link - 1))


def _is_person(tokens: list[str], at: int) -> bool:
    """ "Nora Lind of Halvard Shipping" is a person; "US Department of Trade" and "Bank of Ellis" are bodies."""
    return at > 0 and _is_name(tokens[at - 1], at - 1, tokens) and tokens[at].lower() not in _ROLES | BODY_NOUNS


def _is_one_body(tokens: list[str], conjunction: int, end: int) -> bool:
    """ "the Food and Drug Administration" is one body; "Quill and Marsh" are two persons."""
    return tokens[end].lower() in BODY_NOUNS or (conjunction > 1 and tokens[conjunction - 2].lower() == "the")


def _joined_before(tokens: list[str], start: int) -> list[str]:
    """ "Quill and Marsh said": both."""
    if start > 1 and tokens[start - 1] in ("and", "or") and _is_name(tokens[start - 2], start - 2, tokens):
        return [" ".join(tokens[_name_start(tokens, start - 2) : start - 1])]
    return []


def _role_start(tokens: list[str], at: int) -> int:
    """Where a role begins: after its article, where one is near, else with its last modifier that a table knows."""
    for start in range(at, max(-1, at - 4), -1):
        if not _LETTER.match(tokens[start]):
            break
        if start and tokens[start - 1].lower() in ("a", "an", "the"):
            return start
    start = at
    while start > 0 and at - start < NAME_WORDS:
        before = tokens[start - 1]
        if (
            _is_name(before, start - 1, tokens)
            or before.lower() in _LOWER_MODIFIERS
            or before.lower() in _ROLES
            or (before.endswith("'s") and _LETTER.match(before))
        ):
            start -= 1
        else:
            break
    return start


def _role(tokens: list[str], at: int) -> str:
    """The role with its modifiers: "senior State Department official", "police"."""
    return " ".join(tokens[_role_start(tokens, at) : at + 1])


def _possessor(name: str) -> str:
    return re.sub(r"'s?$", "", name)


def after(rest: str, *, papers: bool = False) -> list[str]:
    """Who is named right after "said" or "according to": a name, or else a role; of a paper its author."""
    tokens = _TOKEN.findall(_CUT.split(rest.lstrip(), maxsplit=1)[0])
    while tokens and tokens[0].lower() in ("the", "a", "an", "one", "both", "also"):
        tokens.pop(0)
    if not tokens or tokens[0].lower() in PRONOUNS:
        return [""] if tokens else []
    if not (
        tokens[0][:1].isupper()
        or any(token.lower() in _ROLES or (papers and token.lower() in _PAPERS) for token in tokens[:6])
    ):
        return []
    return _first_phrase(tokens, papers=papers)


def _first_phrase(tokens: list[str], *, papers: bool) -> list[str]:
    runs = _runs(tokens)
    for at, token in enumerate(tokens):
        lower = token.lower()
        if lower in _PAPERS and papers:
            author = [
                run for run in runs if run[0] > at and set(map(str.lower, tokens[at + 1 : run[0]])) & {"by", "from", "of"}
            ]
            if author:
                return [" ".join(tokens[author[0][0] : author[0][1]])]
            return [_role(tokens, at)]
        if lower == "official" and at + 1 < len(tokens) and tokens[at + 1].islower() and tokens[at + 1].lower() not in _LINKS:
            return []
        if at + 1 < len(tokens) and token.islower() and lower in _ROLES and tokens[at + 1] in _PAPERS:
            continue
        if lower in _ROLES and (token[:1].islower() or at == 0):
            following = next((run for run in runs if run[0] > at and _all_roles(tokens[at + 1 : run[0]])), None)
            if following:
                return [" ".join(tokens[slice(*following)])]
            linked = next((run for run in runs if run[0] > at and tokens[at + 1].lower() in _LINKS and run[0] - at <= 3), None)
            if linked:
                return _noun_phrase(tokens[: linked[1]])
            return [_role(tokens, at)]
        if at == 0 and runs and runs[0][0] == 0 and not _role_follows(tokens, runs[0][1]):
            return [_possessor(" ".join(tokens[slice(*runs[0])]))]
    return []


def _all_roles(tokens: list[str]) -> bool:
    return all(token.lower() in _ROLES for token in tokens)


def _role_follows(tokens: list[str], at: int) -> bool:
    return any(token.lower() in _ROLES or token.lower() in _PAPERS for token in tokens[at : at + 2])


def _runs(tokens: list[str]) -> list[tuple[int, int]]:
    """Where names stand, as slices."""
    found: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if not _is_name(token, at, tokens):
            continue
        start = _name_start(tokens, at)
        if found and found[-1][0] == start:
            found[-1] = (start, at + 1)
        else:
            found.append((start, at + 1))
    return found
