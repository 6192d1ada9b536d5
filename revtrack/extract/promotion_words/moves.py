"""What outlets do to their readers, one group of patterns per speech act (English); a move weighs as much as all other signs."""

from revtrack.extract.promotion_words.build import either, opens, starts, words

_GIVER = (
    r"(?:readers?|members?|subscribers?|donors?|supporters?|backers|patrons|listeners|households|neighbou?rs|people like you"
    r"|(?:your|reader|member|monthly|small|every|each|a|these|one-time) (?:[\w-]+ ){0,2}"
    r"(?:gifts?|donations?|contributions?|subscriptions?|memberships?|support)"
    r"|(?:donations?|gifts?|contributions?|subscriptions?|memberships?)|every (?:euro|dollar|pound|cent|penny))"
)
_GIVES = (
    r"(?:pays?|paid|funds?|funded|keeps?|kept|helps?|makes?|made|goes|chips? in|powers?|supports?|supported|sustains?|covers?|"
    r"sent|sends?|puts?|lets?|fuels?|underwrites?|backs?|backed|allows?|buys?|means?)"
)
_PRESS = (
    r"(?:report(?:ing|ers?)|journalis[mt]s?|investigations?|newsroom|stories|coverage|news|public records|lawsuits|courthouse|"
    r"city hall|photographers|correspondents?|articles?|this (?:story|article|piece|site|work|page)|our|us|here|paywall|"
    r"facts|beat|free to (?:read|all|everyone)|free for (?:all|everyone)|podcasts?|independent|independence|watchdogs?)"
)
_STORY = r"(?:stor(?:y|ies)|articles?|pieces?|reports?|reads?|pages?)"
_LANGUAGE = (
    r"(?:spanish|english|french|german|welsh|chinese|arabic|portuguese|hindi|polish|russian|vietnamese|korean|ukrainian)"
)
_PLATFORM = (
    r"(?:facebook|instagram|tiktok|bluesky|twitter|x|mastodon|threads|youtube|whatsapp|telegram|linkedin|google(?: news)?|"
    r"apple news|reddit|signal|substack|flipboard)"
)

