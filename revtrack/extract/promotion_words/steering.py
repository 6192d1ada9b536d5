"""Lines that steer through the page: they point elsewhere, count readers or minutes, name a button or an advertisement."""

from revtrack.extract.promotion_words.build import either, opens, words

_NUMBER = r"\d[\d.,]*\s?[km]?"

STEERING = either(
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
    words(
        "nur für abonnent\\w+ | réservée?s? aux abonnés | solo para suscriptores | riservat[oa] agli abbonati",
        r"para assinantes",
    ),
    r"^\W*(?:most|top) (?:read|viewed|shared|popular|commented)\b|^\W*trending\b|^\W*(?:advertisement|ad|advertorial)\b.{0,12}$",
    r"^\W*(?:paid|partner|branded|sponsored|promoted) (?:content|post|partner|message)\b|\b(?:story|article|text) (?:continues|resumes)\b",
    r"\b(?:reading|scroll\w*) (?:after|past|below) (?:this|the) (?:message|ad\w*|promo\w*)\b|^\W*(?:read|shared|seen) by [\d.,]+"
    r"|^\W*(?:trusted|loved|followed) by [\d.,]+ (?:\w+ )?(?:readers|people|subscribers|members|users|fans)\b(?!,)",
    r"^\W*[\d.,]+\s?[km]? [a-z]+ (?:[a-z]+ ){0,3}(?:this(?: \w+)?|so far|and counting)\W*$",
    r"^\W*[\d.,]+\s?[km]? (?:shares|comments|reads|views|likes|people)(?: (?:so far|today|now|reading|this|in the (?:last|past) \w+))*\W*$",
    r"^\W*i (?:would like|agree|want|accept|consent|wish)\b.{0,40}\b(?:receive|e-?mails?|offers|terms|newsletters?|privacy)\b",
    r"^\W*more (?:from|by) (?:this|the|our)\b[^.]{0,30}$|^\W*more on this (?:\w+ )?(?:story|topic|subject)\W*$|^\W*(?:top|latest|breaking|popular) (?:stories|news|headlines)\b[^.]{0,25}$",
    r"^\W*(?:readers|people|others|users|viewers)\b.{0,20}\balso (?:read|viewed|liked|enjoyed|watched)\b|\bmost[- ](?:read|viewed|shared) (?:story|article|piece)",
    r"\btakes? (?:about |around )?[\w-]+ minutes? to (?:read|listen)\W*$|^\W*share this\b|^\W*(?:story|article|link|page) (?:saved|copied)\b|"
    r"^\W*(?:link|lien|enlace) (?:kopiert|copiée?|copiado|copiato)\W*$",
    r"^\W*(?:sponsored|promoted|paid post|advertorial)\s?:|^\W*cancel (?:when|any ?time|at any)|^\W*(?:be the next|join them)\W*$",
    r"\bplease try again\b|^\W*something went wrong\b|^\W*(?:in partnership with|brought to you by|made possible by)\b.{0,40}$",
    r"^\W*(?:zum )?weiterlesen\b|^\W*(?:expand|collapse) (?:article|story|text|all)\W*$|^\W*(?:show|read|see|view) (?:more|less|all)\W*$",
    r"^\W*(?:©|\(c\)|copyright) ?(?:\d{4}|by)\b",
)

