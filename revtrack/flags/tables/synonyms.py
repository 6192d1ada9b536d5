"""Words that an editor exchanges without telling anything else: house style, plain for stately, one of two common names.

The substitutions that style guides ask for (AP Stylebook, The Guardian style guide, Plain English Campaign, "The A to Z of
alternative words") and everyday pairs beside them. In doubt a pair is not here: an edit told twice costs less than one not told.
"""

SYNONYMS = """
big large huge great sizable; small little tiny; quick fast rapid swift speedy; quickly fast rapidly swiftly promptly;
start begin commence; end finish conclude; buy purchase; help assist aid; try tried tries attempt; kid child youngster;
folk people person; film movie picture; photo photograph picture image; home house residence; company firm business
corporation; hard difficult tough; easy simple; often frequently; almost nearly; show display; near close; nearby close;
use utilize utilise employ; get obtain receive; need require; let allow permit; tell inform; choose select pick; keep
retain maintain; give provide offer; make create produce; also too additionally; but however though although; because
since; while whereas although; before prior; after following; about regarding concerning; buyer purchaser; job position
post; work labor labour; worker employee staffer; boss manager supervisor; ask request; answer reply respond; answer
response reply; speak talk; chat conversation talk; say state note mention add remark tell; write pen author; show
demonstrate; prove demonstrate; look appear seem; see watch view; find discover locate; think believe; hope wish; want
wish desire; like enjoy; hate detest; come arrive; leave depart; return go; move shift; carry bring take; send dispatch
ship; put place; set put; hold keep; fix repair mend; build construct erect; break shatter; push press shove; pull drag;
throw toss hurl; rise climb increase grow; cut reduce lower trim; drop fall decline decrease; shut close; begin launch;
stop halt cease; stay remain; live reside; sick ill; hurt injure wound; injury wound; soldier troop trooper serviceman;
policeman officer cop; police officer cop; probe investigation inquiry enquiry; vote ballot; plan intend; deal agreement
accord pact; talk negotiation discussion; meeting gathering; row dispute argument; fight dispute; worry concern; worried
concerned; fear concern; angry furious; glad happy pleased; sad unhappy; scared afraid frightened; sure certain; right
correct; wrong mistaken; real genuine actual; true genuine; frank honest candid; fake bogus; new fresh; new recent; old
former previous; former ex previous; earlier previously before; later afterward afterwards subsequently; now currently
presently; today now; recently lately; soon shortly; again anew; always constantly; sometimes occasionally; usually
typically generally normally; mostly mainly largely primarily; mainly chiefly primarily; only just merely solely; very
quite really extremely highly rather; enough sufficient; many numerous several; much plenty; whole entire; whole full;
all every each; other another; same identical; different distinct; main chief principal primary key; important key
significant; important crucial vital; famous renowned well-known; rich wealthy affluent; poor impoverished; cheap
inexpensive; costly expensive; free gratis; car automobile auto vehicle; plane aircraft airplane jet; ship vessel boat;
road street; area region zone; place location spot site; building structure; shop store; store retailer; school academy;
student pupil; teacher instructor educator; woman lady; grandmother grandma; grandfather grandpa; husband spouse; wife
spouse; couple pair duo; group team band; team squad side; crowd throng; leader head chief; lawmaker legislator;
politician lawmaker; congressman lawmaker representative; government administration; government authorities; official
authority; agency body; bill legislation measure; law legislation statute; rule regulation; ban prohibition; money cash
funds; fund finance; pay salary wage; pay compensation; cost price; price fee; profit gain; loss deficit; market bourse;
bank lender; debt borrowing; goods product merchandise; product item; food meal; drink beverage; storm tempest; blaze
inferno fire; flood flooding; quake earthquake temblor; crash collide; car-crash accident; blast explosion; attacker
assailant; hunt search; search look; search scour; race contest; game match; match contest; player athlete; coach
manager trainer; fan supporter; win victory triumph; beat defeat; title championship crown; cup trophy; book volume
title; story article report piece; report account; news report; paper newspaper; magazine publication; site website; web
online internet; email e-mail; phone telephone; cellphone phone mobile smartphone; computer machine; app application;
show program programme series; song track tune; singer vocalist; actor performer star; star celebrity; painting picture;
artist painter; picture drawing; dog canine; cat feline; animal creature; tree wood; wood forest; sea ocean; sun
sunlight; month period; hour time; moment instant; part portion section piece; piece bit; bit little; kind type sort;
method approach technique; tool instrument; thing object item; idea notion concept; reason cause; result outcome; effect
impact; effect consequence; aim goal objective target; problem issue trouble; issue matter; matter affair; trouble
difficulty; danger risk threat hazard; safety security; chance opportunity; chance probability; choice option; right
entitlement; duty obligation; view opinion; opinion belief; mistake error; error fault; change alter modify; change
alteration modification; swap exchange replace; copy duplicate; join connect link; link tie connection; split divide;
divide separate; gather collect; collect accumulate; add include; include contain; contain hold; cover span; reach
attain; reach hit; gain obtain; lose shed; spend expend; save rescue; protect defend shield; guard protect; warn
caution; warning caution alert; urge encourage; urge call; call name dub; describe depict; explain clarify; reveal
disclose; reveal unveil; hide conceal; announce declare; publish release issue; print publish; sign ink; approve
endorse; back support endorse; support backing; oppose resist; reject refuse spurn; deny reject; admit acknowledge
concede; confess admit; blame fault; criticize criticise; praise laud hail; honor honour; mark celebrate; celebrate
commemorate; visit tour; tour trip; trip journey; guest visitor; host hold; hold stage; attend join; skip miss; wait
delay; run operate; run manage; manage handle; handle deal; lead head; follow pursue; chase pursue; watch observe
monitor; check verify examine; check inspect examine; test examine; study examine research; learn study; know realize
realise; understand comprehend; remember recall; forget overlook; guess estimate; count tally; measure gauge; weigh
consider; consider contemplate; decide determine; decide resolve; agree consent; promise pledge vow; threaten menace;
force compel; force power; power energy; strong powerful; weak feeble; strong robust; heavy weighty; thick dense; thin
slim slender; wide broad; narrow slim; long lengthy; short brief; tall high; deep profound; clear obvious evident; clear
plain; dark dim; bright brilliant; loud noisy; quiet silent; calm peaceful; busy hectic; full packed; empty vacant;
clean tidy; dirty filthy; wet damp; dry arid; hot warm; cold chilly cool; nice pleasant; good fine; good great; bad
poor; bad awful terrible; awful terrible horrible dreadful; strange odd weird unusual; usual normal typical common;
common widespread; rare uncommon unusual; special particular; likely probable; possible potential; maybe perhaps;
perhaps possibly; like such; such similar; similar alike; nearly approximately roughly; approximately roughly around;
around about; over above; under below beneath; inside within; outside beyond; toward towards; among amongst; among
between; until till; upon on; via through; someone somebody; anyone anybody; everyone everybody; nobody none; u.s
america american; uk britain british; briton british; european europe; center centre; theater theatre; defense defence;
license licence; gasoline petrol; elevator lift; apartment flat; sidewalk pavement; diaper nappy; soccer football;
vacation holiday; trash rubbish garbage; gas petrol; parking garage; downtown center; zip postcode; thank thanks due;
gather meet convene assemble; scramble race rush hurry; clear pass approve adopt; raise rear; tear sweep rip roar; hail
come; aim seek try plan; cheer applaud clap; suit lawsuit case complaint; elaborate details detail expand; string series
spate wave; flock flood pour stream; wind snake twist; affect impact influence; jump surge soar leap climb rise spike;
plunge tumble plummet dive fall drop sink slump; mood atmosphere; call push press campaign; headquartered based; late
behind schedule; slam blast lambaste rip criticize condemn; tout promote praise; bolster strengthen boost; boost
increase lift raise; spur prompt trigger spark cause fuel; prompt lead; stem result; stoke fuel fan; curb limit restrict
restrain; tackle address handle; grapple struggle; unveil introduce present; roll launch; scrap cancel drop abandon axe;
ax axe cut; halt suspend stop pause; resume restart; reopen open; vacate leave; flee escape; displace uproot; engulf
surround; ravage devastate destroy; destroy demolish ruin wreck; damage hurt harm; topple overthrow oust; oust remove
expel; expel eject; bar ban block prohibit; block prevent stop; prevent avert avoid; thwart foil block; quash crush;
crack break; strip remove deprive; erase delete remove; seize confiscate take; grab seize take; snatch grab; steal rob;
hand give deliver; grant give allow; allocate assign earmark; earmark set; draft write prepare; craft make write; coin
invent; tap choose name appoint; hire recruit; recruit enlist; succeed replace; replace supplant; face confront;
confront challenge; challenge contest dispute; dispute question; question query; grill question interrogate; quiz
question; testify tell; swear vow; insist maintain; stress emphasize emphasise underline underscore; highlight
underline; point note; hint suggest imply; signal indicate; indicate show suggest; illustrate show; reflect show; mirror
reflect; echo repeat; repeat reiterate; recount describe tell; relate tell; detail describe outline; summarize
summarise; quote cite; cite mention; refer mention; address speak; greet welcome; welcome praise; thank praise; mourn
grieve; lay place; stretch extend reach; extend prolong lengthen; span last; last continue; persist continue; linger
remain; loom approach; near approach; approach come; board enter; drive ride; travel journey; wander roam; roam walk;
walk stroll march; march parade; unrest turmoil; turmoil chaos; chaos disorder; strife conflict; feud row dispute; spat
row dispute quarrel; standoff impasse deadlock; stalemate impasse deadlock; breakthrough advance; advance progress;
progress headway; setback blow; blow hit; boon boost; surge rise jump increase spike; slump decline drop fall; dip drop
fall; uptick rise increase; hike increase rise; rebound recover recovery; stall stagnate; ease relax; tighten toughen;
toughen strengthen; loosen relax; mull consider; ponder consider; eye consider; envision foresee; foresee predict
expect; predict forecast; forecast prediction outlook; outlook prospect; anticipate expect; await expect; brace prepare;
prepare ready; ready set; poised set; slated scheduled due; scheduled set; underway ongoing; ongoing continuing; pending
awaiting; looming approaching; recent latest; latest newest; early initial; initial first; final last; ultimate final;
eventual final; sudden abrupt; gradual slow; steady constant; sharp steep; slight small; modest small; vast huge;
massive huge enormous; enormous huge giant; tremendous huge; record historic; historic landmark; landmark milestone;
iconic famous; beloved popular; controversial disputed contentious; contentious divisive; fierce intense; intense
strong; severe serious grave; dire grim; grim bleak; stark sharp; tense strained; fraught tense; fragile delicate;
volatile unstable; robust healthy; lucrative profitable; hefty large; staggering huge; sprawling vast; remote distant;
distant far; urban city; suburb suburban; neighborhood neighbourhood district; residents people locals; citizen
national; elderly old older; adult grownup; cheque check; plough plow; draught draft; manoeuvre maneuver; doughnut
donut; gaol jail; kerb curb; jewellery jewelry; tyre tire; moustache mustache; sceptical skeptical; mould mold; storey
story; catalogue catalog; dialogue dialog; grey gray; pyjamas pajamas; aluminium aluminum; aeroplane airplane;
orientated oriented; learnt learned; burnt burned; spelt spelled; dreamt dreamed; practise practice; ageing aging;
judgement judgment; cosy cozy; enrol enroll; fulfil fulfill; instalment installment; skilful skillful; tonne ton;
analyse analyze; paralyse paralyze; mum mom; affect effect; principal principle; complement compliment; stationary
stationery; discreet discrete; advice advise; palate palette; flair flare; horde hoard; reign rein; peak peek pique;
pedal peddle; breach breech; council counsel; capital capitol; loath loathe; mantel mantle; naval navel; role roll;
waive wave; straight strait; shear sheer; faint feint; dual duel; aisle isle; lose loose; bail bale; grisly grizzly;
site cite; km kilometer kilometre; kg kilogram kilo; lb pound; ft foot feet; oz ounce; cm centimeter centimetre; mm
millimeter millimetre; sq square; hr hour; min minute; sec second; mph miles; percent percentage pct; vs versus; approx
approximately; dept department; govt government; univ university; est estimated; max maximum; avg average; put_off
postpone delay defer; call_off cancel; carry_out conduct perform execute; set_up establish create found; find_out
discover learn; look_for seek search; look_into investigate probe examine; make_up constitute comprise; put_out
extinguish; rule_out exclude; take_part participate; take_place occur happen; turn_down reject decline refuse; give_up
surrender abandon; go_up rise increase; go_down fall drop decrease; go_on continue; cut_down reduce; cut_back reduce;
pull_out withdraw; step_down resign quit; break_out erupt start; bring_up raise; call_for demand urge; get_rid remove;
give_out distribute; hold_up delay; pass_away die; pick_up collect; set_off trigger leave; shut_down close; close_down
close; speed_up accelerate; slow_down slow decelerate; take_over assume; throw_out reject dismiss; back_up support;
bring_about cause; come_across find; deal_with handle address; fill_out complete; get_back return; go_back return;
hand_out distribute; hand_over give deliver; knock_down demolish; lay_off dismiss; leave_out omit; let_down disappoint;
make_sure ensure; point_out note say; put_together assemble; send_out send; show_up appear arrive; sort_out resolve;
start_out start begin; tear_down demolish; turn_up appear arrive; use_up exhaust; wait_for await; work_out solve;
knock_out disable; run_out expire; end_up finish; build_up accumulate; blow_up explode; burn_down burn; fall_apart
collapse; back_down yield; give_in yield; put_on stage; take_away remove; take_off remove; wipe_out destroy eliminate;
drop_out withdraw leave; pull_down demolish; lock_up jail imprison; flammable inflammable
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
