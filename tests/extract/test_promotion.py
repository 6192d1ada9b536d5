import time

import pytest

from revtrack.extract.promotion import is_promotion


@pytest.mark.parametrize(
    "text",
    [
        "Support independent journalism: become a member today.",
        "Subscribe To Topics You're Interested In",
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
        "Three months for $2. Offer ends at midnight.",
        "£1 a week for the first year.",
        "€3 per month, cancel any time",
        "You've got two stories left until the first.",
        "Our spring sale is on: save on every plan.",
        "This column is for Plus members.",
        "To reply, please log in.",
        "Before you go: may we ask you something?",
        "It's our fall fund drive, and we're $9,000 short.",
        "Stand up for your local paper.",
        "Welcome back! Pick up where you left off.",
        "Readers spend about three minutes on this piece.",
        "No ads, no tracking.",
        "Renew today and keep your price.",
        "Thanks for stopping by.",
        "Just £2 for 3 months, then £8.",
        "Subscribe and get every story.",
        "You've reached your limit for this week.",
        "Sign up to get the Valley Post's morning bulletin.",
        "Text NEWS to 40404 for breaking alerts.",
        "Catch NewsSix at 11 for more.",
        "Over 300 people have commented.",
        "Lesedauer: 4 Minuten",
        "Viewed 12,300 times",
        "This costs nothing to read.",
        "2.310 Menschen lesen gerade mit.",
        "560 personas leen ahora esta nota.",
        "1 200 personnes lisent cet article.",
        "Drei Monate für 3 Euro, jederzeit kündbar.",
        "2 € par mois, résiliable à tout moment.",
        "Escúchala en 4 minutos.",
        "Il primo mese a 1 €, disdici quando vuoi.",
    ],
)
def test_the_outlet_speaking_to_its_readers_about_itself_is_promotion(text):
    assert is_promotion(text)


@pytest.mark.parametrize(
    "text",
    [
        "Donors paid for every mile our reporters drove this winter.",
        "A subscription pays for somebody to sit through the harbor board so that you need not.",
        "No owner, no shareholders: this paper belongs to those who read it.",
        "Our correspondents never take gifts from the shipping lines.",
        "We rely on readers, and our newsroom is small.",
        "The Harbor Post is an independent nonprofit newsroom on the coast.",
        "Will you join the members who make this reporting possible?",
    ],
)
def test_a_plea_to_pay_or_praise_of_the_own_work_is_promotion_without_an_order(text):
    assert is_promotion(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rest of this piece is for subscribers only.",
        "This story is read aloud by an automated voice.",
        "Written for subscribers, unlocked for you.",
        "Comments on this story close at noon.",
        "Spotted a mistake? Let our editors know.",
        "We may earn a commission if you buy through links on this page.",
        "Please accept cookies to view this video.",
        "This article is also available in Spanish.",
        "Our daily crossword is waiting for you.",
        "Seats are going fast for our winter debate.",
        "Pick up Sunday's paper for a map of the islands.",
        "Add us as a preferred source on Google.",
        "By signing up you agree to our terms.",
    ],
)
def test_access_sound_comments_shops_consent_and_print_are_promotion(text):
    assert is_promotion(text)


@pytest.mark.parametrize(
    "text",
    [
        "Abonnieren Sie unseren Newsletter.",
        "Sie haben noch zwei kostenlose Artikel.",
        "Unsere Redaktion arbeitet unabhängig.",
        "Soutenez une presse libre et indépendante.",
        "Il vous reste un article gratuit ce mois-ci.",
        "La suite de cet article est réservée aux abonnés.",
        "Suscríbete para seguir leyendo.",
        "Este reportaje existe gracias a nuestros socios.",
        "Conteúdo exclusivo para assinantes",
        "Abbonati per continuare a leggere.",
        "Je hebt nog één gratis artikel.",
        "Prenumerera på vårt nyhetsbrev.",
        "Zapisz się do naszego newslettera.",
        "Поддержите независимую журналистику",
    ],
)
def test_promotion_in_other_languages(text):
    assert is_promotion(text)


