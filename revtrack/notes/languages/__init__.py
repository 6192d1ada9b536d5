"""The languages in which notes are read, one file each."""

from revtrack.notes.languages.da import DANISH
from revtrack.notes.languages.de import GERMAN
from revtrack.notes.languages.en import ENGLISH
from revtrack.notes.languages.es import SPANISH
from revtrack.notes.languages.fi import FINNISH
from revtrack.notes.languages.fr import FRENCH
from revtrack.notes.languages.it import ITALIAN
from revtrack.notes.languages.nb import NORWEGIAN
from revtrack.notes.languages.nl import DUTCH
from revtrack.notes.languages.pt import PORTUGUESE
from revtrack.notes.languages.sv import SWEDISH
from revtrack.notes.wordings import Wordings

LANGUAGES: tuple[Wordings, ...] = (
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH,
    PORTUGUESE,
    ITALIAN,
    DUTCH,
    SWEDISH,
    DANISH,
    NORWEGIAN,
    FINNISH,
)

__all__ = ["LANGUAGES"]
