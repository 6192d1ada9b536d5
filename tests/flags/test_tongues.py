"""Edits in other languages, with the language that the page names, and without."""

from dataclasses import replace

import pytest

from revtrack.diff import compare
from revtrack.flags import review
from revtrack.values.document import Document

INFORMATION = {"info-added", "info-removed"}


def codes(language: str, old: str, new: str) -> set[str]:
    return set(review(compare(*(replace(Document.from_text("", [text]), language=language) for text in (old, new)))).codes)


@pytest.mark.parametrize(
    ("language", "old", "new", "found"),
    [
        ("de", "Der Lotse hat das Boot versenkt.", "Der Lotse soll das Boot versenkt haben.", {"hedge-changed", "copy-edit"}),
        ("fr", "Le pilote a volé un bateau.", "Le pilote aurait volé un bateau.", {"hedge-changed"}),
        ("es", "El alcalde robó un barco.", "El alcalde presuntamente robó un barco.", {"hedge-changed"}),
        ("fr", "Le maire a accepté le plan.", "Le maire a refusé le plan.", {"meaning-reversed"}),
        ("fr", "Il ne peut pas partir du port.", "Il peut partir du port.", {"meaning-reversed", "copy-edit"}),
        ("es", "La policía habló con dos hombres.", "La policía habló con dos mujeres.", {"meaning-reversed"}),
        ("sv", "Polisen har hittat båten.", "Polisen har inte hittat båten.", {"meaning-reversed"}),
        ("es", "El piloto sigue en estado crítico.", "El piloto murió el domingo.", {"outcome-updated"}),
        ("de", "Die Lotsin ist schwer verletzt.", "Die Lotsin ist gestorben.", {"outcome-updated"}),
        ("de", "Er hat lange zwei Boote repariert.", "Er hat gestern abend laut gesungen.", INFORMATION),
    ],
)
def test_an_edit_is_told(language: str, old: str, new: str, found: set[str]) -> None:
    assert codes(language, old, new) == found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bei dem Brand sind drei Lotsen verletzt worden.", "Bei dem Brand sind fünf Lotsen verletzt worden."),
        ("Dans le port, les pilotes ont vu quatre bateaux.", "Dans le port, les pilotes ont vu six bateaux."),
        ("De wacht zag acht boten in de haven.", "De wacht zag tachtig boten in de haven."),
    ],
)
def test_a_number_is_read_though_no_page_names_the_language(old: str, new: str) -> None:
    assert codes("", old, new) == {"number-changed"}
