"""German: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:Artikels?|Textes|Text|Beitrags?|Beitrages|Berichts?|Meldung|Überschrift|Interviews?|Bildunterschrift|Grafik|Fassung|Version|Reportage|Kommentars?)"

_OTHERS = r"(?: (?:de[rs]|von|vom) (?:\w+ )?(?:Polizei|Bundes\w+|Regierung|Ministerium\w*|Minister\w*|Rechnungshof\w*|Behörde|Kommission|Stadt|Staatsanwaltschaft|Gericht\w*|Universität|Zeitung|Firma|Konzern\w*|Unternehmens|Partei|Opposition|Bank|Vereins|Klinik|Verwaltung)\b)"

GERMAN = Wordings(
    code="de",
    # Pressekodex, Ziffer 3 (Richtigstellung); dpa (Berichtigung, Achtung Redaktionen); Der Spiegel and Die Zeit (Korrekturhinweis).
    labels={
        "correction": "berichtigung; korrektur; korrekturen; korrekturhinweis; korrektur-hinweis; richtigstellung; korrigiert; berichtigt; erratum; errata; fehlerkorrektur; korrektur der redaktion; in eigener sache - korrektur",
        "clarification": "klarstellung; präzisierung; klarstellung der redaktion",
        "update": "update; nachtrag; aktualisierung; ergänzung; edit",
        "updated": "aktualisiert; ergänzt",
        "retraction": "widerruf; zurückgezogen",
        "editors_note": "anmerkung der redaktion; anm. der redaktion; anm. d. redaktion; anm. d. red; anm. der red.; hinweis der redaktion; hinweis; redaktioneller hinweis; anmerkung; transparenzhinweis; in eigener sache; die redaktion; hinweis an die leser",
        "note": "achtung; bitte beachten",
    },
    agency={"correction": "berichtigt; korrigiert; berichtigung; korrektur", "clarification": "präzisiert; stellt klar", "update": "aktualisiert; ergänzt; durchgehend aktualisiert; neu gefasst"},
    when="uhr; am; um; vom; den; januar; februar; märz; april; mai; juni; juli; august; september; oktober; november; dezember; jan; feb; mär; apr; jun; jul; aug; sep; sept; okt; nov; dez; "
    "montag; dienstag; mittwoch; donnerstag; freitag; samstag; sonntag; mo; di; mi; do; fr; sa; so; mez; mesz; stand; zuletzt; veröffentlicht; erstmals; heute; gestern; vor; minuten; stunden; tagen; publiziert; aktualisiert; morgens; abends",
    ours="dieser; diese; dieses; diesem; diesen; unser; unsere; unserem; unseren; unserer; unseres",
    the="der; die; das; den; dem; des; im; in der; in dem",
    stories="artikel; artikels; text; texts; textes; beitrag; beitrags; beitrages; bericht; berichts; meldung; überschrift; titel; interview; interviews; kommentar; bildunterschrift; bildunterzeile; "
    "grafik; reportage; nachricht; version; fassung; teaser; vorspann; karte; newsletter; podcast; liveblog; blog; seite; stück; porträt; passage; onlinetext",
    articles="artikel; artikels; beitrags; beitrages; onlineartikels; beitrag; überschrift; bildunterschrift; bildunterzeile; onlineartikel",
    auxiliaries="wurde; wurden; ist; sind; hat; haben; worden; war",
    adverbs="",
    never="zuletzt; nicht; nie; wird; von der; vom parlament; muss; werden",
    gap=16,
    done={
        "correct": "korrigiert; berichtigt; richtiggestellt",
        "clarify": "präzisiert; klargestellt; konkretisiert",
        "remove": "gelöscht; entfernt; gestrichen; offline genommen; vom netz genommen; depubliziert",
        "add": "ergänzt; erweitert; hinzugefügt; nachgetragen",
        "change": "aktualisiert; geändert; abgeändert; überarbeitet; angepasst; verändert; umformuliert; republiziert; neu veröffentlicht; erneut veröffentlicht",
        "retract": "zurückgezogen; widerrufen",
    },
    early="frühere; früheren; früherer; erste; ersten; erster; ursprüngliche; ursprünglichen; vorherige; vorherigen; vorige; vorigen; ältere; älteren; alten; fehlerhafte; fehlerhaften",
    versions="version; versionen; fassung; fassungen; überschrift; bildunterschrift; textfassung; artikelversion; ausgabe",
    of="des; dieses; der; dieser; unseres; unserer; von; im; in; zu; vom",
    at_first="ursprünglich; zunächst; zuerst; anfangs; zuvor; irrtümlich; irrtümlicherweise; fälschlich; fälschlicherweise; versehentlich; vorher",
    told="hieß; stand; wurde; wurden; war; waren; haben; hatten; hatte; schrieben; berichteten; nannten; fehlte; geschrieben; berichtet; genannt; angegeben; bezeichnet; gestanden; behauptet; lautete; gab; enthielt; sprachen; sprach",
    wrong="falsch; falsche; falschen; falscher; fehler; fehlerhaft; fehlerhafte; fälschlich; fälschlicherweise; irrtümlich; irrtümlicherweise; versehentlich; unrichtig; unzutreffend; nicht korrekt; nicht richtig; inkorrekt; verwechselt; vertauscht",
    published="erschien; erschienen; veröffentlicht; publiziert; verfasst",
    not_after=r"(?:durch|von) (?!der redaktion)\w+",
    not_of=r"(?:im|des|der|in der|zum|zur) (?:\w+e[nrs] )?(?:\w*(?:gesetz|verfassung|vertrag|vertrags|antrag|abkommen|buch|buche|plakat|film|gutachten)\w*|\w*ordnung)",
    labelled=r"\b(?:wurden?|ist|sind)\b[^.!?]{0,80}\b(?:korrigiert|berichtigt|richtiggestellt)\b",
    we="wir haben; wir; die redaktion hat; haben wir; redaktion",
    sentences=(
        # Der Spiegel, Die Zeit, taz: "… hieß es", "wir haben den Fehler korrigiert", "wir bitten um Entschuldigung".
        Sentence("correction", "korrigiert; berichtigt; verbessert; behoben; geändert", r"\b(?:wir haben|haben wir|wurde|ist|hat die redaktion|die redaktion hat) (?:den|diesen|dieser|der|das|dies|die|diese) ?(?:\w+ ){0,2}?(?:Fehler|Angaben?|Passage|Stelle|Zahl(?:en)?|Namen?|entsprechend)\b(?:[^\w.!?]+\w+){0,8}?[^\w.!?]+(?:korrigiert|berichtigt|verbessert|behoben|geändert|angepasst)\b", of_story=False),
        Sentence("correction", "entschuldigen; entschuldigung; entschuldigt; bedauern; bedauert", r"\b(?:wir (?:bitten|bedauern|entschuldigen)|redaktion (?:bittet|bedauert|entschuldigt))\b[^.!?]{0,60}(?:Fehler|Versehen|Irrtum|Verwechslung|Entschuldigung|entschuldigen)\b", of_story=False),
        Sentence("correction", "falsch; fälschlich; fälschlicherweise; irrtümlich; irrtümlicherweise; versehentlich", rf"<start>(?:in (?:einem|unserem|dem|der|einer|diesem)|im) (?:\w+ ){{0,4}}?{_OWN}\b(?!{_OTHERS})[^.!?]{{0,200}}?\b(?:falsch\w*|fälschlich\w*|irrtümlich\w*|versehentlich)\b"),
        Sentence("correction", "anders; entgegen", rf"<start>(?:anders als|entgegen) (?:(?:gestern |hier |am \w+ )?(?:berichtet|geschrieben|gemeldet)\b|(?![^.!?,]{{0,60}}(?:\b(?:von|vom) (?!uns|der Redaktion)|{_OTHERS}))(?=[^.!?,]{{0,60}}\b(?:wir|uns|unser\w*|Redaktion|zunächst|zuerst|ursprünglich|anfangs|zuvor|{_OWN})\b)[^.!?]{{0,60}}?(?:{_OWN}\b[^.!?]{{0,40}})?(?:berichtet\w*|geschrieben|schrieben|gemeldet|dargestellt|behauptet|angegeben|{_OWN})\b)", of_story=False),
        Sentence("update", "erschien; erschienen; veröffentlicht; publiziert", rf"<start>(?:dieser|diese|dieses|der|das) {_OWN} (?:erschien|wurde|ist) (?:ursprünglich|erstmals|zuerst) (?:am|im|in|bei|auf) (?:\w+[. ]+){{0,6}}?(?:erschienen|veröffentlicht|publiziert)?\b(?=[^!?]{{0,160}}(?:\d{{4}}|aktualisiert|erneut))"),
    ),
    introduces=r"\b(?:newsletter|abonnieren|autor(?:in)? (?:ist|arbeitet|war)|serie\b|gastbeitrag|spoiler|suizid|telefonseelsorge|partnerschaft|provision|affiliate|anzeige|wird (?:\w+ ){0,3}?(?:aktualisiert|ergänzt)|übersetz\w*|gekürzt\w*|namen? (?:\w+ ){0,3}?geändert|interview wurde)\b",
    invites=r"fehler (?:gefunden|entdeckt|melden)|(?:haben|hast) (?:sie|du) (?:\w+ ){0,4}?fehler|schreiben sie uns|melden sie|mailen sie|korrekturen an|browser",
    openings=r"\b(?:um (?=(?:ein|eine|einen|die|das|den|weitere|neue|Angaben|Reaktionen|Aussagen|Details|Informationen|Stellungnahmen?|\w+)\b[^.]{0,120}?(?:ergänzt|erweitert|zu \w+en\b))|mit (?=(?:einer|einem|weiteren|neuen|der|Angaben|Details|Reaktionen|Informationen)\b)|(?=(?:falsch|fälschlich\w*|irrtümlich\w*|versehentlich) )|(?:hieß es|stand|wurde behauptet|haben wir geschrieben|schrieben wir), (?=\w)|(?=(?:berichtigt|korrigiert|präzisiert|ergänzt|aktualisiert) (?:im|in|den|die|das|der|um|mit|zweiten|ersten)\b))",
    stops=r" (?:ergänzt|erweitert|aktualisiert|korrigiert|berichtigt|angepasst)\b(?! \w+ (?:absatz|vornamen))| und (?=(?:um|mit) )",
    verbs={
        "correct": r"korrigier\w+|berichtig\w+|richtigstell\w*|falsch\w*|fälschlich\w*|irrtümlich\w*|versehentlich|hieß|stand|behauptet|schrieben|geschrieben|fehler\w*",
        "clarify": r"präzisier\w+|klar(?:ge)?stell\w*|klarzustellen|deutlich(?:er)? (?:zu )?machen|zu verdeutlichen|verdeutlicht", "remove": r"entfern\w+|gelöscht|löschen|gestrichen|zu streichen",
        "add": r"um(?![^.;]{0,120}\b(?:zu \w+en|\w+zu\w+en)\b)|mit|ergänz\w+|hinzu\w+", "change": r"aktualisier\w+|geändert|ändern|überarbeit\w+|angepasst|anzupassen",
    },
    places=r"((?:(?:im|in der|in) )?(?:ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|letzten|\d+\.) (?:Absatz|Satz)|Überschrift|Bildunterschrift|Vorspann|Teaser|Absatz \d+)",
)  # fmt: skip
