"""Swedish: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:artikeln?|text(?:en)?|nyhet(?:en)?|rubrik(?:en)?|bildtext(?:en)?|reportaget?|notis(?:en)?|krönikan?|inslaget?|intervjun?|inlägget?|ingress(?:en)?|faktarutan?|grafik(?:en)?|publicering(?:en)?)"

SWEDISH = Wordings(
    code="sv",
    # Publicitetsreglerna, rule 5 (rättelse); Dagens Nyheter and Svenska Dagbladet, "Rättelse"; SVT, "Rättelser".
    labels={
        "correction": "rättelse; rättelser; felrättning; rättat; rättad; korrigering; korrigeringar; korrigerat; rättelse och förtydligande; rättelser och förtydliganden",
        "clarification": "förtydligande; förtydliganden; precisering; klargörande",
        "update": "uppdatering; komplettering; tillägg",
        "updated": "uppdaterad; uppdaterat; kompletterad; redigerad",
        "retraction": "avpublicerad; avpublicerat; avpublicering",
        "editors_note": "redaktionens kommentar; redaktionens anmärkning; redaktionell kommentar; red. anm; red.anm; reds. anm; från redaktionen; till läsarna; anmärkning",
    },
    agency={"correction": "rättar; korrigerar; rättelse", "clarification": "förtydligar", "update": "uppdaterar; kompletterar; uppdaterad; ny version"},
    when="klockan; kl; den; i; på; januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november; december; jan; feb; apr; jun; jul; aug; sep; sept; okt; nov; dec; "
    "måndag; tisdag; onsdag; torsdag; fredag; lördag; söndag; publicerad; publicerat; uppdaterad; senast; idag; igår; för; sedan; minuter; timmar; dagar; lästid; min; och; av",
    ours="denna; den här; detta; det här; vår; vårt; våra; i den; i en",
    the="den; det; i",
    stories="artikel; artikeln; text; texten; nyhet; nyheten; rubrik; rubriken; bildtext; bildtexten; reportage; reportaget; notis; notisen; krönika; krönikan; inslag; inslaget; intervju; intervjun; inlägg; inlägget; "
    "ingress; ingressen; faktaruta; faktarutan; grafik; grafiken; publicering; publiceringen; version; versionen; sida; sidan; recension; recensionen; mening; meningen; stycke; stycket",
    articles="artikeln; artikelns rubrik; texten; rubriken; bildtexten; notisen; ingressen; faktarutan; grafiken; krönikan",
    auxiliaries="har; är; hade; blev; blivit; var",
    adverbs="",
    never="senast; inte; aldrig; ska; kommer; av riksdagen",
    gap=8,
    done={
        "correct": "rättats; rättad; rättat; korrigerats; korrigerad; korrigerat",
        "clarify": "förtydligats; förtydligad; förtydligat; preciserats; preciserad; preciserat; klargjorts",
        "remove": "avpublicerats; avpublicerad; avpublicerat; tagits bort; tagit bort; raderats; raderat; borttagen; strukits",
        "add": "kompletterats; kompletterad; kompletterat; utökats; lagts till; lagt till",
        "change": "uppdaterats; uppdaterad; uppdaterat; ändrats; ändrad; ändrat; reviderats; redigerats; redigerat; bearbetats; justerats; justerat; omarbetats",
        "retract": "dragits tillbaka; dragit tillbaka; återkallats",
    },
    early="tidigare; första; ursprunglig; ursprungliga; föregående; felaktig; äldre",
    versions="version; versioner; versionen; rubrik; bildtext; upplaga; publicering",
    of="av; i; till; på",
    at_first="ursprungligen; först; tidigare; initialt; felaktigt; av misstag; inledningsvis",
    told="stod; stått; skrev; skrevs; skrivit; uppgavs; uppgav; angavs; angav; hade; var; framgick; hette; påstods; kallades; nämndes; fanns; innehöll; saknades; hävdades; sades; uppgetts; angetts",
    wrong="fel; felaktigt; felaktig; felaktiga; felaktigheter; av misstag; felstavat; felstavades; felciterades; förväxlades; förväxlat; missvisande; sakfel; oriktigt; oriktig; inte stämmer; inte stämde",
    published="publicerades; publicerad; publicerats; skriven av; sänts",
    after="med; för att; kl; klockan; efter; sedan; eftersom; då; den; och; i efterhand; måndag; tisdag; onsdag; torsdag; fredag; lördag; söndag",
    not_after=r"av (?!redaktionen|misstag)\w+|(?:årligen|varje|regelbundet)\b",
    not_of=r"(?:på|i|till|för) (?:(?:den|det|de|en|ett|\w+[ae]) ){0,2}\w*(?:lag|lagen|lagar|lagförslag|grundlag|avtal|kontrakt|traktat|förslag|rapport|betänkande|resolution|förklaring|affisch|bok|film|utställning)\w*",
    labelled=r"\b(?:har|är)\b[^.!?]{0,40}\b(?:rätta[td]s?|korrigera[td]s?)\b",
    we="vi har; vi; redaktionen har; har vi",
    sentences=(
        Sentence("correction", "beklagar; ursäkt", r"\b(?:vi|redaktionen|tidningen) (?:beklagar|ber om ursäkt för) (?:felet|felen|felaktigheten|misstaget|detta|det inträffade|felskrivningen)\b", of_story=False),
        Sentence("correction", "felaktigt; fel; felaktig; misstag", rf"<start>i (?:en|ett|den|gårdagens|vår|vårt|[\w]+dagens) (?:\w+ ){{0,3}}?{_OWN}\b[^.!?]{{0,200}}?\b(?:felaktigt?|av misstag|fel (?:namn|siffra|datum|titel|uppgift|person))\b"),
        Sentence("correction", "rättat; korrigerat", r"<start>vi har (?:nu |i efterhand )?(?:rättat|korrigerat) (?:ett|en|den|det|namnet|siffran|uppgiften|felet|rubriken|bildtexten|stavningen)\b", of_story=False),
        Sentence("update", "uppdaterades; kompletterades; ändrades", rf"<start>(?:den här |denna )?{_OWN} (?:uppdaterades|kompletterades|ändrades) (?!senast)[^.!?]{{0,60}}?\b(?:med|för att|efter)\b"),
        Sentence("correction", "rättades; korrigerades", rf"<start>(?:den här |denna )?{_OWN} (?:rättades|korrigerades)\b"),
        Sentence("correction", "skrev; uppgav", r"<start>vi (?:skrev|uppgav) (?:först|tidigare|ursprungligen|felaktigt|av misstag) att\b", of_story=False),
    ),
    introduces=r"\b(?:nyhetsbrev|prenumerera|gästkrönika|del \w+ av|serien|spoiler|självmord|skribenten är|namnen? (?:\w+ ){0,3}?(?:fingera|ändra)\w*|översatt|kommer att uppdateras|uppdateras löpande|annons|samarbete)\b",
    invites=r"(?:har du|ser du|hittat|upptäckt|rapportera|tipsa) (?:\w+ ){0,3}?(?:fel|faktafel|sakfel)|mejla|kontakta|skriv till|webbläsare",
    openings=r"\b(?:med (?=(?:en|ett|den|det|fler|mer|nya|uppgifter|kommentar\w*|uttalanden?|svar|information|citat|bild\w*)\b)|(?:för att )(?=(?:lägga till|rätta|korrigera|förtydliga|ta bort|inkludera|precisera|ändra)\b)|(?:stod|skrev vi|uppgavs|angavs|framgick|påstods)(?: det)?(?: felaktigt)?,? (?=att |en |ett )|(?=(?:rättar|korrigerar|förtydligar|kompletterar) \w))",
    stops=r",? och (?=(?:med|för att) )",
    verbs={
        "correct": r"rätt(?:a|ar|at|ats|ad)|korriger\w+|felaktig\w*|av misstag|fel|stod|skrev|uppgavs|angavs|framgick|påstods", "clarify": r"förtydlig\w+|preciser\w+|klarg\w+",
        "remove": r"ta bort|tagits bort|avpublicer\w+|rader\w+", "add": r"med|lägga till|lagts till|inkludera|komplettera\w*", "change": r"ändr\w+|uppdater\w+",
    },
    places=r"((?:första|andra|tredje|fjärde|femte|sista) (?:stycket|meningen)|rubriken?|bildtexten?|ingressen?)",
)  # fmt: skip
