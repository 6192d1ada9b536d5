"""Danish: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:artikel|artiklen|historien?|nyhed(?:en)?|overskrift(?:en)?|billedtekst(?:en)?|teksten?|indlæg(?:get)?|interviewet?|grafik(?:ken)?|klumme(?:n)?|notits(?:en)?|rubrik(?:ken)?)"

DANISH = Wordings(
    code="da",
    # Medieansvarsloven, § 36 (genmæle), and Vejledende regler for god presseskik, A.7 (rettelse); Politiken, "Fejl og fakta".
    labels={
        "correction": "rettelse; rettelser; fejlrettelse; fejlrettelser; rettet; berigtigelse; berigtigelser; korrektion; fejl og fakta",
        "clarification": "præcisering; præciseringer; uddybning; tydeliggørelse",
        "update": "opdatering; tilføjelse",
        "updated": "opdateret; ajourført",
        "retraction": "afpubliceret; artikel trukket tilbage; historien er trukket tilbage",
        "editors_note": "redaktionens kommentar; redaktionel note; note fra redaktionen; bemærkning fra redaktionen; redaktionen; note; bemærk",
    },
    agency={"correction": "retter; berigtiger; rettelse", "clarification": "præciserer", "update": "opdaterer; tilføjer; opdateret; ny version"},
    when="klokken; kl; den; d; i; på; januar; februar; marts; april; maj; juni; juli; august; september; oktober; november; december; jan; feb; mar; apr; jun; jul; aug; sep; sept; okt; nov; dec; "
    "mandag; tirsdag; onsdag; torsdag; fredag; lørdag; søndag; offentliggjort; publiceret; udgivet; opdateret; senest; sidst; dag; går; for; siden; minutter; timer; dage; min; og; af",
    ours="denne; dette; vores; nærværende",
    the="den; det; i",
    stories="artikel; artiklen; historie; historien; nyhed; nyheden; overskrift; overskriften; billedtekst; billedteksten; tekst; teksten; indlæg; indlægget; interview; interviewet; grafik; grafikken; "
    "klumme; klummen; notits; notitsen; rubrik; rubrikken; version; versionen; side; anmeldelse; anmeldelsen; sætning; sætningen; afsnit; afsnittet",
    articles="artiklen; artiklens overskrift; overskriften; billedteksten; teksten; rubrikken; notitsen; grafikken",
    auxiliaries="er; har; blev; var; havde; blevet",
    adverbs="",
    never="senest; sidst; ikke; aldrig; vil; skal; bliver",
    gap=8,
    done={
        "correct": "rettet; korrigeret; berigtiget",
        "clarify": "præciseret; tydeliggjort; uddybet",
        "remove": "fjernet; slettet; afpubliceret; taget ned",
        "add": "suppleret; udvidet; tilføjet; udbygget",
        "change": "opdateret; ændret; ajourført; revideret; redigeret; omskrevet; tilrettet; justeret",
        "retract": "trukket tilbage; tilbagekaldt; tilbagetrukket",
    },
    early="tidligere; første; oprindelig; oprindelige; foregående; forrige; fejlagtig",
    versions="version; versioner; udgave; overskrift; billedtekst; rubrik",
    of="af; i; til; på",
    at_first="oprindeligt; oprindelig; først; tidligere; fejlagtigt; ved en fejl; indledningsvis",
    told="fremgik; stod; stået; skrev; skrevet; var; hed; lød; blev; angav; angivet; kaldte; kaldt; nævnt; oplyst; havde; manglede; indeholdt; omtalt; hævdet",
    wrong="fejl; fejlen; fejlagtigt; fejlagtig; fejlagtige; forkert; forkerte; ukorrekt; ved en fejl; ved en fejltagelse; misvisende; forvekslet; fejlciteret; stavet forkert; ikke korrekt; urigtig",
    published="bragt; offentliggjort; publiceret; udkom; skrevet af",
    after="med; for at; kl; klokken; efter; da; fordi; så; den; og; efterfølgende; mandag; tirsdag; onsdag; torsdag; fredag; lørdag; søndag",
    not_after=r"af (?!redaktionen)\w+|(?:årligt|hvert|jævnligt)\b",
    not_of=r"(?:på|i|til|for) (?:(?:den|det|de|en|et|\w+e) ){0,2}\w*(?:lov|aftale|kontrakt|traktat|forslag|rapport|betænkning|resolution|erklæring|plakat|bog|film|udstilling)\w*",
    labelled=r"\b(?:er|blev)\b[^.!?]{0,40}\b(?:rettet|korrigeret)\b",
    we="vi har; vi; redaktionen har; har vi",
    sentences=(
        Sentence("correction", "beklager; undskylder", r"\b(?:vi|redaktionen|avisen) (?:beklager|undskylder) (?:fejlen|fejlene|forvekslingen|misforståelsen|fejltagelsen|den forkerte)\b", of_story=False),
        Sentence("correction", "fejlagtigt; forkert; forkerte; fejl; ukorrekt", rf"<start>i (?:en|et|den|vores|gårsdagens|[\w]+dagens) (?:\w+ ){{0,3}}?{_OWN}\b[^.!?]{{0,200}}?\b(?:fejlagtigt?|forkerte?|ved en fejl|ukorrekt)\b"),
        Sentence("correction", "rettet; korrigeret", r"<start>vi har (?:nu |efterfølgende )?(?:rettet|korrigeret) (?:en|et|den|det|navnet|tallet|fejlen|overskriften|billedteksten|stavningen)\b", of_story=False),
        Sentence("correction", "skrev; oplyste", r"<start>vi (?:skrev|oplyste) (?:først|tidligere|oprindeligt|fejlagtigt|ved en fejl)\b[^.!?]{0,20}\bat\b", of_story=False),
    ),
    introduces=r"\b(?:nyhedsbrev|abonn\w+|gæsteindlæg|del \w+ af|serien|spoiler|selvmord|skribenten er|navne(?:ne)? (?:\w+ ){0,3}?(?:ændret|opdigt)\w*|oversat|bliver opdateret|opdateres løbende|annonce|samarbejde)\b",
    invites=r"(?:har du|ser du|fundet|opdaget|meld|rapportér) (?:\w+ ){0,3}?fejl|kontakt|skriv til|send en mail|browser",
    openings=r"\b(?:med (?=(?:en|et|den|det|flere|mere|nye|oplysninger|kommentar\w*|udtalelser?|svar|citat\w*|billed\w*)\b)|for at (?=(?:tilføje|rette|præcisere|fjerne|inkludere|ændre|korrigere|tydeliggøre)\b)|(?:fremgik det|stod der|skrev vi|lød det|hed det)(?: fejlagtigt)?,? (?=at |en |et )|(?=(?:retter|berigtiger|præciserer|tilføjer) \w))",
    stops=r",? og (?=(?:med|for at) )",
    verbs={
        "correct": r"rett(?:e|er|et)|korriger\w+|berigtig\w+|fejlagtig\w*|forkerte?|fremgik|stod|skrev|lød|hed", "clarify": r"præciser\w+|tydeliggør\w*|uddyb\w+",
        "remove": r"fjern\w+|slett\w+|afpublicer\w+", "add": r"med|tilføj\w*|inkludere|suppler\w+", "change": r"ændr\w+|opdater\w+",
    },
    places=r"((?:første|andet|tredje|fjerde|femte|sidste) (?:afsnit|sætning)|overskriften?|billedteksten?|rubrikken?)",
)  # fmt: skip
