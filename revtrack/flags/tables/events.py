"""What is to come, what goes on, what has happened, and the stages through which events of the news pass."""

PLANNED = (
    r"(?:is|are|was|were|be|been|'s|'re)? ?(?:expected|due|set|scheduled|likely|poised|slated|planning|preparing|hoping|waiting|about|ready) (?:to|for)"
    r"|plans? (?:to|for)|planned|prepares? (?:to|for)|hopes? (?:to|for)|aims? to|intends? to|vows? to|expects? to|going to|to be|will|won't|"
    r"upcoming|awaits?|awaiting|pending|looms?|looming|imminent|ongoing|under way|underway|searching for|search for|still|nears?|nearing|"
    r"emerging|faces?|facing|forecast|possible|possibly|potential|potentially|could|may|might|expected|tentative|proposed|weighs?|"
    r"considers?|considering|seeks?|seeking|wants? to|tries to|trying to|urged to|calls? for|threatens? to|begins?|continues?"
)
HAPPENED = frozenset(
    "die kill find arrest charge convict sentence acquit resign win beat lose defeat sign approve pass reject reach agree announce "
    "launch land release restore reopen resume strike seize capture confirm identify recover rescue evacuate collapse cancel "
    "postpone delay suspend withdraw drop backtrack elect oust fire quit rule vote block veto ban close open crash explode injure "
    "hospitalize plead settle sue indict file name appoint nominate unveil publish end finish complete conclude fall break "
    "surrender escape free return leave arrive meet make took deliver dead settled banned guilty victory victorious "
    "extinguish contain contained last over backtracks grant overturn uphold dismiss impeach censure expel extradite deport deny refuse jail halt scrap revoke award reinstate ratify enact adopt".split()
)
UNDECIDED = frozenset(
    "considering deliberating searching negotiating weighing investigating seeking trying fighting battling awaiting waiting counting "
    "voting debating reviewing hunting looking mulling preparing planning talking probing examining".split()
)
"""What somebody does whose end is open: it is over when another deed stands in its place."""
LADDERS = tuple(
    tuple(frozenset(stage.split()) for stage in ladder.split("<"))
    for ladder in (
        "sought wanted suspect suspected hunt manhunt < arrest arrested held detained custody captured < charged charges indicted accused < trial court tried plead < "
        "convicted guilty acquitted cleared < sentenced jailed jail prison executed",
        "missing search searching trapped feared < found rescued recovered located identified",
        "injured hurt wounded hospitalized hospitalised critical ill sick hospital < die dies died dead death killed",
        "hospitalized hospitalised hospital < released discharged recovering",
        "proposed proposes bill debate debates considers weighs < passed passes approved approves adopts adopted rejects rejected < signed signs law < blocked "
        "struck overturned repealed",
        "nominated nominates nominee pick picks < confirmed confirms rejected withdraws",
        "polls voting vote campaign campaigns leads lead trails ahead runoff < wins won win victory elected loses lost defeated concedes",
        "faces plays play face preview vs < beat beats defeat defeats defeated win wins won lose loses lost draw draws",
        "battle battles battling fight fights burning rages raging spreads fire blaze < contained extinguished out",
        "watch < warning approaches approaching nears heads heading bears barrels < hits struck landfall lashes batters floods passes passed weakens",
        "closed closes closure shut < reopens reopened reopen open",
        "talks negotiations negotiating negotiators negotiate < deal agreement agree agreed reached signed collapse collapsed fail failed failing strikes",
        "outage down offline < restored restores back online",
        "announced announces planned unveiled < launched launches released releases available",
        "delayed delay suspended halted interrupted stopped < abandoned cancelled canceled scrapped",
        "quake earthquake crash collision fire blaze storm hurricane tornado flood floods explosion blast shooting stabbing attack strike "
        "avalanche landslide collapse derails derailment < dead dies died death deaths kill kills killed killing killer",
        "delayed scrubbed postponed countdown < launched launches lifts liftoff lifted",
        "strike walkout < ends ended deal return",
        "vows threatens threat threats < seizes seized strikes struck attacks attacked imposes imposed",
        "closes close closed < dead killed dies died",
        # German, French, Spanish, Portuguese, Italian, Dutch
        "verletzt verletzte verletzten blessé blessés blessée critique crítico herido heridos herida heridas ferido feridos ferito feriti gewond "
        "< gestorben starb tot tote toten getötet mort morte morts décédé tué tués murió muerto muertos murieron morreu morreram morto mortos morti "
        "morta overleden gedood",
        "gesucht flüchtig fahndung recherché fuite buscado busca prófugo procurado ricercato gezocht < festgenommen gefasst verhaftet arrêté "
        "interpellé detenido arrestado capturado detido preso arrestato aangehouden opgepakt < angeklagt verurteilt condamné condenado condannato "
        "veroordeeld",
        "vermisst disparu disparue desaparecido desaparecida scomparso scomparsa vermist < gefunden retrouvé retrouvée encontrado encontrada hallado "
        "ritrovato ritrovata gevonden",
        "berät debattiert entwurf débat examine débattent debate debaten discute discutem discussione debat < verabschiedet beschlossen beschloss adopté "
        "voté approuvé aprobó aprobado aprovou aprovado approvato aangenomen goedgekeurd",
    )
)
"""Each stage follows on the one before it."""
