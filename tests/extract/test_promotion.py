import pytest

from revtrack.extract.promotion import is_promotion


@pytest.mark.parametrize(
    "text",
    [
        "Support independent journalism: become a member today.",
        "You have 2 free articles left.",
        "4,120 people are reading this",
        "Sign up for our newsletter and get the top stories in your inbox.",
        "Listen to this article",
        "5 min read",
        "Follow us on Facebook",
        "Download our app for breaking news alerts.",
    ],
)
def test_the_outlet_speaking_to_its_readers_about_itself_is_promotion(text):
    assert is_promotion(text)


@pytest.mark.parametrize(
    "text",
    [
        "You can see the island from the pier on a clear day.",
        "“Subscribe to our newsletter,” the mayor told the crowd, to laughter.",
        "The outlet said its newsletter had reached 40,000 subscribers.",
        "Some 2,300 people were watching when the barge arrived.",
        "Readers should keep their tickets until the end of the journey.",
        "Residents can sign up for a place on the barge at the town hall.",
        "Editor's note: This article was updated with a statement from the province.",
        "Follow the coast road for two miles and you will reach the new landing stage.",
        "The podcast was taken down after a complaint.",
    ],
)
def test_a_sentence_of_a_story_is_not_even_where_it_addresses_the_reader_or_counts_people(text):
    assert not is_promotion(text)
