"""Words of one kind that exclude one another: what is a rifle is no pistol, who resigned was not dismissed.

Lexical semantics calls them incompatible (D. A. Cruse, Lexical Semantics, 1986, ch. 4). In a group, words joined by "=" mean the
same to a reader and may stand for each other; a word stands for its other forms too. Words that are broader than the others
("weapon", "vehicle") are in no group: to be more precise is not to say something else.
"""

from revtrack.values.review import Code

KINDS: dict[str, str] = {
    "crime": "murder manslaughter assault robbery burglary theft=larceny arson rape fraud forgery bribery perjury extortion=blackmail "
    "embezzlement kidnapping=abduction trafficking treason espionage=spying stalking terrorism vandalism shoplifting conspiracy "
    "negligence harassment smuggling poaching",
    "offence": "felony misdemeanor=misdemeanour infraction",
    "weapon": "rifle pistol=handgun shotgun revolver knife machete axe hammer sword bomb grenade missile rocket drone mortar torpedo "
    "landmine artillery tank crossbow",
    "vehicle": "truck=lorry bus van motorcycle=motorbike bicycle=bike tractor train tram helicopter=chopper airplane=aeroplane=jet glider "
    "balloon ferry tanker tugboat yacht submarine canoe sedan ambulance scooter",
    "disaster": "earthquake=quake flood hurricane=typhoon=cyclone tornado=twister wildfire=bushfire blizzard=snowstorm landslide=mudslide "
    "avalanche tsunami drought heatwave hailstorm thunderstorm eruption sinkhole",
    "departure": "resigned=quit fired=dismissed=sacked=ousted retired suspended",
    "accident": "sank capsized aground exploded collapsed derailed burned drowned",
    "relative": "brother sister husband wife son daughter father=dad mother=mom=mum uncle aunt nephew niece cousin grandfather grandmother "
    "grandson granddaughter stepfather stepmother stepson stepdaughter boyfriend girlfriend fiancé fiancée neighbor=neighbour "
    "roommate colleague=coworker classmate widow widower",
    "part of the body": "arm leg neck chest shoulder knee ankle wrist elbow hip jaw eye ear finger toe lung kidney liver spine skull thigh",
    "illness": "cancer pneumonia stroke diabetes measles malaria cholera tuberculosis hepatitis dementia leukemia=leukaemia sepsis asthma "
    "influenza=flu polio ebola dengue meningitis epilepsy",
    "age of life": "boy man girl woman infant=baby toddler teenager=teen",
    "office": "governor senator mayor sheriff judge prosecutor ambassador congressman congresswoman chancellor councilman councilwoman "
    "alderman bishop archbishop cardinal pope colonel captain major lieutenant sergeant corporal admiral treasurer auditor coroner",
    "calling": "teacher nurse doctor=physician firefighter paramedic plumber carpenter farmer pilot sailor soldier miner dentist surgeon "
    "pharmacist librarian bartender lawyer=attorney accountant engineer electrician chef waiter",
    "compass": "north south east west northeast northwest southeast southwest",
    "colour": "red blue green yellow orange purple brown gray=grey pink",
    "commodity": "oil gas coal uranium gold silver copper lithium nickel wheat corn=maize rice soybeans cotton coffee cocoa sugar",
    "account": "revenue=turnover profit=earnings debt assets dividend",
    "level of government": "city=municipal county federal provincial",
    "act of law": "bill amendment resolution ordinance treaty decree referendum",
    "animal": "dog cat horse cow sheep goat pig wolf shark whale dolphin elephant lion tiger leopard snake crocodile alligator monkey",
    "ruling": "upheld=affirmed struck=overturned=reversed=quashed=vacated=annulled remanded",
    "season": "spring summer autumn=fall winter",
    "death": "died killed murdered=slain executed assassinated",
}
"""By the name of what they are kinds of."""
CODES_OF_KINDS: dict[str, Code] = {"season": "date-changed", "ruling": "meaning-reversed", "death": "reframed"}
"""The flag of a group where it is not information that gives way to other information."""
