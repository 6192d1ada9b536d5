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
    r"unavailable (?:in|for) your (?:region|country|location)|zugriff verweigert|accès refusé|acceso denegado",
)
ERROR = _any(
    r"\b50[0-4]\b|bad gateway|service (?:temporarily )?unavailable|gateway time-?out",
    r"(?:internal )?server error|web server is down|connection timed out|request could not be satisfied",
    r"something went wrong|an error (?:has )?occurred|technical (?:difficulties|error|problem)|^error\b",
    r"(?:site|down for|under|scheduled|routine) maintenance",
)
MISSING = _any(
    r"\b404\b|\b410\b|not found|page (?:has been )?removed|doesn.t exist",
    r"(?:page|article|story|content|file|document|item)\b.{0,30}\b(?:not|n't|no longer|cannot|can't|could not|couldn't)\b"
    r".{0,20}\b(?:found|exist|available|be found|here)",
    r"nicht gefunden|introuvable|no encontrad[ao]|non trovata|não encontrada|niet gevonden|ikke funnet|hittades inte",
    r"nie znaleziono|не найдена",
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
SCRIPT_NEEDED = _any(r"enable javascript|javascript (?:is )?(?:disabled|required)|requires javascript|turn on javascript")
