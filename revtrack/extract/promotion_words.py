"""The words by which promotion is told: who speaks (the outlet), to whom (the reader), about what (its services).

Lists of kinds of words, not of phrases: a new wording is caught when it speaks of such things in such a voice.
"""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


SPEECH = _any(
    r"[\"“”«»„]",
    r"\b(?:said|says|told|tells|according|asked|asks|wrote|writes|added|adds|announced|warned)\b",
)
"""Somebody is quoted or cited: a story's way of speaking."""

STORY = _any(
    r"\b(?:he|she|his|her|hers|him|they|their|them|its|was|were|had|been|who|whom|which|because|although|after|before|while|"
    r"under|against|between|among|since|during|would|could|might|should|must|has|i|i['’]m|my|let['’]s)\b",
)
"""Third persons, the past, subordination: a story's way of telling."""

NAME = re.compile(r"(?<=[a-z,;] )(?!I\b)[A-Z][a-z]+")
THIS = _any(r"\bthis (?:story|article|piece|report|site|post)\b(?! contains)")

READER = _any(
    r"\b(?:you|your|you['’](?:ve|re|ll|d)|yours|yourself)\b",
    r"\b(?:ihr|ihnen|ihre[nmrs]?|euch|dein[er]?|vous|votre|vos|te|tu|tus|usted|você|seu|sua|ti|tuo|tua|uw|dig|din|ditt|вас|вам|ваш\w*)\b",
)
OUTLET = _any(
    r"\b(?:every|each) (?:weekday|morning|evening|day|week|month|saturday|sunday|monday|friday)\b",
    r"\b(?:we|our|us|ours|we['’](?:ve|re|ll|d)|unsere?[nmrs]?|wir|uns|notre|nos|nuestr\w+|noss[ao]s?|nostr[aoie]|ons|onze|vår\w*|наш\w*)\b",
)
QUESTION = re.compile(r"^[^.!?]{3,90}\?(?=\s|$)")
SENTENCE = re.compile(r"[.!?…。！？][\"”’)\]]?\s*$")

ORDER = _any(
    r"(?:^\W*|[.!?:;–—-]\s+|, )(?:please |now |and |to |or |simply |just |don['’]t |never |always |consider )*(?:"
    r"accept|access|activate|add|allow|apply|ask|become|bookmark|browse|buy|call|cancel|check|chip in|choose|claim|click|comment|"
    r"compare|contact|continue|contribute|copy|create|disable|discover|donate|download|email|enable|enjoy|enter|explore|fill|"
    r"find|follow|forward|get|gift|give|go|grab|hear|help|hit|install|invite|join|keep|learn|leave|let|listen|log|login|make|"
    r"manage|meet|miss|open|order|pay|play|pledge|post|press|rate|read|receive|redeem|refresh|register|reload|remove|renew|"
    r"reply|report|save|scan|scroll|search|see|select|send|set|share|show|sign|skip|stand|start|stay|stream|submit|subscribe|"
    r"support|swipe|switch|take|tap|tell|test|text|treat|try|tune|turn|type|unlock|unsubscribe|update|upgrade|use|view|visit|"
    r"vote|watch|write)\b(?! (?:was|were|is|are|of|has|had)\b)",
)

