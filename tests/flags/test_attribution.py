"""To whom a sentence attributes something, as a table of invented sentences; and what attributes nothing."""

import time

import pytest

from revtrack.flags.attribution import citations


def names(text: str) -> list[str]:
    return [citation.name for citation in citations(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Quill said that the bell had rung.", ["Ada Quill"]),
        ("“It was dark,” said Ada Quill, the mayor.", ["Ada Quill"]),
        ("Firefighters responded to the scene at noon.", []),
        ("Quill responded to the criticism that it was late.", ["Quill"]),
        ("Acme responded to the lawsuit: it has no merit.", ["Acme"]),
        ("Acme responded to the charges, calling them a lie.", ["Acme"]),
        ("Quill responded to an inquiry that he knew.", ["Quill"]),
        ("Acme responded to the ban with a statement that it would sue.", ["Acme"]),
        ("Quill responded to calls for his resignation.", ["Quill"]),
        ("Quill responded to the shooting, calling it evil.", ["Quill"]),
        ("“It was dark,” said Ms. Quill.", ["Ms. Quill"]),
        ("“It was dark,” said Gov. Ada Quill.", ["Gov. Ada Quill"]),
        ("Ada Quill, the mayor of Port Ellis, said it rained.", ["Ada Quill"]),
        ("“It was dark,” Ada Quill, who keeps the light, told the Ledger.", ["Ada Quill"]),
        ("Its president, Anselm Okpara, said that members had gone without pay.", ["Anselm Okpara"]),
        ("A spokesperson for the Port Authority said so.", ["Port Authority spokesperson"]),
        ("“No,” a Port Authority spokesperson said.", ["Port Authority spokesperson"]),
        ("“No,” said police chief Jan Novak.", ["Jan Novak"]),
        ("Quill and Marsh said that they would go.", ["Quill", "Marsh"]),
        ("The Food and Ports Commission said that it would wait.", ["Food and Ports Commission"]),
        ("The Ministry of the Sea announced the death of a pilot.", ["Ministry of the Sea"]),
        ("According to Ada Quill, the bell had rung.", ["Ada Quill"]),
        ("The bell had rung, according to two officials.", ["two officials"]),
        ("According to a report by the Harbour Union, nobody knew.", ["Harbour Union"]),
        ("Per the Ledger, nobody knew.", ["Ledger"]),
        ("Citing court documents, the paper named him.", ["court documents"]),
        ("A study found that the wall had sunk.", ["study"]),
        ("NPR has confirmed that two ships sank.", ["NPR"]),
        ("State media reported officials were close to a deal.", ["State media"]),
        ("Quill: “We will not go away”", ["Quill"]),
        ("“We will not go away”: Quill", ["Quill"]),
        ("Bridge ‘will not last ten years’ – report", ["report"]),
        ("Police: ship sank in an hour", ["Police"]),
        ("Quill accuser: ship sank in an hour", ["Quill accuser"]),
        ("Ship sank in an hour: police", ["police"]),
        ("The rope broke twice, internal documents show.", ["documents"]),
        ("Court records show that the rope broke.", ["Court records"]),
        ("Ms. Quill angrily denied it.", ["Ms. Quill"]),
        ("The family said it rained.", ["family"]),
        ("“It was dark,” said the mayor, Ada Quill.", ["Ada Quill"]),
        ("It was dark, according to a former pilot, Ada Quill.", ["Ada Quill"]),
        ("It was dark, according to the mayor, Otto Marsh, 34, ran.", ["mayor"]),
        ("“No,” a fire brigade spokesperson said.", ["fire brigade spokesperson"]),
        ("Nora Lind of Halvard Shipping said that it sank.", ["Nora Lind"]),
        ("The US Department of Trade said that it would wait.", ["US Department of Trade"]),
        ("Ship sank in an hour, Quill says", ["Quill"]),
        ("On Tuesday, Ada Quill, the mayor, announced that she would go.", ["Ada Quill"]),
        ("Otto Marsh Jr. on Monday evening told the inquiry that he knew.", ["Otto Marsh Jr."]),
        ("The port said it would help.", ["port"]),
        ("Marsh issued a statement after the vote.", ["Marsh"]),
        ("Marsh was quoted as saying that he knew.", ["Marsh"]),
        ("„Wir wissen nichts davon“, sagte Jan Maurer.", ["Jan Maurer"]),
        ("Laut Polizei war die Straße gesperrt.", ["Polizei"]),
        ("Selon Marie Dupont, il pleut.", ["Marie Dupont"]),
        ("Marie Dupont a déclaré que la route était fermée.", ["Marie Dupont"]),
        ("Según Ana Ruiz, llovía.", ["Ana Ruiz"]),
        ("“Não sabemos de nada disso”, disse Rui Costa.", ["Rui Costa"]),
        ("«Non sappiamo nulla di questo», ha detto Maria Rossi.", ["Maria Rossi"]),
        ("Jan de Vries zei dat het regende.", ["Jan de Vries"]),
    ],
)
def test_a_sentence_names_its_source(text: str, who: list[str]) -> None:
    assert names(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "The yard added 30 jobs.",
        "The line posted a loss of $2 million.",
        "Ada Quill also wrote the screenplay.",
        "Halvard announced a new ship.",
        "Ada Quill walked to the pier on Monday.",
        "The crew would not say.",
        "“We lost it all”: Sailors count the cost of the flood",
        "The new show, which opened on Monday, was sold out.",
        "Officers responded to a 911 call about noon.",
        "Officers responded to calls for help from the pier.",
        "Officers responded to reports of shots.",
        "Crews responded to the blaze and three alarms.",
        "Officers responded to multiple alarms.",
        "Ostland responded to the strikes on its ports.",
        "Ostland responded to the tariffs with tariffs that it had planned.",
        "Ostland responded to the ban by closing its ports.",
        "“The mayor said no to all of us that night,” it read.",
        "The price per ton rose.",
        "On Tuesday the ferry stopped.",
    ],
)
def test_a_sentence_without_a_source_names_nobody(text: str) -> None:
    assert [name for name in names(text) if name] == []


def test_a_pronoun_speaks_without_a_name() -> None:
    assert names("“We knew nothing of the plan,” she said.") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "said " * 4_000,
        "A, " * 6_000 + "said",
        "“" * 5_000,
        "'a" * 8_000,
        "according to " * 2_000,
        "A and " * 4_000 + "said",
        '"a b c ' * 3_000,
    ],
)
def test_hostile_text_is_read_in_a_moment(text: str) -> None:
    began = time.process_time()
    citations(text)
    assert time.process_time() - began < 1.5
