"""Finds pleas for consent: the box in which a page asks its reader for cookies, partners and personal data.

It stands at the start or the end of a page, in paragraphs as long as a story's, and comes and goes with the reader's
answer; so it is furniture wherever it stands. A story about such matters tells of them: it does not say "we and our partners".
"""

from revtrack.extract.blocks import Leaf, Page
from revtrack.extract.promotion_words.build import either, words
from revtrack.extract.promotion_words.voices import CITED, NARRATED, READER
from revtrack.text import word_count

_MATTERS = (
    either(words("cookies?")),
    either(
        words(
            r"consent | consents | consenting | consentement | consentimiento | accord | einwillig\w+ | zustimm\w+",
            "consenso | consentimento | toestemming | samtycke | samtykke",
        )
    ),
    either(
        words(
            r"partners? | partnern | partenaires | socios | parceiros | vendors? | third[- ]part(?:y|ies) | dritt\w+",
            "fornitori",
        )
    ),
    either(
        words(
            "(?:your|personal) (?:personal )?(?:data|information) | données (?:personnelles|à caractère) | datos personales",
            r"personenbezogen\w* | dati personali | dados pessoais | persoonsgegevens | personuppgifter | personopplysninger",
        )
    ),
    either(
        words(
            r"on (?:a|your) device | unique identifiers? | ip address(?:es)? | adresses? ip | endgerät\w* | einem gerät",
            r"kennungen | similar technologies | technologies similaires | ähnliche\w* technologien | tecnologías similares",
            "tecnologie simili | tecnologias semelhantes | identifiants? | dispositivo",
        )
    ),
    either(
        words(
            r"legitimate interests? | intérêts? légitimes? | berechtigte\w* interesse\w* | inter(?:és|eses) legítimos?",
            "legittimo interesse | interesse legittimo | gerechtvaardigd belang",
        )
    ),
    either(
        words(
            r"personali[sz]ed? | personnalis\w+ | personalisiert\w* | personalizad\w+ | personalizzat\w+ | gepersonaliseerde?",
            r"(?:relevant|targeted|tailored) (?:ads|advertis\w+|content)",
        )
    ),
    either(
        words(
            r"(?:withdraw|object|opt out|manage|reject|accept) (?:all|your|to|or) | preferences | privacy | datenschutz\w*",
            r"widerrufen | retirer | opposer | confidentialité | privacidad\w* | retirar | revocar | revocare | intrekken",
        )
    ),
    either(words("measure | measurement | audience | analytics | insights | mesure[rs]? | medición | messung | misurazione")),
)
_SPOKEN = either(
    words(
        r"we | our | us | th(?:is|e) (?:web)?site | wir | uns\w* | nous | notre | nos | nosotros | nuestr[oa]s? | noi",
        r"nostr[ioae] | nós | noss[oa]s? | wij | onze | ons | vi | vår\w* | vores",
    )
)
_ASKING = either(
    words(
        r"we | our (?:\w+ )?partners | this (?:web)?site | wir | unsere (?:\w+ )?partner | nous | nos partenaires | nosotros",
        "nuestros socios | noi | i nostri partner | nós | nossos parceiros | wij | onze partners | vi | våra partners",
    )
)
_LIKELY = ("cookie", "consent", "einwillig", "zustimm", "datenschutz", "privacy", "partenaires", "toestemming", "samty")
_KINDS, _DENSITY = 4, 0.04
_LEAVES_AT_MOST, _LETTERS_AT_MOST = 40, 5_000
_SHORT = 40


def pleas(page: Page) -> set[int]:
    """Indexes of the leaves that plead for consent, or stand in the box of one that does."""
    found: set[int] = set()
    for index in range(len(page.leaves)):
        if index not in found:
            found |= plea_around(page, index)
    return found


def plea_around(page: Page, index: int) -> set[int]:
    """The leaves of the outermost box around a sentence that is all a plea for consent; empty where there is none."""
    if not _could_plead(page.leaves[index]):
        return set()
    boxes = {range(index, index + 1), *(box for _, box in page.boxes(index, _LEAVES_AT_MOST))}
    return max((set(box) for box in boxes if _pleads(page, box)), key=len, default=set())


def _could_plead(leaf: Leaf) -> bool:
    if not leaf.is_sentence:
        return False
    text = leaf.text.lower()
    return any(word in text for word in _LIKELY)


def _pleads(page: Page, box: range) -> bool:
    """Whether the leaves of a box speak of many of the matters, and each of its sentences of one, in the page's own words."""
    sentences = (page.leaves[index].text for index in box if page.leaves[index].is_sentence)
    if not all(len(text) < _SHORT or any(pattern.search(text) for pattern in _MATTERS) for text in sentences):
        return False
    text = " ".join(page.leaves[index].text for index in box)
    if len(text) > _LETTERS_AT_MOST or not _SPOKEN.search(text) or CITED.search(text) or _is_told(text, box):
        return False
    counts = [len(pattern.findall(text)) for pattern in _MATTERS]
    return sum(map(bool, counts)) >= _KINDS and sum(counts) >= _DENSITY * word_count(text)


def _is_told(text: str, box: range) -> bool:
    """Whether a lone paragraph tells what happened, or does not itself say "we" to "you".

    In a box the past is that of "data collected", and who asks whom may stand in another line.
    """
    if len(box) > 1:
        return False
    return NARRATED.search(text) is not None or not (_ASKING.search(text) and READER.search(text))
