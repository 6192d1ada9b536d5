"""Modifiers that an editor puts in or takes out without telling anything: they weigh, order or link what is said.

Intensifiers, adjuncts of time without a date, conjuncts and adjectives of size or renown (Quirk et al., ch. 8: subjuncts,
disjuncts, conjuncts). A modifier that is not here says which one, of what kind, how, how many or whether at all.
"""

LIGHT = frozenset(
    # weigh
    "very really actually quite rather pretty fairly so too even just simply merely truly highly extremely incredibly particularly especially "
    "remarkably absolutely utterly exactly precisely literally basically essentially certainly clearly obviously indeed surely definitely "
    "undoubtedly naturally frankly honestly notably importantly interestingly sadly unfortunately fortunately thankfully hopefully "
    "significantly considerably substantially greatly vastly hugely widely broadly deeply strongly remarkable amazing impressive unusual "
    "sharply dramatically slightly somewhat relatively reasonably increasingly far much more most less well own complete total overall actual "
    "real true proper sheer mere absolute utter "
    # order in time, without a date
    "then now later soon again once already still yet currently presently recently lately newly previously earlier before formerly originally "
    "initially finally eventually ultimately subsequently afterward afterwards thereafter meanwhile promptly quickly rapidly swiftly slowly "
    "gradually suddenly shortly ahead last next recent latest current present past future upcoming coming forthcoming following subsequent "
    "prior previous initial eventual ongoing continuing existing time point process day days moment stage "
    # link
    "also additionally furthermore moreover however though nevertheless nonetheless instead therefore thus hence consequently accordingly "
    "otherwise besides anyway alike respectively likewise similarly altogether generally often always ever example instance fact course "
    "addition turn result end case matter kind sort bit lot way order basis terms regard respect "
    # size, age and renown
    "big large small huge little great giant massive enormous vast major tiny new brand nice fine well-known famous renowned popular iconic "
    "beloved noted prominent leading local nearby various different certain specific particular individual separate several numerous many "
    # who or what is meant is said without them
    "there here away back around along over himself herself itself themselves ourselves able located situated called named known available aged turns leaves "
    "people person persons man woman men women thing things place area one work works working use used using make makes made get gets got go "
    "goes come comes begin began start started continue continues percent cent degrees degree dollars euros pounds please thank thanks yes okay".split()
)
