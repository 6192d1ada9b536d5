"""The words by which promotion is told: who speaks (the outlet), to whom (the reader), about what (its services).

Lists of kinds of words, not of slogans: a new wording is caught when it speaks of such things in such a voice.
"""

import re

_NUMBER = r"\d[\d.,]*\s?[km]?"
_MONEY = r"(?:[$€£¥]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:€|p\b|euros?|dollars?|pounds?|cents?))"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _words(*lines: str) -> str:
    """One pattern for words and short phrases that are written one after the other, parted by " | "."""
    return rf"\b(?:{'|'.join(word.strip() for line in lines for word in line.split(' | '))})\b"


def _starts(*lines: str) -> str:
    """The same, where a sentence begins."""
    return rf"(?:^\W*|[.!?:;–—-]\s+|, )(?:{_POLITE})*{_words(*lines)}"


_POLITE = "please |now |and |to |or |simply |just |don['’]t |never |always |consider |then "

SPEECH = _any(
    r"[\"“”«»„]",
    _words("said | says | told | tells | according | asked | asks | wrote | writes | added | adds | announced | warned"),
)
"""Somebody is quoted or cited: a story's way of speaking."""

STORY = _any(
    _words(
        "he | she | his | her | hers | him | they | their | them | its | was | were | had | been | who | whom",
        "which | because",
        "although | after | before | while | under | against | between | among | since | during | would | could",
        "might | should",
        "must | has | i | i['’]m | my | let['’]s",
    )
)
"""Third persons, the past, subordination: a story's way of telling."""

TELLING = _any(
    r"\b\w{3,}ed\b",
    _words(
        "went | made | took | gave | found | came | saw | began | fell | rose | won | lost | died | held | met | left | led",
        "ran | sent | shot | stood | struck | paid | kept | became | brought | bought | caught | built | broke | grew | knew",
        "threw | spent | sold | fought | thought | felt | is | are | will | have",
    ),
)
"""Verbs that tell what happened or is so."""

ENGLISH = _any(_words("the | of | and | your | you | our | for | with | this | to | from"))
NAME = re.compile(r"(?<=[a-z,;] )(?!I\b)[A-Z][a-z]+")
SENTENCE = re.compile(r"[.!?…。！？][\"”’)\]]?\s*$")
QUESTION = re.compile(r"^[^.!?]{3,90}\?(?=\s)")

READER = _any(
    _words("you | your | you['’](?:ve|re|ll|d) | yours | yourself"),
    _words(
        "ihr | ihnen | ihre[nmrs]? | euch | dein[er]? | vous | votre | vos | te | tu | tus | usted | você | seu",
        "sua | ti | tuo",
        r"tua | uw | dig | din | ditt | вас | вам | ваш\w*",
    ),
)
OUTLET = _any(
    _words("we | our | us | ours | we['’](?:ve|re|ll|d) | unsere?[nmrs]? | wir | uns | notre | nos | nuestr\\w+ | noss[ao]s?"),
    _words(r"nostr[aoie] | ons | onze | vår\w* | наш\w*"),
    r"\b(?:every|each) (?:weekday|morning|evening|day|week|month|saturday|sunday|monday|friday)\b",
)

