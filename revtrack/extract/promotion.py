"""Tells promotion among a story's paragraphs: the outlet speaking to the reader about itself, or counting its readers.

A story tells of third persons, of what they did and said; promotion turns to the reader ("you", an order, a question) and
its object is a service of the outlet: its journalism, this page, a letter, an account, a price. So the signs of both
voices are weighed against each other, in one short passage without a quotation. A speech act that outlets alone perform
(a plea to pay, the count of what may be read, a way to the comments) weighs as much as all other signs. Words of services
alone are none: a story tells of newsletters and apps too, so something must tie them to this outlet or turn to the reader.
Lines that steer through the page ("Story continues below", "See also:") are none of the story's either. A note about the
story is never promotion. What is found is kept as periphery.
"""

from functools import lru_cache

from revtrack.extract.leaning import leaning
from revtrack.extract.promotion_words import moves, services, steering, tongues, voices
from revtrack.notes import find_note
from revtrack.text import word_count

_WORDS_AT_MOST = 45
_LETTERS_AT_MOST = 320
_REMEMBERED = 2048
_LABEL_WORDS = 6
_LONG = 16
_VERY_LONG = 30
_POINTER_WORDS = 24
_TURNS = (
    (voices.OUTLET, 3),
    (voices.READER, 2),
    (voices.ORDER, 2),
    (voices.CALL, 1),
    (services.THIS, 3),
    (services.HERE, 2),
)
_TIES = ((services.MAKERS, 2), (services.OFFER, 3), (services.MINOR, 1))
_POINTS = (voices.OUTLET, services.THIS, services.HERE, services.MAKERS, services.OFFER, services.SERVICE)
_ACT = 8
_SERVICE = 3
_FURTHER_SERVICE = 2
_QUESTION = 2
_TOLD = 2
_TOLD_AT_MOST = 8
_ENOUGH = 6
_CONTRADICTED, _BORNE_OUT = -1.5, 0.0
"""How far the words must lean: hardly where the signs suffice by themselves, further where markup has to help them."""
_SHORT_WORD = 3
_TITLE_WORDS = 3
_ALL_ACTS = (*moves.MOVES, *tongues.TONGUES)


def is_promotion(text: str, *, apart: bool = False) -> bool:
    """Whether a block is the outlet's word to its readers about itself rather than part of the story.

    One that is marked up in another way than the story's paragraphs (`apart`) needs fewer signs.
    """
    return len(text) <= _LETTERS_AT_MOST and _judge(text, apart)


@lru_cache(maxsize=_REMEMBERED)
def _judge(text: str, apart: bool) -> bool:
    """Remembered, because a page is read by several rules that each ask about the same blocks."""
    count = word_count(text)
    plain = voices.TITLED.sub(r"\1 \2", text)
    return count <= _WORDS_AT_MOST and _is_ours(_in_sentence_case(plain), count, apart) and find_note(text) is None


def _in_sentence_case(text: str) -> str:
    """A line in title case without its capitals, which are no names there."""
    long = [word for word in text.split() if len(word) > _SHORT_WORD]
    return text.capitalize() if len(long) >= _TITLE_WORDS and all(word[0].isupper() for word in long) else text


def _is_ours(text: str, count: int, apart: bool) -> bool:
    if voices.QUOTED.search(text):
        return bool(moves.TESTIMONY.search(text))
    return _steers(text, count) or _speaks(text, count, apart)


def _speaks(text: str, count: int, apart: bool) -> bool:
    """Whether the outlet speaks rather than the story."""
    told = _told(text, count)
    if told >= _TOLD_AT_MOST or voices.CITED.search(text) or voices.RECORD.search(text):
        return False
    if _voice(text, apart=False) - told >= _ENOUGH - (not _tells(text, count)):
        return not _leans_less(text, _CONTRADICTED)
    return apart and _voice(text, apart=True) - told >= _ENOUGH - 1 and not _leans_less(text, _BORNE_OUT)


def _leans_less(text: str, asked: float) -> bool:
    """Whether the words speak against the signs; told only of English, of which enough words were counted."""
    return voices.SURELY_ENGLISH.search(text) is not None and leaning(text) < asked


def _voice(text: str, apart: bool) -> int:
    """How much there is of the outlet's voice; nothing where it neither turns to the reader nor does what outlets do."""
    acts = moves.MOVES if voices.SURELY_ENGLISH.search(text) else _ALL_ACTS
    act = any(pattern.search(text) for pattern in acts)
    minor = apart and bool(services.MINOR.search(text))
    if not act and not minor and not any(pattern.search(text) for pattern in _POINTS):
        return 0
    turn = sum(weight for pattern, weight in _TURNS if pattern.search(text))
    label = not voices.SENTENCE.search(text) and bool(services.SERVICE.search(text) or services.MAKERS.search(text))
    if not act and not turn and not (label and apart):
        return 0
    return _ACT * act + turn + _services(text) + minor + label - (0 if act else _asks_a_person(text))


def _services(text: str) -> int:
    """How much the line speaks of an outlet's things; what this page is called is counted as "this" already."""
    rest = services.THIS.sub("", text)
    kinds = {match.group().lower() for match in services.SERVICE.finditer(rest)}
    own = _SERVICE * bool(kinds) + _FURTHER_SERVICE * (len(kinds) > 1)
    return own + sum(weight for pattern, weight in _TIES if pattern.search(rest))


def _asks_a_person(text: str) -> int:
    """An interview's question: to somebody, and about nothing of the outlet's."""
    if not text.rstrip().endswith(("?", "？")) or services.THIS.search(text) or services.MAKERS.search(text):
        return 0
    return _QUESTION


def _tells(text: str, count: int) -> bool:
    """Whether the line has a verb of telling; in a language whose verbs are not known here, whether it names no service."""
    if not voices.ENGLISH.search(text):
        return not services.SERVICE.search(text)
    told = voices.QUESTION.sub("", text)
    return count > _LONG or any(
        pattern.search(told) for pattern in (voices.THIRD, voices.LINK, voices.PAST, voices.STATE, voices.NAME)
    )


def _steers(text: str, count: int) -> bool:
    """Whether the line belongs to the page: it points elsewhere, counts readers or minutes, or names a button."""
    if steering.AUDIENCE.search(text) or steering.STEERING.search(text):
        return True
    if count <= _POINTER_WORDS and steering.POINTER.search(text):
        return True
    if count > _LABEL_WORDS or voices.SENTENCE.search(text) or voices.NAME.search(text):
        return False
    return bool(steering.BUTTON.search(text))


def _told(text: str, count: int) -> int:
    """Signs of a story's voice; a question at the start is put to the reader and tells nothing."""
    told = voices.QUESTION.sub("", text)
    third, links = min(3, len(voices.THIRD.findall(told))), min(3, len(voices.LINK.findall(told)))
    alone = bool(voices.ALONE.search(told))
    past = bool(voices.PAST.search(voices.PASSIVE.sub("", told)))
    return _TOLD * (third + past + alone) + links + (count > _LONG) + 2 * (count > _VERY_LONG)
