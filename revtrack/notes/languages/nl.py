"""Dutch: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:artikel|bericht|stuk|verhaal|tekst|kop|onderschrift|fotobijschrift|bijschrift|interview|column|versie|recensie|grafiek|krantenartikel|nieuwsbericht|reportage)"
_NOT_OF = r"(?:van|in|bij) (?:(?:het|de|een|\w+e) ){0,2}\w*(?:wet|wetsvoorstel|verdrag|contract|akkoord|rapport|boek|film|motie|reglement|besluit)\b"

DUTCH = Wordings(
    code="nl",
    # NRC, "Correcties & aanvullingen"; Raad voor de Journalistiek, Leidraad, C (rectificatie); NOS, herstel ("In een eerdere versie …"); de Volkskrant, "Aanvullingen en verbeteringen".
    labels={
        "correction": "correctie; correcties; rectificatie; rectificaties; correcties & aanvullingen; correcties en aanvullingen; aanvullingen en verbeteringen; aanvullingen & verbeteringen; verbetering; verbeteringen; herstel; erratum; gecorrigeerd; correctie redactie",
        "clarification": "verduidelijking; verheldering; precisering; nuancering; toelichting; verduidelijkingen",
        "update": "update; aanvulling; aanvullingen; edit; actualisering; naschrift",
        "updated": "bijgewerkt; geüpdatet; geactualiseerd; laatst bijgewerkt; aangevuld",
        "retraction": "intrekking; ingetrokken; teruggetrokken",
        "editors_note": "noot van de redactie; noot redactie; noot van de redacteur; naschrift redactie; naschrift van de redactie; redactionele noot; n.v.d.r.; nvdr; noot; opmerking van de redactie; opmerking; aan de lezer; aan onze lezers",
    },
    agency={"correction": "corrigeert; gecorrigeerd; herstelt; verbetert", "clarification": "verduidelijkt; preciseert", "update": "actualiseert; voegt toe; bijgewerkt; aangevuld"},
    when="uur; om; op; van; januari; februari; maart; april; mei; juni; juli; augustus; september; oktober; november; december; jan; feb; mrt; apr; jun; jul; aug; sep; sept; okt; nov; dec; "
    "maandag; dinsdag; woensdag; donderdag; vrijdag; zaterdag; zondag; gepubliceerd; bijgewerkt; laatst; geleden; minuten; uren; dagen; vandaag; gisteren; het laatst; voor het laatst; update; aangepast; en",
    ours="dit; deze; ons; onze",
    the="het; de; een; in het; in de",
    stories="artikel; bericht; stuk; verhaal; tekst; kop; onderschrift; fotobijschrift; bijschrift; interview; column; versie; recensie; grafiek; kaart; pagina; liveblog; blog; reportage; analyse; nieuwsbericht; intro; titel; krantenartikel; podcast; artikels",
    articles="artikel; kop; kop van dit artikel; fotobijschrift; nieuwsbericht; bijschrift",
    auxiliaries="is; zijn; was; werd; werden; heeft; hebben; zijn",
    adverbs="",
    never="laatst; niet; nooit; wordt; zal; moet; door de",
    gap=14,
    done={
        "correct": "gecorrigeerd; gerectificeerd; verbeterd; hersteld; rechtgezet",
        "clarify": "verduidelijkt; gepreciseerd; verhelderd; genuanceerd",
        "remove": "verwijderd; offline gehaald; geschrapt; weggehaald; offline geplaatst",
        "add": "aangevuld; uitgebreid; toegevoegd",
        "change": "bijgewerkt; aangepast; gewijzigd; geüpdatet; geactualiseerd; herzien; veranderd; bewerkt; herschreven; opnieuw gepubliceerd; herplaatst; aangescherpt",
        "retract": "ingetrokken; teruggetrokken",
    },
    early="eerdere; vorige; eerste; oorspronkelijke; oude; originele; aanvankelijke; foutieve; voorgaande",
    versions="versie; versies; kop; bijschrift; editie; fotobijschrift",
    of="van; in; bij; op; boven",
    at_first="oorspronkelijk; aanvankelijk; eerder; in eerste instantie; abusievelijk; ten onrechte; per abuis; eerst",
    told="stond; stonden; werd; werden; was; waren; meldde; meldden; vermeldde; vermeldden; schreven; schreef; noemden; noemde; luidde; gaf; sprak; zei; bevatte; ontbrak; vermeld; geschreven; genoemd; gemeld; had; heette; suggereerde; berichtten; beweerde",
    wrong="abusievelijk; ten onrechte; onjuist; onjuiste; onjuistheid; fout; fouten; foutief; foutieve; verkeerd; verkeerde; per abuis; per ongeluk; niet juist; niet correct; incorrect; incorrecte; vergissing; verwisseld; klopt niet; klopte niet; onterecht",
    published="gepubliceerd; verschenen; verscheen; geplaatst; geschreven door",
    not_after=r"door (?!de redactie)|(?:jaarlijks|elk|regelmatig)\b",
    not_of=_NOT_OF,
    labelled=r"\b(?:is|zijn|werd)\b[^.!?]{0,60}\b(?:gecorrigeerd|rechtgezet|gerectificeerd)\b",
    we="wij hebben; we hebben; wij; we; de redactie heeft; hebben we; hebben wij",
    sentences=(
        # NRC, "Correcties & aanvullingen": "In het artikel … stond dat … Dat is …"; de Volkskrant: "anders dan wij schreven".
        Sentence("correction", "abusievelijk; onrechte; onjuist; onjuiste; verkeerd; verkeerde; fout; foutief; foutieve; abuis; onterecht; incorrect", rf"<start>in (?:het|een|de|ons|onze|dit|deze) (?:\w+ ){{0,3}}?{_OWN}\b(?! (?:{_NOT_OF}|van (?:de|het|een) (?:minister\w*|politie|regering|gemeente|bank|rechter|rechtbank|raad|partij|universiteit|krant|commissie)\b))[^!?]{{0,240}}?\b(?:abusievelijk|ten onrechte|onjuiste?|verkeerde?|foutieve?|per abuis|onterecht|incorrecte?)\b"),
        Sentence("correction", "moet; stond; juiste", rf"<start>in (?:het|een|de|ons) (?:\w+ ){{0,3}}?{_OWN}\b[^!?]{{0,240}}?\b(?:dat|dit) (?:moet|had|is echter|klopt niet)\b", of_story=False),
        Sentence("correction", "anders; tegenstelling", rf"<start>(?:anders dan|in tegenstelling tot (?:wat )?) ?(?:[^.!?,]{{0,30}}?\b(?:we|wij|ons|onze|eerder|gisteren|aanvankelijk|hier) [^.!?,]{{0,40}}?(?:schreven|geschreven|meldden|gemeld|berichtten|vermeld|stond)|(?:er )?stond|(?:\w+ )?vermeld|[^.!?]{{0,50}}?{_OWN})\b", of_story=False),
        Sentence("correction", "excuses; betreurt; betreuren; fout; vergissing", r"\b(?:onze excuses|de (?:redactie|krant) (?:biedt|maakt) (?:\w+ ){0,2}?excuses)\b(?:(?=[^.!?]{0,40}\b(?:fout|vergissing|verwarring|lezers?|hiervoor|daarvoor|heer|mevrouw)\b)|(?= aan[.!]?$|[.!]|$))|\b(?:haar|zijn) excuses\b[^.!?]{0,40}\blezers?\b|\b(?:wij|we|de redactie) betreur(?:en|t) (?:(?:de|deze|dit|het) (?:\w+ )?(?:fout(?:en)?|vergissing|onjuistheid|misverstand|verwarring)|dit)\b(?=[^.!?]{0,40}[.!]|$)", of_story=False),
        Sentence("update", "verscheen; gepubliceerd; verschenen", rf"<start>(?:dit|deze) {_OWN} (?:verscheen|is|werd) (?:oorspronkelijk|eerder|voor het eerst) (?:op|in|gepubliceerd|verschenen) (?:\w+ ){{0,3}}?\d{{4}}"),
    ),
    introduces=r"\b(?:nieuwsbrief|abonne\w+|aanmelden|auteur is|serie\b|spoilers?|gastbijdrage|interview is (?:ingekort|geredigeerd)|namen? (?:\w+ ){0,3}?(?:gefingeerd|gewijzigd|veranderd)|vertaald\w*|wordt (?:\w+ ){0,3}?(?:bijgewerkt|aangevuld)|samenwerking|commissie|zelfmoord|113)\b",
    invites=r"(?:zie|ziet|heb|heeft|vind|vindt|ontdekt) (?:je|u) (?:\w+ ){0,2}?(?:fout|onjuistheid)|mail (?:de|naar|ons)|laat het (?:ons )?weten|tip de redactie|stuur (?:een|ons)|browser",
    openings=r"\b(?:met (?=(?:een|de|het|reacties?|meer|nieuwe|extra|informatie|details|aanvullende)\b)|om (?=[^.]{0,100}?\b(?:toe te voegen|te corrigeren|te verduidelijken|te verwijderen|te wijzigen|aan te passen|recht te zetten)\b)|(?=(?:corrigeert|verduidelijkt|preciseert|voegt toe|herstelt|actualiseert) )|(?:stond|stond ten onrechte|stond abusievelijk|schreven we|schreven wij|meldden we) (?=dat |een )|(?=(?:verkeerd|onjuist|ten onrechte|abusievelijk|per abuis) \w))",
    stops=r",? en (?=(?:met|om) )",
    verbs={
        "correct": r"corrig\w+|herstel\w+|recht te zetten|verkeerd\w*|onjuist\w*|ten onrechte|abusievelijk|per abuis|stond|schreven|meldden", "clarify": r"verduidelijk\w+|precis\w+",
        "remove": r"verwijder\w+|schrapp\w+", "add": r"met|toe te voegen|voegt toe|aanvul\w+", "change": r"actualis\w+|wijzig\w+|aan te passen|aangepast|bijgewerkt",
    },
    places=r"((?:eerste|tweede|derde|vierde|vijfde|laatste|\d+e) alinea|alinea \d+|kop|bijschrift|fotobijschrift|intro)",
)  # fmt: skip
