"""Names of months and weekdays, and words for times, in the languages revtrack reads."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero janeiro gennaio januari",
            "february feb februar février febrero fevereiro febbraio februari",
            "march mar märz mars marzo março maart",
            "april apr avril abril aprile",
            "may mai mayo maio maggio mei",
            "june jun juni juin junio junho giugno",
            "july jul juli juillet julio julho luglio",
            "august aug août agosto augustus",
            "september sep sept septembre septiembre setembro settembre",
            "october oct oktober okt octobre octubre outubro ottobre",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre diciembre dezembro dicembre",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon montag lundi lunes segunda-feira lunedì maandag",
            "tuesday tue tues dienstag mardi martes terça-feira martedì dinsdag",
            "wednesday wed mittwoch mercredi miércoles quarta-feira mercoledì woensdag",
            "thursday thu thurs donnerstag jeudi jueves quinta-feira giovedì donderdag",
            "friday fri freitag vendredi viernes sexta-feira venerdì vrijdag",
            "saturday sat samstag sonnabend samedi sábado sabato zaterdag",
            "sunday sun sonntag dimanche domingo domenica zondag",
        ),
        1,
    )
    for name in names.split()
}
AMBIGUOUS = frozenset("may march mar mars mon sat sun wed mai mei sep dec jan".split())
"""Also ordinary words or names: a month or a weekday only with a capital and in the company of a date."""
RELATIVE = (
    "yesterday", "today", "tomorrow", "tonight", "overnight", "this morning", "this afternoon", "this evening", "last night",
    "mid-week", "midweek", "new year's eve", "new year's day", "christmas eve", "christmas day", "boxing day", "thanksgiving", "labor day",
    "memorial day", "independence day", "good friday", "easter", "halloween", "valentine's day", "mother's day", "father's day",
    "gestern", "heute", "morgen", "hier", "aujourd'hui", "demain", "ayer", "hoy", "mañana", "ontem", "hoje", "amanhã", "ieri",
    "oggi", "domani", "gisteren", "vandaag",
)  # fmt: skip
SEASONS = ("spring", "summer", "autumn", "fall", "winter", "week", "weekend", "month", "year", "quarter", "century", "decade")
