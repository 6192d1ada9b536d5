"""Noun phrases as news writes them: the names and roles in a row of tokens.

"Ada Quill, the mayor," and "a spokesperson for the port" and "officials familiar with the matter": no grammar, only the
order of capitals, roles, link words and commas.
"""

import re

from revtrack.flags.saying import BODY_NOUNS, DOCUMENTS, NAMELESS, ROLES

NAME_WORDS = 7
_LETTER = re.compile(r"[^\W_]")
TOKEN = re.compile(
    r"[^\W_](?:[\w'&/-]|\.(?=\w))*(?:(?<=\b[A-Z])\.|(?<=Mr)\.|(?<=Dr)\.|(?<=Ms)\.|(?<=Jr)\.|(?<=Sen)\.|(?<=Rep)\.|(?<=Gov)\.|(?<=[A-Z]\.[A-Z])\.)?|&|[^\s\w]"
)
KNOWN_ROLES = frozenset(ROLES)
PAPERS = frozenset(DOCUMENTS)
LINKS = frozenset("of for from at in with on by to near close familiar within inside representing behind".split())
_PARTICLES = frozenset("de van von der den al bin el da di du la le del dos ben ibn of & and's".split())
_LOWER_MODIFIERS = frozenset(
    "senior top unnamed anonymous former local federal state national company police government union defense defence "
    "law enforcement military intelligence industry health chief district city county town village court school "
    "hospital port embassy white house independent legal financial market press outside retired veteran two three "
    "four five some several many other another".split()
)


def noun_phrase(tokens: list[str]) -> list[str]:
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
            return [*_joined_before(tokens, start), possessor(name)]
        if word.lower() in KNOWN_ROLES or word.lower() in PAPERS:
            return [*_joined_before(tokens, _role_start(tokens, at)), role(tokens, at)]
        if not _LETTER.match(word) or word.lower() in NAMELESS - LINKS - {
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
            tokens[place].lower() in LINKS
            and place
            and (tokens[place - 1].lower() in KNOWN_ROLES or tokens[place - 1].lower() in PAPERS)
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
    if at < 1 or tokens[at].lower() not in LINKS:
        return None
    head = tokens[at - 1].lower()
    if head in KNOWN_ROLES or head in PAPERS:
        name = " ".join(tokens[start:])
        if head in PAPERS and tokens[at].lower() in ("by", "from", "of"):
            return name
        return f"{name} {head}" if head.startswith("spokes") else f"{role(tokens, at - 1)} {' '.join(tokens[at:start])} {name}"
    if _is_name(tokens[at - 1], at - 1, tokens):
        return " ".join(tokens[_name_start(tokens, at - 1) : at])
    return None


def _is_name(word: str, at: int, tokens: list[str]) -> bool:
    if not word[:1].isupper() or word.partition("'")[0].lower() in NAMELESS:
        return False
    return not (at == 0 and len(tokens) > 1 and word.lower() in KNOWN_ROLES and not tokens[1][:1].isupper())


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
    return at > 0 and _is_name(tokens[at - 1], at - 1, tokens) and tokens[at].lower() not in KNOWN_ROLES | BODY_NOUNS


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
            or before.lower() in KNOWN_ROLES
            or (before.endswith("'s") and _LETTER.match(before))
        ):
            start -= 1
        else:
            break
    return start


def role(tokens: list[str], at: int) -> str:
    """The role with its modifiers: "senior State Department official", "police"."""
    return " ".join(tokens[_role_start(tokens, at) : at + 1])


def possessor(name: str) -> str:
    return re.sub(r"'s?$", "", name)


def name_runs(tokens: list[str]) -> list[tuple[int, int]]:
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
