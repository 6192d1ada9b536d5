"""Whether two words say the same to a reader: one misspelled, two forms of one word, a word of its family, or a synonym.

No dictionary: an edit that is not known to be one of these is not taken for style.
"""

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from revtrack.flags.content import base, content
from revtrack.flags.tables.kinds import KINDS
from revtrack.flags.tables.opposites import OPPOSITES
from revtrack.flags.tables.paronyms import PARONYMS
from revtrack.flags.tables.strength import NEUTRAL
from revtrack.flags.tables.synonyms import GRADABLE, PHRASAL, SYNONYMS

LONG = 8
VOWELS = frozenset("aeiou")
LEAST_ROOT = 3
ALIKE = 2
TOGETHER = 8
_LETTERS_AT_MOST = 50_000
_ENDING = (
    r"(?:s|es|ed|d|ing|y|ies|ied|ily|ly|al|ally|ual|ually|ial|ially|ous|ious|e|er|ers|or|ors|ion|ions|ation|ations|ition|ment|ments|ness|ity|ure|ures|ive|ives|ic|ical|ian|ist|ists|ism|"
    r"ant|ent|ance|ence|ancy|ency|ary|ory|able|ible|ful|less|hood|ship|ships|ize|ise|ized|ised|izing|ising|en|ened|ify|ified)"
)
_ENDINGS = re.compile(rf"{_ENDING}{{0,2}}")
_DOER = re.compile(r"(\w{3,}?)(?:er|or)s?")
_DONE_TO = re.compile(r"(\w{3,}?)(?:ees?|ed)")
_LACKING = re.compile(r"\w{3,}less(?:ly|ness)?")
_BELIEVER = re.compile(r"(\w{3,}ist)s?")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑–](?=\w)")
_VOWEL = re.compile(r"[aeiouy]")
_CLOSED = re.compile(r"[^aeiouy]*[aeiou][^aeiouwxy]")


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(SYNONYMS.split(";")):
        for word in line.split():
            found.setdefault(base(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_GROUPS = _groups()
_PARONYMS = frozenset(map(frozenset, PARONYMS))
_KNOWN = frozenset(_GROUPS) | {word for pair in OPPOSITES for word in pair} | {
    word for group in KINDS.values() for word in re.split(r"[ =]", group)
}  # fmt: skip


def says_the_same(old: str, new: str) -> bool:
    """Whether one of two words may stand for the other without telling anything else."""
    left, right = base(old), base(new)
    return left == right or (
        {left, right} <= NEUTRAL
        or is_misspelled(left, right)
        or is_of_one_family(left, right)
        or not _groups_of(old).isdisjoint(_groups_of(new))
    )


def strangers(mine: str, other: str) -> list[str]:
    """The content words of one text that no word of the other has as its form or its kin; compounds count by their parts."""
    said = content(mine)
    known = _forms(other) if said else frozenset()
    return [part for word in said if not _is_known(_joined(word), known) for part in _unknown(word, known)]


def _forms(text: str) -> frozenset[str]:
    """What each content word of a text may be met as; that of a very long text is not remembered."""
    return _remembered_forms(text) if len(text) <= _LETTERS_AT_MOST else _found_forms(text)


def _found_forms(text: str) -> frozenset[str]:
    """Compounds by their parts and as one word, a few words run together too."""
    said = content(text)
    found = {base(word) for word in said}
    found |= {base(part) for word in said if "-" in word for part in (*_parts(word), _joined(word))}
    return frozenset(found | {base("".join(map(_joined, said)))}) if len(said) <= TOGETHER else frozenset(found)


_remembered_forms = lru_cache(maxsize=32)(_found_forms)


def retells(old: str, new: str) -> bool:
    """Whether every content word of either sentence has its like in the other, and every figure stands in both."""
    return _figures(old) == _figures(new) and _has_likes(old, new) and _has_likes(new, old)


def _figures(text: str) -> set[str]:
    return {word for word in content(text) if word[:1].isdigit()}


def _has_likes(mine: str, other: str) -> bool:
    return all(any(says_the_same(word, like) for like in content(other)) for word in strangers(mine, other))


def _unknown(word: str, known: frozenset[str]) -> list[str]:
    """The parts of a compound that are not known; the whole word where none of them is."""
    parts = _parts(word)
    unknown = [part for part in parts if not _is_known(part, known)]
    return [word] if len(unknown) == len(parts) else unknown


def _is_known(word: str, known: frozenset[str]) -> bool:
    plain = base(word)
    return plain in known or any(_is_kin(plain, each) for each in known if each[:ALIKE] == plain[:ALIKE])


def _parts(word: str) -> list[str]:
    """ "model-year" as "model" and "year"; what says nothing by itself is left out."""
    if "-" not in word:
        return [word]
    return content(_HYPHEN.sub(" ", word)) or [word]


def _joined(word: str) -> str:
    return _HYPHEN.sub("", word) if "-" in word else word


def is_prefixed(left: str, right: str) -> bool:
    """Whether one word is the other behind a prefix and a hyphen: "husband" and "ex-husband"."""
    short, long = sorted((base(left), base(right)), key=len)
    return len(short) > len("co") and long.endswith(f"-{short}")


def phrases(text: str) -> list[str]:
    """Verbs with the particle that makes them another verb ("put off"), each as one word of the table."""
    plain = [base(word) for word in re.findall(r"[\w’'-]+", text)]
    pairs = pairwise(plain)
    return [f"{form}_{particle}" for verb, particle in pairs for form in lemmas(verb) if f"{form}_{particle}" in PHRASAL]


def _is_kin(left: str, right: str) -> bool:
    return left == right or not lemmas(left).isdisjoint(lemmas(right)) or is_of_one_family(left, right)


def is_misspelled(left: str, right: str) -> bool:
    """Whether the two differ by a slip of the hand or in the spelling of another country; two known words do not."""
    if (left in _KNOWN and right in _KNOWN) or _are_two_sides(left, right) or _are_paronyms(left, right):
        return False
    most = 1 if min(len(left), len(right)) < LONG else 2
    sounds_alike = left[:1] == right[:1] or {left[:1], right[:1]} <= VOWELS
    return sounds_alike and DamerauLevenshtein.distance(left, right, score_cutoff=most) <= most


@lru_cache(maxsize=4096)
def is_of_one_family(left: str, right: str) -> bool:
    """Whether one root has other endings: "philosophy" and "philosopher", but not "trainer" and "trainee"."""
    if _are_two_sides(left, right) or _are_paronyms(left, right) or _differ_by_ending(left, right):
        return False
    length = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        length += 1
    return any(_share_a_root(left, right, at) for at in range(length, max(LEAST_ROOT, length - 2) - 1, -1))


def _share_a_root(left: str, right: str, at: int) -> bool:
    one, other = left[at:], right[at:]
    if not _VOWEL.search(left[:at]):
        return False
    doubled = left[at - 1]
    ends = (_ENDINGS.fullmatch(tail) or _ENDINGS.fullmatch(tail.removeprefix(doubled)) for tail in (one, other))
    return all(ends)


def _are_two_sides(left: str, right: str) -> bool:
    """Who does something and to whom it is done: "employer" and "employee", "accusers" and "accused"."""
    return any(
        (doer := _DOER.fullmatch(one)) and (done_to := _DONE_TO.fullmatch(other)) and doer[1] == done_to[1]
        for one, other in ((left, right), (right, left))
    )


def _are_paronyms(left: str, right: str) -> bool:
    return any(frozenset((one, other)) in _PARONYMS for one in lemmas(left) for other in lemmas(right))


def _differ_by_ending(left: str, right: str) -> bool:
    """Whether just one lacks what the root names ("harmless"), or holds with it and is not its "-ism" ("racist", "racial")."""
    if bool(_LACKING.fullmatch(left)) != bool(_LACKING.fullmatch(right)):
        return True
    return any(
        (match := _BELIEVER.fullmatch(one)) and not other.startswith((match[1], f"{match[1][:-1]}m"))
        for one, other in ((left, right), (right, left))
    )


def _groups_of(word: str) -> frozenset[int]:
    """The groups of a word, as it stands ("lives" of "live") and by its base ("lives" of "life")."""
    forms = lemmas(base(word)) | lemmas(word.casefold())
    return frozenset[int]().union(*(_GROUPS.get(form, frozenset()) for form in forms))


@lru_cache(maxsize=4096)
def lemmas(word: str) -> frozenset[str]:
    """The words of which `word` may be a form: "stopped" of "stop", "sites" of "site" and not of "sit"."""
    found = {word}
    if word.endswith("s") and not word.endswith("ss"):
        found |= {word[:-1], base(word[:-1])}
        if re.search(r"(?:[sxzo]|ch|sh)es\Z", word):
            found.add(word[:-2])
        if word.endswith("ies"):
            found.add(word[:-3] + "y")
    for ending in ("ed", "ing", "er", "est"):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            found |= {form for form in _stripped(word[: -len(ending)]) if ending in ("ed", "ing") or form in GRADABLE}
    return frozenset(found)


def _stripped(root: str) -> set[str]:
    """What a root may have been before its ending: itself, with "e", with one letter instead of two, with "y" for "i"."""
    found = {f"{root}e"}
    if not _CLOSED.fullmatch(root):
        found.add(root)
    if len(root) > 2 and root[-1] == root[-2]:
        found.add(root[:-1])
    if root.endswith("i"):
        found.add(root[:-1] + "y")
    return found