CALL = _any(
    r"(?:^\W*|[.!?:;–—-]\s+)(?:please |now |and |or |consider )*(?:subscrib|sign(?:ing)? up|donat|chip in|unlock|upgrad|become an? (?:member|supporter|"
    r"subscriber|patron|backer)|join (?:us|our)|follow us|tell us|write to us|get in touch|support (?:us|our|independent|local)|tune in to our)\w*",
    r"\b(?:abonnieren|melden|lesen|unterstützen|testen|teilen|folgen|laden|klicken|registrieren) sie\b|\b(?:jetzt|hier) \w+en\b|"
    r"\bbitte \w+en\b",
    r"\b(?:soutenez|abonnez|inscrivez|découvrez|lisez|rejoignez|recevez|partagez|activez|téléchargez|cliquez|connectez|créez|"
    r"suscr[ií]b[ae]\w*|apoya|ap[uú]nt[ae]\w*|[uú]nete|reg[ií]strat\w*|recibe|hazte|descarga|comparte|s[ií]guenos|activa|"
    r"assine|apoie|inscreva\w*|receba|baixe|compartilhe|siga|"
    r"sostieni|abbonati|iscriviti|registrati|ricevi|scopri|condividi\w*|seguici|scarica|attiva|"
    r"abonneer|steun|neem|deel|volg|meld|prenumerera|stöd|dela|följ|anmeld|støtt|del|подпи\w+сь|поддержите|читайте|поделитесь|скачайте)\b",
)

SERVICE = _any(
    r"\b(?:news ?letters?|inbox|e-?mails?|letter|e-?paper|subscri\w+|unsubscribe|paywall|premium|ad[- ]free|ads?|advert\w*|"
    r"ad[- ]?block\w*|cookies?|log ?in|account|accounts|profile|membership|members?|backers?|patrons?|supporters?|donat\w+|"
    r"contribut\w+|readers?|reads?|reading|listeners?|audience|journalis[mt]\w*|reporting|reporters?|newsroom|news|headlines?|"
    r"stories|story|articles?|pieces?|coverage|editors?|archive|digest|briefing|bulletin|podcasts?|episodes?|audio|video|"
    r"videos|show|app|alerts?|notifications?|push|updates?|channel|page|site|website|blog|feed|comments?|replies|survey|poll|"
    r"link|offer|trial|plans|access|phone|in touch|press play|to listen|gratuits?|gr[aá]tis|tips?|gift|views|sms|whatsapp|telegram|youtube|instagram|facebook|twitter|tiktok|bluesky|"
    r"mastodon|letters? to the editor|billionaire|mistake|typo|error|in touch|the loop|what you think)\b",
    r"\b(?:[\w-]*newsletter|abo|abonnement\w*|weiterlesen|beitrag|artikel|gratis|kostenlos\w*|journalismus|art[ií]culos?|articles?|"
    r"articol[oi]|artigos?|presse|seguir leyendo|giornalis\w+|periodis\w+|jornalis\w+|journalist\w*|nyhetsbrev\w*|alertes?|"
    r"not[ií]cias|notizie|socio|журналист\w*|рассылк\w*|стать\w+|новост\w+)\b",
    r"会員|登録|記事を|購読|无料|무료|구독",
)

OFFER = _any(
    r"(?:[$€£¥]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:€|p\b|euros?|dollars?|pounds?|cents?)).{0,40}(?:\b(?:a|per|for)\s|/)(?:day|week|month|year|first)\b",
    r"\b(?:from|for) (?:just|only) (?:[$€£¥]\s?\d[\d.,]*|\d+\s?p)\b(?! (?:each|per))",
    r"\b(?:half price|\d+\s?% off|cancel any ?time|free (?:trial|month|week)|for nothing|be doubled|spare \w+ dollars?|"
    r"(?:free|complimentary|bonus) (?:articles?|stor(?:y|ies)|reads?|pieces?)|annual plan)\b",
    r"\b(?:readers?|members?|supporters?)(?:['’]s?)? (?:who )?(?:support|pay|pays|fund|funds|donate|contribut\w+|chip in)\b",
)

