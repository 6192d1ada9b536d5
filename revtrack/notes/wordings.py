"""How outlets word their notes, language by language. Each family names where its wording is described or required.

Add a language by adding its words to each table: labels by the kind of note they open, nouns for a story, verbs for what was
done to it, and phrases for an earlier version of it.
"""

# AP Stylebook, "Corrections/correctives": the word "correction" opens one. Guardian, NPR and BBC editorial guidelines:
# "Clarification", "This article was amended on …". Reuters Handbook: CORRECTED, REFILE, WITHDRAWN, "(Corrects paragraph 2 …)".
# Deutscher Presserat, Ziffer 3 (Richtigstellung); Le Monde and AFP (rectificatif); El País, Libro de estilo (fe de errores);
# Folha, Manual da Redação (Erramos); Corriere (errata corrige); NRC (correcties en aanvullingen).
LABELS: dict[str, tuple[str, ...]] = {
    "correction": (
        r"corrections?",
        r"corrected(?: version)?",
        r"corrigend(?:um|a)",
        r"errat(?:um|a)(?: corrige)?",
        r"corrects",
        r"berichtigung",
        r"korrektur(?:hinweis)?",
        r"richtigstellung",
        r"rectificati(?:f|on)",
        r"erratum",
        r"correcci[oó]n(?:es)?",
        r"fe de err(?:ores|atas)",
        r"rectificaci[oó]n",
        r"corre[cç][aã]o",
        r"erramos",
        r"errata",
        r"rettifica",
        r"correzione",
        r"correcties?",
        r"rectificatie",
    ),
    "clarification": (
        r"clarifications?",
        r"klarstellung",
        r"pr[eé]cision",
        r"clarificaci[oó]n",
        r"aclaraci[oó]n",
        r"esclarecimento",
        r"precisazione",
        r"verduidelijking",
    ),
    "update": (
        r"updates?",
        r"updated",
        r"update \d",
        r"aktualisierung",
        r"aktualisiert",
        r"mise [àa] jour",
        r"mis [àa] jour",
        r"actualizaci[oó]n",
        r"actualizado",
        r"atualiza[cç][aã]o",
        r"atualizado",
        r"aggiornamento",
        r"aggiornato",
        r"bijgewerkt",
    ),
    "retraction": (
        r"retraction",
        r"retracted",
        r"withdrawn",
        r"widerruf",
        r"r[eé]tractation",
        r"retractaci[oó]n",
        r"ritrattazione",
    ),
    "other": (r"refiled?", r"refiles"),
    "editors_note": (
        r"editor(?:[’']?s|ial|s[’'])? notes?",
        r"ed(?:s?\.?|itors?) note",
        r"note (?:from the editors?|to (?:our )?readers)",
        r"publisher[’']s note",
        r"anm(?:erkung|\.) d(?:er|\.) red(?:aktion|\.)",
        r"hinweis der redaktion",
        r"note de la r[eé]daction",
        r"ndlr",
        r"nota (?:de la redacci[oó]n|del editor|da reda[cç][aã]o|della redazione)",
        r"noot van de redactie",
    ),
}

STORY = (
    r"(?:stor(?:y|ies)|articles?|reports?|posts?|pieces?|pages?|headlines?|captions?|columns?|reviews?|obituar(?:y|ies)|"
    r"interviews?|essays?|profiles?|analysis|explainers?|newsletters?|features?|briefs?|items?|entr(?:y|ies)|graphics?|maps?|"
    r"charts?|tables?|photos?|videos?|transcripts?|texts?|copy|blog(?:post)?s?|live ?blogs?|guides?|lists?|deks?|subheads?|"
    r"editorials?|op-eds?|dispatch(?:es)?|summar(?:y|ies)|quotes?|quotations?|"
    r"artikels?|beitrag(?:s)?|text(?:es)?|meldung|fassung|bericht|"
    r"article|d[eé]p[eê]che|papier|art[ií]culos?|noticia|informaci[oó]n|reportagem|artigo|texto|articolo|notizia|testo|"
    r"artikel|stuk|verhaal)"
)

