"""What an outlet has to offer: its products, its makers, and the prices it asks."""

from revtrack.extract.promotion_words.build import either, words

_MONEY = r"(?:[$€£¥]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:€|p\b|euros?\b|dollars?\b|pounds?\b|cents?\b))"

SERVICE = either(
    words(
        r"news ?letters? | inbox | e-?paper | subscribers? | subscriptions? | unsubscribe | paywall | ad[- ]free",
        r"membership | journalis[mt]\w* | reporting(?! by) | reporters | newsroom | headlines | stories | story",
        "articles? | coverage | editors | digest | briefing | bulletin | podcasts? | episodes? | alerts | notifications?",
        r"readers? | reads | investigations? | advertisers? | donations | contribut(?:e|es|ions?|ors?) | supporters? | (?<!['’]s )comments | archives?",
        r"correspondents | columnists | moderators | newsletter\w+ | quiz | crossword | explainers?",
        "privacy (?:policy|notice) | terms of (?:use|service) | commenting | our website | mailbox | best-read | fact[- ]check\\w* | newspapers? | moderated",
        "referral | third-party | tracking | chief | pullout | front page | masthead | print edition | livestream | live ?blog | transcripts? | promo code",
    ),
    words(
        r"[\w-]*newsletters? | abos? | abonn\w+ | weiterlesen | beitrag | artikeln? | journalismus | redaktion | recherchen?",
        r"leser\w* | mitglied | podcasts? | folge | datenschutz\w* | postfach | kommentare\w* | umfrage | nachrichten | texte",
        r"art[ií]culos? | articles? | articol[oi] | artigos? | presse | enquêtes? | lecteurs | boîte mail | journalis\w+ | abonnés?",
        r"periodis\w+ | periodismo | suscri\w+ | socios? | reportajes? | bolet[ií]n | noticias?",
        r"lectores | aplicación | historias | jornalis\w+ | jornal | assinantes? | notícias | leitores | boletim",
        r"giornalis\w+ | abbonat\w+ | notizie | redazione | lettori | nieuwsbrief | nieuws | journalisten | leden | lezers",
        r"redactie | verhaal | mailbox | lid | journalistiek | nyhetsbrev\w* | prenumer\w+ | artiklar | artikel\w* | nyheter",
        r"redaktion\w* | prenumerat\w+ | artykuł\w* | newsletter\w* | dziennikarstw\w+ | czyteln\w+ | redakcj\w+",
        r"журналист\w* | рассылк\w* | стать\w+ | новост\w+",
    ),
    words(
        r"bandeja de entrada | messagerie | mailfach | brievenbus | posteingang | caixa de entrada | casella | skrzynk\w+",
        r"chefredakt\w+ | rätsel | kolumne | (?<!['’])offre | oferta | angebot",
        r"alertas | crónicas | reportagens | chroniques | inkorg | nouvelles | actualité | sito | hintergründe",
    ),
)
"""Things that hardly anybody but an outlet offers."""

MINOR = either(
    words(
        r"inboxes | e-?mails? | letter | premium | app | ads? | advert\w* | cookies? | browser | home screen | log ?in | accounts?",
        r"profile | members? | backers? | patrons? | shareholders | reading | listeners? | audience | news | pieces? | audio",
        r"videos? | show | updates? | ad[- ]?block\w* | channel | page | site | website | blog | feed | replies | survey | poll | link | offer",
        "trial | plans | access | free | gifts? | views | whatsapp | telegram | youtube | instagram | facebook | twitter",
        r"tiktok | bluesky | mastodon | signal | mistake | typo | error | tips? | events? | tickets? | edition | issue | magazine",
        r"information | reactions | posts? | partners? | sponsors? | polic(?:y|ies) | corrections | discount | password | bell | map",
        "preview | hoodies | mugs | courses | disclosure | report | list | guide | facts | homepage | play | print | discount | community | conversation",
    ),
    words(
        r"gratis | kostenlos\w* | werbung | cookies | text | thema | monat | mitglieder | browser | account | profil | konto | gratuite?s? | e-?mails? | publicité | avis | gratis",
        r"anuncio | correo | canal | semana | comunidad | gratuit[aio]* | mese | publicidade | reclame | darmow\w+ | fria",
        r"instagram | telegram | whatsapp | app | mese | tema | mes | mês | maand | vecka",
    ),
)
"""Things that others offer as well: they count beside one of the outlet's own, or beside "we" and "this page"."""