GIVING = either(
    rf"\b{_GIVER}\b(?! and).{{0,40}}\b{_GIVES}\b.{{0,60}}\b{_PRESS}\b",
    rf"\b{_PRESS}\b.{{0,50}}\b(?:funded|supported|paid for|made possible|backed|sustained|powered|kept \w+|possible|exists?)"
    rf"(?: only| largely| in part| mostly| entirely)? (?:by|because of|thanks to)\b.{{0,30}}\b(?:{_GIVER}|you|grants?)\b",
    rf"\b(?:thanks to|because of)\b.{{0,20}}\b{_GIVER}\b.{{0,60}}\b{_PRESS}\b|\b{_PRESS}\b.{{0,40}}\bthanks to {_GIVER}\b",
    r"\b(?:member|reader|listener|donor|community)[- ](?:supported|funded|powered|backed)\b.{0,30}\b(?:news|journal|report|media)",
    r"\b(?:spring|fall|autumn|summer|winter|year-end|membership|pledge|member|fund) ?(?:drive|campaign|raiser)\b.{0,40}"
    r"\b(?:goal|ends|closes|tonight|midnight|our|we|short)\b|\b(?:gifts?|donations|members) (?:to go|short|away)\b",
    r"\bdrive (?:ends|closes)\b|\bbehind (?:every|each|this|all) (?:story|investigation|article|report)\b|\bchip in\b",
    r"\bcan we count on you\b|\bwill you (?:join|help|chip|give|support|become|stand)\b|\bpeople like you\b|\bstand with us\b",
    r"\b(?:your|a|any) (?:\w+ )?(?:gift|donation|contribution|support)\b.{0,50}\b(?:today|tonight|matter|double|us|our|goes)\w*\b",
    starts("become an? (?:[\\w-]+ )?(?:member|subscriber|supporter|patron|friend|sustainer|donor|insider|backer)"),
    r"\b(?:of you|our readers|our members) (?:gave|donated|subscribed|joined|signed up|give|chip in)\b|\beveryone (?:reading|who reads)\b",
    r"^\W*(?:powered|funded|supported|backed|owned|paid for) by (?:our |its )?(?:readers|members|you|donors|listeners)\b",
    r"^\W*(?:donate|subscribe|join)\b[^.]{0,20}$",
    r"\bwithout (?:you|your (?:help|support)|our (?:readers|members|subscribers))\b|\bthanks to (?:you|readers like you)\b|\breaders like you\b",
    r"\b(?:match|double|triple)(?:es|ed)? (?:every|each|your|all) (?:\w+ )?(?:gifts?|donations?|pounds?|dollars?|euros?|contributions?)\b",
    r"\byour (?:gifts?|support|donations?|subscription|membership) (?:has|have|already|keeps?|lets?|makes?|funds?)\b",
    r"\bno (?:paywalls?|shareholders|(?:billionaire )?owners?|billionaires?|advertisers|investors)\b",
    r"^\W*before you go\b|^\W*it['’]s our (?:\w+ )?(?:pledge|fund|membership) drive\b|\bwe(?:['’]re| are) [$£€][\d,.]+\w? short\b",
    r"\bstand up for (?:your|local|public|independent) (?:\w+ )?(?:station|news\w*|journalism|media|paper|radio)\b",
    r"\b(?:subscription|membership)s? pays? for\b|\bjournalism costs\b|\breporting (?:costs|takes) (?:time|money|months)\b",
    r"\b(?:costs?|takes) to (?:run|keep|make|produce|publish|report) (?:this|our)\b|\bpa(?:y|ys|id) us to (?:write|report|publish|print|say)\b",
    r"\b(?:people|those|everyone|anyone|readers) (?:who (?:are )?)?read(?:ing)? (?:us\b|this (?:sentence|line|paragraph|far)\b)",
    r"\basked (?:you|our readers) for (?:money|anything|help)\b|\bpaid for you to read\b"
    r"|^\W*[$£€][\d.,]+\w? of [$£€][\d.,]+\w? (?:raised|given|pledged|so far)\b",
    r"\b(?:gifts?|donations?|contributions?) (?:made |given |received )?(?:before|by|until|through) [^.]{2,24} (?:(?:will be|are|is) (?:\w+ )?(?:doubled|matched|"
    r"tripled)|counts? (?:twice|double))(?! (?:dollar for dollar )?by (?:the )?(?-i:[A-Z]))",
)
"""Who pays for the work, and the plea to pay."""

