"""Pairs of words of which one says the contrary of the other, as the news has them. Each stands for its other forms too."""

OPPOSITES = tuple(
    tuple(pair.split("/"))
    for pair in (
        "loss/profit loss/gain blame/clear blaming/clearing rise/fall increase/decrease increase/cut raise/lower raise/cut "
        "higher/lower more/fewer more/less guilty/innocent guilty/acquitted win/lose winner/loser before/after approve/reject "
        "accept/reject accept/refuse support/oppose supporter/opponent alive/dead legal/illegal lawful/unlawful true/false up/down "
        "above/below allow/ban allow/block allow/prohibit success/failure succeed/fail open/close open/shut agree/disagree "
        "strengthen/weaken stronger/weaker convict/acquit for/against hire/fire join/leave enter/leave enter/exit arrive/depart "
        "buy/sell buyer/seller add/remove include/exclude with/without admit/deny confirm/deny affirm/deny upheld/overturned "
        "uphold/overturn grant/deny love/hate friend/enemy friend/foe victim/suspect victim/attacker plaintiff/defendant "
        "prosecutor/defendant attack/defend defend/condemn praise/criticize praise/condemn praise/criticise safe/unsafe "
        "safe/dangerous able/unable likely/unlikely possible/impossible known/unknown named/unnamed related/unrelated "
        "fair/unfair popular/unpopular stable/unstable healthy/unhealthy employed/unemployed married/divorced "
        "public/private national/international north/south east/west northern/southern eastern/western left/right "
        "left-wing/right-wing conservative/liberal democrat/republican democratic/republican male/female man/woman boy/girl "
        "husband/wife brother/sister son/daughter father/mother early/late earlier/later first/last oldest/youngest older/younger "
        "largest/smallest larger/smaller biggest/smallest bigger/smaller longest/shortest longer/shorter best/worst better/worse harder/easier hard/easy most/fewest "
        "most/least maximum/minimum majority/minority plus/minus positive/negative hot/cold warm/cold warmer/colder wet/dry "
        "heavy/light fast/slow faster/slower begin/end start/stop start/end resume/suspend continue/stop expand/shrink "
        "grow/shrink surplus/deficit import/export importer/exporter lend/borrow lender/borrower income/expense asset/liability "
        "upgrade/downgrade promote/demote elected/defeated appoint/dismiss release/detain free/jailed arrest/release "
        "peace/war ceasefire/fighting ally/rival ally/adversary present/absent presence/absence encourage/discourage "
        "recommend/discourage permit/forbid enable/disable connect/disconnect encrypted/unencrypted always/never everyone/nobody "
        "everything/nothing all/none both/neither and/nor inside/outside indoor/outdoor internal/external upper/lower "
        "forward/backward increase/decline rise/drop rise/decline grow/decline gain/fall climb/fall climb/drop soar/plunge soar/fall "
        "surge/plunge surge/drop improve/worsen ease/tighten tighten/loosen widen/narrow optimistic/pessimistic hawkish/dovish "
        "voluntary/involuntary voluntary/mandatory optional/mandatory optional/required temporary/permanent mortal/immortal "
        "deliberate/accidental intentional/accidental civilian/military domestic/foreign senior/junior major/minor "
        "complete/incomplete sufficient/insufficient correct/incorrect accurate/inaccurate valid/invalid consistent/inconsistent "
        "support/contradict support/refute support/undermine delay/speed direct/indirect dependent/independent formal/informal regular/irregular visible/invisible"
        # German, French, Spanish, Portuguese, Italian, Dutch
        " angenommen/abgelehnt zugestimmt/abgelehnt gestiegen/gesunken stieg/sank steigt/sinkt gewonnen/verloren gewann/verlor "
        "verurteilt/freigesprochen schuldig/unschuldig erlaubt/verboten geöffnet/geschlossen bestätigt/dementiert mehr/weniger höher/niedriger "
        "männer/frauen lebend/tot dafür/dagegen freigelassen/festgenommen "
        "accepté/refusé accepte/refuse approuvé/rejeté adopté/rejeté hausse/baisse augmenté/baissé augmente/baisse gagné/perdu gagne/perd "
        "condamné/acquitté condamné/relaxé coupable/innocent autorisé/interdit ouvert/fermé confirmé/démenti plus/moins hommes/femmes vivant/mort "
        "pour/contre libéré/arrêté aceptó/rechazó aprobó/rechazó aprobado/rechazado subió/bajó sube/baja aumentó/disminuyó ganó/perdió "
        "condenado/absuelto culpable/inocente abierto/cerrado permitido/prohibido confirmó/desmintió más/menos hombres/mujeres vivo/muerto "
        "liberado/detenido aceitou/recusou aprovou/rejeitou aprovado/rejeitado subiu/desceu subiu/caiu aumentou/diminuiu ganhou/perdeu "
        "condenado/absolvido culpado/inocente aberto/fechado confirmou/desmentiu mais/menos homens/mulheres vivo/morto "
        "accettato/rifiutato approvato/respinto aumentato/diminuito salito/sceso vinto/perso condannato/assolto colpevole/innocente aperto/chiuso "
        "confermato/smentito più/meno uomini/donne liberato/arrestato goedgekeurd/afgewezen gestegen/gedaald stijgt/daalt gewonnen/verloren "
        "veroordeeld/vrijgesproken schuldig/onschuldig toegestaan/verboden bevestigd/ontkend meer/minder mannen/vrouwen"
    ).split()
)
REVERSERS = (
    "backtracks on", "backtracked on", "backtrack on", "reverses", "reversed", "scraps", "scrapped", "cancels", "canceled", "cancelled",
    "drops", "dropped", "abandons", "abandoned", "withdraws", "withdrew", "revokes", "revoked", "rescinds", "rescinded", "undoes",
    "refuses to", "refused to", "fails to", "failed to", "declines to", "declined to", "stops", "stopped", "denies", "denied",
    "rules out", "ruled out", "walks back", "walked back",
)  # fmt: skip
"""Before what was said they turn it round: "deprecates it" → "backtracks on deprecating it"."""

UNDENIED = frozenset(
    "inflammable invaluable inhabitable discover discovery disclose disclosure display discount disclaim discourse dispatch improve "
    "impose imposing intense intent inhabit inside insides income install instance invest indeed indent inspire impair impress "
    "impart import important implant impact immigrant immigration information inform injury inmate inquest unions unrest unless "
    "insight inland imprison imprisoned infamous until dismay distance disperse disport dissent intend intended".split()
)
"""Words that look as if "un-", "in-", "im-" or "dis-" denied what follows, and do not ("invaluable", "discover")."""
