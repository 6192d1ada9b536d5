"""The words by which pages say that they are not an article. They refuse nothing alone: see `gate`."""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


BLOCKED = _any(
    r"access (?:to this page (?:has been |is )?)?denied",
    r"attention required|just a moment|checking your browser|pardon our interruption",
    r"are you (?:a |not a )?(?:robot|human)|verify(?:ing)? (?:that )?you are (?:a )?human|human verification|captcha",
    r"request (?:rejected|blocked|unsuccessful)|you have been blocked|too many requests|rate limit",
    r"security (?:check|verification)|bot (?:protection|detection|manager)|unusual (?:traffic|activity)",
    r"forbidden|unauthori[sz]ed|\b(?:401|403|429)\b",
    r"unavailable (?:due to|for) legal reasons|^(?:error )?451\b|enable (?:js|javascript) and disable any ad ?blocker",
    r"(?:un|not )available (?:in|for) your (?:region|country|location)|zugriff verweigert|accès refusé|acceso denegado",
)
ERROR = _any(
    r"\b50[0-4]\b|bad gateway|service (?:temporarily )?unavailable|gateway time-?out",
    r"(?:internal )?server error|web server is down|connection timed out|request could not be satisfied",
    r"something went wrong|an error (?:has )?occurred|technical (?:difficulties|error|problem)|^error\b",
    r"(?:site|down for|under|scheduled|routine) maintenance|^maintenance(?: mode)?$|\bwe(?:.ll| will) be (?:right )?back\b",
    r"(?:encounter|experienc)\w* an unexpected error|unexpected error (?:has )?occurred|^(?:an )?unexpected error\b",
)
BARE_ERROR = re.compile(
    r"\W*(?:error|fehler|erreur|errore?)?\W*(?:404|410)\W*(?:error|page)?\W*(?:not found)?\W*", re.IGNORECASE
)
"""A headline that is nothing but the number of an error."""
MISSING = _any(
    r"\b404\b|\b410\b|not found|page (?:has been )?removed|doesn.t exist",
    r"(?:page|article|story|content|file|document|item)\b.{0,30}\b(?:not|n't|no longer|cannot|can't|could not|couldn't)\b"
    r".{0,20}\b(?:found|exist|available|be found|here)",
    r"nicht gefunden|introuvable|no encontrad[ao]|non trovata|não encontrada|niet gevonden|ikke funnet|hittades inte",
    r"nie znaleziono|не найдена",
    r"^th(?:e|is) (?:page|article|story|content|post|document) (?:has been|was) "
    r"(?:removed|withdrawn|deleted|unpublished|taken down)\b",
)
CONSENT_TITLE = _any(
    r"consent|cookie|before you continue|zustimmung|datenschutz",
    r"(?:your|value) (?:your )?privacy|privacy (?:choices|settings|preference)",
)
CONSENT_WORD = _any(
    r"\b(?:cookies?|consents?|privacy|partners|personal data|legitimate interest|personali[sz]ed|vendors?|preferences)\b",
    r"\b(?:accept all|reject all|manage settings|datenschutz\w*|einwilligung\w*|zustimm\w*|consentement|galletas)\b",
)
PAYWALL = _any(
    r"subscri(?:be|ption|ber)|log ?in to|sign ?in to|already a (?:member|subscriber)|to continue reading|keep reading",
    r"abonn(?:ieren|ent|ez|er)|jetzt weiterlesen|suscr[ií]b",
)
WALL = _any(
    r"^(?:please )?(?:subscribe|sign (?:up|in)|register|log ?in|join|become an? (?:member|subscriber)|upgrade)\b.{0,60}"
    r"\bto (?:continue|keep|finish|unlock|read (?:on|the (?:full|rest|whole)|this|more))\b",
    r"^to (?:continue|keep|finish) reading\b|^(?:continue|keep) reading (?:with|for|by)\b",
    r"^create (?:an?|your) (?:free )?account to (?:continue|read|keep)",
    r"^(?:unlock|get access to) th(?:is|e (?:full|whole)) (?:article|story)",
    r"^this (?:article|story|content) is (?:exclusive(?:ly)? )?(?:for|available (?:only )?to|reserved for) (?:our )?"
    r"(?:paying )?(?:subscribers|members)|^you(?:.ve| have) (?:reached|used|read) .{0,40}(?:free|limit|last)",
    r"^(?:jetzt )?weiterlesen mit\b|^jetzt weiterlesen\b|^um (?:weiterzulesen|den artikel)\b|^mit .{1,30} weiterlesen\b",
    r"^dieser (?:artikel|inhalt|text) ist (?:exklusiv|nur) für|^lesen sie (?:jetzt )?weiter mit\b",
    r"^(?:cet article|la suite|ce contenu) est réservée? aux abonn|^il vous reste .{1,12} (?:de|à)",
    r"^lire la suite (?:avec|en vous)|^(?:abonnez|inscrivez|connectez)-vous pour (?:lire|continuer)",
    r"^(?:suscríbe(?:te|se)|regístr(?:ate|ese)|inicia sesión) para (?:seguir|continuar|leer)",
    r"^para (?:seguir|continuar) leyendo\b|^(?:contenido|artículo) (?:exclusivo|solo) para (?:suscriptores|socios)",
    r"^(?:abbonati|accedi|registrati) per (?:continuare|leggere)|^per continuare (?:a leggere|la lettura)",
    r"^(?:assine|cadastre-se|faça login) para (?:continuar|ler)|^para continuar (?:a ler|lendo|a leitura)",
    r"^(?:lees verder met|word abonnee om|om verder te lezen)\b|^(?:logga in|bli prenumerant) för att (?:läsa|fortsätta)",
)
SCRIPT_NEEDED = _any(r"enable javascript|javascript (?:is )?(?:disabled|required)|requires javascript|turn on javascript")
