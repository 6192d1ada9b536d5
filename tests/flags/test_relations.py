"""Little words that relate two things, and words that change their places: hardly a word differs, the claim does."""

import pytest

INFORMATION = {"info-added", "info-removed"}


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("He fell after the storm began.", "He fell because the storm began.", INFORMATION),
        ("The pier shut after the flood.", "The pier shut because of the flood.", INFORMATION),
        ("The pier shut because of the flood.", "The pier shut despite the flood.", INFORMATION),
        ("The pier shut amid a row.", "The pier shut due to a row.", INFORMATION),
        ("The crane fell during the storm.", "The crane fell before the storm.", {"date-changed"}),
        ("The ferry from Oslo was late.", "The ferry to Oslo was late.", INFORMATION),
        ("The boat was sold by the port.", "The boat was sold for the port.", INFORMATION),
        ("The fee is due on boats and cars.", "The fee is due on boats or cars.", INFORMATION),
        ("The captain lost his ship.", "The captain lost her ship.", {"name-changed"}),
        ("The car was found near the lake.", "The car was found in the lake.", INFORMATION),
        ("Ships must leave by noon.", "Ships should leave by noon.", {"hedge-changed"}),
        ("She was the only pilot to go.", "She was the first pilot to go.", INFORMATION),
        ("Ships may leave if it rains.", "Ships may leave unless it rains.", INFORMATION),
        ("Ships must leave before noon.", "Ships must leave by noon.", {"date-changed"}),
        # contraries are told once, as what they are
        ("He voted for the plan.", "He voted against the plan.", {"meaning-reversed"}),
        ("The water stood above the mark.", "The water stood below the mark.", {"meaning-reversed"}),
        ("The crane fell before the storm.", "The crane fell after the storm.", {"meaning-reversed"}),
        # the same relation in other words
        ("The pier shut because of the flood.", "The pier shut due to the flood.", {"copy-edit"}),
        ("He left while others stayed.", "He left though others stayed.", {"copy-edit"}),
        ("The pier shut following the flood.", "The pier shut after the flood.", {"copy-edit"}),
        ("The ship is different from the rest.", "The ship is different to the rest.", {"copy-edit"}),
        ("They were seen on the scene.", "They were seen at the scene.", {"copy-edit"}),
    ],
)
def test_another_relation_is_another_claim(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The crew blamed the owners.", "The owners blamed the crew.", {"meaning-reversed"}),
        ("The rebels shelled the army's camp.", "The army shelled the rebels' camp.", {"meaning-reversed"}),
        ("The port owes the town a million.", "The town owes the port a million.", {"meaning-reversed"}),
        # side by side, and in another sentence, the order says nothing
        ("The crew and the owners met.", "The owners and the crew met.", {"copy-edit"}),
        ("The crew met with the owners.", "The owners met with the crew.", {"copy-edit"}),
    ],
)
def test_words_that_change_places_turn_a_claim_round(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes
