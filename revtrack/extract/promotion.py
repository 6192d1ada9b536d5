"""Tells promotion among a story's paragraphs: the outlet speaking to the reader about itself, or counting its readers.

A story tells of third persons, of what they did and said; promotion turns to the reader ("you", an order, a question) and
its object is a service of the outlet: its journalism, this page, a letter, an account, a price. So the signs of both
voices are weighed against each other, in one short passage without a quotation. Lines that steer through the page ("Story
continues below", "See also:") are none of the story's either. A note about the story is never promotion. What is found
is kept as periphery.
"""

from revtrack.extract import promotion_words as said
from revtrack.notes import find_note
from revtrack.text import word_count

_WORDS_AT_MOST = 30
_LETTERS_AT_MOST = 320
_LABEL_WORDS = 6
_LONG = 16
_POINTER_WORDS = 24
_ENOUGH = 3


def is_promotion(text: str, *, apart: bool = False) -> bool:
    """Whether a block is the outlet's word to its readers about itself rather than part of the story.

    One that is marked up in another way than the story's paragraphs (`apart`) needs fewer signs.
    """
    if len(text) > _LETTERS_AT_MOST or said.SPEECH.search(text):
        return False
    count = word_count(text)
    if count > _WORDS_AT_MOST or not (_steers(text, count) or _weight(text, count) >= _needed(text, count, apart)):
        return False
    return find_note(text) is None


def _needed(text: str, count: int, apart: bool) -> int:
    """How many signs are enough: one less where nothing is told; set apart, an English line to the reader needs no other."""
    told = said.QUESTION.sub("", text)
    tells = count > _LONG or any(pattern.search(told) for pattern in (said.STORY, said.TELLING, said.NAME))
    turned = any(pattern.search(text) for pattern in (said.READER, said.OUTLET, said.ORDER))
    if apart and turned and not tells and said.ENGLISH.search(text):
        return 0
    return _ENOUGH - apart - (not tells)


def _steers(text: str, count: int) -> bool:
    """Whether the line belongs to the page: it points elsewhere, counts readers or minutes, or names a button."""
    if said.AUDIENCE.search(text) or said.STEERING.search(text):
        return True
    if count <= _POINTER_WORDS and said.POINTER.search(text):
        return True
    if count > _LABEL_WORDS or said.SENTENCE.search(text) or said.NAME.search(text):
        return False
    return bool(said.BUTTON.search(text))


def _weight(text: str, count: int) -> int:
    """How much more there is of the outlet's voice than of a story's."""
    call, offer = bool(said.CALL.search(text)), bool(said.OFFER.search(text))
    service = min(2, len({match.group().lower() for match in said.SERVICE.finditer(text)})) + bool(said.THIS.search(text))
    orders, outlet = len(said.ORDER.findall(text)), bool(said.OUTLET.search(text))
    if not (service or call or offer or (orders and outlet)):
        return 0
    turned = orders + bool(said.READER.search(text)) + bool(said.QUESTION.search(text))
    voice = min(2, turned + 2 * call) + outlet + 3 * offer
    return service + voice + (not said.SENTENCE.search(text)) - _story(text, count, call or outlet or offer) if voice else 0


def _story(text: str, count: int, outlet_speaks: bool) -> int:
    """Signs of a story's voice; a question at the start is put to the reader and tells nothing."""
    told = said.QUESTION.sub("", text)
    named = not outlet_speaks and bool(said.NAME.search(told))
    return len(said.STORY.findall(told)) + named + (count > _LONG)
