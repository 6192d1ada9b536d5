"""Irregular forms of the verbs and nouns of news, each with its base."""

_FORMS = """
arise arose arisen; beat beaten; become became; begin began begun; bind bound; bite bit bitten; blow blew blown; break broke broken;
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt; die dead dying died dies;
draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feel felt; fight fought; find found;
flee fled; fly flew flown; forbid forbade forbidden; freeze froze frozen; give gave given; go went gone; grow grew grown; hang hung;
hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; leave left; lend lent; lie lay lain; lose lost;
make made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen;
seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot; shrink shrank shrunk; sing sang sung; sink sank sunk;
sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; stand stood; steal stole stolen; stick stuck;
strike struck stricken; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
tell told; think thought; throw threw thrown; understand understood; wake woke woken; wear wore worn; win won; withdraw withdrew withdrawn;
write wrote written; be is was were are been being am; have has had having; do does did done doing; child children; man men; woman women;
person people; foot feet; life lives; wife wives; death deaths; spokesman spokesmen; policeman policemen; overthrow overthrew overthrown;
"""
BASES: dict[str, str] = {
    form: verb.split()[0] for verb in _FORMS.replace("\n", " ").split(";") if verb.strip() for form in verb.split()[1:]
}
_NOUNS = frozenset(
    "children men women people feet lives wives deaths spokesmen policemen being dying dies has does is are am".split()
)
PAST = (BASES.keys() - _NOUNS) | frozenset("hit put quit cut set shut split beat overthrew became began".split())
"""Past forms without -ed: what has happened."""
