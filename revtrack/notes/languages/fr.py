"""French: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:article|texte|dépêche|papier|titre|légende|reportage|infographie|billet|brève|portrait|enquête|édition|version|chronique|tribune)"
_NOT_OF = r"(?:du|de|des|de la|de l[’']|dans le|dans la|dans l[’']) ?(?:\w+ )?(?:lois?|code|constitution|projet|traité|contrat|décret|règlement|rapport|livre|film|accord|statuts?|convention|transport|séjour|propriété)\b"

FRENCH = Wordings(
    code="fr",
    # Le Monde, Charte d'éthique et de déontologie (rectificatif); AFP, Charte (CORRECTIF, "corrige"); Charte de Munich, devoir 6 (rectifier).
    labels={
        "correction": "rectificatif; rectification; correction; correction apportée; rectification apportée; correctif; corrigé; erratum; errata; erreur; mea culpa; corrections; droit de rectification; nos erreurs",
        "clarification": "précision; précisions; clarification; mise au point; précision de la rédaction",
        "update": "mise à jour; maj; actualisation; edit; mise a jour; ajout; update",
        "updated": "mis à jour; actualisé; article mis à jour; article actualisé; mis a jour",
        "retraction": "rétractation; retrait; article retiré; dépêche annulée; annulation",
        "editors_note": "note de la rédaction; ndlr; ndlr.; note de l'éditeur; avis aux lecteurs; à nos lecteurs; note aux lecteurs; note",
    },
    agency={"correction": "corrige; corrigé; rectifie; supprime; retire", "clarification": "précise; clarifie", "update": "actualise; actualisé; ajoute; complète; mis à jour; met à jour"},
    when="le; à; h; janvier; février; mars; avril; mai; juin; juillet; août; septembre; octobre; novembre; décembre; janv; févr; avr; juil; sept; oct; nov; déc; lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche; "
    "heures; heure; publié; mis à jour; du; de; modifié; dernière; fois; pour la dernière fois; hier; il y a; minutes; jours; min; lecture; temps de; par; et",
    ours="cet; cette; ce; notre; nos; ces; présent; présente",
    the="l'; le; la; les; un; une",
    stories="article; articles; texte; dépêche; papier; titre; légende; reportage; infographie; billet; brève; portrait; enquête; page; contenu; version; post; chronique; tribune; interview; entretien; carte; graphique; vidéo; information; publication; sujet; chapô",
    articles="article; dépêche; légende; titre de l'article; titre de cet article; article ci-dessus; billet",
    auxiliaries="a; ont; est; sont; avait; avons",
    adverbs="été; depuis; ensuite; par la suite; également; aussi; puis; légèrement; initialement; après; publication; et; modifié; corrigé; mis à jour; republié; publié; par erreur; ce; matin; a; est; initiale; sa; première; entièrement",
    never="pas; jamais; dernière; pour la dernière fois; sera; dernière fois",
    done={
        "correct": "corrigé; corrigée; corrigés; rectifié; rectifiée; amendé; amendée",
        "clarify": "précisé; précisée; clarifié; clarifiée",
        "remove": "supprimé; supprimée; retiré; retirée; dépublié; dépubliée",
        "add": "complété; complétée; enrichi; enrichie; augmenté; ajouté",
        "change": "mis à jour; mise à jour; actualisé; actualisée; modifié; modifiée; remanié; remaniée; édité; éditée; republié; republiée; reformulé",
        "retract": "rétracté; rétractée; annulé; annulée",
    },
    early="précédente; précédent; première; premier; antérieure; initiale; initial; originale; ancienne; erronée",
    versions="version; versions; titre; légende; mouture; rédaction; publication",
    of="de; du; des; sur; dans; d",
    at_first="initialement; dans un premier temps; précédemment; d'abord; par erreur; à tort; originellement; auparavant",
    told="indiquait; indiquions; mentionnait; mentionnions; affirmait; affirmions; disait; disions; écrivions; écrit; indiqué; avait; avions; évoquait; attribuait; laissait; comportait; contenait; faisait; était; présentait; précisait; annonçait; donnait; citait; mentionné; affirmé; laissé; attribué; confondait; situait; parlait; évoqué; publié; annoncé",
    wrong="par erreur; erreur; erreurs; erroné; erronée; à tort; inexact; inexacte; inexactement; faux; fausse; faussement; incorrect; incorrecte; incorrectement; coquille; confondu; confusion; malencontreusement; imprécision; inexactitude",
    published="publié; publiée; paru; parue; écrit par; diffusé",
    after="avec; pour; le; à; afin; après; suite; depuis; en; ce; lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche; et; :; car",
    not_after=r"par (?!la rédaction|erreur|nos|souci)|(?:régulièrement|chaque|tous les)\b",
    not_of=_NOT_OF,
    labelled=r"\b(?:a|ont) (?:depuis |ensuite |entre-temps )?été (?:depuis )?(?:corrig|rectifi)ée?s?\b",
    we="nous avons; nous; la rédaction a; j'ai; avons",
    sentences=(
        # Le Monde and Libération: "Contrairement à ce que nous avons écrit …", "Une erreur s'est glissée dans …".
        Sentence("correction", "contrairement", rf"\bcontrairement à ce (?:que|qui) (?:(?:nous|avons)\b[^.!?]{{0,30}}(?:écri\w+|indiqu\w+|affirm\w+|annonc\w+|publi\w+|mentionn\w+|dit|rapport\w+|disions)|(?:l[’']on|était|a été|est|avait été)\b[^.!?,]{{0,30}}(?:écri\w+|publi\w+|mentionn\w+|(?:précédemment|initialement|d[’']abord|par erreur) (?:indiqu\w+|affirm\w+|annonc\w+)|(?:indiqu\w+|affirm\w+|annonc\w+) (?:précédemment|initialement|d[’']abord|par erreur|plus tôt))(?! par (?!erreur|nous|notre))|(?!(?:le|la|les|l[’']) ?[^.!?,]{{0,40}}\b(?:a|ont) )[^.!?]{{0,60}}\b(?:dans|d[’']) ?(?:une?|cet|notre|la|l[’'])[^.!?]{{0,30}}{_OWN})", of_story=False),
        Sentence("correction", "erreur; erreurs; coquille; inexactitude", rf"\b(?:une|plusieurs|des|deux|quelques) (?:\w+ )?(?:erreurs?|coquilles?|inexactitudes?|imprécisions?) (?:s[’'](?:est|était|étaient)|se sont|a|ont|figurai\w+|est|sont|était)\b[^.!?]{{0,80}}\b(?:{_OWN}\b(?! (?:{_NOT_OF}))|nos colonnes\b)", of_story=False),
        Sentence("correction", "excuses; excuse; excusons; regrettons; prions", r"\b(?:(?:nous|qui|lecteurs,|et) (?:(?:présentons|adressons) (?:toutes )?nos (?:\w+ )?excuses|(?:nous )?(?:en )?excusons)|la rédaction (?:présente (?:toutes )?ses (?:\w+ )?excuses|(?:s[’']en |s[’'])excuse))\b(?=[^.!?]{0,80}\b(?:lecteurs|erreurs?|intéressée?s?|personnes concernées|confusion|M|Mme)\b|\s*[.!]|\s*$)|\b(?:nous|et|qui|lecteurs,) (?:regrettons|prions)\b[^.!?]{0,80}\b(?:lecteurs|erreurs?|intéressée?s?|personnes concernées|confusion)\b|\b(?:présente|adresse) (?:toutes )?ses (?:\w+ )?excuses\b[^.!?]{0,80}\blecteurs\b", of_story=False),
        Sentence("correction", "tort; erreur", rf"<start>(?:nous avons|c[’']est) (?:écrit |indiqué |affirmé |attribué |annoncé )?(?:à tort|par erreur)\b|<start>dans (?:un|une|notre|l[’']|cet) ?{_OWN}\b[^.!?]{{0,160}}\b(?:à tort|par erreur|erroné\w*)\b", of_story=False),
        Sentence("update", "ajout; ajoute; ajoutée; ajouté", r"<start>ajouts? (?:de|d[’']|du|des|en|à)\b[^.!?]{0,60}\b(?:réactions?|réponses?|déclarations?|précisions?|citations?|communiqué|commentaires?|informations?|détails?|contexte|vidéo|photos?|liens?|paragraphes?|témoignages?|chiffres?|éléments?|propos|mention|paragraphe|encadré)\b", of_story=False),
        Sentence("update", "mis à jour; actualisé; modifié", r"^[\W_]{0,4}article (?:\w+ ){0,2}?(?:mis à jour|actualisé|modifié|complété|corrigé)\b[^.]{0,60}\b(?:avec|pour|afin|après|suite)\b"),
        Sentence("retraction", "retiré; dépublié; retirons; dépublions; rétracté; supprimé", rf"\bnous (?:avons\b[^.!?]{{0,24}}(?:retiré|dépublié|supprimé|rétracté)|retirons|dépublions) (?:cet|cette|l[’']|notre|le présent) ?{_OWN}\b(?=[^.!?]{{0,60}}(?:site|après|car|parce|qui|en raison|\.|$))(?<!mis à jour )"),
        Sentence("update", "publié; publiée; paru; parue; republié; republions", rf"<start>(?:cet|cette|ce|l[’']) ?{_OWN} (?:a été|avait été|est) (?:initialement|originellement|d[’']abord|une première fois|pour la première fois) (?:publiée?|parue?)\b|\bnous (?:le |la )?republions\b", of_story=False),
    ),
    introduces=r"\b(?:newsletter|abonne[zr]|inscri\w+|auteur est|tribune (?:est|n[’']engage)|série|spoilers?|divulgâch\w*|entretien a été|interview a été|prénoms? (?:\w+ ){0,3}?(?:modifié|changé)s?|traduit\w*|sera (?:mis|actualisé)\w*|partenariat|affiliation|commission)\b",
    invites=r"(?:repéré|signale[zr]|constat\w+|trouvé) (?:\w+ ){0,3}?(?:erreur|coquille|faute)|une (?:erreur|faute|correction|remarque) (?:dans cet article )?\?|écrivez|signalez|contactez|navigateur",
    openings=r"\b(?:(?:pour|afin d[e’']) ?(?=(?:y )?(?:ajouter|inclure|intégrer|corriger|rectifier|préciser|clarifier|supprimer|retirer|mentionner|refléter|tenir|indiquer|modifier|remplacer|compléter|actualiser|prendre)\w*)|avec (?=(?:la|le|les|l[’']|une?|des|de nouvelles|davantage|plus) ?\w)|(?=ajouts? (?:de|d[’']|du|des) ?)|(?=(?:corrige|rectifie|précise|ajoute|actualise|complète|supprime) (?:le|la|les|l[’']|des|une?|dans|au|avec) ?)|(?:indiquait|mentionnait|affirmait|disait|indiqu[ée]|écrit|écrivions|mentionnions|indiquions)(?: (?:à tort|par erreur|incorrectement|faussement))? (?=que |qu[’']|une? |l[ea’'] ?))",
    stops=r",? et (?=(?:pour|afin|avec) )|, et (?=non )(?!)",
    verbs={
        "correct": r"corrig\w+|rectifi\w+|à tort|par erreur|erron\w+|indiqu(?:ait|ions)|mentionn(?:ait|ions)|affirmait|disait|écri\w+|que|qu|incorrectement",
        "clarify": r"précis\w+|clarifi\w+", "remove": r"supprim\w+|retir\w+", "add": r"ajout\w*|inclure|intégrer|avec|complét\w+|complète|mentionner", "change": r"actualis\w+|modifi\w+|remplac\w+|refléter|tenir|prendre",
    },
    places=r"((?:\d+(?:er|e|ème|ᵉ)|premier|deuxième|second|troisième|quatrième|cinquième|dernier) paragraphe|paragraphe \d+|titre|légende|chapô)",
)  # fmt: skip
