"""Who speaks, to whom, and by which signs a story tells."""

import re

from revtrack.extract.promotion_words.build import either, starts, words

QUOTED = re.compile(r"[\"“”«»„‚‘]")
TITLED = re.compile(
    r"\b([\w-]*newsletters?|podcasts?|briefing|nieuwsbrief|bolet[ií]n|nyhetsbrev\w*) [\"“”«»„‚‘]\s?([^\"“”«»„‚‘]{2,50}?)\s?[\"“”«»’‘]",
    re.IGNORECASE,
)
"""The name of a letter or a programme, set in quotes: nobody speaks there."""
CITED = either(
    words(
        "said | says | told | tells(?! you| us) | according | asked | asks(?! you) | wrote | writes | added | adds | announced | warned"
    ),
    words("laut | sagte | selon | según | dijo | secondo | segundo | disse | volgens | zei | enligt | powiedział"),
)
"""Somebody is quoted or cited: a story's way of speaking."""

THIRD = either(
    words(
        "he | she | his | her | hers | him | they | their | them | its | was | were | had | been | who | whom | which",
        r"has (?:been|\w+ed|long) | let['’]s",
    ),
    words(
        "er | hatte | wurden? | war | waren | habe | seien | elle | était | avait | ont été | n['’]a | ella | había | fue | eran"
    ),
    words("perso | era | aveva | perdeu | foi | verloor | werd | hij | han | hon | blev | tappade | był | była"),
)
"""Third persons and the past: a story's way of telling."""

LINK = either(
    words(
        "because | although | after | before | while | under | against | between | among | since | during | would | could",
        "might | should | must | wegen",
    )
)
"""Subordination and possibility: as often a story's, seldom in a plea."""

RECORD = either(
    words(
        r"withdrawn | withdrew | retract\w* | apologi[sz]\w+ | regrets? | mak(?:e|ing) clear | made clear | clarif\w+ | amended",
        "(?:corrected|removed|updated|changed|added) (?:this|the|our|a|an) | an update to | correction to",
    )
)
"""The outlet on what it has changed: a note or a part of one, whoever it speaks to."""

HISTORY = either(
    r"\b(?:originally|first|previously) (?:published|appeared|posted|reported|ran)\b|\b(?:developing|breaking)(?: news?)? (?:story|news)\b|"
    r"\bcheck back\b|\bmore to (?:follow|come)\b|\b(?:was|were|is|has been) re(?:print|publish|post)ed\b",
    r"\b(?:has|have|was|will be|been) (?:updat|adapt|correct|amend|edit|chang)ed\b|\b(?:will|to) update (?:this|the|our)\b",
    r"\breach(?:ed|ing) out to\b|\b(?:for|no) (?:a )?(?:comment|response|reply)\b|\bgot back to us\b|\b(?:not|n['’]t) (?:immediately )?respon\w+",
)
"""Where the story comes from, what becomes of it, whom the outlet asked: lines that readers hold it to."""

PAST = either(
    r"\b\w{3,}ed\b",
    words(
        "went | made | took | gave | found | came | saw | began | fell | rose | won | lost | died | held | met | left | led",
        "ran | sent | shot | stood | struck | paid | kept | became | brought | bought | caught | built | broke | grew | knew",
        "threw | spent | sold | fought | thought | felt",
    ),
)
"""Verbs in the past."""

NARRATED = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him|[Tt]heir|[Tt]hey)\b|(?<=\w )(?:had|was|were)\b|(?<=\w )(?:has|have) (?:\w+ly |already |since |now )?\w{3,}(?:ed|en|wn|lt|nt|ught|ood)\b"
    r"|(?<=[a-z] )(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?<!ly )(?<!\band )(?<!-)(?:\w{3,}ed|went|took|gave|found|came|saw|began|"
    r"fell|rose|won|lost|died|left|led|ran|struck|became|brought|grew|knew|threw|fought|thought|felt)(?! (?:in|by|to you)\b)\b"
)
"""Third persons, or a main verb in the past or the perfect after its subject: who speaks to nobody tells a story by them."""