POINTER = either(
    r"^\W*(?:this \w+ is )?(?:related to|filed under|tagged(?: as| with| in)?|tags|topics)\s?:\s?\S",
    r"^\W*(?:background|next|poll|quiz|live|live updates|in depth|coming up|catch up)\s?:\s?[^.!?]+$",
    r"^\W*(?:(?:see|read|watch|listen|hear|look) ?(?:also|more|now|next)?|related(?: (?:stor(?:y|ies)|articles?|coverage|news|"
    r"topics?|content))?|more (?:on this|on|from|about|stories|news)[^:]{0,30}|more|recommended|"
    r"editor(?:['’]?s|s['’])? (?:picks?|choice)|"
    r"don['’]t miss|up next|next up|gallery|in pictures|video|podcast|opinion|explainer|(?:from|in) (?:the|our) archives?|also (?:in|on|from) [^:]{2,20}|more to (?:read|see|hear|explore)|related \w+|you (?:might|may) (?:also )?(?:like|enjoy)|in case you missed it|worth a read|photos?|slideshow|interactive|(?:the )?(?:big|long|weekend) read|deep dive|special report|photo essay|keep (?:reading|exploring)|explore more|also read|also watch|further reading)"
    r"\s?[:»›>|]\s?\S",
    r"^\W*(?:lesen sie (?:auch|mehr|dazu)|auch interessant|mehr zum thema|zum thema|lire aussi|à lire (?:aussi|également)|"
    r"voir aussi|lea también|lee también|te puede interesar|más (?:información|sobre)|leia (?:também|mais)|"
    r"veja (?:também|mais)|"
    r"leggi anche|lees ook|bekijk ook|läs (?:också|mer|även)|les også|læs også|czytaj (?:też|także|więcej)|читайте также|"
    r"смотрите также|関連記事|関連)(?:\b|\W)",
)

AUDIENCE = either(
    rf"(?:{_NUMBER}|hundreds|thousands|many) (?:people|readers|users|others|subscribers|visitors|neighbou?rs|fans|"
    rf"lettori|lecteurs|"
    r"lectores|leitores|leser|persone|personnes|personas|pessoas|menschen|mensen|personer|osób)\b.{0,30}\b(?:are|is|have|stanno|sont|están|estão|lesen|here)\b.{0,25}(?:reading|"
    r"viewing|watching|"
    rf"following|leggendo|lire|leyendo|lendo|gerade)(?: (?:this|now|right|along|live|the|story|page|article|with|you|us))*\W*$|\bjoin (?:the |over |more than )*{_NUMBER}(?=\W)",
    rf"^\W*{_NUMBER} (?:people |readers )?(?:watching|reading|viewing|listening|saved|shared|liked|read|"
    rf"like)(?: (?:live|now|right now|this))?\W*$",
    rf"\b(?:this (?:article|story|page|piece|video|post)) (?:was|has been) (?:read|viewed|shared|seen|watched) (?:by |(?:by )?(?:more than|over|nearly|almost|about) )?{_NUMBER}",
    r"^\W*(?:this is )?(?:an? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]min(?:ute)?s?[- ](?:read|listen|watch|"
    r"of (?:audio|reading))\b",
    rf"^(?:\w+ ){{0,2}}{_NUMBER} (?:personas|menschen|personnes|persone|pessoas|mensen|lectores|leser|lecteurs|lettori|leitores) "
    r"(?:leen|siguen|lesen|verfolgen|lisent|suivent|leggono|leem|lezen)\b.{0,25}$",
    rf"^\W*(?:shared|viewed|read|saved) {_NUMBER} times\W*$",
    rf"^\W*(?:(?:more than|over|nearly|almost) )?{_NUMBER} (?:readers|people|users) have (?:(?:already )?commented|replied|voted|weighed in|had their say)"
    r"(?: on this(?: \w+)?)?(?: so far)?\W*$",
    r"\b(?:people|readers) spend (?:\w+ ){1,6}(?:on|with) this (?:story|article|piece|page)\b",
    r"^\W*(?:estimated )?(?:read(?:ing)?|listen(?:ing)?) time\b",
    r"\b\w+ (?:of \w+ )?(?:free |monthly )*(?:articles?|reads?|views|stories) (?:left|remaining|used)\b",
)

BUTTON = either(
    opens(
        "copy | share | bookmark | print | text size | font size | play | mute | unmute | close | loading | follow | save | skip",
        "ads? | audio | alerts | comments? | subscribe | newsletter | popular | trending | related | recommended",
    ),
    words(
        r"next up | up next | most (?:read|viewed|shared) | (?:might|may) (?:also|have missed) | missed it",
        r"also (?:viewed|read|like) | for you | editors?['’]?s? (?:picks?|choice) | our archives? | new episode | comments",
        r"repl(?:y|ies) | an error | a mistake | the author | conversation | sign in | log in | that matter | picked by",
        r"(?:read|show|load) more | (?:see|view) all | more from | also in | today['’]s (?:edition|paper)",
    ),
)
"""Words of buttons and labels; they count only in a short line that is no sentence."""
