"""What outlets do to their readers in other languages, as in `moves`: meter, access, letter, sound, consent, pleas."""

import re

from revtrack.extract.promotion_words.build import either, opens

GERMAN = either(
    r"\bsie (?:haben|können) (?:\w+ ){0,4}(?:kostenlose\w*|gratis-?|freie\w*) ?(?:artikel|text|beitr)|\bmit (?:einem|dem|ihrem) abo\b",
    r"\b(?:nur|exklusiv) für (?:abonnent|mitglied|leser|plus)\w*|\bwerden sie (?:\w+ )?(?:mitglied|abonnent\w*|unterstützer\w*)\b",
    r"\b(?:ihr|ihrem) postfach\b|\b(?:hören|lesen|teilen|verschenken|merken|speichern|bewerten|empfehlen) sie diese[nrs]?\b",
    r"\bzustimmung (?:erforderlich|nötig|notwendig)\b|\bihre (?:zustimmung|einwilligung|meinung)\b|\bcookies (?:akzeptieren|zulassen)\b",
    r"\b(?:schreiben|folgen|helfen|unterstützen|sagen|besuchen|kontaktieren) sie uns\b|\bkommentare? (?:werden|schließen|sind)\b",
    r"\b(?:leser\w*|abonnent\w*|mitglieder|spenden)\b.{0,30}\b(?:bezahlen|finanzieren|ermöglichen|tragen|unterstützen)\b.{0,15}(?:\b"
    r"(?:sie|uns|unser\w*|recherche|journalismus)\b|\W*$)|\bunabhängige[nrs]? (?:redaktion|journalismus)\b.{0,20}\b(?:braucht|kostet)\b",
    r"\b(?:neue|aktuelle|heutige)n? (?:folge|ausgabe)\b.{0,30}\b(?:unser\w*|da|podcasts?|jetzt)\b|\bjetzt .{0,20}\b(?:testen|abonnieren|sichern)\b",
    r"\b(?:unsere|die) redaktion arbeitet\b|\bweiter(?:lesen)? (?:nach|unter)\b|\bnach der (?:anzeige|werbung)\b|\b(?:lesezeit|lesedauer)\b|\bimpressum\b",
    r"\b(?:möchten|wollen) (?:sie )?weiterlesen\b|\bzugriff auf alle\b|\bunbegrenzte?[rnms]? (?:zugang|zugriff|lesen)\b|\bkostenlos (?:registrieren|weiterlesen)\b",
    r"\bnoch kein (?:konto|abo|account)\b|\bkennen sie schon\b|\bjournalismus (?:kostet|braucht|ist)\b|\bdanke, dass sie\b|\bihr(?:em)? (?:mailfach|posteingang)\b",
    r"\b(?:fehler|tipp|hinweis)\w* (?:gefunden|entdeckt|für uns|melden)\b|\bverpassen sie (?:kein|nicht)\w*\b|\bmitreden\b|\bgewinnspiel\b",
    r"\bholen sie sich (?:die|unsere) app\b|\bbleiben sie auf dem laufenden\b|\bvorlesen lassen\W*$|\b(?:hinweise|tipps) an unser\w*\b",
    r"\bkommentarfunktion\b|\bdiskutieren sie mit\b|\b(?:mit )?dem kostenlosen newsletter\b|\b(?:als|per|im|in unserem) newsletter\W*$|^\W*lieber (?:hören|zuhören|schauen)\b[^?]{0,20}\?",
    r"^\W*\w+ (?:wochen|monate?|jahre?) (?:lang )?für (?:nur )?\d[\d.,]* ?(?:€|euro)\b|^\W*(?:jederzeit|monatlich) kündbar\b",
)
FRENCH = either(
    r"\bil vous reste\b.{0,25}\b(?:articles?|lectures?)\b|\bréservée?s? (?:aux|à nos) abonn\w+|\bboîte mail\b|\bla suite après\b",
    r"\b(?:écoute[rz]|offrez|partage[rz]|lisez|commentez) (?:cet|l['’]|cette) ?(?:article|enquête)\b|\bécouter l['’](?:article|épisode)",
    r"\b(?:abonnés?|lecteurs|dons?|soutien)\b.{0,30}\b(?:financent|paient|font vivre|soutiennent|permettent|permet)\b.{0,25}"
    r"\b(?:enquête|journal\w*|avec nous|nous|notre|presse|rédaction)\b|\bvotre (?:avis|soutien|don|abonnement) (?:nous|compte|fait|est)\b",
    r"\bnos (?:journalistes|rédacteurs) (?:ne |sont|travaillent|répondent|vérifient|enquêtent)\b|\b(?:le paient|la financent) avec nous\b",
    r"\bacceptez (?:les )?cookies\b|\b(?:rejoignez|soutenez|suivez|écrivez|aidez)-nous\b|\brejoignez-les\b|\btéléchargez (?:notre\b|l['’]appli(?:cation)?(?: de l['’]\w+| du \w+)?(?:\W*$| (?:pour (?:suivre|lire|recevoir|ne rien)|et (?:suivez|recevez))))",
    r"\bsans engagement\b|\bvous avez (?:repéré|trouvé) une (?:erreur|coquille)\b|\b(?:premier|deux|trois) mois (?:offerts?|à)\b",
    r"\blire la suite\b|\baccès (?:illimité|à (?:tous|toutes))\b|\bl['’]intégralité de (?:cet|l['’])",
    r"\bplus que \d+ jours\b|\bvotre messagerie\b|\b(?:aimez|lisez) nous\b|\bnous lire\b|\bprofite[rz] de (?:l['’]|notre |cette )offre\b",
    r"\bécoutez (?:notre|le) podcast\b|\bdéjà abonnée?\b|\bdans l['’]application\b|\bdonnez votre avis\b|\btemps de lecture\b",
    r"^\W*\d[\d.,]* ?(?:€|euros?) (?:par|le premier|pendant|pour (?:le premier|un)) ?(?:mois|an|semaine)\b|\brésiliable à tout moment\b",
    r"\bfaites un don\b|\bdéductibles? de vos impôts\b|\bpossible grâce à vous\b|^\W*la lettre de la rédaction\b",
)
SPANISH = either(
    r"\b(?:has leído|te quedan?|le quedan?)\b.{0,30}\b(?:artículos?|noticias?|lecturas?)\b|\bexclusiv[oa]s? (?:para|de) (?:nuestros )?suscr\w+",
    r"\b(?:solo|sólo) para suscriptores\b|\b(?:hazte|hágase) (?:soci|suscriptor|miembro)\w*|\bescucha (?:esta|este|la|el) (?:noticia|artículo|nota)",
    r"\b(?:gracias a|existe por)\b.{0,15}\b(?:soci[oa]s|lectores|suscriptor\w+)\b|\b(?:lectores|socios|suscriptores) (?:pagan|sostienen|financian|"
    r"hacen posible)\b.{0,20}\b(?:diario|periódico|periodismo|medio|por un)\b|\bcontinúa (?:tras|después)\b|\btras el anuncio\b",
    r"\b(?:síguenos|escríbenos|cuéntanos|ayúdanos|apóyanos|únete a)\b|\b(?:hay|encontrado|encontraste) un error\b|\btu (?:bandeja|correo)\b",
    r"\bacept[ae] (?:las )?cookies\b|\btiempo de lectura\b|\b(?:lea|lee|leer) (?:también|más|esta nota|este artículo)\b|\bapoya (?:el|nuestro)\b",
    r"\b(?:sigue|seguir|continúa|continuar) leyendo\b|\bregístrate gratis\b|\bacceso ilimitado\b",
    r"\b(?:bandeja de entrada|échanos una mano)\b|\blo que (?:hacemos|lees)\b",
    r"\b(?:apúntate|suscríb\w+) (?:al?|a nuestr\w+)\b|\b(?:ya eres|eres) suscriptor\w*|\bdescarga (?:la|nuestra) (?:app|aplicación)\b",
    r"\bnuestros periodistas (?:no|trabajan|nunca)\b|\bcomparte (?:esta|este|la) (?:noticia|nota|artículo)\b",
    r"^\W*(?:escúchal|léel|míral)[oa] en \d+ min\w*|\bpersonas nos (?:pagan|apoyan|leen)\b|\bcancela (?:cuando|en cualquier)\b",
    r"^\W*(?:el )?primer mes (?:por|a) (?:solo |sólo )?\d[\d.,]* ?(?:€|euros?)",
)
PORTUGUESE = either(
    r"\bjá leu\b.{0,30}\bartigos\b|\b(?:resta|restam)(?:-lhe)?\b.{0,30}\bartigos?\b|\bexclusiv[oa]s? (?:para|de) assinantes\b",
    r"\b(?:seu|teu) apoio\b|\bjunte-se\b|\bsiga-nos\b|\bouça (?:este|esta|o|a) (?:artigo|notícia|reportagem|texto)\b|\bseu e-?mail\b",
    r"\bsem (?:os )?(?:assinantes|leitores)\b|\b(?:assinantes|leitores) (?:pagam|sustentam|financiam)\b|\bapós (?:a publicidade|o anúncio)\b",
    r"\b(?:encontrou|viu) um erro\b|\baceite os cookies\b|\btempo de leitura\b|\bassine (?:já|agora|o|a|por)\b|\bbaixe (?:o|nosso) app\w*",
    r"\b(?:continue|continuar) (?:a ler|lendo)\b|\bacesso ilimitado\b|\bregist[er]e-se\b",
    r"\bjornalismo que (?:fazemos|faz)\b|\bdepende de quem (?:o |nos )?lê\b|\b(?:nas bancas|já nas bancas)\W*$",
    r"\bgosta do que lê\b|\bfaça parte\b|\bcaixa de entrada\b",
    r"\bapoie (?:o|a) (?:jornalismo|nosso|nossa)\b|\bnossos jornalistas (?:não|trabalham)\b|\bcompartilhe (?:esta|este)\b|\bfale conosco\b|\bcancele quando quiser\b",
)
ITALIAN = either(
    r"\bti (?:resta|restano)\b.{0,25}\barticol[oi]\b|\briservat[oaie] agli abbonati\b|\babbonati per\b|\bdopo la pubblicità\b",
    r"\bascolta (?:l['’]articolo|questo|la puntata)|\b(?:trovato|visto) un errore\b|\bscrivi alla redazione\b|\bchi ci sostiene\b",
    r"\b(?:seguici|scrivici|aiutaci|sostienici|dicci)\b|\biscriviti alla\b|\baccetta i cookie\b|\btempo di lettura\b|\bgià abbonato\b",
    r"\b(?:lettori|abbonati|soci) (?:pagano|sostengono|finanziano)\b|\bcondividi (?:questo|l['’])|\bsostieni (?:il|la|un)\b.{0,20}\bgiornal\w+",
    r"\baccesso illimitato\b|\bcontinuare a leggere\b|\bsondaggio dei lettori\b",
    r"\b(?:oggi|domani|questa settimana) in edicola\b|\bpiù il prezzo del (?:quotidiano|giornale)\b|\bil nostro giornalismo\b",
    r"\bquello che leggi\b|\bla tua casella\b",
    r"\bi nostri giornalisti (?:non|lavorano)\b|\bscarica (?:la|l['’]) ?(?:nostra )?app\b|\bcontinua (?:a leggere|dopo)\b|\bla tua email\b",
    r"^\W*(?:il )?primo mese (?:a|per) (?:solo |soli )?\d[\d.,]* ?(?:€|euro)|\bdisdici quando vuoi\b|\bgrazie a (?:voi|te)\b",
)
DUTCH = either(
    r"\bje (?:hebt|kunt)\b.{0,25}\bgratis\b|\b(?:exclusief|alleen) voor (?:abonnees|leden)\b|\bword (?:nu )?(?:lid|abonnee|vriend|donateur)\b",
    r"\bluister naar (?:dit|de|het)\b|\b(?:in|naar) je (?:mailbox|inbox)\b|\bdankzij onze\b|\b(?:volg|steun|mail|help|app) ons\b|\blees verder\b",
    r"\b(?:onze|de) journalisten werken\b|\b(?:tip|vraag|fout)\b.{0,20}\bredactie\b|\bcookies (?:accepteren|toestaan)\b|\bje toestemming\b",
    r"\bliever luisteren\b|\b(?:in|voor)gesproken door\b|\bonze journalistiek\b",
    r"\bonbeperkt (?:lezen|toegang)\b|\bverder lezen\b",
    r"\b(?:in|naar) (?:je|uw) (?:inbox|mailbox|brievenbus)\b|\bwat je leest\b",
    r"\bdeel dit (?:artikel|verhaal|bericht)\b|\bonder de advertentie\b|\bleestijd\b|\bal (?:abonnee|lid)\b|\bzonder (?:reclame|advertenties)\b",
)
NORTHERN = either(
    r"\bfria artiklar\b|\bför (?:dig som är )?prenumeranter\b|\b(?:är )?låst för\b|\bprenumerera (?:på|nu|för)\b|\blyssna på artikeln\b",
    r"\bdet du läser\b|\btesta (?:oss|en månad)\b|\bdin (?:inkorg|mejl)\b",
    r"\bvårt nyhetsbrev\b|\btipsa oss\b|\bdela (?:artikeln|den här)\b|\bfölj oss\b|\bbli (?:medlem|prenumerant)\b|\blästid\b|\bfor abonnenter\b",
    r"\bdarmow\w+ artyku\w+|\bzapisz się (?:do|na)\b|\bniezależne dziennikarstwo\b|\btylko dla (?:prenumeratorów|subskrybentów)\b",
    r"\bposłuchaj (?:artykułu|tego)\b|\bobserwuj nas\b|\bnaszego newslettera\b|\bwspieraj nas\b|\bnapisz do nas\b|\bczas czytania\b",
)
AT_THE_START = either(
    opens("publicidad", "annonce", "anzeige", "werbung", "pubblicità", "publicidade", "advertentie", "annons", "reklama")
    + r"\W*$",
)

EASTERN = re.compile(r"会員|登録して|記事を保存|購読|無料で|会员|订阅|무료|구독|подпи(?:шитесь|сывайтесь)|поддержите")

TONGUES = (GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, NORTHERN, AT_THE_START, EASTERN)
