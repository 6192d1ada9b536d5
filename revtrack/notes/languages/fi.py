"""Finnish: how outlets and agencies word their notes.

The noun of the story carries the case ("juttua", "jutussa"), so its forms are in the slot, and the auxiliary is often left out
("Juttua korjattu 4.6."): those notes are sentences of their own.
"""

from revtrack.notes.wordings import Sentence, Wordings

_CASES = "n a ä ta tä ssa ssä sta stä an en in un on lle lla llä"


def _forms(stem: str) -> str:
    return ";".join(f"{stem}{ending}" for ending in _CASES.split())


_STORIES = ";".join(
    map(
        _forms,
        (
            "jutu",
            "juttu",
            "artikkeli",
            "uutise",
            "otsiko",
            "otsikko",
            "teksti",
            "kuvateksti",
            "kirjoitukse",
            "haastattelu",
            "grafiika",
            "grafiikka",
        ),
    )
)
_OWN = r"(?:(?:tämän |tätä |tähän )?(?:jut(?:u|tu)|artikkeli|uuti[sn]|otsik(?:o|ko)|(?:kuva)?teksti|kirjoitu[sk]|haastattelu|grafii(?:ka|kka))\w{0,5})"

FINNISH = Wordings(
    code="fi",
    # Journalistin ohjeet 20 and 22 (virheen korjaaminen, oikaisu); Helsingin Sanomat, "Oikaisut"; Yle, "Juttua korjattu …".
    labels={
        "correction": "oikaisu; oikaisuja; korjaus; korjauksia; korjattu; oikaistu; oikaisu ja täsmennys",
        "clarification": "täsmennys; täsmennyksiä; tarkennus; täsmennetty",
        "update": "päivitys; lisäys; täydennys",
        "updated": "päivitetty; muokattu; täydennetty",
        "retraction": "juttu poistettu; juttu vedetty pois",
        "editors_note": "toimituksen huomautus; toimituksen huomio; toim. huom; toim.huom; toimitus; huomautus; huom; huomio",
    },
    agency={"correction": "korjaa; oikaisee; korjattu; oikaisu", "clarification": "täsmentää; tarkentaa", "update": "päivittää; lisää; päivitetty; täydennetty"},
    when="klo; kello; kellon; tammikuuta; helmikuuta; maaliskuuta; huhtikuuta; toukokuuta; kesäkuuta; heinäkuuta; elokuuta; syyskuuta; lokakuuta; marraskuuta; joulukuuta; "
    "maanantai; tiistai; keskiviikko; torstai; perjantai; lauantai; sunnuntai; maanantaina; tiistaina; keskiviikkona; torstaina; perjantaina; lauantaina; sunnuntaina; "
    "ma; ti; ke; to; pe; la; su; julkaistu; päivitetty; viimeksi; tänään; eilen; sitten; minuuttia; tuntia; min; ja; muokattu",
    ours="tämän; tätä; tässä; tähän; tästä; tämä",
    the="",
    stories=_STORIES,
    articles=_forms("jutu") + ";" + _forms("juttu") + ";" + _forms("artikkeli") + ";" + _forms("otsikko"),
    auxiliaries="on; oli",
    adverbs="",
    never="viimeksi; ei; ole",
    gap=8,
    done={
        "correct": "korjattu; oikaistu",
        "clarify": "täsmennetty; tarkennettu; selvennetty",
        "remove": "poistettu",
        "add": "täydennetty; lisätty; laajennettu",
        "change": "päivitetty; muokattu; muutettu; muutettiin; uudistettu",
        "retract": "vedetty pois; peruttu",
    },
    early="aiemmassa; aikaisemmassa; alkuperäisessä; ensimmäisessä; aiemman; virheellisessä",
    versions="versiossa; otsikossa; kuvatekstissä; jutussa; version",
    of="jutun; artikkelin; uutisen",
    at_first="alun perin; aiemmin; aluksi; aikaisemmin; ensin; virheellisesti; vahingossa",
    told="kerrottiin; luki; sanottiin; väitettiin; kirjoitettiin; oli; mainittiin; ilmoitettiin; puhuttiin; kutsuttiin; lukenut; esiintyi; annettiin; puuttui",
    wrong="virheellisesti; virheellinen; virheellisen; virhe; virheen; virheitä; väärin; väärä; väärän; väärät; erheellisesti; vahingossa; epähuomiossa; kirjoitusvirhe; asiavirhe",
    published="julkaistiin; julkaistu",
    not_after=r"(?:vuosittain|joka)\b",
    we="olemme; korjasimme; toimitus on",
    sentences=(
        Sentence("correction", "korjattu; oikaistu; korjattiin", rf"<start>{_OWN} (?:on )?(?:\w+ ){{0,2}}?(?:korjattu|oikaistu|korjattiin)\b"),
        Sentence("correction", "korjattu; oikaistu", r"^[\W_]{0,4}(?:korjattu|oikaistu|muutettu) (?:kello|klo|\d)[^:]{0,40}: ?\w", of_story=False),
        Sentence("clarification", "täsmennetty; tarkennettu", rf"<start>{_OWN} (?:on )?(?:\w+ ){{0,2}}?(?:täsmennetty|tarkennettu)\b"),
        Sentence("update", "päivitetty; täydennetty; lisätty; muokattu; muutettu", rf"<start>{_OWN} (?:on )?(?:\w+ ){{0,3}}?(?:täydennetty|lisätty)\b|<start>{_OWN} (?:on )?(?:päivitetty|muokattu|muutettu)\b(?=[^.!?]{{0,40}}[:,;] ?[^\W\d]|[^.!?]{{0,60}}\b\w+(?:lla|llä|nnilla|sella|sellä)\b)"),
        Sentence("update", "lisätty", r"<start>lisätty (?:kello|klo|\d|\w+n )[^.!?]{0,80}\b(?:kommentti|kommentit|tieto|tiedot|lausunto|haastattelu|kuva|video|\w+ kommentteja|tietoja)\b", of_story=False),
        Sentence("correction", "virheellisesti; väärin; virheellinen; väärä", rf"<start>{_OWN} (?:kerrottiin|luki|sanottiin|väitettiin|kirjoitettiin|mainittiin|oli|puhuttiin) (?:\w+ ){{0,3}}?(?:virheellisesti|virheellinen|väärin|väärä\w*|erheellisesti)\b"),
        Sentence("correction", "versiossa", rf"<start>{_OWN} (?:aiemmassa|aikaisemmassa|alkuperäisessä|ensimmäisessä) versiossa (?:kerrottiin|luki|sanottiin|väitettiin|kirjoitettiin|mainittiin|oli|puhuttiin)\b"),
        Sentence("retraction", "poistettu", r"^[\W_]{0,4}(?:tämä (?:juttu|artikkeli|uutinen) (?:on )?(?:poistettu|vedetty pois)\b|(?:juttu|artikkeli|uutinen) (?:on )?(?:poistettu|vedetty pois)(?=\s*(?:[.,:;!)*_]|$)| virhee\w* vuoksi))", of_story=False),
    ),
    introduces=r"\b(?:uutiskirje|tilaa|vieraskynä|sarjan|spoileri|itsemurha|kirjoittaja on|nimi muutettu|nimet (?:on )?muutettu|käännetty|päivitetään|päivittyy|mainos|yhteistyö)\b",
    invites=r"(?:huomasitko|löysitkö|havaitsitko|ilmoita) (?:\w+ ){0,3}?(?:virhee\w*|virheestä)|ota yhteyttä|lähetä|selain",
    openings=r"\b(?:(?=(?:lisätty|korjattu|poistettu|täsmennetty|muutettu|oikaistu) [^\W\d])|(?:kerrottiin|luki|sanottiin|väitettiin|kirjoitettiin|mainittiin)(?: aiemmin)?(?: virheellisesti)?,? (?=että ))",
    verbs={
        "correct": r"korja\w+|oikai\w+|virheellis\w+|kerrottiin|luki|sanottiin|väitettiin|kirjoitettiin|mainittiin", "clarify": r"täsmen\w+|tarken\w+",
        "remove": r"poist\w+", "add": r"lisä\w+|täyden\w+", "change": r"muut\w+|muoka\w+|päivit\w+",
    },
    places=r"((?:ensimmäise|toise|kolmanne|viimeise)\w+ kappalee\w+|otsiko\w*|kuvateksti\w*)",
)  # fmt: skip
