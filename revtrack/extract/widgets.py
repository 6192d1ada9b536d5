"""Boxes of few words without a sentence that a template puts among the paragraphs: polls, scores, prices, dates, forms.

A story has such boxes too (ingredients, results, the dead and the missing), and in form they are the same. So a box is the
page's only where its words say which of these it is.
"""

import re
from collections.abc import Collection

from revtrack.extract.blocks import Leaf, Page
from revtrack.text import word_count

_BOXES = frozenset({"div", "section", "aside", "form", "fieldset"})
_STORYS = frozenset({"caption", "quote"})
_LEAVES_AT_LEAST, _LEAVES_AT_MOST = 2, 12
_WORDS_OF_A_QUESTION, _WORDS_OF_A_LINE, _WORDS_OF_A_HEADING, _WORDS_EACH = 12, 7, 5, 5
_MUCH = 0.3
_FORMS = frozenset({"form", "fieldset"})
_WORDS_OF_AN_ANSWER = 4
_ANSWER = re.compile(
    r"\W*(?:yes|no|not sure|don['’]t know|undecided|ja|nein|nee|nej|oui|non|sí|sì|sim|não|"
    r"[\d.,]+ (?:votes?|stimmen|votos|voti))\b.*",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d{1,3}")
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
    r"\W*(?:our|editors?['’]?s?|shop|(?:best |top |today['’]s )?deals|coming up|upcoming|what['’]s on|events|jobs|obituaries|"
    r"death notices|classifieds|weather|markets|unsere?|stellenmarkt|traueranzeigen|notre|nos|nuestr[oa]s?|nossos?|nossas?)\b"
    r"(?!.*:).*",
    re.IGNORECASE,
)


def widgets(page: Page, indexes: Collection[int], story: Collection[int]) -> set[int]:
    """Those of the leaves that stand in such a box; none where the boxes are much of the story: then it is built so."""
    found: set[int] = set()
    for index in indexes:
        if index not in found and _is_brief(page.leaves[index]):
            found.update(_box(page, index))
    found.intersection_update(indexes)
    size = sum(len(page.leaves[index].text) for index in {*story, *indexes})
    return found if sum(len(page.leaves[index].text) for index in found) < _MUCH * size else set()


def _box(page: Page, index: int) -> range:
    """The leaves of the outermost such box around one of them; none where there is no such box."""
    found = range(0)
    for node, box in page.boxes(index, _LEAVES_AT_MOST):
        leaves = page.leaves[box.start : box.stop]
        if not all(map(_is_brief, leaves)):
            break
        if page.tags[node] in _BOXES and _says_little(leaves) and (page.tags[node] in _FORMS or _is_pages(leaves)):
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
    """Whether the lines of a box say that it is a poll, a score, a form, a collection, or its title what a page offers."""
    lines = [leaf.text for leaf in leaves]
    is_titled = _TITLE.fullmatch(lines[0]) is not None
    return is_titled or all(map(_FIELD.fullmatch, lines)) or _is_poll(lines) or _is_score(lines) or _is_collection(lines)


def _is_poll(lines: list[str]) -> bool:
    question, *answers = lines
    is_short = all(word_count(line) <= _WORDS_OF_AN_ANSWER and not line.endswith("?") for line in answers)
    return question.endswith("?") and len(answers) > 1 and is_short and any(map(_ANSWER.fullmatch, answers))


def _is_score(lines: list[str]) -> bool:
    """Names and figures by turns."""
    figures = [_FIGURE.fullmatch(line) is not None for line in lines]
    return sum(figures) > 1 and 2 * sum(figures) >= len(figures) - 1


def _is_collection(lines: list[str]) -> bool:
    return all(map(_OPENS_WITH_FIGURE.match, lines)) and any(map(_PLEDGED.fullmatch, lines))