@pytest.mark.parametrize(
    "text",
    [
        "Text HOME to 741741 to reach a crisis counselor.",
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


@pytest.mark.parametrize(
    "text",
    [
        "Check the label before you buy.",
        "Turn off notifications for an hour before bed.",
        "Open your browser settings and delete the cookies once a month.",
        "Subscribe to one streaming service at a time and cancel the rest.",
        "Sign up for the vaccine at any pharmacy on the island.",
        "You have three chances left before the account locks.",
        "Members pay $40 a year and get a key to the boathouse.",
        "Subscribers will pay $2 more a month from June.",
        "Donate blood at the center on Pier Street on Saturday.",
        "Achten Sie auf das Etikett.",
        "Lesen Sie die Packungsbeilage, bevor Sie das Mittel nehmen.",
        "Vous pouvez demander le remboursement jusqu'à vendredi.",
        "Escucha a tu cuerpo y para cuando te duela.",
    ],
)
def test_advice_to_the_reader_is_not_where_it_is_about_others_services(text):
    assert not is_promotion(text)


@pytest.mark.parametrize(
    "text",
    [
        "Those who read us keep this newsroom open.",
        "$4,200 of $9,000 raised, nine days to go.",
        "Every gift made before Sunday is doubled.",
        "That was your second free story this week; one more and you need an account.",
        "No card needed, and you can leave whenever you like.",
        "You are on a five-day reading streak!",
        "Prefer it read out? Press the arrow below the headline.",
        "Rather listen than read? Press the button.",
        "We read every letter that reaches us.",
        "Our harbor correspondent would love to hear about your ferry rides.",
        "Vote in our poll: should the pier stay?",
        "More than 300 readers have had their say on this.",
        "Do you know a sailor? Send it their way.",
        "There is room for you in our Facebook group for islanders.",
        "All pictures of the day are on our website.",
        "More on this developing story",
        "Expand article",
        "© 2026 The Island Press. This material may not be published or rewritten.",
        "Did you find what you were looking for?",
        "Mit dem kostenlosen Newsletter »Die Lage im Hafen« starten Sie informiert in den Tag.",
        "Écoutez notre podcast « L'heure du port », un nouvel épisode chaque jour.",
        "Click here if the video does not load.",
        "Trusted by 30,000 readers a month on the coast.",
        "1.2K views in the last hour",
        "Watch the video above to see the barge.",
        "Forgotten your password? We will send you a new one.",
        "Alles aus dem Hafen, werktags um sieben als Newsletter.",
        "Liever luisteren? Dit verhaal is ingesproken door de auteur.",
        "O jornalismo que fazemos depende de quem o lê.",
        "Da oggi in edicola, a 9 euro più il prezzo del quotidiano.",
    ],
)
def test_meters_pleas_shares_polls_and_offers_are_promotion_in_many_wordings(text):
    assert is_promotion(text)


@pytest.mark.parametrize(
    "text",
    [
        "Log in to the tax office and see whether your address is right.",
        "Use code GATE at the barrier.",
        "Téléchargez l'application avant le départ, car le réseau est faible dans la vallée.",
        "All gifts made before midnight will be matched by the Lindqvist Foundation.",
        "Know someone who was on the pier on Sunday? The harbor police want to speak to them.",
        "He voted in a poll that the province took in spring.",
        "In our poll of 1,000 adults, 54% backed the closure.",
        "Early-bird tickets go on sale on Friday at nine.",
        "Followed by 400 riders, the coffin crossed the bridge.",
        "Trusted by 400 farmers, the vet retired on Friday.",
        "Press the dough into the tin with the side below.",
        "Download it free from the council before the hearing.",
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_advice_and_news_in_nearly_the_same_words_are_not(text, apart):
    assert not is_promotion(text, apart=apart)


@pytest.mark.parametrize(
    "text",
    [
        "Local journalism has lost half its jobs since 2005.",
        "The newsletter reaches 40,000 inboxes every Friday.",
        "The editors have no say in the matter.",
        "Donors gave the clinic $2 million last year.",
        "The work was made possible by a grant from the state.",
        "Our reporter was turned away at the gate.",
        "Comments closed on the proposal last week with 3,100 in favor.",
        "I read the newsletter every week until it closed.",
        "This story begins in a kitchen in Naples.",
        "These reports are false, and the ministry knows it.",
        "Die Zeitung verlor 4.000 Abonnenten in einem Monat.",
        "Le journal a perdu 4 000 abonnés en un mois.",
        "El periódico perdió 4.000 suscriptores en un mes.",
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_news_of_newsletters_readers_and_journalism_is_not(text, apart):
    assert not is_promotion(text, apart=apart)


@pytest.mark.parametrize(
    "text",
    [
        "How do you choose a coach?",
        "Do you read the comments?",
        "How did you become a reporter?",
        "Why does it matter to you?",
        "Add the garlic and cook for two minutes.",
        "The council met again in the afternoon.",
    ],
)
def test_an_interviews_question_and_a_recipes_step_are_not_even_when_set_in_bold(text):
    assert not is_promotion(text, apart=True)


@pytest.mark.parametrize(
    "text", ["Pick up where you left off in our archive.", "Premium tools for you", "We look forward to your letters."]
)
def test_markup_apart_from_the_paragraphs_is_promotion_too(text):
    assert is_promotion(text, apart=True)


@pytest.mark.parametrize(
    "text",
    [
        "We have withdrawn the article in light of what readers told our newsroom.",
        "We would like to make clear that this post named nobody.",
        "We regret the error in our story.",
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_the_outlet_on_what_it_changed_is_never_promotion(text, apart):
    assert not is_promotion(text, apart=apart)


@pytest.mark.parametrize(
    "text", ["Background: The pier opened in 1920.", "Next: The council votes in May.", "Go deeper: How the pier was built"]
)
def test_a_storys_own_label_points_nowhere_else(text):
    assert not is_promotion(text)


@pytest.mark.parametrize(
    "text", ['"It is the first thing I open." Ann, a subscriber since 2016', '"I give because I read." — Joe P., member']
)
def test_a_readers_praise_is_promotion_though_it_is_quoted(text):
    assert is_promotion(text)


@pytest.mark.parametrize(
    "piece", ["your ", "our a ", "this this ", ", , ", "a? ", "12 people ", "free free ", "\u00a0", "1,1,1,"]
)
def test_odd_text_costs_no_more_than_a_sentence(piece):
    started = time.process_time()
    is_promotion((piece * 400)[:320])
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "text",
    [
        "If you have a question, ask the clerk.",
        "The state will match every dollar the towns put in.",
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_signs_that_the_words_contradict_are_none(text, apart):
    assert not is_promotion(text, apart=apart)


@pytest.mark.parametrize(
    "text", ["Never share your password.", "Change your password today.", "Keep your password to yourself."]
)
def test_markup_apart_helps_only_signs_that_the_words_bear_out(text):
    assert not is_promotion(text, apart=True)
