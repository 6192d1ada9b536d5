"""The vocabulary of promotion in English: three circles of words around an outlet's business with its readers.

A line of promotion hardly leaves these circles; a sentence of a story has its own matter, which no list knows. So the lists
need not be complete, and no word in them decides anything alone: see `extract/leaning`.
"""

OWN = """
crosswords horoscopes obituaries classifieds e-reader republication reprints permalink securedrop tipline masthead autoplay whistleblower
fact-check fact-checked fact-checkers newsreader bestsellers
newsletter newsletters inbox mailbox letterbox e-paper epaper e-edition replica paywall paywalls paywalled subscriber subscribers
subscription subscriptions subscribe unsubscribe unsubscribing newsroom newsrooms newsdesk journalism headlines ad-free ads-free adblock
adblocker adblockers ad-blocker membership memberships crossword crosswords sudoku quiz quizzes advertisement advertisements advert
adverts advertorial advertise sponsored affiliate recaptcha login log-in sign-in signup sign-up e-mail email emails e-mails
commenting unlimited newsstand newsstands newsagent ombudsman republish reprint syndication podcast podcasts newsfeed homepage
bookmark unlock unlocked lock-screen homescreen trending recommended minute-by-minute liveblog reader-funded reader-supported
member-supported readership complimentary fundraiser pre-order clipboard hashtag explainers webcast
"""
"""What hardly anybody but an outlet offers or asks for."""

USUAL = """
captcha embed embedded widget infographic slideshow carousel playlist transcript transcripts subtitles captions fullscreen playback webinar webinars masterclass
workshop rsvp nominations nominate voucher vouchers promo coupon coupons rewards perks freelancers pitches internships interns fellowships
anonymous anonymously confidential encrypted complaints complaint funders syndicated retailer retailers editorial questionnaire tracker
calculator searchable explorer simulator live-scores scores fixtures replay highlights catch-up on-demand pullout supplement supplements
article articles story stories reporting coverage archive archives edition editions briefing digest column columnist columnists editor
editors reporter reporters correspondents journalist journalists photographers page pages site website link links comments comment
reader readers reads read reading donate donation donations donor donors notification
consent advertiser advertisers advertising ads ad audio listen listening narrated narrator narration subscribing subscribed
supporting scroll click tap swipe registered trial discount offer offers deal
premium plus support supports supporters supporter members member gift gifts share shared sharing follow followers whatsapp telegram
facebook instagram tiktok youtube bluesky threads twitter mastodon linkedin substack reddit signal spotify inform
informed curious independent independence independently unbiased commission weekly daily tips tip confidentially opinion opinions
views debate discussion conversation thread poll survey feedback rate rating recommend picks picked selection mistake mistakes typo
corrections accuracy summary summaries generated ai translated translation translate jobs vacancy vacancies hiring careers
forecast horoscope ticker topic topics author authors writer writers byline interactive graphic chart video videos gallery photos
animation livestream shop store cookbook mug tote webinar event tickets contest competition enter prize giveaway push pings
button code spam opt related similar explore discover dive
deeper explainer guide analysis investigation investigations investigative in-depth long-read series magazine newspaper paper issue
kiosk doorstep delivered copies licensing copyright content handpicked curated roundup round-up recap fund funded cents tax-deductible
chip contribution contributions contribute contributing contributors ticketed award-winning fingertips mission moderated
moderators banner personalize personalise customize tailored postings post posts tweet blog nasdaq ftse dow s&p classified interns
reviews backing backers sustaining sustain matched doubled nonprofit shareholders billionaire advertisers sponsors sponsor watchdog
fearless trustworthy rigorous photograph photographs puzzle puzzles games trivia spanish english french german welsh arabic vietnamese
polish ukrainian chinese portuguese machine automatically viewed partner partners promotion promoted desk takeaways assistant episode
episodes commented upgrade bundle bundles bonus offline e-reader masthead newest
"""
"""What an outlet is made of and deals in; others speak of it as well."""