ACCESS = either(
    rf"\b(?:free|complimentary|unlocked) (?:\w+ )?{_STORY} (?:left|remaining|this|per|a|each|before)\b",
    rf"\b(?:limit|last|final|one|two|three) (?:of )?(?:your )?(?:free|complimentary) (?:\w+ )?{_STORY}\b",
    r"\b(?:unlimited|full|all|digital|ad-free|exclusive|premium) (?:digital |online |site )?access\b(?! to (?:the )?(?!our|every))",
    r"\b(?:is|are|only|open|exclusively|available|just|free|reserved) (?:for|to) (?:\w+ )?(?:subscribers|members)(?: only)?\W*$|\b(?:subscriber|member)s?[- ]only\b|\b(?:subscribers|members) "
    r"(?:get|enjoy|receive|can share|read|have access|save)\b(?!.{0,20}\b(?:a year|a month)\b)",
    r"\b(?:read|have|get) (?:one|two|three|\d+) more (?:free )?(?:stor(?:y|ies)|articles?|pieces?)\b|\bfor the price of (?:one|two|three|\d+)\b",
    r"\bonly (?:members|subscribers) (?:can|may|have|get)\b|\b(?:log|sign) in or\b|\bmake an account\b|\b(?:day|week|month|annual|digital) pass\b",
    r"\b(?:unlocked|opened|free) for you\b|\bone (?:subscription|membership|login|password)\b|\bfor as little as\b|\bevery article\b",
    r"\b(?:subscribe|register|join|donate|sign up|upgrade|log in) (?:now|today)\W*$|\bfree preview\b|\bsign me up\b",
    r"\b(?:read|see|get) (?:\w+ ){0,2}(?:what|everything) (?:we|our)\b|\b\w+ stories (?:down|left|to go)\b",
    r"\bto (?:keep|continue|finish|carry on) (?:reading|listening)\b|\brest of (?:this|the) (?:piece|story|article|column)\b",
    r"\balready (?:an? |have an? |registered|subscribed)(?:\w+ )?(?:subscri\w+|member\w*|account)?(?=\W*\?)|^\W*already (?:an? )?"
    r"(?:registered|subscri\w+|member)\b",
    r"\byour (?:free )?(?:trial|subscription|membership) (?:ends|expires|has|renews|is|includes|gives|comes)\b",
    r"\b(?:read|get) (?:\w+ ){0,3}more (?:free )?(?:articles|stories)\b",
    r"\bcreate (?:a|your) (?:free )?account\b|\b(?:log|sign) ?in (?:here\b|to (?:read|keep|continue|comment|save|see|finish|unlock|post|vote|reply|join|share|view|get|access|manage|your account\W*$))|\bregister (?:for free|to (?:read|keep))\b",
    r"^\W*(?:go|try|get|read) (?:ad-free|premium)\b|\b(?:premium tools|upgrade to)\b.{0,40}\b(?:month|week|year|reading|plus|premium|today)\b",
    r"\b\d+% off\b|\bsubscriptions?\b.{0,30}\b(?:until|off|offer|half price|sale)\b|^\W*(?:today['’]s|limited[- ]time|special) offer\b",
    r"\b(?:half price|try (?:our|us)|is yours|free for a (?:week|month))\b.{0,30}\b(?:week|month|year|price|today)\b",
    r"\bfull access is\b|^\W*gift (?:this|a|an)\b|\blink is free\b|\bcourtesy of an? (?:subscriber|member)\b",
    r"\b(?:students|teachers) read free\b|\bfree to read\b|\bcosts nothing to read\b|\bour (?:[\w-]+ ){1,3}sale (?:is|ends|starts|continues)\b",
    r"^\W*(?:an?|one|two|three|four|six|twelve|\d+) (?:weeks?|months?|years?) (?:of [^.]{3,30} )?for (?:only |just )?[$£€]\d",
    r"^\W*(?:only |just |from )?[$£€]\d[\d.,]* for (?:the first |your first )?(?:\d+|one|two|three|six|twelve) (?:weeks|months|years)\b",
    r"^\W*subscribe and (?:save|get|read)\b|\byou(?:['’]ve| have) reached (?:your|the) (?:\w+ )?limit (?:for|of)\b",
    r"^\W*[$£€]\d[\d.,]* (?:an?|per|for (?:the|your)(?: first)?) (?:week|month|year)(?:\W*$|,? (?:then|billed|cancel|for the first)|\. )",
    r"^(?:[^.!?]{0,60}[.!?] )?(?:limited[- ]time )?offer (?:ends|expires|closes)\b",
    rf"\byou(?:['’]ve| have) (?:got )?(?:just |only )?(?:one|two|three|\d+) (?:more )?{_STORY} (?:left|to go|remaining)\b",
    r"\bthis (?:analysis|report|story|article|piece|column|video|interview) is (?:only |just |exclusively )?for (?:[\w-]+ ){0,2}"
    r"(?:customers|subscribers|members|readers|supporters)\W*$",
    r"^\W*no (?:ads|tracking|paywalls?)[,.]|^\W*(?:sign|log) in for (?:the|your|full|more)\b|\brenew (?:now|today|before|your)\b.{0,30}\b(?:rate|price|subscription|membership|plan)\b",
    rf"\byour (?:first|second|third|fourth|fifth|last|final|\d+\w\w) (?:and (?:last|final) )?(?:free|complimentary) {_STORY}\b|\breading streak\b",
    r"\bno (?:credit )?card (?:details )?(?:is |are )?(?:needed|required|involved|necessary)\b|\b(?:subscribers|members) can (?:gift|give|share|send)\b",
    r"\bour (?:friends at|sponsors?\b)|\b(?:with|use|using|enter) (?:the |promo )?code (?-i:[A-Z]{3,}\d+)\b|\b(?:every|each|your) (?:annual|monthly|digital) (?:subscription|membership)\W*$",
    r"^\W*to (?:comment|reply|post|save|unlock|read on|read more), (?:you|please|log|sign|create|register|choose|pick)\b",
)
"""What may be read, how much of it, and at which price."""

