"""Norwegian: how outlets and agencies word their notes, in Bokmål and Nynorsk."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:saka?|saken|artikkel(?:en)?|nyhet(?:en)?|tittel(?:en)?|overskrift(?:a|en)?|bildetekst(?:en)?|tekst(?:en)?|innlegg(?:et)?|intervju(?:et)?|grafikk(?:en)?|kommentar(?:en)?|notis(?:en)?|ingress(?:en)?|versjon(?:en)?)"

NORWEGIAN = Wordings(
    code="nb",
    # Vær Varsom-plakaten 4.13 (feilaktige opplysninger skal rettes); NRK and Aftenposten, "Rettelse"; NTB, "Retting".
    labels={
        "correction": "rettelse; rettelser; feilretting; feilrettinger; feilrettelse; retting; rettingar; rettet; retta; korrigering; korrigert; korreksjon; beriktigelse",
        "clarification": "presisering; presiseringer; presiseringar; oppklaring; klargjøring",
        "update": "oppdatering; tillegg",
        "updated": "oppdatert; endret; endra",
        "retraction": "avpublisert; saken er avpublisert; artikkel trukket tilbake",
        "editors_note": "redaksjonens kommentar; redaksjonell merknad; redaksjonell kommentar; red. anm; red.anm; merknad fra redaksjonen; fra redaksjonen; merknad; merk; note",
    },
    agency={"correction": "retter; rettar; korrigerer", "clarification": "presiserer", "update": "oppdaterer; oppdatert; legger til; ny versjon"},
    when="klokken; klokka; kl; den; i; på; januar; februar; mars; april; mai; juni; juli; august; september; oktober; november; desember; jan; feb; mar; apr; jun; jul; aug; sep; sept; okt; nov; des; "
    "mandag; tirsdag; onsdag; torsdag; fredag; lørdag; søndag; måndag; tysdag; laurdag; sundag; publisert; oppdatert; sist; senest; dag; går; for; siden; minutter; timer; dager; min; og; av",
    ours="denne; dette; denne her; vår; vårt; våre; i ein; i en",
    the="den; det; i",
    stories="sak; saken; saka; artikkel; artikkelen; nyhet; nyheten; tittel; tittelen; overskrift; overskriften; overskrifta; bildetekst; bildeteksten; tekst; teksten; innlegg; innlegget; intervju; intervjuet; grafikk; grafikken; "
    "kommentar; kommentaren; notis; notisen; ingress; ingressen; versjon; versjonen; side; anmeldelse; anmeldelsen; setning; setningen; avsnitt; avsnittet",
    articles="saken; saka; artikkelen; tittelen; overskriften; overskrifta; bildeteksten; teksten; ingressen; notisen; grafikken",
    auxiliaries="er; har; ble; blei; vart; var; hadde; blitt; vorte",
    adverbs="",
    never="sist; senest; ikke; ikkje; aldri; skal; vil; blir; av retten; av stortinget",
    gap=8,
    done={
        "correct": "rettet; retta; korrigert; beriktiget",
        "clarify": "presisert; klargjort; tydeliggjort",
        "remove": "fjernet; fjerna; slettet; sletta; avpublisert; tatt ned",
        "add": "supplert; utvidet; lagt til; lagt inn; utfylt",
        "change": "oppdatert; endret; endra; revidert; redigert; omskrevet; justert",
        "retract": "trukket tilbake; trekt tilbake; tilbakekalt",
    },
    early="tidligere; tidlegare; første; opprinnelig; opprinnelige; opphavleg; forrige; feilaktig; eldre",
    versions="versjon; versjoner; versjonen; utgave; utgåve; tittel; overskrift; bildetekst",
    of="av; i; til; på",
    at_first="opprinnelig; opphavleg; først; tidligere; tidlegare; feilaktig; ved en feil; ved ein feil; innledningsvis",
    told="sto; stod; stått; skrev; skreiv; skrevet; skrive; var; het; heitte; fremgikk; framgikk; ble; oppga; oppgitt; kalte; kalt; omtalt; nevnt; hadde; manglet; mangla; inneholdt; hevdet",
    wrong="feil; feilen; feilaktig; feilaktige; galt; gale; uriktig; uriktige; ukorrekt; ved en feil; ved ein feil; misvisende; forvekslet; forveksla; feilsitert; feilskrevet; ikke riktig; ikkje rett",
    published="publisert; trykket; sendt; skrevet av",
    after="med; for å; kl; klokken; klokka; etter; da; fordi; slik; den; og; i ettertid; mandag; tirsdag; onsdag; torsdag; fredag; lørdag; søndag",
    not_after=r"av (?!redaksjonen)\w+|(?:årlig|hvert|jevnlig)\b",
    # "Saken" is a case in court as well: changed, it is the text only with what was put in, a purpose or a time.
    not_of=r"(?:på|i|til|for) (?:(?:den|det|de|en|ei|et|\w+e) ){0,2}\w*(?:lov|avtale|kontrakt|traktat|forslag|rapport|innstilling|resolusjon|erklæring|plakat|bok|film|utstilling)\w*|(?:(?<=\bsaken )|(?<=\bsaka ))(?:er|har|ble|blei|vart|var)(?: \w+){0,3}? (?:endret|endra|revidert|justert)\b(?! (?:med|for å|slik|kl|klokk\w+|\d|i ettertid|etter publisering\w*))",
    labelled=r"\b(?:er|ble)\b[^.!?]{0,40}\b(?:rettet|retta|korrigert)\b",
    we="vi har; vi; redaksjonen har; har vi; me har",
    sentences=(
        Sentence("correction", "beklager; beklagar", r"\b(?:vi|me|redaksjonen|avisen|avisa) beklag(?:er|ar) (?:feilen|feila|feilene|forvekslingen|dette|misforståelsen|den feilaktige)\b", of_story=False),
        Sentence("correction", "feilaktig; feil; galt; uriktig", rf"<start>i (?:en|ei|ein|et|den|vår|gårsdagens|[\w]+dagens) (?:\w+ ){{0,3}}?{_OWN}\b[^.!?]{{0,200}}?\b(?:feilaktige?|feil|galt|uriktige?|ved en feil)\b"),
        Sentence("correction", "rettet; retta; korrigert", r"<start>(?:vi|me) har (?:nå |no |i ettertid )?(?:rettet|retta|korrigert) (?:en|ei|ein|et|den|det|navnet|namnet|tallet|talet|feilen|tittelen|bildeteksten|skrivemåten)\b", of_story=False),
        Sentence("correction", "skrev; skreiv", r"<start>(?:vi|me) (?:skrev|skreiv) (?:først|tidligere|tidlegare|opprinnelig|feilaktig|ved en feil) at\b", of_story=False),
    ),
    introduces=r"\b(?:nyhetsbrev|abonn\w+|gjesteinnlegg|del \w+ av|serien|spoiler|selvmord|skribenten er|navnene? (?:\w+ ){0,3}?(?:endret|oppdikt)\w*|oversatt|blir oppdatert|oppdateres løpende|annonse|samarbeid)\b",
    invites=r"(?:har du|ser du|funnet|oppdaget|meld|rapporter) (?:\w+ ){0,3}?feil|kontakt|skriv til|send (?:oss )?en e-post|nettleser",
    openings=r"\b(?:med (?=(?:en|ei|et|den|det|flere|mer|nye|opplysninger|kommentar\w*|uttalelser?|svar|sitat\w*|bilde\w*)\b)|for å (?=(?:legge til|rette|presisere|fjerne|inkludere|endre|korrigere|tydeliggjøre)\b)|(?:sto det|stod det|skrev vi|skreiv vi|het det|fremgikk det|framgikk det)(?: feilaktig)?,? (?=at |en |et )|(?=(?:retter|rettar|korrigerer|presiserer) \w))",
    stops=r",? og (?=(?:med|for å) )",
    verbs={
        "correct": r"rett(?:e|er|et|a|ar)|korriger\w+|feilaktig\w*|feil|galt|sto|stod|skrev|skreiv|het|fremgikk|framgikk", "clarify": r"presiser\w+|tydeliggjør\w*|klargj\w+",
        "remove": r"fjern\w+|slett\w+|avpubliser\w+", "add": r"med|legge til|lagt til|inkludere|suppler\w+", "change": r"endr\w+|oppdater\w+",
    },
    places=r"((?:første|andre|tredje|fjerde|femte|siste) (?:avsnitt|setning)|tittelen?|overskriften?|bildeteksten?|ingressen?)",
)  # fmt: skip
