"""Words that look like forms or misspellings of each other and are not: an emigrant is no immigrant, a policy no police.

Linguistics calls them paronyms. One in place of the other is told; a pair of which editors only mend the spelling ("principal"
and "principle") is among the synonyms instead.
"""

PARONYMS = tuple(
    tuple(pair.split("/"))
    for pair in (
        "captor/captive defendant/defender police/policy police/polite formal/former office/official general/generous abused/abusive "
        "immigrant/emigrant immigration/emigration immigrate/emigrate persecute/prosecute persecution/prosecution persecutor/prosecutor "
        "country/county widow/window minister/ministry army/arms army/armed corporal/corporate corporal/corporation "
        "conservation/conservative public/publication executed/executive execution/executive personal/personnel marine/mariner "
        "hotel/hostel vote/voter elector/election secret/secretary patient/patience hospital/hospitality universe/university "
        "import/important part/party organ/organize organ/organization human/humane native/nation native/national "
        "assassin/assassination communist/community senate/senator resident/residence "
        "deport/depart deportation/departure president/precedent martial/marital singer/sinner veteran/veterinary "
        "friend/fiend moral/morale causal/casual illusion/allusion bride/bridge message/massage"
    ).split()
)
"""Each word stands for its other forms too."""