ALONE = either(words("(?-i:I) | i['’](?:m|ve|d|ll) | my | me | myself"))
"""One person speaks, not an outlet."""

PASSIVE = either(r"\b(?:is|are|be|being) (?:\w+ly )?(?:\w+ed|sent|read|made|paid|kept|sold|built|held|found|brought|left)\b")
STATE = either(words("is | are | will | have | can | may"))
"""Verbs that tell what is so."""

ENGLISH = either(
    words("the | of | and | your | you | our | for | with | this | to | from | is | are | we | us | it | on | by")
)
SURELY_ENGLISH = either(words("the | and | your | you | with | this | from | our"))
NAME = re.compile(r"(?<=[a-z,;] )(?!I\b)[A-Z][a-z]+")
SENTENCE = re.compile(r"[.!?…。！？:][\"”’)\]]?\s*$")
QUESTION = re.compile(r"^[^.!?]{3,90}\?(?=\s)")

READER = either(
    words("you | your | you['’](?:ve|re|ll|d) | yours | yourself"),
    words(
        "(?-i:Ihnen|(?<=[a-zäöüß,] )Ihre?[nmrs]?) | euch | dein[er]? | du | vous | votre | vos | te | tu | tus | usted | você | sua? | seus?"
    ),
    words(r"ti | tuo | tua | tuoi | uw | je | jouw | jij | dig | din | ditt | ci | twój | twoje | вас | вам | ваш\w*"),
)
OUTLET = either(
    words("(?-i:[Ww]e|[Oo]ur|us|Us|[Oo]urs|[Ww]e['’](?:ve|re|ll|d))"),
    words(
        r"unsere?[nmrs]? | wir | uns | nous | notre | nos | nuestr\w+ | nosotros | noss[ao]s? | nós | nostr[aoie] | ci | noi"
    ),
    words(r"ons | onze | wij | vår\w* | vi | oss | nasz\w* | nas | наш\w*"),
    r"\b(?:[a-zíé]{4,}(?:nos|nós)|(?:aiuta|segui|scrivi|sostien[ei]|di)ci)\b",
)
_NO_VERB = (
    "with|in|on|for|of|and|but|as|to|from|at|by|is|are|was|were|be|that|what|when|if|while|because|how|all|about|like|after|"
    "before|during|under|over|since|until|into|through|despite|without|not|so|then|here|there|even|only|both|does|did|do|"
    "can|will|has|had|have|than|or|nor|where|why|who|which|it|he|she|they|we|you|i|between|behind|beyond|among|near|inside|"
    "outside|against|across|along|around|beneath|beside|throughout|toward|towards|upon|within|via|per|could|should|would|may|"
    "might|must|now|still|perhaps|maybe|yes|no|well|also|just|once|unlike|given|most|many|some|half|one|out|off|up|down"
)