LETTER = either(
    r"\b(?:your|straight to your|in your) (?:e-?mail )?(?:inbox|mailbox)\b|\bone e-?mail\b|\bno spam\b|\bemail address\b",
    words("delivered")
    + r"[^.]{0,30}\b(?:inbox|daily|weekly|mornings?|evenings?|sundays?|mondays?|fridays?|every|each|free)\b",
    r"\bby (?:signing up|subscribing|registering|clicking|continuing|joining)\b.{0,20}\byou\b|\bthank(?:s| you) for (?:signing|"
    r"subscribing|reading|joining|supporting|being)\b",
    r"\b(?:newsletter|briefing|digest|roundup|letter|bulletin)\b.{0,50}\b(?:every|each|at noon|daily|weekly|mornings?|evenings?|"
    r"sundays?|before|straight|free|lands?|arrives?)\b(?!.{0,60}\b(?:reaches|reached|was|had|went)\b)(?=.{0,80}\b(?:you|our|for)?\b)"
    r"(?<!reaches)\b$",
    r"\b(?:comes|sent|goes|first) (?:\w+ ){0,2}to (?:\w+ )?(?:newsletter|subscri\w+) (?:readers|first)?",
    r"\b(?:start|end|begin)s? (?:their|your) (?:day|morning|week|evening) with\b|\bstraight to your\b",
    r"^\W*sign up (?:to (?:receive|get)|for) [^.]{0,50}\b(?:newsletter|dispatch|digest|briefing|bulletin|e-?mails?|alerts)\b",
    r"\bget (?:the|our|your|a) [^.]{0,60}\b(?:every|each) (?:\w*day|morning|evening|week|weekday|weekend)\b",
    r"\b(?:our|the) [^.?!]{0,30}(?:newsletter|briefing|digest) (?:lands|arrives|comes|is sent|goes out|brings|rounds|has)\b",
    r"\bwant (?:the|more|our) [^?]{0,60}\b(?:before|every|each|daily|inbox|first|like this)\b[^?]{0,30}\?",
)
"""A letter by e-mail, and how to get it."""

APP = either(
    r"\b(?:get|download|try|install|open|in|use) our (?:[\w-]+ ){0,2}app\b",
    r"\b(?:get|download|try|install|open) the (?:(?-i:[A-Z][a-z]+) ){1,3}app\b(?=\W*$|,? (?:for|to) (?:breaking|news|more|your|follow|read|free))",
    r"\b(?:available|out) (?:now )?(?:on|for|in) (?:the )?(?:iphone|android|ios|app store|google play)\b",
    r"\b(?:scan|tap) (?:the|this) (?:qr )?code to (?:\w+ ){1,3}(?:with you|app|the)\b",
    r"\b(?:turn on|enable|get|set|allow|receive|activate) (?:\w+ ){0,2}(?:alerts?|notifications?)\b.{0,15}"
    r"\b(?:to (?:hear|follow|know|be|get|see|stay)|for (?:this|breaking|stories|more|our)|about|when|on this|from)\b",
    r"\bwe(?:['’]ll| will) (?:\w+ )?(?:send|e-?mail|notify|text|alert|let you know|ping)\b",
    r"\b(?:follow|save|add) (?:this|these) (?:topics?|articles?|stor(?:y|ies)|author|writer|to)\b|\byour (?:reading list|feed)\b",
    r"^\W*text (?-i:[A-Z]{2,}) to \d{3,6} for (?:\w+ )?(?:news|alerts|updates|headlines)\b",
    r"\b(?:preferred|default) (?:news )?source\b|\bbetter in the app\b|\bhome screen\b|\b(?:ha[ds]|have|without|with) our app\b",
    r"\b(?:above|below|beside|next to|under|near) the (?:headline|byline)\b|^\W*forgot(?:ten)? (?:your )?password\b",
    r"\b(?:watch|click|press|tap|play) (?:[\w-]+ ){0,3}(?:video|clip|film|episode|story|report|interview|bulletin|audio|player|button|"
    r"arrow|bell|link|icon|star|play|picture|image|photo) (?:above|below)\b|\bclick (?:above|below|here)\b"
    r"|\bdownload it (?:for free|free|now|today)\b(?! from (?!(?:the )?(?:app|apple|google|play)\b))",
    r"\b(?:scan|tap) (?:the|this) (?:qr )?code\b.{0,60}\b(?:app store|google play)\b|^\W*tune in (?:to|at|for|on)\b.{0,50}\b(?:more|tonight|on this)\b",
)
"""Apps, alerts and lists of what to read."""