THIS = either(
    r"\b(?<!see )th(?:is|ese) (?:\w+ )?(?:story|stories|article|piece|report|site|website|page|post|investigation|column|episode"
    r"|coverage|newsletter|link|edition|video|content|feature|reporting|topic|message)\b(?! (?:contains|begins|began|is about|starts))",
    r"\breading this\b|\b(?:page|story|article) you(?:['’]re| are) (?:on|reading)\b|\b(?:read|seen|listened to|watched) this\b|\binvestigations? (?:such as|like) this\b|\blike this one\b",
    words("diese[rnsm]? (?:artikel|beitrag|text|recherche|seite|inhalt)s? | cet(?:te)? (?:article|enquête|vidéo|contenu)"),
    words(r"est[ea] (?:artículo|reportaje|noticia|nota|artigo|notícia|reportagem|contenido) | quest[oa] (?:articolo|storia)"),
    words("dit (?:artikel|verhaal|stuk|bericht) | den här (?:artikeln|texten) | ten (?:artykuł|tekst) | artikeln | l'article"),
)
"""The line points at the page it stands on."""

HERE = either(
    r"\b(?:here|below|on this page)\W*(?:$|[.:;!?])|\b(?:free|alive|available) here\b|^\W*(?:new )?here\?|\bfrom here\b"
)

OFFER = either(
    rf"{_MONEY}.{{0,40}}(?:\b(?:a|per|for|every)\s|/)(?:day|week|month|year|first)\b|\b(?:from|for) (?:just|only) {_MONEY}",
    rf"\bstart (?:\w+ ){{0,3}}for {_MONEY}|{_MONEY} (?:for|a|per|pro|par|por|al|per) (?:\w+ )?(?:weeks?|months?|monat|mois|mes)",
    rf"(?:{_MONEY}|\b\d+ (?:kronor|krona|kr|zł)) (?:al|per|pro|im|par|por|o|a|om|för|i)\b",
    r"\b(?:first|next) (?:[\w-]+ )?(?:weeks?|months?|year)\b.{0,15}\b(?:costs?|free|on us|just|only|half|for)\b|\bon us\W*$",
    words(
        r"half price | \d+\s?% off | (?:cancel|stop) any ?time | free (?:trial|month|week) | for nothing | be (?:doubled|matched)",
        r"free (?:articles?|stor(?:y|ies)|reads?|pieces?) | complimentary (?:articles?|stor(?:y|ies)|reads?)",
        "bonus (?:articles?|stories|episodes?|podcasts?) | annual plan | un mese di prova | mois d['’]essai | money-back",
        "probe(?:monat|abo) | mes gratis | monatlich kündbar | (?:gratis|kostenlos) testen | free for (?:a|\\w+) (?:week|month)s?",
        "articles gratuits | artículos gratis | artigos gratuitos | articoli gratuiti | gratis artikel\\w*",
        "kostenlose[nr]? artikel | fria artiklar | darmow\\w+ artykuł\\w* | read free",
    ),
)

MAKERS = either(
    r"\bour (?:[\w-]+ ){0,3}(?:newsroom|paywall|reporters?|journalists?|editors?|correspondents?|critics?|columnists?|photographers?|"
    r"moderators|staff|desk|team|experts?|reporting|coverage|journalism|stories|articles?|newsletters?|podcasts?|app|site|"
    r"website|homepage|archives?|shop|store|guide|explainer|quiz|survey|briefing|digest|letter|channel|events?|members?|"
    r"readers?|subscribers?|supporters?|donors|work|standards|mission|magazine|book|community|summit|festival|forum|series|"
    r"profile|interview|review|timeline|investigations?|crossword|tools|feed|page|design|recommendations|picks|edition|content|sponsors?|editorial|budget|puzzles|games|prices|offers?|courses)\b",
    words(
        r"unsere[rnms]? (?:\w+ )?(?:redaktion|chefredakt\w+|journalist\w+|podcasts?|leser\w*|newsletters?|app|recherchen?|reporter|angebote?)",
        r"(?:nos|notre) (?:journalistes|lecteurs|abonnés|rédaction|newsletter|application|enquêtes?|podcasts?)",
        r"nuestr[oa]s? (?:\w+ )?(?:periodistas|redacción|lectores|bolet[ií]n|socios|suscriptores|podcast|historias|canal)",
        r"noss[oa]s? (?:jornalistas|redação|leitores|assinantes|boletim|canal) | nostr[oaie] (?:giornalisti|redazione|lettori)",
        r"(?:nostra newsletter|nostro (?:lavoro|canale)) | on[sz]e? (?:journalisten|redactie|lezers|leden|nieuwsbrief|podcast)",
        r"våra? (?:journalister|läsare|nyhetsbrev|redaktion) | nasz\w* (?:dziennikarz\w*|czytelni\w+|newsletter\w*|redakcj\w+)",
    ),
)
"""The outlet's people and things, called "our"."""
