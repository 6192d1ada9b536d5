"""What is written with a capital and is no name, names with two forms, and titles that stand before names."""

NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun am pm gmt utc et edt est pt pdt "
    "pst bst cet breaking update updated live watch video photos opinion analysis exclusive credit photo image "
    "mr mrs ms dr prof sir dame lord lady rev".split()
)
CONNECTORS = frozenset("of de la le du van von der den al el bin ibn da di dos das del y".split())
ALIASES = {
    form: forms.split("=")[0]
    for forms in (
        "us=u.s=u.s.=usa=u.s.a=u.s.a.=united states=america=united states of america",
        "uk=u.k=u.k.=united kingdom=britain=great britain",
        "eu=e.u=e.u.=european union",
        "un=u.n=u.n.=united nations",
        "uae=united arab emirates",
        "nyc=new york city=new york",
        "la=l.a.=los angeles",
        "dc=d.c=d.c.=washington",
        "gop=republicans=republican party",
        "netherlands=holland",
        "ivory coast=côte d'ivoire",
        "kyiv=kiev",
        "türkiye=turkey",
        "twitter=x",
        "facebook=meta",
        "google=alphabet",
    )
    for form in forms.split("=")
}
"""Two forms of one name: to change one for the other is style."""
DEMONYMS = {"american": "us", "british": "uk"}
"""Adjectives of countries that also stand before a noun by their initials ("British government", "UK government")."""
STATES = {
    abbreviation: name
    for pair in (
        "ala=alabama ariz=arizona ark=arkansas calif=california colo=colorado conn=connecticut del=delaware fla=florida ga=georgia "
        "ill=illinois ind=indiana kan=kansas ky=kentucky la=louisiana md=maryland mass=massachusetts mich=michigan minn=minnesota "
        "miss=mississippi mo=missouri mont=montana neb=nebraska nev=nevada okla=oklahoma ore=oregon pa=pennsylvania tenn=tennessee "
        "tex=texas vt=vermont va=virginia wash=washington wis=wisconsin wyo=wyoming ont=ontario que=quebec"
    ).split()
    for abbreviation, name in (pair.split("="),)
}
KICKERS = frozenset(
    "breaking updated update updates live watch video photos photo pictures opinion analysis exclusive explainer explained listen gallery".split()
)
"""Labels in front of a headline; they tell nothing about the story."""
DEGREES = frozenset(
    "lt lieutenant brig brigadier maj former ex acting interim deputy vice assistant associate then retired late".split()
)
"""Put before a title they make another role of it."""
TITLES = {
    form: forms.split("=")[0]
    for forms in (
        "senator=sen=sens=senators",
        "representative=rep=reps=representatives",
        "congressman",
        "congresswoman",
        "governor=gov=govs=governors",
        "lieutenant governor=lt gov",
        "president=pres",
        "vice president=vice-president",
        "prime minister=pm=premier",
        "chancellor",
        "minister",
        "secretary",
        "undersecretary=under secretary",
        "ambassador",
        "mayor",
        "councillor=councilor=councilman=councilwoman=councilmember",
        "judge",
        "justice",
        "attorney general=ag",
        "prosecutor",
        "general=gen",
        "lieutenant general=lt gen",
        "major general=maj gen",
        "brigadier general=brig gen",
        "colonel=col",
        "lieutenant colonel=lt col",
        "major=maj",
        "captain=capt",
        "lieutenant=lt",
        "sergeant=sgt",
        "corporal=cpl",
        "private=pvt",
        "admiral=adm",
        "commander=cmdr",
        "chief",
        "sheriff",
        "detective=det",
        "officer",
        "professor=prof",
        "associate professor",
        "assistant professor",
        "doctor=dr",
        "mr=mister",
        "ms=mrs=miss",
        "bishop",
        "archbishop",
        "cardinal",
        "king",
        "queen",
        "prince",
        "princess",
        "duke",
        "duchess",
        "chief executive=ceo=chief executive officer",
        "chief operating officer=coo",
        "chief financial officer=cfo",
        "chief technology officer=cto",
        "chairman=chair=chairwoman=chairperson",
        "vice chairman=vice chair",
        "managing director",
        "executive director",
        "director",
        "deputy director",
        "manager",
        "founder",
        "co-founder=cofounder",
        "editor",
        "spokesman=spokesperson=spokeswoman",
        "coach",
        "head coach",
        "assistant coach",
        "former president",
        "acting director",
        "acting president",
        "interim president",
        "deputy mayor",
        "former mayor",
        "speaker",
        "analyst",
        "researcher",
        "brother",
        "sister",
        "father",
        "mother",
        "son",
        "daughter",
        "wife",
        "husband",
        "uncle",
        "aunt",
        "nephew",
        "niece",
        "cousin",
        "grandfather",
        "grandmother",
    )
    for form in forms.split("=")
}
"""Titles, ranks, roles and kinships, each form with the chief form of its kind."""
EXCHANGES = frozenset(
    "NYSE NYSEARCA NYSEAMERICAN AMEX NASDAQ Nasdaq NasdaqGS NasdaqGM NasdaqCM OTC OTCBB OTCMKTS OTCQB OTCQX CBOE LSE LON AIM FTSE TSX "
    "TSXV TSE CVE CSE ASX NZX NZE HKEX HKG SEHK SSE SZSE SGX KRX KOSDAQ KOSPI TYO JPX TWSE TPE NSE BSE BOM JSE TADAWUL DFM ADX TASE TLV "
    "ETR FRA XETRA Xetra EPA AMS EBR EURONEXT Euronext SIX SWX VTX BME BIT WSE GPW OSL OMX CPH BIST MOEX BVMF BMV IDX KLSE BURSA".split()
)
"""Stock exchanges as a company's sign names them before a colon ("NASDAQ: AMZN")."""
