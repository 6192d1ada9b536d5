"""Words that an editor exchanges without telling anything else: house style, plain for stately, one of two common names.

The substitutions that style guides ask for (AP Stylebook, The Guardian style guide, Plain English Campaign, "The A to Z of
alternative words") and everyday pairs beside them. In doubt a pair is not here: an edit told twice costs less than one not told.
"""

SYNONYMS = """
expect forecast predict project anticipate foresee; big large huge great sizable; small little tiny; quick fast rapid
swift speedy; quickly fast rapidly swiftly promptly; start begin commence; try tried tries attempt; kid child youngster;
folk people person; film movie picture; photo photograph picture image; home house residence; company firm business
corporation; hard difficult tough; easy simple; almost nearly; near close; nearby close; use utilize utilise employ; let
allow permit; tell inform; choose select pick; keep retain maintain; give provide offer; make create produce; also too
additionally; but however though although; because since; while whereas although; before prior; after following; about
regarding concerning; buyer purchaser; work labor labour; worker employee staffer; boss manager supervisor; answer reply
respond; answer response reply; chat conversation talk; say state note mention add remark tell; write pen author; show
demonstrate; prove demonstrate; look appear seem; see watch view; want wish desire; like enjoy; hate detest; move shift;
carry bring take; send dispatch ship; put place; set put; build construct erect; break shatter; push press shove; throw
toss hurl; rise climb increase grow; cut reduce lower trim; drop fall decline decrease; stop halt cease; stay remain;
sick ill; hurt injure wound; injury wound; soldier troop trooper serviceman; policeman officer cop; police officer cop;
probe investigation inquiry enquiry; vote ballot; talk negotiation discussion; meeting gathering; row dispute argument;
fight dispute; worry concern; worried concerned; fear concern; angry furious; glad happy pleased; sad unhappy; scared
afraid frightened; sure certain; right correct; wrong mistaken; real genuine actual; true genuine; frank honest candid;
fake bogus; new fresh; new recent; old former previous; former ex previous; earlier previously before; later afterward
afterwards subsequently; now currently presently; today now; recently lately; soon shortly; again anew; always
constantly; sometimes occasionally; usually typically generally normally; mostly mainly largely primarily; mainly
chiefly primarily; only just merely solely; very quite really extremely highly rather; enough sufficient; many numerous
several; much plenty; whole entire; whole full; all every each; other another; same identical; different distinct; main
chief principal primary key; important key significant; important crucial vital; famous renowned well-known; rich
wealthy affluent; poor impoverished; cheap inexpensive; costly expensive; free gratis; car automobile auto vehicle;
plane aircraft airplane jet; ship vessel boat; road street; area region zone; place location spot site; shop store;
store retailer; school academy; student pupil; teacher instructor educator; woman lady; grandmother grandma; grandfather
grandpa; husband spouse; wife spouse; couple pair duo; group team band; team squad side; crowd throng; leader head
chief; lawmaker legislator; politician lawmaker; congressman lawmaker representative; government administration;
government authorities; official authority; agency body; law legislation statute; rule regulation; ban prohibition;
money cash funds; pay salary wage; pay compensation; cost price; price fee; profit gain; loss deficit; market bourse;
bank lender; debt borrowing; goods product merchandise; product item; food meal; drink beverage; blaze inferno fire;
flood flooding; quake earthquake temblor; crash collide; car-crash accident; blast explosion; attacker assailant; race
contest; player athlete; coach manager trainer; fan supporter; win victory triumph; title championship crown; cup
trophy; book volume title; story article report piece; news report; paper newspaper; magazine publication; site website;
web online internet; email e-mail; phone telephone; cellphone phone mobile smartphone; computer machine; app
application; show program programme series; song track tune; singer vocalist; actor performer star; star celebrity;
painting picture; artist painter; picture drawing; dog canine; cat feline; animal creature; tree wood; wood forest; sea
ocean; sun sunlight; month period; hour time; moment instant; part portion section piece; piece bit; bit little; kind
type sort; method approach technique; tool instrument; thing object item; idea notion concept; reason cause; result
outcome; effect impact; effect consequence; aim goal objective target; problem issue trouble; matter affair; trouble
difficulty; danger risk threat hazard; safety security; chance opportunity; chance probability; choice option; right
entitlement; duty obligation; view opinion; opinion belief; mistake error; error fault; change alter modify; change
alteration modification; swap exchange replace; copy duplicate; join connect link; link tie connection; split divide;
divide separate; gather collect; collect accumulate; add include; contain hold; cover span; reach attain; reach hit;
lose shed; spend expend; save rescue; protect defend shield; guard protect; warn caution; warning caution alert; urge
call; call name dub; describe depict; explain clarify; hide conceal; announce declare; sign ink; approve endorse; back
support endorse; support backing; oppose resist; reject refuse spurn; deny reject; admit acknowledge concede; confess
admit; blame fault; criticize criticise; praise laud hail; mark celebrate; celebrate commemorate; visit tour; tour trip;
guest visitor; attend join; skip miss; wait delay; run operate; run manage; manage handle; handle deal; lead head;
follow pursue; chase pursue; watch observe monitor; check verify examine; check inspect examine; test examine; study
examine research; learn study; know realize realise; understand comprehend; remember recall; forget overlook; guess
estimate; count tally; weigh consider; consider contemplate; decide determine; decide resolve; agree consent; promise
pledge vow; threaten menace; force compel; force power; power energy; strong powerful; weak feeble; strong robust; heavy
weighty; thick dense; thin slim slender; wide broad; narrow slim; long lengthy; short brief; tall high; deep profound;
clear obvious evident; clear plain; dark dim; bright brilliant; loud noisy; quiet silent; calm peaceful; busy hectic;
full packed; clean tidy; dirty filthy; wet damp; dry arid; hot warm; cold chilly cool; nice pleasant; good fine; good
great; bad poor; bad awful terrible; awful terrible horrible dreadful; strange odd weird unusual; usual normal typical
common; common widespread; rare uncommon unusual; special particular; likely probable; possible potential; maybe
perhaps; perhaps possibly; like such; such similar; similar alike; nearly approximately roughly; approximately roughly
around; around about; over above; under below beneath; inside within; outside beyond; toward towards; among amongst;
among between; until till; upon on; via through; someone somebody; anyone anybody; everyone everybody; nobody none; u.s
america american; uk britain british; briton british; european europe; theater theatre; defense defence; license
licence; gasoline petrol; elevator lift; sidewalk pavement; diaper nappy; soccer football; vacation holiday; trash
rubbish garbage; gas petrol; parking garage; downtown center; zip postcode; thank thanks due; gather meet convene
assemble; scramble race rush hurry; clear pass approve adopt; raise rear; tear sweep rip roar; hail come; aim seek try
plan; cheer applaud clap; suit lawsuit case complaint; elaborate details detail expand; string series spate wave; flock
flood pour stream; wind snake twist; affect impact influence; jump surge soar leap climb rise spike; plunge tumble
plummet dive fall drop sink slump; mood atmosphere; call push press campaign; headquartered based; late behind schedule;
slam blast lambaste rip criticize condemn; slam blast lambaste lambast lash savage skewer; mock ridicule; boast brag; as_early as_soon; set_free release; meantime meanwhile; vote_down reject; break_up disperse; find_guilty convict; known_as call dub; accept take; ask approach contact; quarrel clash; tout promote praise; bolster strengthen boost; boost increase lift raise;
spur prompt trigger spark cause fuel; stoke fuel fan; curb limit restrict restrain; tackle address handle; grapple
struggle; unveil introduce present; roll launch; scrap cancel drop abandon axe; ax axe cut; halt suspend stop pause;
resume restart; reopen open; vacate leave; displace uproot; engulf surround; ravage devastate destroy; destroy demolish
ruin wreck; damage hurt harm; topple overthrow oust; oust remove expel; expel eject; bar ban block prohibit; block
prevent stop; prevent avert avoid; thwart foil block; quash crush; crack break; strip remove deprive; erase delete
remove; seize confiscate take; grab seize take; snatch grab; steal rob; hand give deliver; grant give allow; allocate
assign earmark; earmark set; draft write prepare; craft make write; coin invent; tap choose name appoint; hire recruit;
recruit enlist; succeed replace; replace supplant; face confront; confront challenge; challenge contest dispute; dispute
question; question query; grill question interrogate; quiz question; testify tell; swear vow; insist maintain; stress
emphasize emphasise underline underscore; highlight underline; hint suggest imply; signal indicate; indicate show
suggest; illustrate show; reflect show; mirror reflect; echo repeat; repeat reiterate; recount describe tell; relate
tell; detail describe outline; summarize summarise; quote cite; cite mention; refer mention; address speak; greet
welcome; welcome praise; thank praise; mourn grieve; lay place; stretch extend reach; extend prolong lengthen; span
last; last continue; linger remain; loom approach; near approach; approach come; board enter; drive ride; wander roam;
roam walk; walk stroll march; march parade; unrest turmoil; turmoil chaos; chaos disorder; strife conflict; feud row
dispute; spat row dispute quarrel; standoff impasse deadlock; stalemate impasse deadlock; breakthrough advance; advance
progress; progress headway; setback blow; blow hit; boon boost; surge rise jump increase spike; slump decline drop fall;
dip drop fall; uptick rise increase; hike increase rise; rebound recover recovery; stall stagnate; ease relax; tighten
toughen; toughen strengthen; loosen relax; mull consider; ponder consider; eye consider; envision foresee; forecast
prediction outlook; outlook prospect; await expect; brace prepare; prepare ready; ready set; poised set; slated
scheduled due; scheduled set; underway ongoing; ongoing continuing; pending awaiting; looming approaching; recent
latest; latest newest; early initial; initial first; final last; ultimate final; eventual final; sudden abrupt; gradual
slow; steady constant; sharp steep; slight small; modest small; vast huge; massive huge enormous; enormous huge giant;
tremendous huge; record historic; historic landmark; landmark milestone; iconic famous; beloved popular; controversial
disputed contentious; contentious divisive; fierce intense; intense strong; severe serious grave; dire grim; grim bleak;
stark sharp; tense strained; fraught tense; fragile delicate; volatile unstable; robust healthy; lucrative profitable;
hefty large; staggering huge; sprawling vast; remote distant; distant far; urban city; suburb suburban; neighborhood
neighbourhood district; residents people locals; citizen national; elderly old older; adult grownup; cheque check;
plough plow; draught draft; manoeuvre maneuver; doughnut donut; gaol jail; kerb curb; jewellery jewelry; tyre tire;
moustache mustache; sceptical skeptical; mould mold; catalogue catalog; dialogue dialog; grey gray; pyjamas pajamas;
aluminium aluminum; aeroplane airplane; orientated oriented; learnt learned; burnt burned; spelt spelled; dreamt
dreamed; practise practice; ageing aging; judgement judgment; cosy cozy; enrol enroll; fulfil fulfill; instalment
installment; skilful skillful; tonne ton; analyse analyze; paralyse paralyze; mum mom; affect effect; principal
principle; complement compliment; stationary stationery; discreet discrete; advice advise; palate palette; flair flare;
horde hoard; reign rein; peak peek pique; pedal peddle; breach breech; council counsel; capital capitol; loath loathe;
mantel mantle; naval navel; role roll; waive wave; straight strait; shear sheer; faint feint; dual duel; aisle isle;
lose loose; bail bale; grisly grizzly; site cite; km kilometer kilometre; kg kilogram kilo; lb pound; ft foot feet; oz
ounce; cm centimeter centimetre; mm millimeter millimetre; sq square; hr hour; min minute; sec second; mph miles;
percent percentage pct; vs versus; approx approximately; dept department; govt government; univ university; est
estimated; max maximum; avg average; put_off postpone delay defer; call_off cancel; carry_out conduct perform execute;
set_up establish create found; find_out discover learn; look_for seek search; look_into investigate probe examine;
make_up constitute comprise; put_out extinguish; rule_out exclude; take_part participate; take_place occur happen;
turn_down reject decline refuse; give_up surrender abandon; go_up rise increase; go_down fall drop decrease; go_on
continue; cut_down reduce; cut_back reduce; pull_out withdraw; step_down resign quit; break_out erupt start; bring_up
raise; call_for demand urge; get_rid remove; give_out distribute; hold_up delay; pass_away die; pick_up collect; set_off
trigger leave; shut_down close; close_down close; speed_up accelerate; slow_down slow decelerate; take_over assume;
throw_out reject dismiss; back_up support; bring_about cause; come_across find; deal_with handle address; fill_out
complete; get_back return; go_back return; hand_out distribute; hand_over give deliver; knock_down demolish; lay_off
dismiss; leave_out omit; let_down disappoint; make_sure ensure; point_out note say; put_together assemble; send_out
send; show_up appear arrive; sort_out resolve; start_out start begin; tear_down demolish; turn_up appear arrive; use_up
exhaust; wait_for await; work_out solve; knock_out disable; run_out expire; end_up finish; build_up accumulate; blow_up
explode; burn_down burn; fall_apart collapse; back_down yield; give_in yield; put_on stage; take_away remove; take_off
remove; wipe_out destroy eliminate; drop_out withdraw leave; pull_down demolish; lock_up flammable
inflammable; considerably substantially significantly markedly greatly much notably; slightly somewhat marginally
modestly; sharply steeply dramatically; completely entirely fully totally wholly utterly; partly partially; roughly
broadly; exactly precisely; simply merely; clearly plainly obviously evidently; apparently seemingly evidently;
especially particularly notably; finally eventually ultimately; originally initially first; previously formerly once;
immediately instantly promptly straightaway; suddenly abruptly unexpectedly; gradually slowly steadily; repeatedly often
frequently; regularly routinely; rarely seldom infrequently; briefly shortly; jointly together; nationwide nationally;
worldwide globally; annually yearly; meanwhile separately; nevertheless nonetheless however still; therefore thus so
consequently hence; furthermore moreover additionally also; instead rather; widely broadly; openly publicly; officially
formally; intend design mean aim plan; try attempt work seek strive; ask request seek; hope want wish; think believe
feel; like want; prefer favor favour; urge encourage press; require demand need; enable allow let; help assist aid
support; cause lead prompt trigger; stem arise result come derive; draw attract meet face prompt provoke spark; receive
get obtain earn gain win; give grant award hand; deliver give provide; show display exhibit feature; include feature
contain comprise; consist comprise; own have possess; hold keep retain; stage hold host; schedule set plan hold slate;
begin start launch open; end finish conclude close wrap; continue proceed persist; pronounce declare; name identify
call; known clear; unknown unclear; aware conscious; view see regard consider; note point mention observe remark; add
continue; explain say; describe characterize characterise call; respond go rush; call summon dispatch; arrive come
reach; depart leave go; travel go head journey; head go move travel; return come go; flee run escape; walk go; enter go;
attend go; live dwell reside; stop end halt; block stop bar; bar ban forbid prohibit; limit cap restrict; cut slash trim
reduce; raise lift increase hike; add bring; build construct create; form create establish; found establish start; make
produce manufacture build; develop create build; draw sketch; fix repair mend correct; change switch shift; alter tweak
adjust; adjust modify change; update revise; examine review study inspect; review study assess evaluate; assess gauge
evaluate measure; search hunt look scour comb; find locate discover spot; spot notice see; talk speak chat; discuss
debate talk; debate argue; argue contend maintain; contend claim; announce unveil reveal; reveal disclose show; release
publish issue unveil; publish post run print; post share upload; share distribute; send email mail; sell offer; buy
acquire purchase; acquire take; rent lease hire; hire employ; fire dismiss sack; pay spend; spend invest; cost run; earn
make; owe due; fund finance bankroll pay; donate give contribute; contribute add give; lend loan; save keep; win take
capture; beat top defeat; top lead exceed; exceed surpass top; rank place; score net; hit strike; strike slam; crash
slam smash; topple fall; collapse fall; burn blaze; explode blow; shoot gun; stab knife; kill slay; die perish; suffer
sustain; treat tend care; heal recover; feed nourish; wash clean; wear sport don; carry bear hold tote; pull tow drag
haul; haul carry; lift raise hoist; lean rest; turn spin rotate; open unlock; close shut lock; cover blanket; surround
encircle; stretch run extend; cross traverse; follow trail; lead guide; guide steer; drive steer; ride travel; fly
travel; sail travel; happen occur unfold; emerge arise surface; appear emerge; disappear vanish; become get grow turn;
grow get become rise; feel seem; sound seem; tend incline; attorney lawyer counsel; judge jurist; court tribunal; trial
case; case matter; charge count; accusation allegation claim; sentence term; prison penitentiary; inmate prisoner
convict; share stock; stocks equities shares; revenue sales; earnings profit income; layoff redundancy; merger
combination; takeover acquisition buyout; maker manufacturer producer; customer client shopper consumer; investor
shareholder stockholder; growth expansion; slowdown slump; tariff duty levy; tax levy; budget spending; shortfall gap
deficit; aid assistance help relief; grant award funding; loan credit; election vote poll; poll survey; voter elector;
candidate contender hopeful; campaign race bid; parliament legislature; bill measure legislation proposal; plan proposal
scheme; policy stance position; spokesman spokesperson spokeswoman; aide adviser advisor assistant; ally supporter
backer; critic opponent; rival opponent competitor; foe enemy; crowd audience; marcher protester demonstrator; protest
demonstration rally; rally march; attack assault strike; troops soldiers forces; weapon arm; truce ceasefire; talks
negotiations discussions; deal agreement pact accord treaty; border frontier; migrant immigrant; class course lesson;
scholar academic; scientist researcher; study research paper; finding result; test exam trial; test check; disease
illness ailment; illness sickness; doctor physician medic; drug medicine medication; vaccine shot jab; shot injection;
storm system tempest; rain rainfall showers; snow snowfall; wind gust; heat warmth; cold chill; smoke fumes; flood
floodwater; damage harm destruction; death fatality; rescuer responder crew; driver motorist; pedestrian walker; cyclist
biker; crash accident wreck collision; highway freeway motorway; junction intersection crossing; building structure
complex; apartment unit flat; floor story storey; yard garden; park green; beach shore coast; coast shoreline seaside;
hill slope; stream creek; town community; community neighborhood; child kid minor; teenager teen youth adolescent; baby
infant newborn; woman female; man guy male; family relatives kin; friend pal; colleague coworker associate; boss head
manager; song single; album record; fan follower; star lead; award prize honor honour; game match contest; team club
side; season campaign; coach boss; record mark; history past; video clip footage; footage video film; report story
article account; note memo letter; letter message; message text; text word; word term; term phrase; phrase expression;
comment remark statement; statement announcement release; interview talk conversation; speech address remarks; news
word; idea thought; belief view; fear worry; hope expectation; anger outrage fury; anger rage; joy delight; grief
sorrow; pain suffering; love affection; trust confidence; doubt uncertainty; risk chance; issue problem matter topic;
topic subject; challenge problem obstacle hurdle; obstacle barrier hurdle; solution answer fix; benefit advantage;
drawback disadvantage; flaw defect fault bug; aspect part element feature; element component; feature characteristic;
detail specific; example instance case; instance time case; level degree extent; amount quantity sum; number figure
count; majority bulk most; rest remainder; series set string; set group collection; list roster; range variety array;
variety array mix; start beginning outset onset; end conclusion close finish; middle center centre; top peak; bottom
base; front head; back rear; edge side; scene site; path route way; trip visit journey; stay visit; step move measure;
move action step; effort attempt bid push drive; attempt try bid; task job; duty job; role part position; post role job
position; big major large; major big significant; tiny minuscule; current present existing; former previous past; future
coming upcoming; upcoming coming forthcoming; next following; nearby local neighboring neighbouring; foreign overseas;
overseas abroad; overall total general; full complete; complete total; main major key; key crucial critical vital;
severe harsh; harsh tough; strict tough rigid; strong firm; firm solid; solid sound; stable steady; smart clever; wise
sensible; brave courageous; kind nice; polite courteous; rude impolite; proud pleased; upset angry; nervous anxious;
anxious worried; eager keen; keen interested; willing ready prepared; able capable; unable incapable; tired weary
exhausted; hungry starving; crowded packed busy; vacant empty unoccupied; well-known famous prominent; prominent
leading; leading top; best top; worst poorest; perfect ideal; proper appropriate suitable; suitable fit; useful helpful
handy; harmful damaging; dangerous hazardous risky; safe secure; secret hidden covert; open public; private personal;
strange odd unusual peculiar; both two; only sole lone
"""
"""Groups, parted by semicolons; a word stands for its other forms too, "put_off" for the verb with its particle."""
PHRASAL = frozenset(word for word in SYNONYMS.replace(";", " ").split() if "_" in word)
"""Verbs that are another verb with their particle."""
GRADABLE = frozenset(
    "big large huge great small little quick fast rapid swift hard tough easy simple near close soon late early rich poor cheap costly fresh new old "
    "strong weak heavy light thick thin slim wide broad narrow long short brief tall high low deep clear plain dark dim bright loud noisy quiet calm busy "
    "full clean dirty wet damp dry hot warm cold chilly cool nice pleasant good fine bad sad happy glad angry sure safe strange odd weird rare common "
    "likely fierce severe grim bleak sharp steep modest vast wealthy famous kind slow tiny tense".split()
)
"""Adjectives with a comparative in -er: "bigger" is a form of one, "manner" is none."""