ORDER = _any(
    _starts(
        "accept | access | activate | add | allow | apply | ask | be | become | bookmark | browse | buy | call",
        "cancel | check",
        "chip in | choose | claim | click | comment | compare | contact | continue | contribute | copy | create | disable",
        "discover | discuss | donate | download | email | enable | enjoy | enter | explore | fill | find | follow | forward",
        "get | gift | give | go | grab | hear | help | hit | install | invite | join | keep | learn | leave | let",
        "listen | log",
        "login | make | manage | meet | miss | open | order | pass | pay | pick up | play | pledge | post | press",
        "rate | read",
        "receive | redeem | refresh | register | reload | remove | renew | reply | report | save | scan | scroll",
        "search | see",
        "select | send | set | share | show | sign | skip | stand | start | stay | stream | submit | subscribe",
        "support | swipe",
        "switch | take | tap | tell | test | text | treat | try | tune | turn | type | unlock | unsubscribe | wake | lend",
        "update | upgrade",
        "use | view | visit | vote | watch | write",
    )
    + r"(?! (?:was|were|is|are|of|has|had)\b)",
)
CALL = _any(
    _starts(
        r"subscrib\w* | sign(?:ing)? up | sign(?:ing)? in | donat\w* | chip in | unlock\w* | upgrad\w* | join us | join our",
        "become an? (?:member|supporter|subscriber|patron|backer) | follow us | tell us | write to us | get in touch",
        "support (?:us|our|independent|local) | tune in to our | create an? (?:free )?account",
        "(?:enable|activate|allow|turn on) (?:browser |push )?(?:notifications|alerts)",
    ),
    _words(
        "(?:abonnieren|melden|lesen|unterstützen|testen|teilen|folgen|laden|klicken|registrieren) sie",
        r"(?:jetzt|hier|bitte) \\w+en",
        "soutenez | abonnez | inscrivez | découvrez | lisez | rejoignez | recevez | partagez | activez",
        "téléchargez | cliquez",
        r"connectez | créez | suscr[ií]b[ae]\w* | apoya | ap[uú]nt[ae]\w* | [uú]nete | reg[ií]strat\w* | recibe | hazte",
        r"descarga | comparte | s[ií]guenos | activa | assine | apoie | inscreva\w* | receba | baixe | compartilhe | siga",
        r"sostieni | abbonati | iscriviti | registrati | ricevi | scopri | condividi\w* | seguici | scarica",
        r"attiva | abonneer",
        r"steun | neem | deel | volg | meld | prenumerera | stöd | dela | följ | anmeld | støtt | del | подпи\w+сь",
        r"поддержите",
        "читайте | поделитесь | скачайте",
    ),
)
"""An order that outlets alone give."""

THIS = _any(r"\bthis (?:story|article|piece|report|site|post|investigation)\b(?! contains)", r"\breading this\b")
SERVICE = _any(
    _words(
        r"news ?letters? | inbox | e-?mails? | letter | e-?paper | subscri\w+ | unsubscribe | paywall | premium",
        r"ad[- ]free | ads?",
        r"advert\w* | ad[- ]?block\w* | cookies? | browser | home screen | log ?in | accounts? | profile",
        r"membership | members?",
        r"backers? | patrons? | supporters? | shareholders | donat\w+ | contribut\w+ | readers? | reads? | reading",
        r"listeners?",
        r"audience | journalis[mt]\w* | reporting | reporters? | newsroom | news | headlines? | stories | story | articles?",
        "pieces? | coverage | editors? | archive | digest | briefing | bulletin | podcasts? | episodes? | audio",
        "video | videos",
        "show | app | alerts? | notifications? | push | updates? | channel | page | site | website | blog | feed | comments?",
        "replies | survey | poll | link | offer | trial | plans | access | phone | in touch | press play | to listen | tips?",
        "gift | views | sms | spam | whatsapp | telegram | youtube | instagram | facebook | twitter | tiktok",
        "bluesky | mastodon",
        "signal | letters? to the editor | mistake | typo | error | the loop | what you think",
    ),
    _words(
        r"[\w-]*newsletter | abo | abonn\w+ | weiterlesen | beitrag | artikel | gratis | kostenlos\w* | journalismus",
        r"art[ií]culos? | articles? | articol[oi] | artigos? | presse | gratuits? | gr[aá]tis | seguir leyendo | giornalis\w+",
        r"periodis\w+ | jornalis\w+ | journalist\w* | nyhetsbrev\w* | alertes? | not[ií]cias | notizie | socio | журналист\w*",
        r"рассылк\w* | стать\w+ | новост\w+",
    ),
    "会員|登録|記事を|購読|無料|무료|구독",
)

OFFER = _any(
    rf"{_MONEY}.{{0,40}}(?:\b(?:a|per|for)\s|/)(?:day|week|month|year|first)\b|\b(?:from|for) (?:just|"
    rf"only) {_MONEY}(?! (?:each|per))",
    _words(
        r"half price | \d+\s?% off | cancel any ?time | free (?:trial|month|week) | for nothing | be doubled",
        r"spare \w+ dollars?",
        r"(?:free|complimentary|bonus) (?:articles?|stor(?:y|ies)|reads?|pieces?) | annual plan | un mese di prova",
        "mois d['’]essai",
        r"probe(?:monat|abo) | mes gratis | funded by (?:our )?(?:readers|members) | (?:made|makes?) (?:\w+ ){1,3}possible",
    ),
    r"\b(?:readers?|members?|supporters?)(?:['’]s?)? (?:who )?(?:support|pays?|funds?|donate|contribut\w+|chip in)\b",
)

