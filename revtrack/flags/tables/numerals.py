"""Number words of the languages that revtrack reads, and the signs and names of units.

English composes its numbers freely (one … ninety-nine, then hundred, thousand, million), so the reader adds and multiplies.
The other languages have their simple words; what they glue together ("zweihundert") is read where it is listed.
"""

from decimal import Decimal

SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12,
    "tausend": 1000, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mio": 10**6, "mrd": 10**9,
    "mille": 1000, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "mil": 1000, "millón": 10**6, "millones": 10**6, "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9,
    "mila": 1000, "milione": 10**6, "milioni": 10**6, "miliardo": 10**9, "miliardi": 10**9,
    "duizend": 1000, "miljoen": 10**6, "miljard": 10**9,
}  # fmt: skip
"""Words that multiply the figure before them. Single letters count only behind a currency sign ("$5m")."""
LETTER_SCALES = frozenset("k m mn bn b tn".split())

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_TENS = range(20, 100, 10)


def _counted(said: str, tens: str, more: str = "") -> dict[str, int]:
    """Words from zero on, the tens from twenty on, and pairs like "hundert=100"."""
    pairs = (pair.split("=") for pair in more.split())
    return (
        {word: value for value, word in enumerate(said.split())}
        | dict(zip(tens.split(), _TENS, strict=True))
        | {word: int(value) for word, value in pairs}
    )


CARDINALS: dict[str, dict[str, int]] = {
    "en": _counted(_ENGLISH, "twenty thirty forty fifty sixty seventy eighty ninety"),
    "de": _counted(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
        "achtzehn neunzehn",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "hundert=100 einhundert=100 zweihundert=200 dreihundert=300 tausend=1000 eintausend=1000 zweitausend=2000",
    ),
    "fr": _counted(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
        "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
        "cent=100 cents=100 mille=1000",
    ),
    "es": _counted(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
        "diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "cien=100 ciento=100 doscientos=200 trescientos=300 quinientos=500 mil=1000",
    ),
    "pt": _counted(
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "duas=2 cem=100 cento=100 duzentos=200 trezentos=300 quinhentos=500 mil=1000",
    ),
    "it": _counted(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette "
        "diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "cento=100 duecento=200 trecento=300 cinquecento=500 mille=1000",
    ),
    "nl": _counted(
        "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
        "negentien",
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "honderd=100 tweehonderd=200 driehonderd=300 duizend=1000 tweeduizend=2000",
    ),
}
COMPOSED = {"en": ("dozen", "hundred", "thousand", "million", "billion", "trillion"), "de": ("millionen", "milliarden"), "fr": ("millions", "milliards")}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(),
        1,
    )
}
FRACTIONS = {"half": Decimal("0.5"), "a third": Decimal(1) / 3, "one-third": Decimal(1) / 3, "two-thirds": Decimal(2) / 3,
             "a quarter": Decimal("0.25"), "one-quarter": Decimal("0.25"), "three-quarters": Decimal("0.75"),
             "two thirds": Decimal(2) / 3, "three quarters": Decimal("0.75"), "one third": Decimal(1) / 3}  # fmt: skip
MULTIPLES = {"once": 1, "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "quadruple": 4}
ORDERS = (
    "hundreds of thousands", "tens of thousands", "hundreds of millions", "tens of millions", "dozens", "tens", "scores", "hundreds",
    "thousands", "millions", "billions", "trillions", "dutzende", "hunderte", "tausende", "millionen", "dizaines", "centaines",
    "milliers", "decenas", "cientos", "miles", "dezenas", "centenas", "milhares", "decine", "centinaia", "migliaia", "tientallen",
    "honderden", "duizenden",
)  # fmt: skip
"""How many, without a figure: each is another size than the next."""
VAGUE = ("a couple of", "a couple", "a few", "a handful of", "several", "multiple", "numerous")
"""Counts only against a figure: "several" → "five" is more precise; "several" → "many" is a matter of hedging."""

CASUALTIES = {
    "the dead": frozenset("dead die kill death fatal toll fatality".split()),
    "the hurt": frozenset("hurt injur wound hospitaliz hospital injury casual".split()),
}
"""Stems beside a number of people that say what happened to them."""

UNITS = {
    "%": "%", "percent": "%", "per cent": "%", "pct": "%", "prozent": "%", "pour cent": "%", "por ciento": "%", "por cento": "%",
    "per cento": "%", "procent": "%", "percentage points": "points", "percentage point": "points",
    "°": "degree", "degree": "degree", "degrees": "degree", "°c": "c", "°f": "f", "c": "c", "f": "f",
    "km": "kilometre", "kilometers": "kilometre", "kilometres": "kilometre", "mile": "mile", "miles": "mile", "feet": "foot",
    "foot": "foot", "ft": "foot", "metres": "metre", "meters": "metre", "kg": "kilogram", "kilograms": "kilogram", "lb": "pound-weight",
    "lbs": "pound-weight", "mph": "mph", "dollars": "$", "dollar": "$", "euros": "€", "euro": "€", "yen": "¥", "w": "watt", "watts": "watt",
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "day": "day",
    "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year",
    "decades": "decade", "inches": "inch", "inch": "inch", "cm": "centimetre", "mm": "millimetre", "acres": "acre", "hectares": "hectare",
    "tons": "ton", "ton": "ton", "tonnes": "tonne", "tonne": "tonne", "pounds": "pound", "litres": "litre", "liters": "litre",
    "gallons": "gallon", "kmh": "km/h", "km/h": "km/h",
    "cents": "cent", "gb": "gigabyte", "mb": "megabyte", "tb": "terabyte", "mw": "megawatt", "gw": "gigawatt", "kw": "kilowatt",
}  # fmt: skip