SOUND = either(
    rf"{opens('listen to', 'hear', 'play')} (?:this|the) (?:{_STORY}|audio|episode|column|interview)\b",
    r"^\W*(?:audio|listen|narrated|read)\b[^.]{0,15}[:,·–—-]?\s*\(?\d+ ?(?:min\w*|sec\w*|:\d\d)|^\W*narrated by\b|\bprefer to listen\b",
    r"\b(?:read (?:aloud|out)|voiced|narrated) by an?\b|\b(?:automated|synthetic|computer|ai)[- ](?:generated )?voice\b|\bpress play\b",
    r"^\W*(?:new|latest|this week['’]s|today['’]s) (?:\w+ )?(?:episode|podcast)\b.{0,25}(?:out|live|now|here|:)|\bwherever you (?:get|listen)",
    r"^\W*(?:watch|catch) (?-i:[A-Z]\S+(?: [A-Z0-9]\S*)*) (?:at|on weeknights at|tonight at) \d{1,2}\b",
    r"\bon (?:today|this week|tomorrow)['’]s (?:episode|podcast|show)\b|\bepisode \w+ (?:drops|lands|is out|arrives)\b"
    r"|\bepisodes? (?:of .{3,40} )?(?:drops?|lands?|arrives?)\b.{0,40}\b(?:subscribers|members)\b",
    r"\b(?:our|the) (?:\w+ )?(?:daily |weekly )?podcast (?:is|has|drops|goes|asks|looks|wherever)\b.{0,30}\b(?:out|wherever|every|new)\b",
    r"\b(?:audio|digital) (?:version|edition)\b|\bto (?:read|listen to) this\b|^\W*(?:rather|prefer to) (?:watch|listen|hear)\b[^?.]{0,20}\?",
)
"""The story read out, and programmes to hear."""

