"""How sure a claim is: hedges that come, go, or change their kind."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("They’re expected to land at noon.", "They are expected to land at noon.", {"copy-edit"}),
        ("The storm is expected to weaken.", "The storm is forecast to weaken.", {"copy-edit"}),
        ("Just a little more than 10 boats left.", "Just over 10 boats left.", {"copy-edit"}),
        ("The pier is shut in some towns.", "The pier is shut in most towns.", {"hedge-changed"}),
        ("First of all, the pier is wide.", "First, the pier is wide.", {"copy-edit"}),
        ("It can harm boats in rare cases.", "It can harm boats in some cases.", {"hedge-changed"}),
        ("There were 40 boats in the harbour.", "There were at least 40 boats in the harbour.", {"hedge-changed"}),
        ("About 40 boats lay in the harbour.", "Around 40 boats lay in the harbour.", {"copy-edit"}),
        ("The storm will close the bridge.", "The storm may close the bridge.", {"hedge-changed"}),
        ("Many sailors back the plan.", "Some sailors back the plan.", {"hedge-changed"}),
        ("The fire was arson.", "The fire was possibly arson.", {"hedge-changed"}),
        ("The crew drowned in the storm.", "The crew reportedly drowned in the storm.", {"hedge-changed"}),
        ("The plan is legal, the court said.", "The plan is probably legal, the court said.", {"hedge-changed"}),
        ("The bridge is likely to close.", "The bridge will close.", {"hedge-changed"}),
        ("He appears to have left.", "He has left.", {"hedge-changed"}),
        ("All sailors were paid.", "Nearly all sailors were paid.", {"hedge-changed"}),
        ("All sailors were paid.", "Most sailors were paid.", {"hedge-changed"}),
        ("All members voted on Monday.", "Members voted on Monday.", {"hedge-changed"}),
        ("Members voted on Monday.", "Some members voted on Monday.", {"hedge-changed"}),
        ("The dye causes cancer in mice.", "The dye is linked to cancer in mice.", {"hedge-changed"}),
        ("The dye is tied to cancer in mice.", "The dye is linked to cancer in mice.", {"copy-edit"}),
        ("It is likely to be signed in May.", "It is certain to be signed in May.", {"hedge-changed"}),
        ("Two sailors are dead there.", "Two sailors are feared dead there.", {"hedge-changed"}),
        ("Two pilots saw the man jump.", "Two pilots say they saw the man jump.", {"hedge-changed"}),
        ("Pilots know who rang the bell.", "Pilots believe they know who rang the bell.", {"hedge-changed"}),
        ("“It is a fine day,” said Ms. Quill.", "“It is a fine day,” Ms. Quill said.", {"copy-edit"}),
        ("The net prevents falls.", "The net helps prevent falls.", {"hedge-changed"}),
        ("The wall is meant to protect it.", "The wall protects it.", {"hedge-changed"}),
        ("It is the worst storm in years.", "It is one of the worst storms in years.", {"hedge-changed", "copy-edit"}),
        # who says so comes, or only stands elsewhere in the sentence
        ("Quill sang. The pier is shut.", "Quill sang. The pier is shut, Quill said.", {"hedge-changed", "source-added"}),
        ("A spokesman for the port said the pier is shut.", "The pier is shut, a port spokesman said.", {"copy-edit"}),
        ("The crew said the rope broke.", "The crew claimed the rope broke.", {"hedge-changed"}),
    ],
)
def test_a_text_gets_these_codes_and_no_others(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "present", "absent"),
    [
        (
            "Reed stole the documents, police said.",
            "Reed allegedly stole the documents, police said.",
            {"hedge-changed"},
            {"info-added"},
        ),
    ],
)
def test_a_text_gets_one_code_and_not_another(codes_of_text, old: str, new: str, present: set[str], absent: set[str]) -> None:
    found = codes_of_text(old, new)
    assert present <= found
    assert not absent & found


@pytest.mark.parametrize(
    ("old", "new", "present", "absent"),
    [
        ("Police: Man fled the pier", "Man fled the pier", {"hedge-changed", "source-removed"}, {"info-removed"}),
        ("Man fled the pier", "Man fled the pier: police", {"hedge-changed", "source-added"}, {"info-added"}),
        ("Storm: what we know", "What we know", {"info-removed"}, {"hedge-changed"}),
        ("Bridge to close for a year", "Bridge could close for a year", {"hedge-changed"}, set()),
    ],
)
def test_a_headline_gets_one_code_and_not_another(
    codes_of_headline, old: str, new: str, present: set[str], absent: set[str]
) -> None:
    found = codes_of_headline(old, new)
    assert present <= found
    assert not absent & found
