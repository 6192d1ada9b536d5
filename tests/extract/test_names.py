import pytest

from revtrack.extract.names import names


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["By Ana Ruiz and Per Lund"], ("Ana Ruiz", "Per Lund")),
        (["Von Ana Ruiz, Per Lund und Mia Holm"], ("Ana Ruiz", "Per Lund", "Mia Holm")),
        (["Ana Ruiz", "ANA RUIZ", "Per Lund"], ("Ana Ruiz", "Per Lund")),
        (["By Ana Ruiz, Harbor Correspondent"], ("Ana Ruiz",)),
        (["Ana Ruiz (aru)"], ("Ana Ruiz",)),
        (["By Ana Ruiz Nov. 20, 2026"], ("Ana Ruiz",)),
        (["Von Ana Ruiz, 20. November 2026"], ("Ana Ruiz",)),
        (["Di Ana Ruiz e Karl Rossi"], ("Ana Ruiz", "Karl Rossi")),
        (["Door Ana Ruiz en Jan de Vries"], ("Ana Ruiz", "Jan de Vries")),
        (["Maria Silva e Costa"], ("Maria Silva e Costa",)),
        (["Words by Ana Ruiz; photographs by Ken Odell"], ("Ana Ruiz",)),
        (["Ana Ruiz in Marlow"], ("Ana Ruiz",)),
        (["Par Ana Ruiz avec AFP"], ("Ana Ruiz", "AFP")),
        (["Martin Luther King Jr."], ("Martin Luther King Jr.",)),
        (["By Ana Ruiz."], ("Ana Ruiz",)),
        (["By May Novak and June Marsh"], ("May Novak", "June Marsh")),
        (["By Ana Ruiz published 21 December 2026"], ("Ana Ruiz",)),
        (["Gazette staff"], ("Gazette staff",)),
        (["ana@gazette.example", "https://gazette.example/ana"], ()),
        (["By", ""], ()),
        (["Updated 12 minutes ago"], ()),
        (["Seán O’Brien-Day"], ("Seán O’Brien-Day",)),
    ],
)
def test_a_byline_is_a_set_of_names(texts, found):
    assert names(texts) == found