FEEDBACK = either(
    r"\bhelps? us (?:to )?(?:pay|keep|stay|bring|cover|improve|report|continue|run|fund)\b|"
    + starts("tell us | let us know | send us | write to us | email us | contact us | help us")
    + r"|\bget in touch with us\b|\blet our\b|\bwe(?:['’]d| would)? (?:love|like|want) to "
    r"(?:hear|know|talk|speak|ask)\b|\b(?:we|reporters|editors|newsroom|team) (?:\w+ ){1,2}(?:to hear from|love to hear)\b|\bhear from you\b",
    r"^\W*thumbs up\b[^.]{0,20}\?|\b(?:have|share|give us) your (?:say|view|views|thoughts|opinion|verdict|story|feedback|experience)\b",
    r"\bwas this (?:\w+ )?(?:article|story|page|piece|helpful|useful|guide)\b|\b(?:minute|question|quick|short|reader) survey\b(?! of)",
    r"\bhow likely are you\b|\bhow are we doing\b|\bour new design\b|\brecommend us\b|\byour (?:feedback|answers|opinion) helps?\b",
    r"^\W*(?:write to|contact|e-?mail|reach) (?-i:[A-Z]\S+(?: [A-Z]\S+){1,2}) (?:at|on|via|by)\b.{0,20}\S+@\S+\W*$",
    r"\b(?:spotted|found|see|noticed|seen) an? (?:mistake|error|typo)\b|\b(?:got|have) a (?:news |story )?(?:tip|story|question)"
    r"\b.{0,20}[?.:]|\bknow (?:something|more)\b.{0,20}\?|\b(?:our|the) (?:corrections|tips|investigations) (?:desk|line|team)\b",
    r"\bjoin (?:the|our) (?:conversation|discussion|debate|community)\b|^\W*be the first to\b|\byour questions\b.{0,30}\bsend\b",
    r"\b(?:posts|comments|letters|submissions) (?:\w+ ){0,4}(?:will|may|must|might) be (?:\w+ )?(?:deleted|removed|moderated|edited|published|sent|"
    r"shortened|closed)\b|\bletters to the editor\b.{0,40}\b(?:must|should|may|address|sent)\b|\b(?:cast|place) your vote\b|\byour turn\b",
    r"\bcomments (?:are (?:open|closed|moderated|welcome|reviewed|off)|on this|close in|below)\b|\bin the comments(?: section)?(?: below)?\W*$|\b(?:view|read|see|show) (?:all )?\d* ?comments\b"
    r"|\b(?:our )?moderators (?:read|review|check|approve)\b|\b(?:debate|discussion|comments?) (?:is|are) open\b|\breaders (?:may|can) comment\b",
    r"\bask (?:our|the \w+'s) (?:\w+ ){0,3}(?:experts?|editors?|reporters?|correspondents?|critics?)\b",
    r"\b(?:share|send) (?:\w+ ){1,4}with us\b|\bwatch the (?:full|whole|entire) (?:interview|programme|show|episode|documentary)\b|^\W*follow (?:[\w’'-]+ ){1,4}live (?:coverage|updates|blog)\b",
    r"\bwould (?:like|love) to hear (?:from you|your|about your)\b|\bwe read (?:every|each|all) (?:\w+ )?(?:tips?|letters?|e-?mails?|messages?|comments?)\b",
    r"\bvote (?:now )?(?:in our|below|here)\b|\bcast (?:a|your) vote (?:below|here|now)\b|\b(?:take|vote in|part in|say in) our (?:[\w-]+ )?(?:polls?|quiz|survey)\b",
    r"\bour inbox(?:es)? (?:is|are)\b|\bfind what you were looking for\b",
    r"\b(?:answers|answering|answer) your questions\b|\b(?:can you|think you can) (?:beat|guess|name|outsmart|match)\b.{0,20}\b"
    r"(?:our|editors|quiz|all)\b",
)
"""Asking the reader for a word: opinions, tips, mistakes, comments."""

FOLLOW = either(
    rf"\b(?:follow|find|like|join|add|watch) (?:us|me|our|the [\w-]+|@\w+)(?: [\w-]+)? on {_PLATFORM}\b|\bfollow @\w+",
    rf"\bwe(?:['’]re| are) (?:now |also )?on {_PLATFORM}\b|\b(?:join|tap)\b.{{0,20}}\bour (?:\w+ )?(?:channel|group)\b",
    rf"\bfollow us\b|{starts('follow')} [A-Z]\w+(?: \w+)? on {_PLATFORM}\b|\bour (?:\w+ )?{_PLATFORM} (?:group|channel|community|page)\b",
    r"\b(?:send|share|forward|pass) it (?:their way|with (?:a friend|someone|somebody|friends|others))\b",
    r"\bencourage (?:them|a friend|others) to (?:sign up|subscribe|join|register)\b",
)
"""The outlet elsewhere."""

