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
        ("The pilot was hit by a van.", "The pilot hit a van.", {"meaning-reversed"}),
        ("The port sued the guild.", "The port was sued by the guild.", {"meaning-reversed"}),
        ("The court ruled in favour of the guild.", "The court ruled against the guild.", INFORMATION),
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
        # around words that the diff keeps in one spot with them
        ("Police said Ostland attacked Westland.", "Police said Westland attacked Ostland.", {"meaning-reversed"}),
        ("Ostland attacked Westland on Monday.", "Westland attacked Ostland on Monday.", {"meaning-reversed"}),
        ("The crowd saw Ada Quill beat Otto Marsh.", "The crowd saw Otto Marsh beat Ada Quill.", {"meaning-reversed"}),
        ("The ferry sails from Oslo to Bergen.", "The ferry sails from Bergen to Oslo.", {"meaning-reversed"}),
        # side by side, and in another sentence, the order says nothing
        ("The crew and the owners met.", "The owners and the crew met.", {"copy-edit"}),
        ("The crew met with the owners.", "The owners met with the crew.", {"copy-edit"}),
        ("Quill and Marsh met at noon.", "Marsh and Quill met at noon.", {"copy-edit"}),
        ("They saw sails, oars, ropes and nets.", "They saw ropes, oars, sails and nets.", {"copy-edit"}),
        ("The mayor is Ada Quill.", "Ada Quill is the mayor.", {"copy-edit"}),
        ("It was held on Monday at noon in Oslo.", "It was held in Oslo at noon on Monday.", {"copy-edit"}),
        ("Shares fell in Oslo as oil rose.", "Oil rose as shares fell in Oslo.", {"copy-edit"}),
        ("Yesterday, Quill said, it rained.", "It rained, Quill said, yesterday.", {"copy-edit"}),
    ],
)
def test_words_that_change_places_turn_a_claim_round(codes_of_text, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_text(old, new) == codes


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Quill sues Marsh", "Marsh sues Quill", {"meaning-reversed"}),
        ("Police say Quill shot Marsh", "Police say Marsh shot Quill", {"meaning-reversed"}),
        ("Quill and Marsh meet at last", "Marsh and Quill meet at last", {"copy-edit"}),
    ],
)
def test_a_headline_whose_names_change_places_is_turned_round(codes_of_headline, old: str, new: str, codes: set[str]) -> None:
    assert codes_of_headline(old, new) == codes
