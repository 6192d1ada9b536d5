"""What a note says was changed, in each language: verb, words, place, and what is right against what was wrong."""

import pytest

from revtrack.notes import Claim, find_note


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "(Corrects paragraph 2 to say millions, not billions)",
            [Claim("correct", "Corrects paragraph 2 to say millions, not billions", "paragraph 2", "billions", "millions")],
        ),
        (
            "Correction: An earlier version of this article misstated the date of the vote. It is May 3, not May 5.",
            [Claim("correct", "misstated the date of the vote", None, "May 5", "May 3")],
        ),
        (
            "Editor's note: This story has been updated to remove a quote from the headline.",
            [Claim("remove", "to remove a quote from the headline", "the headline")],
        ),
        (
            "Correction: An earlier version of this story referred to Lt. Ada Quill as a captain. We regret the error.",
            [Claim("correct", "referred to Lt. Ada Quill as a captain")],
        ),
        (
            "CORRECTION: The number of cranes was wrong. It is 140.",
            [Claim("correct", "The number of cranes was wrong")],
        ),
        (
            "Correction: The pier is 1,200 meters long, not 1,200 feet.",
            [Claim("correct", "The pier is 1,200 meters long, not 1,200 feet", None, "1,200 feet", "1,200 meters long")],
        ),
        (
            "This story has been updated with the correct spelling of the captain's name.",
            [Claim("correct", "with the correct spelling of the captain's name")],
        ),
        ("Dieser Artikel wurde um eine Stellungnahme des Hafens ergänzt.", [Claim("add", "um eine Stellungnahme des Hafens")]),
        (
            "Cet article a été modifié le 4 juin pour corriger le nom de la députée et avec la réponse du port.",
            [Claim("correct", "pour corriger le nom de la députée"), Claim("add", "avec la réponse du port")],
        ),
        (
            "Esta noticia ha sido actualizada con las declaraciones del alcalde.",
            [Claim("add", "con las declaraciones del alcalde")],
        ),
        (
            "Este texto foi atualizado para incluir a nota da prefeitura no terceiro parágrafo.",
            [Claim("add", "para incluir a nota da prefeitura no terceiro parágrafo", "terceiro parágrafo")],
        ),
        ("Questo articolo è stato modificato per correggere la data.", [Claim("correct", "per correggere la data")]),
        ("Dit artikel is bijgewerkt met een reactie van de gemeente.", [Claim("add", "met een reactie van de gemeente")]),
    ],
)
def test_the_claims_of_a_note(text: str, claims: list[Claim]) -> None:
    note = find_note(text)
    assert note is not None
    assert list(note.claims) == claims


def test_a_claim_as_json_has_the_right_and_the_wrong_only_if_they_are_given() -> None:
    assert Claim("add", "with a map").to_dict() == {"verb": "add", "words": "with a map", "place": None}
    assert Claim("correct", "the day", None, "May 5", "May 3").to_dict() == {
        "verb": "correct",
        "words": "the day",
        "place": None,
        "wrong": "May 5",
        "right": "May 3",
    }