EARLIER = (
    r"(?:earlier|previous|prior|original|initial|first|past|former|older) (?:\w+ )?(?:version|edition|draft|iteration|headline|"
    r"caption|photo|article|story|report|post|update|tweet)s?(?: (?:of|on|in) (?:this|the|our|that|an?) (?:[\w’'-]+ ){0,3}?"
    + STORY
    + r"|(?! of\b))|(?:version|edition|headline|caption)s? (?:of|on|in) (?:this|the|our) "
    + STORY
    + r"|fr[uü]her(?:e|en) (?:version|fassung)|urspr[uü]nglich(?:e|en) (?:version|fassung)|version (?:pr[eé]c[eé]dente|"
    r"ant[eé]rieure|initiale)|pr[eé]c[eé]dente version|versi[oó]n (?:anterior|previa|original)|vers[aã]o anterior|versione "
    r"precedente|precedente versione|eerdere versie"
)

# What a note says was done, by the verb that a claim carries.
VERBS: dict[str, str] = {
    "correct": (
        r"correct(?:s|ed|ion)?|fix(?:es|ed)?|amend(?:s|ed)?|rectif(?:y|ies|ied)|misstated|mis-stated|misspelled|misspelt|"
        r"misidentified|misattributed|misquoted|mischaracterized|misreported|misnamed|incorrectly|inaccurately|erroneously|"
        r"wrongly|mistakenly|wrong|incorrect|inaccurate|in error|errors?|mistakes?|korrigiert|berichtigt|corrig[eé]e?|rectifi[eé]e?|"
        r"corregid[oa]|corrigid[oa]|corrett[oa]|gecorrigeerd|f[aä]lschlich(?:erweise)?|erreur|error|erro|errore|fout"
    ),
    "clarify": r"clarif(?:y|ies|ied|ication)|make clear|klargestellt|pr[eé]cis[eé]e?|aclarad[oa]|esclarecid[oa]|precisat[oa]|verduidelijkt",
    "remove": r"remov(?:e|es|ed|ing)|delet(?:e|es|ed)|taken down|retract(?:s|ed)?|withdr(?:aw|awn|ew)|unpublished|zur[uü]ckgezogen|"
    r"retir[eé]e?|supprim[eé]e?|eliminad[oa]|removid[oa]|rimoss[oa]|verwijderd",
    "add": r"add(?:s|ed|itional)?|includ(?:e|es|ed|ing)|with|erg[aä]nzt|ajout[eé]e?|añadid[oa]|agregad[oa]|adicionad[oa]|aggiunt[oa]|toegevoegd",
    "change": r"updat(?:e|es|ed)|revis(?:e|es|ed)|edit(?:ed|s)?|chang(?:e|es|ed)|modif(?:y|ies|ied)|reflect(?:s|ed)?|rewritten|"
    r"republish(?:ed)?|refil(?:e|es|ed)|recast(?:s)?|reworded|rephrased|replaced|aktualisiert|ge[aä]ndert|mis(?:e)? [àa] jour|modifi[eé]e?|"
    r"actualizad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|bijgewerkt|aangepast",
}

# What opens a line under a note's label that is no note: it introduces, promotes or serves the reader.
INTRODUCTIONS = (
    r"this (?:is|was) (?:the|a|an|part)|is (?:the )?(?:first|second|third|last|latest|part)|first appeared|originally (?:appeared|published|ran)|"
    r"sign up|subscribe|newsletter|spoilers?|guest (?:post|column)|the (?:author|writer|following)|contains (?:spoilers|graphic|"
    r"descriptions|strong)|opinions? expressed|excerpt(?:ed)?|adapted from|part of (?:a|our) series|conversation has been|"
    r"interview has been (?:lightly )?(?:edited|condensed)|edited for (?:length|clarity|brevity)|condensed|reader discretion|"
    r"some names have been changed|names? (?:has|have) been changed|crisis|lifeline|help is available"
)
