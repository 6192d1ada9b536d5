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
        (["Gazette staff"], ("Gazette staff",)),
        (["ana@gazette.example", "https://gazette.example/ana"], ()),
        (["By", ""], ()),
        (["Updated 12 minutes ago"], ()),
        (["Seán O’Brien-Day"], ("Seán O’Brien-Day",)),
    ],
)
def test_a_byline_is_a_set_of_names(texts, found):
    assert names(texts) == found