COMMON = """
created contain contains expressed reflect necessarily board submitted dismiss remind affected credit pause neighborhood neighbourhood area students
teachers nurses demand stands explained worry deserve told expensive value closing closes deadline hosts airs presenter guests panel attend venue doors
in-person virtual refund invoice checkout basket cart benefits discounts savings bargain bargains deals shopping wine club listings property rentals
dating results standings tool tools database lookup volume mute speed course courses lecture secure verify verification verified robot options
methodology grants foundation philanthropy supported permission licence license pitch hosted sorted sort original originals version versions
temperature temperatures degrees humidity gusty spells windy snow drizzle expressed others whoever whichever
reminder reminders invitation invitations introduction sample samples tour preview previews chapter chapters volume extract excerpt
passionate dedicated committed commitment honest fair balanced rooted locals resident neighbours neighbors hometown
glance nutshell brief briefly short shortlist top-rated must-read must-reads hottest freshest topical timely
win standards cancel browser javascript cookies cookie settings preferences privacy profile password account accounts app apps phone mobile smartphone tablet device devices screen android ios google notifications alerts alert
minute minutes min mins morning evening midday weekday weekdays weekend tonight tomorrow noon friends friend anytime today now
news latest best top first more most next last another new big full exclusive behind scenes free every all each only just less
here there below above back again yes thanks thank please welcome never miss easy simple simply quick quickly quicker faster
better fast straight directly instantly work works matters matter trust trusted truth facts fact local community democracy press
changes updates update updated breaking happens happening continues continue resumes idea ideas question questions answer answers
experts expert specialist remark reply replies response letter letters thoughts reach contact team staff customer helpline switch
turn sign log drop type confirm check refresh reload retry accept allow enable manage party commercial message messages feature
featured brand purchase purchases buy products product earn fee fees list box bell star icon tab window coffee sandwich
seen left remaining used online digital device web pdf download downloads install spreadsheet print copy keep open stay loop
commitment contract stick join joined joining help helps helped support powered small gifted spare favor favour difference counts
pay paid pays cost costs price afford affordable dollar dollars pound euro cents monthly yearly annual annually campaign goal
pledge generous invest reserve reserved rights terms conditions policy data address register access plans card billed
introductory special season sale spring summer half-price extra event events live tune radio tv interview tune-in radio's
love like enjoy enjoying know learn find tell ask write talk call meet visit use add save go skip show give take send see watch hear
play choose pick start get try receive leave explain think say agree disagree vote voted voice view opinion-pages discuss respond
inside elsewhere missed missing day's week's today's tomorrow's sunday's saturday's friday's ahead date wake know touch
connect connected social fewer follow-up personal tools useful essential curiosity smarter sharp dose artificial language model
person human humans reviewed written produced provided presented brought appears appeared adapted published publishing publish
limit limits reached preview rest whole entire part parts section guest essay essays column's hosted host third show's
sunny rain cloudy showers traffic weather homes search compare apply opening openings role
hand hands pocket commute breakfast lunch bag
report error errors problem problems trouble loading load wait wrong something
spread word picture pictures map data set behind-the-scenes team's making notified notify
"""
"""Words that are at home in such lines, and elsewhere."""

LINKING = """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february
march april june july august september october november december among later maybe else hi hello dear
a an the and or but if so as at by for from in into of on onto off out over to up with without within about after before between
through during until till per via under near i me my mine myself it this that these those who whose which what when where why how am
is are be being do does doing done have having will would can could may might must shall should need needs want wants let lets
some any much such own same other others both either neither nor too very also even still yet already once twice almost soon while
because since though than then something anything nothing everything someone somebody anyone anybody everyone everybody thing things
way ways lot lots bit kind sort set make makes made put puts come comes came goes going gets got getting look looks looking good great
nice long short late early large able sure happy ready one two three four five six seven eight nine ten half few many several no not
don't doesn't didn't isn't aren't can't cannot won't it's that's there's here's what's who's let's time times day days week weeks month
months year years hour hours people world always ever maybe perhaps later always forever instead together around across
where's we're available possible using under
"""
"""Words that tell nothing either way."""

ORDERS = """
stay keep get join try give take send see watch hear play choose pick find tell ask write talk call meet visit use add save go skip show
learn receive enjoy love like miss leave explore discover read listen share follow subscribe donate support help sign log register unlock
download install open scan tap click scroll swipe turn switch allow accept enable check confirm enter drop set start continue become be
don't never have order buy win shop compare vote rate copy print bookmark email contact comment reply look stop book pay pass back dig
put stand cancel activate browse view test select submit report wake make remember bring connect tune catch return jump upgrade reserve
invest chip remind personalize customize manage create apply search solve place pick reset request claim redeem treat rely consider
forward invite press hit defend protect advertise
"""
"""Verbs with which a line tells its reader to do something."""

TELLING = """
he she its has his her hers him they them their was were had been said says told according whom went took gave found saw began fell rose won lost
died held met led ran shot struck became bought caught built broke grew knew threw sold fought felt
"""
"""Third persons and the past: how a story tells."""