STEERING = _any(
    r"\bcontinues? (?:below|after (?:the )?ad\w*)\b|^\W*scroll (?:down )?(?:to|for)\b|^\W*skip (?:this |the )?ad\b",
    r"^\W*(?:this )?(?:content|article|story|video|post) is (?:not|no longer|only )?\s?(?:available|reserved|"
    r"exclusive|supported)\b",
    r"^\W*(?:accept|allow|enable) (?:all )?(?:cookies|scripts?|javascript)\b|\bview(?:ed)? on the site it originates\b",
    r"^\W*(?:sponsored|presented|supported|paid for|powered) by\b.{0,40}$|^\W*audio by\b.{0,30}$|^\W*why you can trust us\b",
    r"^\W*(?:learn|find out|read)(?: more)? (?:about|on) (?:how we (?:report|work|make)|our \w+)\b",
    r"^\W*(?:sign in|log in|register|subscribe|tap|click)(?: here)? to (?:save|read|share|comment|continue|unlock|get|"
    r"view|keep|see)\b",
    r"^\W*(?:hear|share|print|save|bookmark|gift|send|forward|rate|copy|listen to) (?:this|the) (?:article|story|"
    r"report|piece|page|episode)\b",
    _words(
        "nur für abonnent\\w+ | réservée?s? aux abonnés | solo para suscriptores | riservat[oa] agli abbonati",
        r"para assinantes",
    ),
    r"^\W*(?:zum )?weiterlesen\b|^\W*会員|記事を保存",
)

POINTER = _any(
    r"^\W*(?:(?:see|read|watch|listen|hear|look) ?(?:also|more|now|next)?|related(?: (?:stor(?:y|ies)|articles?|coverage|news|"
    r"topics?|content))?|more (?:on this|on|from|about|stories|news)[^:]{0,30}|more|recommended|"
    r"editors?['’]?s? (?:picks?|choice)|"
    r"don['’]t miss|up next|next up|gallery|in pictures|video|podcast|opinion|explainer|also read|also watch|further reading)"
    r"\s?[:»›>|]\s?\S",
    r"^\W*(?:lesen sie (?:auch|mehr|dazu)|auch interessant|mehr zum thema|zum thema|lire aussi|à lire (?:aussi|également)|"
    r"voir aussi|lea también|lee también|te puede interesar|más (?:información|sobre)|leia (?:também|mais)|"
    r"veja (?:também|mais)|"
    r"leggi anche|lees ook|bekijk ook|läs (?:också|mer|även)|les også|læs også|czytaj (?:też|także|więcej)|читайте также|"
    r"смотрите также|関連記事|関連)(?:\b|\W)",
)

AUDIENCE = _any(
    rf"(?:{_NUMBER}|hundreds|thousands|many) (?:people|readers|users|others|subscribers|visitors|neighbou?rs|fans|"
    rf"lettori|lecteurs|"
    r"lectores|leitores|leser)\b.{0,30}\b(?:are|is|have|stanno|sont|están|estão|lesen|here)\b.{0,25}(?:reading|"
    r"viewing|watching|"
    rf"following|leggendo|lire|leyendo|lendo|now|gerade|\W*$)|\bjoin (?:the |over |more than )*{_NUMBER}(?=\W)",
    rf"^\W*{_NUMBER} (?:people |readers )?(?:watching|reading|viewing|listening|saved|shared|liked|read|"
    rf"like)(?: (?:live|now|right now|this))?\W*$",
    rf"\b(?:article|story|page) (?:was|has been) (?:read|viewed|shared|seen) (?:by )?{_NUMBER}",
    r"^\W*(?:an? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]min(?:ute)?s?[- ](?:read|listen|watch|"
    r"of (?:audio|reading))\b",
    r"^\W*(?:estimated )?(?:read(?:ing)?|listen(?:ing)?) time\b",
    r"\b\w+ (?:of \w+ )?(?:free |monthly )*(?:articles?|reads?|views|stories) (?:left|remaining|used)\b",
)

BUTTON = _any(
    _words(
        r"copy | share | bookmark | print | text size | font size | next up | up next | recommended | popular | trending",
        r"most (?:read|viewed|shared) | (?:might|may) (?:also|have missed) | missed it | also (?:viewed|read|like) | for you",
        r"editors?['’]?s? (?:picks?|choice) | our archives? | related | audio | new episode | comments?",
        "repl(?:y|ies) | skip",
        r"ads? | alerts | an error | a mistake | the author | conversation | sign in | log in | subscribe | newsletter",
        r"(?:read|show|load) more | (?:see|view) all | play | mute | unmute | close | loading | follow | save | more from",
        r"also in | today['’]s (?:edition|paper) | that matter | picked by",
    )
)
"""Words of buttons and labels; they count only in a short line that is no sentence."""