EVENTS = either(
    r"\b(?:join|meet) (?:us|our)\b|\bour (?:\w+ ){0,2}(?:summit|festival|live event|forum|conference|book club|events)\b",
    r"\b(?:seats|tickets|places) (?:are )?(?:going|selling) fast\b|\bfree for (?:members|subscribers)\b(?! of)|\bsave your (?:seat|spot)\b",
    r"\bout now in (?:the|our)\b|\b(?:in|at|from|visit) (?:the|our) (?:\w+ )?(?:shop|store)\b.{0,10}$|\bback in stock\b|\btote bags?\b",
    r"\bwe (?:may|might|could|can) (?:earn|receive|get|make)\b.{0,25}\b(?:commission|share|money|fee)\b|\bearns? us\b.{0,25}\b(?:commission|share|money|fee)\b|"
    r"\baffiliate (?:links?|partner)",
    r"^\W*prices? (?:\w+ ){0,3}(?:correct|accurate)\b|\b(?:chosen|selected|reviewed|picked|tested) (?:independently )?by our\b",
    r"^\W*(?:products?|items?|everything) (?:\w+ )?(?:are|is) (?:independently )?(?:chosen|selected|reviewed)\b|^\W*shop the look\b",
    r"\b(?:entries close|chance to win|prize draw|giveaway)\b|^\W*enter (?:our|the) (?:[\w-]+ ){0,3}(?:contest|competition|draw)\b"
    r"|^\W*win (?:an?|two|one|tickets|\d)\b.{0,60}(?:enter|entries|closes?|competition|draw|simply|readers|answer\w*|question)\b",
    r"\b(?:our|today['’]s|this week['’]s|(?<=the )daily) (?:\w+ ){0,2}(?:quiz|crossword|puzzles?|sudoku|word game)\b|^\W*test yourself\b",
    r"\byou could (?:win|be (?:the winner|on your way))\b|\bcould win\W*$|\b(?:referral|affiliate) fees?\b|\bpay us an?\b",
    r"\bgive the gift of\b|\bgift subscription\b|\bentries close\b|\bour (?:[\w-]+ ){1,4}awards\b|\bon sale (?:now )?for our\b|\bearly[- ]bird (?:rate|price|ticket)s? (?:end|close|expire|until|for our|now)s?\b|^\W*we(?:['’]re| are) (?:now )?hiring\b",
    r"\bon our (?:website|site|app|homepage|(?:\w+ )?(?:channel|page))\W*$|\bprices (?:were|are) (?:correct|accurate) (?:when|at|as)\b",
)
"""Meetings, shops, prizes and games."""

PAPER = either(
    r"\bour editorial\b|\beditorial (?:decisions|independence|judgment|control|standards)\b.{0,60}\b(?:our|us|we|sponsors|advertisers|funders)\b",
    r"\b(?:which|who|they|funders|sponsors|advertisers|donors|partners) (?:have|has) no (?:say|input|influence|control|role)\b",
    r"\bwe (?:follow|keep|have|apply|abide by|hold to) (?:\w+ ){0,2}(?:rules|code|standards|guidelines|principles)\b",
    r"\bhow we (?:handle|fund|make|protect|correct|label)\b|\b(?:ethics|corrections|sourcing) policy\b",
    r"\bhow we (?:report|test|work|choose|cover|use|decide|verify|rate|do our)\b|\bfunders? (?:have|had|has) no\b",
    r"\bour (?:[\w-]+ )?(?:journalists?|reporters?|editors?|newsroom|staff|coverage|reporting|correspondents?|critics|photographers|"
    r"journalism|fact-checkers|moderators) (?:\w+ly |also |still )?(?:never|always|do not|don['’]t|works?|accepts?|follows?|checks?|is|are|verif\w+|"
    r"lives?|covers?|tests?|chooses?|spends?|answers?|reads?|writes?|depends?|relies|belongs?|costs?|pays?|buys?|may not|"
    r"cannot|must|disclose|take|keep|travel|remains?|stays?)\b",
    r"^\W*(?:the )?(?:[\w’'-]+ ){1,4}is an? (?:[\w-]+, )?(?:independent,? |local,? )?(?:nonprofit|non-profit|not-for-profit|"
    r"member-supported|reader-funded|reader-supported|independent) (?:\w+ ){0,2}(?:newsroom|news|publication|outlet|magazine|site)\b",
    r"\bwe (?:name|never|always|correct|verify|check|do not|don['’]t) (?:\w+ ){0,3}(?:sources?|facts|errors|mistakes|payment)\b",
    r"\b(?:pick up|in|get) (?:today|tomorrow|saturday|sunday|this week|friday|monday|weekend)['’]s (?:paper|edition|magazine|issue|"
    r"print)\b|\bnewsstands?\b.{0,20}(?:from|now|today|friday|everywhere|$)|\bhome delivery\b|\be-?paper\b|\bour weekend magazine\b"
    r"|\bour circulation (?:desk|department|team)\b",
    r"\bwhat you(?:['’]ve| have)? (?:just )?(?:read|heard|watched)\b|^\W*it takes \d+ \w+ to make each (?:issue|edition)\b",
    r"^\W*thanks for (?:stopping by|dropping in|visiting|being here)\b|\btell (?:a friend|your friends) about\b|^\W*welcome back[!.,]|\bpick up where you left off\b|^\W*new here\b|\bnever miss (?:an? |another )\w+|\ball rights reserved\b|^\W*©\s?\d{4}|\byou agree (?:to|that)\b|\byou (?:have|are) (?:now |been )?(?:success\w+ )?(?:subscribed|logged|signed|registered)\b|^\W*have an account\b|\bour (?:[\w-]+ )?(?:privacy|terms|policy|cookies?|use of cookies)\b|\bwe have you\b|\bwhere it came from\b|\bmember since\b",
    r"\bif you (?:like|liked|enjoy|enjoyed|value|love|rely on|read|believe in) (?:this|our|what you|independent|local)\b",
    r"\bif (?:stories|reporting|journalism|articles|work) like this\b|\bpowerful people\b.{0,30}\bread\b",
    rf"^\W*this {_STORY} (?:also )?(?:is|was|are|reads|took|remains?|appears?|refresh\w*|updates|cost|will be)\b(?! "
    r"(?:about|not|no|an?|false|true|wrong|one|set|over|far|told|why|what|how|originally|first|reprinted|republished|published)\b)",
    r"^\W*this (?:page|site|link|content|video|edition|service|map) (?:is|was|refresh\w*|reloads|updates|uses|may|will|cannot|can't)\b",
)
"""The outlet about its way of working, its print, and this page."""

