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
        "Reader support keeps this site going. Chip in from $3 a month.",
        "Enjoying this story? There's plenty more where it came from.",
        "Already a member? Log in to keep reading.",
        "Never miss a story: turn on alerts for this topic.",
        "Take our survey and help us improve.",
        "Unlimited digital access for $1 a week. Cancel anytime.",
        "The story continues after the advertisement.",
        "See also: our guide to the elections",
        "Be the first to comment",
        "Most read this week",
        "Gift this story to a friend.",
        "This content can also be viewed on the site it originates from.",
        "Abonnieren Sie unseren Newsletter.",
        "Soutenez une presse libre et indépendante.",
        "Suscríbete para seguir leyendo.",
        "Поддержите независимую журналистику",
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
        "If you feel unwell after swimming, call the harbor doctor.",
        "Our ancestors built the pier, and we will keep it.",
        "How do the sources know? Nobody in the council would say.",
        "The barge takes four minutes and can carry ninety people.",
        "More than 300 people signed the letter to the province.",
        "Thousands followed the vote on television.",
        "Her newspaper lost half of its subscribers that year.",
        "Get well soon, Captain Moe.",
        "What comes next is a matter for the court.",
    ],
)
def test_a_sentence_of_a_story_is_not_even_where_it_addresses_the_reader_or_counts_people(text):
    assert not is_promotion(text)


def test_markup_apart_from_the_paragraphs_needs_fewer_signs():
    line = "Pick up where you left off in our archive."
    assert is_promotion(line, apart=True)
    assert not is_promotion("The council met again in the afternoon.", apart=True)
