"""Italian: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:articolo|testo|notizia|pezzo|titolo|didascalia|servizio|intervista|grafico|versione|edizione|post|articoli|cronaca|inchiesta)"
_NOT_OF = r"(?:di|del|della|dello|dell[’']|dei|nel|nella|nell[’']) ?(?:\w+ )?(?:legge|leggi|codice|costituzione|disegno|progetto|trattato|contratto|decreto|regolamento|rapporto|libro|film|accordo|statuto)\b"

ITALIAN = Wordings(
    code="it",
    # Corriere della Sera and La Stampa ("errata corrige", "rettifica"); Testo unico dei doveri del giornalista, art. 9 (rettifica); Il Post ("correzione").
    labels={
        "correction": "errata corrige; errata; rettifica; rettifiche; correzione; correzioni; corretto; ci scusiamo; errore; abbiamo corretto",
        "clarification": "precisazione; precisazioni; chiarimento; chiarimenti; una precisazione",
        "update": "aggiornamento; aggiornamenti; edit; update; ultimo aggiornamento",
        "updated": "aggiornato; aggiornata; articolo aggiornato; notizia aggiornata",
        "retraction": "ritrattazione; ritirato; articolo ritirato; annullamento",
        "editors_note": "nota della redazione; nota di redazione; nota del direttore; ndr; n.d.r.; n.d.r; nota; nota dell'editore; avviso ai lettori; nota ai lettori",
    },
    agency={"correction": "corregge; rettifica; corretto; elimina; correzione", "clarification": "precisa; chiarisce", "update": "aggiorna; aggiunge; aggiornato; integra"},
    when="il; alle; ore; del; le; dell'; gennaio; febbraio; marzo; aprile; maggio; giugno; luglio; agosto; settembre; ottobre; novembre; dicembre; gen; feb; mar; apr; mag; giu; lug; ago; set; ott; nov; dic; "
    "lunedì; martedì; mercoledì; giovedì; venerdì; sabato; domenica; pubblicato; aggiornato; ultima; volta; fa; minuti; giorni; a; e; l; per l'ultima volta; oggi; ieri; di; da; ultimo; h",
    ours="questo; questa; quest'; nostro; nostra; presente",
    the="il; l'; la; lo; i; le; un; una; un'; nell'; nel; nella; dell'; del",
    stories="articolo; testo; notizia; pezzo; titolo; didascalia; servizio; intervista; grafico; versione; post; pagina; mappa; inchiesta; reportage; contenuto; commento; editoriale; approfondimento; scheda",
    articles="articolo; notizia; didascalia; titolo dell'articolo; titolo di questo articolo; pezzo",
    auxiliaries="è; sono; ha; hanno; era; abbiamo; viene; fu",
    adverbs="stato; stata; stati; state; poi; successivamente; in seguito; anche; già; leggermente; originariamente; modificato; corretto; aggiornato; pubblicato; pubblicata; e; è; dopo; la; pubblicazione; nuovamente; inizialmente; per errore; quindi; in un secondo momento",
    never="non; mai; ultima; sarà; verrà; per l'ultima volta",
    done={
        "correct": "corretto; corretta; rettificato; rettificata; emendato",
        "clarify": "precisato; precisata; chiarito; chiarita",
        "remove": "rimosso; rimossa; cancellato; cancellata; eliminato; eliminata; tolto",
        "add": "integrato; integrata; ampliato; ampliata; aggiunto; aggiunta; arricchito; completato",
        "change": "aggiornato; aggiornata; modificato; modificata; cambiato; cambiata; rivisto; rivista; ripubblicato; ripubblicata; riscritto; editato",
        "retract": "ritirato; ritirata; ritrattato; annullato",
    },
    early="precedente; prima; primo; originale; originaria; iniziale; vecchia; errata",
    versions="versione; versioni; titolo; didascalia; edizione; stesura",
    of="di; del; dell; della; dello; nell; nel; d; su; questo; questa; sull",
    at_first="inizialmente; originariamente; in precedenza; per errore; erroneamente; in un primo momento; precedentemente; per sbaglio",
    told="diceva; indicava; riportava; affermava; sosteneva; conteneva; era; erano; citava; attribuiva; parlava; scriveva; scritto; abbiamo scritto; avevamo scritto; riportato; indicato; indicata; riportata; compariva; si leggeva; si diceva; aveva; mancava; detto; menzionava; veniva; si affermava; scrivevamo; pubblicato; definiva",
    wrong="errore; errori; errato; errata; erroneamente; per errore; sbagliato; sbagliata; sbagliati; per sbaglio; scorretto; scorretta; impreciso; imprecisa; imprecisione; inesatto; inesatta; inesattezza; refuso; in modo errato; a torto; sbaglio; confuso",
    published="pubblicato; pubblicata; uscito; uscita; apparso",
    after="con; per; alle; il; dopo; in seguito; in data; perché; oggi; ieri; e; alla luce; aggiungendo",
    not_after=r"d(?:a|al|alla|agli|ai|all[’'])\b(?! redazione)|(?:ogni|annualmente)\b",
    not_of=_NOT_OF,
    labelled=r"\b(?:è|sono) stat[oaie] (?:corrett|rettificat)[oaie]\b",
    we="abbiamo; la redazione ha; noi",
    sentences=(
        # Corriere della Sera, Il Post: "contrariamente a quanto scritto …", "ce ne scusiamo con i lettori".
        Sentence("correction", "contrariamente; diversamente", rf"\b(?:contrariamente|diversamente) (?:a|da) quanto (?:\w+ ){{0,4}}?(?:scritto|riportato|pubblicato|indicato|affermato|detto|annunciato|{_OWN})\b(?! d(?:a (?!noi|questo)|al|alla|ai|agli|dalle|all[’'])\b)", of_story=False),
        Sentence("correction", "errore; erroneamente; sbagliata; sbagliato; errata; errato", rf"<start>(?:per un errore|per errore|a causa di un errore)[\w ]{{0,20}},? (?:nell[ao’']?|nel|in|il|la|l[’']|abbiamo|questo|è) ?[^.!?]{{0,60}}\b(?:{_OWN}|abbiamo|pubblicat\w)\b", of_story=False),
        Sentence("correction", "erroneamente; errore; sbagliata; sbagliato; errata; errato", rf"<start>(?:nell[ao’']?|nel|in|un|il|la|l[’']) ?(?:\w+ ){{0,3}}?{_OWN}\b(?! (?:{_NOT_OF}))[^.!?]{{0,160}}?\b(?:erroneamente|per errore|sbagliat[oaie]|errat[oaie])\b", of_story=False),
        Sentence("correction", "scusiamo; scusa; scusarci; dispiace; scusano", r"\b(?:ce ne scusiamo|ci scusiamo|la redazione si scusa|chiediamo scusa)\b(?=[^.!?]{0,60}(?:lettori|errore|interessat\w|diretti|imprecisione|inesattezza|refuso|svista)|\s*[.!]|\s*$)", of_story=False),
        Sentence("update", "aggiornato; aggiornata; modificato; corretto", r"^[\W_]{0,4}(?:articolo|notizia|pezzo|testo) (?:\w+ ){0,2}?(?:pubblicat[oa] [^.!?]{0,40}? e )?(?:aggiornat|modificat|integrat|corrett)[oa]\b[^!?]{0,60}\b(?:con|per|dopo|in seguito)\b", of_story=False),
        Sentence("update", "pubblicato; pubblicata; uscito; ripubblichiamo", rf"<start>(?:questo|questa|quest[’']|l[’']) ?{_OWN} (?:è stat[oa] |è |fu |era stat[oa] )(?:originariamente |inizialmente |)(?:pubblicat[oa]|uscit[oa]) (?:originariamente|per la prima volta|inizialmente|il|nel)\b|\bripubblichiamo\b", of_story=False),
        Sentence("retraction", "rimosso; ritirato; ritira; cancellato", rf"\b(?:(?:abbiamo|la redazione ha) (?:\w+ )?(?:rimosso|ritirato|cancellato|eliminato) (?:questo|questa|quest[’']|l[’']|il presente) ?{_OWN}|[\w ]{{2,24}} ha (?:rimosso|ritirato|cancellato|eliminato) (?:quest(?:o |[’'])articolo|questa (?:notizia|cronaca|inchiesta)|quest[’'](?:intervista|inchiesta)))\b"),
    ),
    introduces=r"\b(?:newsletter|abbona\w*|iscriv\w+|autore è|autrice è|serie\b|spoiler|intervista è stata|nomi? (?:\w+ ){0,3}?(?:cambiat|modificat)\w+|tradott\w+|sarà aggiornat\w+|verrà aggiornat\w+|in aggiornamento|affiliazion\w+|commissione|sponsor\w*|collaborazione)\b",
    invites=r"(?:hai|avete|ha) (?:trovato|notato|visto|riscontrato) (?:\w+ ){0,2}?(?:errore|refuso)|segnala\w*|scriv(?:i|ete)(?:ci)?\b|contatta\w*|browser",
    openings=r"\b(?:per (?=(?:aggiungere|includere|inserire|correggere|rettificare|precisare|chiarire|rimuovere|eliminare|togliere|indicare|specificare|modificare|aggiornare|riflettere|tenere|dare)\w*)|con (?=(?:la|le|il|i|gli|l[’']|una?|nuov[eiao]|ulteriori|maggiori|dichiarazioni|dettagli|informazioni)\b)|(?=(?:corregge|rettifica|precisa|chiarisce|aggiunge|aggiorna|elimina) (?:il|la|lo|i|le|gli|l[’']|con|nel)\b)|(?:diceva|indicava|riportava|affermava|si leggeva|si diceva)(?: (?:erroneamente|per errore))? (?=che |una? |il |la |l[’'])|(?=(?:indicat|riportat|scritt)[oa] (?:una |un |in modo )?(?:\w+ )?(?:errat|sbagliat)))",
    stops=r",? e (?=(?:per|con) )",
    verbs={
        "correct": r"corr?[ei]\w+|rettific\w+|erroneamente|per errore|errat\w|sbagliat\w|diceva|indicava|riportava|affermava|leggeva",
        "clarify": r"precis\w+|chiari\w+|specific\w+", "remove": r"rimuov\w+|elimin\w+|toglier\w*", "add": r"aggiung\w+|includ\w+|inserir\w*|con|integra\w*", "change": r"aggiorn\w+|modific\w+|riflett\w+|indicare|tenere",
    },
    places=r"((?:primo|secondo|terzo|quarto|quinto|ultimo|\d+°) (?:paragrafo|capoverso)|paragrafo \d+|titolo|didascalia|sommario)",
)  # fmt: skip
