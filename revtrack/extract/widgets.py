"""Boxes of few words without a sentence that a template puts among the paragraphs: polls, scores, prices, dates, forms.

A story has such boxes too (ingredients, results, the dead and the missing), and in form they are the same. So a box is the
page's only where it is a form, its words say which of the others it is, or it is a score of whom the story does not name.
"""

import re
from collections.abc import Collection

from revtrack.extract.blocks import Leaf, Page
from revtrack.text import word_count, words

_BOXES = frozenset({"div", "section", "aside", "form", "fieldset"})
_STORYS = frozenset({"caption", "quote"})
_LEAVES_AT_LEAST, _LEAVES_AT_MOST = 2, 12
_WORDS_OF_A_QUESTION, _WORDS_OF_A_LINE, _WORDS_OF_A_HEADING, _WORDS_EACH = 12, 7, 5, 5
_MUCH = 0.3
_FORMS = frozenset({"form", "fieldset"})
_WORDS_OF_AN_ANSWER = 4
_ANSWER = re.compile(
    r"\W*(?:yes|no|not sure|(?:i )?don['’]t know|undecided|ja|nein|nee|nej|oui|non|sí|sì|sim|não|"
    r"[\d.,]+ (?:votes?|stimmen|votos|voti))(?:\W*\d+ ?%)?\W*",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d{1,3}")
_COUNTED = frozenset(
    "dead deaths killed injured wounded hurt missing rescued for against yes no abstained opposed cases men women before "
    "after then now won lost seats tote verletzte vermisste dafür dagegen morts blessés disparus pour contre muertos heridos "
    "desaparecidos favor contra morti feriti dispersi mortos feridos doden gewonden".split()
)
_PLEDGED = re.compile(
    r"\W*\d[\d.,]* (?:supporters?|donors?|donations?|backers?|contributors?|givers?|members?|readers?)\W*", re.IGNORECASE
)
_FIELD = re.compile(
    r"(?:your |ihre? |votre )?(?:full |first |last )?(?:name|e-?mail(?: address)?|message|nachricht|comment|subject|password|"
    r"phone(?: number)?|post ?code|zip code|nom|send|submit)\W*",
    re.IGNORECASE,
)
_OPENS_WITH_FIGURE = re.compile(r"\W*\d")
_TITLE = re.compile(
    r"\W*(?:(?:our (?:[\w-]+ )?(?:favou?rites?|best|top|picks?|offers?|deals|events|shop|courses|newsletters?)|"
    r"unsere (?:besten|lieblings\w+|empfehlungen|angebote|newsletter)|nos (?:offres|favoris)|"
    r"nuestr[oa]s (?:favorit[oa]s|ofertas)|(?:best |top |today['’]s )?deals|coming up|upcoming|what['’]s on|"
    r"death notices)\b[^:]*|"
    r"(?:editors?['’]?s? (?:picks?|choice)|shop|events|jobs(?: near you)?|obituaries|classifieds|weather|markets|stellenmarkt|"
    r"traueranzeigen)\W*)",
    re.IGNORECASE,
)


def widgets(page: Page, indexes: Collection[int], story: Collection[int]) -> set[int]:
    """Those of the leaves that stand in such a box; none where the boxes are much of the story: then it is built so."""
    found: set[int] = set()
    for index in indexes:
        if index not in found and _is_brief(page.leaves[index]):
            found.update(_box(page, index, story))
    found.intersection_update(indexes)
    size = sum(len(page.leaves[index].text) for index in {*story, *indexes})
    return found if sum(len(page.leaves[index].text) for index in found) < _MUCH * size else set()


def _box(page: Page, index: int, story: Collection[int]) -> range:
    """The leaves of the outermost such box around one of them; none where there is no such box."""
    found = range(0)
    for node, box in page.boxes(index, _LEAVES_AT_MOST):
        leaves = page.leaves[box.start : box.stop]
        if not all(map(_is_brief, leaves)):
            break
        if page.tags[node] not in _BOXES or not _says_little(leaves):
            continue
        if page.tags[node] in _FORMS or _is_pages(leaves) or _is_of_others(page, box, story):
            found = box
    return found


def _is_brief(leaf: Leaf) -> bool:
    """Whether a leaf may stand in such a box: a few words, and no sentence but a question."""
    is_question = leaf.text.endswith("?")
    if leaf.kind in _STORYS or (leaf.is_sentence and not is_question):
        return False
    most = _WORDS_OF_A_QUESTION if is_question else _WORDS_OF_A_HEADING if leaf.kind == "heading" else _WORDS_OF_A_LINE
    return word_count(leaf.text) <= most


def _says_little(leaves: list[Leaf]) -> bool:
    """Whether the leaves of a box are no list of the story (items without a question over them), nor end with a heading."""
    last = leaves[-1].kind
    if len(leaves) < _LEAVES_AT_LEAST or last == "heading" or (last == "list" and not leaves[0].text.endswith("?")):
        return False
    return sum(word_count(leaf.text) for leaf in leaves) <= _WORDS_EACH * len(leaves)


def _is_pages(leaves: list[Leaf]) -> bool:
    """Whether the lines of a box say that it is a poll, a form, a collection, or its title what a page offers."""
    lines = [leaf.text for leaf in leaves]
    is_titled = _TITLE.fullmatch(lines[0]) is not None
    return is_titled or all(map(_FIELD.fullmatch, lines)) or _is_poll(lines) or _is_collection(lines)


def _is_poll(lines: list[str]) -> bool:
    question, *answers = lines
    is_short = all(word_count(line) <= _WORDS_OF_AN_ANSWER and not line.endswith("?") for line in answers)
    return question.endswith("?") and len(answers) > 1 and is_short and any(map(_ANSWER.fullmatch, answers))


def _is_of_others(page: Page, box: range, story: Collection[int]) -> bool:
    """Whether a box is the score of two whom the story does not name: a name, a figure, a name, a figure."""
    lines = [page.leaves[index].text for index in box]
    are_figures = [_FIGURE.fullmatch(line) is not None for line in lines]
    if are_figures != [False, True, False, True]:
        return False
    named = {word for line in lines[::2] for word in words(line.lower())}
    told = (words(page.leaves[index].text.lower()) for index in story if index not in box)
    return _COUNTED.isdisjoint(named) and all(map(named.isdisjoint, told))


def _is_collection(lines: list[str]) -> bool:
    return all(map(_OPENS_WITH_FIGURE.match, lines)) and any(map(_PLEDGED.fullmatch, lines))