ORDER = either(
    rf"(?:^\W*|(?<=[.!?:;–—] ))(?!(?:{_NO_VERB})\b)[a-z]{{3,}}(?<!ing)(?<!ed)(?<!ly)(?<!s) (?:your|our|us|this|yourself|these)\b",
    starts(
        "accept | access | activate | add | allow | apply | ask | be | become | bookmark | browse | buy | call | cancel | check",
        "chip in | choose | claim | click | comment | compare | contact | continue | contribute | copy | create | disable",
        "discover | discuss | donate | download | email | enable | enjoy | enter | explore | fill | find | follow | forward",
        "get | gift | give | go | grab | hear | help | hit | install | invite | join | keep | learn | leave | let | listen | log",
        "login | make | manage | meet | miss | open | order | pass | pay | pick up | play | pledge | post | press | rate | read",
        "receive | redeem | refresh | register | reload | remove | renew | reply | report | save | scan | scroll | search | see",
        "select | send | set | share | show | sign | skip | stand | start | stay | stream | submit | subscribe | support | swipe",
        "switch | take | tap | tell | test | text | treat | try | tune | turn | type | unlock | unsubscribe | wake | lend | dig",
        "update | upgrade | use | view | visit | vote | watch | write | back | sharpen | beat | bring | build | catch | cast",
        "deepen | fund | fuel | pitch in | plan | protect | put | reach | rely | settle | shop | speak | suggest | win | look",
    )
    + r"(?! (?:was|were|is|are|of|has|had)\b)",
    r"(?:^\W*|(?<=[.!?:;–—-] ))(?:bitte |jetzt )?\w{3,}e?n (?-i:Sie)\b",
    starts(r"(?:jetzt|hier|bitte|einfach) (?:\w+ ){0,4}\w{3,}en | (?!chez|assez|nez)\w{2,}ez[- ](?!pas)"),
    starts(
        r"suscr[ií]b[ae]\w* | apoya | ap[uú]nt[ae]\w* | [uú]nete | reg[ií]strat\w* | recibe | hazte | descarga | comparte",
        r"s[ií]guenos | activa | escucha | escríbe\w* | cuénta\w* | lee | participa | sostén | accede | inicia | ayúda\w* | gana",
        r"assine | apoie | inscreva\w* | receba | baixe | compartilhe | partilhe | siga | ouça | leia | junte-se | subscreva",
        r"torne-se | faça | descarregue | registe\w* | participe | escreva\w* | envie | ajude | ofereça",
        r"sostieni\w* | abbonati | iscriviti | registrati | ricevi | scopri | condividi\w* | seguici | scarica | ascolta",
        r"attiva | leggi | regala | accedi | scrivi\w* | partecipa | aiutaci | entra | prova | diventa",
        r"abonneer | steun | neem | deel | volg | meld | ontvang | luister | lees | schrijf | download | registreer | probeer",
        r"word (?:nu )?(?:lid|abonnee|vriend|donateur) | geef | praat | mail | bekijk | maak",
        r"prenumerera | stöd | dela | följ | anmäl | ladda | lyssna | läs | bli | skriv | tipsa | logga | støtt | del",
        r"zapisz | wspieraj | wesprzyj | czytaj | posłuchaj | pobierz | subskrybuj | udostępnij | dołącz | obserwuj | zaloguj",
        r"napisz | podziel | подпи\w+сь | поддержите | читайте | поделитесь | скачайте",
    ),
)
CALL = either(
    starts(
        r"subscribe | sign(?:ing)? up | sign(?:ing)? in | donat\w+ | chip in | unlock | upgrade | join us | join our",
        r"become an? (?:\w+ )?(?:member|supporter|subscriber|patron|backer) | follow us | tell us | write to us | get in touch",
        "support (?:us|our|independent|local) | tune in to our | create an? (?:free )?account | let us know | pitch in",
        "(?:enable|activate|allow|turn on) (?:browser |push )?(?:notifications|alerts)",
    ),
    starts(
        r"(?:abonnieren|unterstützen|testen|folgen|registrieren|verschenken|spenden) sie | soutenez | abonnez | inscrivez",
        r"rejoignez | recevez | téléchargez | connectez | offrez cet | partagez cet | suscr[ií]b\w+ | ap[uú]nt\w+ al | [uú]nete",
        r"hazte soci[oa] | s[ií]guenos | assine | apoie | inscreva\w* | siga-nos | junte-se a nós | torne-se | abbonati",
        r"iscriviti | seguici | abonneer | schrijf je in | meld je aan | word (?:nu )?(?:lid|abonnee|vriend) | steun ons",
        r"prenumerera | bli (?:medlem|prenumerant) | wspieraj | wesprzyj | zapisz się | subskrybuj | подпи\w+сь | поддержите",
    ),
)
"""An order that few but outlets give; it needs an object of theirs all the same."""