STEERING = _any(
    r"\b(?:story|article|report|text|post)? ?continues? (?:below|after (?:the )?ad\w*)\b|^\W*scroll (?:down )?(?:to|for)\b|^\W*skip (?:this |the )?ad\b",
    r"^\W*(?:this )?(?:content|article|story|video|post) is (?:not|no longer|only )?\s?(?:available|reserved|exclusive|supported)\b.{0,60}$",
    r"^\W*(?:accept|allow|enable) (?:all )?(?:cookies|scripts?|javascript)\b",
    r"^\W*(?:sponsored|presented|supported|paid for|powered) by\b.{0,40}$|^\W*audio by\b.{0,30}$",
    r"^\W*(?:why you can trust us|(?:learn|find out|read)(?: more)? (?:about|on) (?:how we (?:report|work|make)|our \w+))\b",
    r"^\W*(?:sign in|log in|register|subscribe|tap|click)(?: here)? to (?:save|read|share|comment|continue|unlock|get|view|keep|see)\b",
    r"^\W*(?:hear|share|print|save|bookmark|gift|send|forward|rate|copy|listen to) (?:this|the) (?:article|story|report|piece|page|episode)\b",
    r"^\W*(?:zum )?weiterlesen\b|^\W*会員|記事を保存",
)

POINTER = _any(
    r"^\W*(?:(?:see|read|watch|listen|hear|look) ?(?:also|more|now|next)?|related(?: (?:stor(?:y|ies)|articles?|coverage|news|"
    r"topics?|content))?|more (?:on this|on|from|about|stories|news)[^:]{0,30}|more|recommended|editors?['’]?s? (?:picks?|choice)|"
    r"don['’]t miss|up next|next up|gallery|in pictures|video|podcast|opinion|explainer|also read|also watch|further reading)"
    r"\s?[:»›>|]\s?\S",
    r"^\W*(?:lesen sie (?:auch|mehr|dazu)|auch interessant|mehr zum thema|zum thema|lire aussi|à lire (?:aussi|également)|"
    r"voir aussi|lea también|lee también|te puede interesar|más (?:información|sobre)|leia (?:também|mais)|veja (?:também|mais)|"
    r"leggi anche|lees ook|bekijk ook|läs (?:också|mer|även)|les også|læs også|czytaj (?:też|także|więcej)|читайте также|"
    r"смотрите также|関連記事|関連)(?:\b|\W)",
)

AUDIENCE = _any(
    r"(?:\d[\d.,]*\s?[km]?|hundreds|thousands|many) (?:people|readers|users|others|subscribers|visitors|neighbou?rs|fans|lettori|lecteurs|"
    r"lectores|leitores|leser)\b.{0,30}\b(?:are|is|have|stanno|sont|están|estão|lesen|here)\b.{0,25}(?:reading|viewing|watching|"
    r"following|leggendo|lire|leyendo|lendo|now|gerade|\W*$)|\bjoin (?:the |over |more than )*\d[\d.,]*k?\b",
    r"^\W*\d[\d.,]*\s?[km]? (?:people |readers )?(?:watching|reading|viewing|listening|saved|shared|liked|read|like)(?: (?:live|now|right now|this))?\W*$",
    r"\b(?:article|story|page) (?:was|has been) (?:read|viewed|shared|seen) (?:by )?[\d.,]+",
    r"^\W*(?:an? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]min(?:ute)?s?[- ](?:read|listen|watch|of (?:audio|reading))\b",
    r"^\W*(?:estimated )?(?:read(?:ing)?|listen(?:ing)?) time\b|\b\w+ (?:of \w+ )?(?:free |monthly )*(?:articles?|reads?|views|stories) (?:left|remaining|used)\b",
)

BUTTON = _any(
    r"\b(?:copy|share|bookmark|print|text size|font size|next up|up next|recommended|popular|trending|most (?:read|viewed|shared)|"
    r"(?:might|may) also|missed it|also (?:viewed|read|like)|editors?['’]?s? (?:picks?|choice)|our archives?|related|audio|"
    r"new episode|comments?|repl(?:y|ies)|skip|ads?|alerts?|an error|a mistake|the author|conversation|sign in|log in|"
    r"subscribe|newsletter|read more|show more|load more|see all|view all|play|mute|unmute|close|loading|follow|save)\b",
)
"""Words of buttons and labels; they count only in a short line that is no sentence."""
