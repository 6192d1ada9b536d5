"""Words that say nothing by themselves, in the languages revtrack reads, and the commonest verbs and adverbs of English."""

FUNCTION = frozenset(
    # English
    "a an the of to in on at and or but nor so yet for with by from into onto over under out up down off about as if than then "
    "is was are were be been being am it its he she they them him her his hers their theirs this that these those there here "
    "i we us our you your my me who whom whose which what when where why how not no has have had having will would shall should "
    "can could may might must do does did doing done said says say saying told tell tells also just even still very more most "
    "much many some any all each every few other another such own same too while after before during since until because "
    "though although however despite between among through across against within without toward towards upon per via amid "
    "now again once ever never always often get gets got getting go goes going gone come comes came make makes made take takes "
    "lets it'll that's who's one ones way ways thing things lot lots well really actually rather quite back again "
    "including include includes included around already away else whether like unlike due thanks according part new old "
    "isn't wasn't aren't weren't don't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't i'm it's we're they're "
    "he's she's i've we've they've you're there's here's cannot "
    # German, French, Spanish, Portuguese, Italian, Dutch
    "der das den dem des ein eine einen einem einer und oder aber nicht von vom zu zum zur mit für auf im ist sind waren "
    "haben hatte sich auch als wie bei nach aus sei wird werden wurde wurden dass es er sie wir ihr noch nur "
    "le la les du un une et ou mais pas que qui sur pour avec est sont était a ont au aux ce cette ces se sa ses leur il elle "
    "ils "
    "el los las y o pero en con por para del al lo se su sus es fue eran ha han ser como más este esta "
    "os um uma e no na nos nas dos das ao com foi são mas seu sua "
    "gli uno di della delle dei nel nella che non per è sono erano hanno suo sua più ma anche "
    "het een van op te zijn werd heeft hebben ook niet maar voor naar uit bij aan".split()
)
COMMONEST = {
    "en": frozenset("the of and to that was is for it with".split()),
    "de": frozenset("der die das und nicht ist mit von den dem ein eine bei auf sind wurde".split()),
    "fr": frozenset("le la les des est et dans une un du au sur pour avec".split()),
    "es": frozenset("el los las una por con del la que y en se un".split()),
    "pt": frozenset("os as um uma não do da dos em com para foi que ao".split()),
    "it": frozenset("il della di che per una non sono con nel gli del è".split()),
    "nl": frozenset("de het een van niet voor met op zijn en na bij".split()),
}
"""Words by which a text tells its language, where its page does not."""
