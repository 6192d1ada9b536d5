"""How much more often than others of its circle each word is used by outlets to their readers, in half steps.

Counted, not chosen, and in several languages at once: the weights of the words in the regression of which `extract/leaning`
tells, for words that stand in at least two of its lines. What says nothing beyond its circle is not listed; 0 is for words
of no circle that tell nothing either way.
"""

KEYNESS = {
    4: """
author news stories
""",
    3: """
agree already appear archive articles artikel because chart con crossword dieser editor este für independent jetzt lecture
links login missed mit monthly neither newsroom others ourselves part picked politics quicker reader replies saved since
spam summary supported te thursday today's tonight words zoom zum
""",
    2: """
aan abend accept acht ad advertise advertisement alive alle along anche annual appears argue artículo audio aus available
avec awards away ayúdanos backstory beitrag bell bleiben bluesky bought brief bullet bureau calendar carry cents chat
checked christmas clicks column columnists complimentary contenido continue contribution conversation cookie copy copyright
correction corrections covers critic curious danke dark date delivered delivery desde didn't diesen dès déjà editor's een
else en english enquêter envoyez episode erhalten erreur error errors escucha essay esta ethics explained explainer eyes
facts feed ferry filmed finish fiver forum fotos founders fridays gallery generated goes gracias grand grátis happened
hashtag hazte headlines health helped helpful het heute hi hide hit holiday horoscope hosts housing humans hören i'll ideas
inscrivez instagram interactive interns issue javascript jeden journalism jump keeps kommentare lands later lecteurs lectura
leernos leser leyendo leído libre lights lire load loved lu magazine mailbox manage map mastodon match mañana means meinung
merci mese midnight min mini minute minuten minutos mode moderated morgen más narrator near needs newsagent noticias notícia
numérique ombudsman ones ook opinas ort owned owner para partner partners pause personalize picks pictures pieces pod
podcasts points polish popular pour probably produced protected publication publish puerto puzzle pódcast questo radio
rather recipe recipes recording refresh regala region rejoignez related remind reporter reporting republish reset resumes
revista right rumor sans saturday's schon scores screen scroll scrolling seguir sell short sideways siga signal sigue six
size sort sources soutenez spare sponsor sponsored sports spreadsheet stand stands stars stimmen stream strings studio
subscribing sujet sunday's sur sustaining tab tages también também telegram testen thing this threads topics tous traffic
translated translation trending trusted twelve téléchargez un una vault verschenken vier vietnamese view viewed views voice
voor voting weather week's weekend whenever who'd win woche works ya yesterday zuerst zur
""",
    1: """
ab abonnent abonnez abonnieren abonné access actualité ads advertiser affected after ai alertes alerts algo almost also am
among android anhören antes apoie apoya article articoli articolo artificial artículos assine auch aufs aussi aux avis
backing bahn beat belangrijkste berichten bill billionaire bitte blocker boletín boîte brand breakfast bridge briefing broke
browser cada canal candidates cast catch ce cet channel chaque cheaper chess choice choices chosen ci cinco cinq civil clip
clock coffee comentario comment comments commission commons comparte comprendre contain continuar continuer cookies correct
count course cover creative crime créez da daily dann day days dazu de dead deal deeper del democracy deze di dia diesem
digital dinner direkt disagree diskutieren dit documentary documents dollars domingo down drop durante día ears edición
edited edition editors eight ein einem einen elke em empty enjoying entra eres erreichen erschien español essentiel
estimated esto everyone's everything expert explain explore expressed faites families faça feature fehler ferries fill
finden flood folgen football foundation four freedom freunden friends future gap gardening gave gets gift giving glad
gratuiti grid guest guter ha hai hall handy harbor hate having headline helfen hello helps her here's heures hiring homepage
hosted house how hurricane impresa improve in independently instead interest investigation investigative invited isn't
issues ist jahr jornalismo journalismus journalistes journalistiek jueves junio key kiosk klick krant käufe laden las latest
lawyer least lee leer leggi length lesen leserinnen lesezeit less lets letters lezen licensing light listening lit little
local locals log looking looks lunch maand machen made mailing matched matin matters me mee meet mehr meinen member memories
mes miss missing mois moment mondays monde mug nadie names nella newsletter newsletters newsstands nieuws nine noch
nonprofit notes nothing notice noticia notified notizie notícias oct offered offline ohne onafhankelijke op opened opening
openings or other page paper papers partagez parts pass paying paywall pensez periodismo periódico photographers pitch più
place player plus podcast por portes posez postfach power prices print prints producer project prove prueba push puzzles
quarter que quedan questions queue quick quienes quieras quién qué rate reach reading receba received recevez recherche
reddit reload remains replica reply reporters reserved retrouvez returns room réagissez rédaction sabes sales saturday
scenes schicken science search seconds seeing ses shares show showing signed sin sind sleep sobre socio socios soir sold
solve somebody soon sorry sostieni special spelling spenden spotify spring started starts stay stays stops storm straight
sudoku suggest suite suivez suivre sum sundays sunny suscríbete switch síguenos takes taps team th thema thought tiktok
times titles today tomorrow top topic tour towns transmettre trois try tuesdays tune um unabhängig under understand
unlimited unlock upgrade valid valley vente ver via volg von vota wake wall web week weekday weekly weiterlesen wer werden
were whatever whatsapp where wherever who whole winner winter wir wissen worry worth écouter únete
""",
    0: """
added anmeldung appeal award become believe berlin block boil books break buzz care chance change charity city climate close
coast coming confidence council country county create cut decides details dig dimanche donnerstag drink earlier ends energy
entdeckt están etwas exhibit expires explains eye far features fire floor food forgot freitag front game geht gern gone hard
head heard heft hot household i'm island jo journal juin kept kitchen lassen lately leaves life mai meeting millions mom
money month's move necessary night nobody numbers offre old opens order personas personne personnes piece plan posted
profits program public raised reaction records rely remember renews reported reports request return roof ruling runs
réservez scan school schools score seat second sent shown side sonntag sound step stopped table taking talking tax tells
thirty town uhr viel viewing votes wanted watching well worked wouldn't year's zahlen
""",
    -1: """
abo abonnement above afraid against ahead air always an and anonymous another answered any anyway aplicación appli apply
april are around arrive at bag begins being better biggest boss both box brauchen breaking buy buying came cancel car
cheapest check chief clic closing columnist come comes commercial complain confirm correo could coupon court coverage
covered customer das debate den der des desk did die direct discount does dollar donations done donors dos download due each
early editorial enter even every fast fewer fine follow following frei friday get given goal going good google grant
grateful gratuite gratuito growing gut hang happens have hay held hinweise hold home hour inbox install interview it it's
journalist journalists june just kaufen keep keine kind know kündbar large le learn leave led les let's liked limit list
live lose lost makes many march mayor melden members membership menschen might mistake model morning name nearly newspaper
nice not note nurses of offer once open par pas per person peut pick plans political post premium privacy product published
put question read really recommend remain report reserve restaurant review reviews rules run sale same secret send series
serve share shared shop shops small so someone sont spend story street strike students subscribe summer sunday supports tag
talk tech teilen terms text texte thank that their them there think those three tip to travel trip tuesday twice two umfrage
unter update updates used using videos visit voted voter war waren was wednesday weekdays weiter wenn went which wie wird
wochen write written year yet youtube zeit zu écoutez été über
""",
    -2: """
accounts adults agua airs album alles allow alone aloud angry anything ask auf avez avoid ballot bed been before birds blog
blood blue board branch bus business called caller calling calls can carta case changed cheap cita clerk click clinic code
com community complaint complete compte consider contributions cook copies cost costs credit cross dans degrees deleted deux
devez died different dispute do dogs don't doors driver dropped eau eggs eine eintritt either email enough et euros everyone
example expected extra fact fall family fee fell filed finally followers form fridge fundraiser garage gardez geld getting
governor gratuit hands happy hasta hat hearing hilft honest hope hospital hurt id includes instructions into is jobs karten
kids kinder kostenlos kostet können landlord lasted lasts law lea left let letter lettre link listeners looked love luck
machine making manager margin may mensaje met million mitglieder mix mobile much museum ne need neighbors never nicht nie
noon nurse offers officials older ont paga pages parents parking passwort pay plant polizei polling polls poor prize
products présenter puede qualify qui quit rain ready receipts redaktion register registered registration rent replacement
required restart reviewed roads round route rufen rund saw say se seller shelter shot should sich signs site some son soup
spoke still store study su subscribers support supporters survey tell than the then things throw ticket tips tout turn unas
union unplug value viele volunteers vote waiting wash watch water ways wear welcome while window winners within won wrote
wählen young zurück zwei
""",
    -3: """
admission alarm alert application appointment asks basic bis button card cash charge charged charges children city's claim
clear company computer county's customers deadline delete doctor donate eat enjoy es estimate event favorite final früh he
help him his hours hundreds if information insurer label late library license limited look los mail man meal monday number
off office park password phone publisher residents ride says settings sign silence simple space speech statement station
stock streaming sure swim taste third tickets trail vaccine votar wait walk watched website would
""",
    -4: """
bring but call expect must my online police refund said service she users will
""",
}
