from revtrack.diff.letters import Letters


def test_equal_words_have_one_letter_and_other_words_another():
    letters = Letters()
    assert len(set(letters.spell(["pier", "barge", "pier"]))) == 2
    assert letters.spell(["pier"]) == letters.spell(["pier"])
    assert all(ord(letter) >= 0x20000 for letter in letters.spell(map(str, range(1_000))))