CONSENT = either(
    starts("accept | allow | enable | reject | manage | change | turn on")
    + r" (?:\w+ ){0,2}(?:cookies|java ?script|tracking|privacy choices|consent)\b"
    r".{0,20}(?:\b(?:to (?:view|see|watch|load|continue|play|read)|in your browser|in settings)\b|\W*$)",
    r"\b(?:need|requires?|without|give|withdraw) your (?:consent|permission|agreement)\b|\byour (?:privacy|cookie|consent) "
    r"(?:choices|preferences)\b|\byour (?:cookie|consent) settings\b|\busing an ad[- ]?blocker\b|\bad[- ]?blocker\b.{0,30}\b(?:off|disable|our|us)\b",
    r"\b(?:your|this) browser (?:does not|doesn['’]t|is not|cannot|can['’]t)\b|\b(?:this|the) (?:content|video|map|audio|player|element)"
    r"\b.{0,20}\b(?:cannot|can['’]t|could not|not|unable)(?: be)? (?:played|shown|loaded|displayed|available|supported)\b",
    r"\b(?:not|isn['’]t|won['’]t) (?:loading|load|working|playing|showing)\?|\b(?:another|different|newer|modern) browser\b|\bembedded (?:posts?|content)\b",
    r"\bhosted by a third[- ]party\b|\b(?:we|site|page) uses? cookies\b|\byou(?:['’]re| are) (?:seeing|viewing|visiting|browsing|reading) "
    r"(?:the|our|an?|this)\b|\bwhy am i seeing this\b|\bkeep(?:s)? this (?:site|page) free\b",
    rf"\b(?:read|available|published|listen|view|also)\b[^.]{{0,20}}\bin {_LANGUAGE}\W*$|\btranslated (?:edition|version)\b"
    r"|\b(?:translated|translation)\b.{0,30}\b(?:software|automatically|machine|ai)\b|\bswitch to the\b",
)
"""Consent, technical notices, editions and languages."""

MOVES = (GIVING, ACCESS, LETTER, APP, SOUND, FEEDBACK, FOLLOW, EVENTS, PAPER, CONSENT)
TESTIMONY = either(
    r"[\"”’'],? (?:(?:says|writes|—|–|-) )?[A-Z][\w. ]{1,25}, (?:who (?:has been|is) )?(?:an? |our )?(?:\w+ )?(?:members?|subscribers?|readers?|donors?|supporters?)\b"
    r"(?: (?:since|for) [\w ]{3,14}| (?:in|from|of) [A-Z]\w+)?\W*$",
    r"^\W*why i (?:give|subscribe|donate|support|pay|joined)\b",
)
"""A reader's praise, quoted."""
