"""The words by which promotion is told: who speaks (the outlet), to whom (the reader), about what (its services).

Lists of kinds of words and of speech acts, not of slogans: a new wording is caught when it speaks of such things in such a
voice. `voices` has who speaks and how a story tells, `services` the things an outlet offers, `moves` what outlets do to
their readers in English, `tongues` the same in other languages, `steering` the lines that belong to the page. `lexicon`
and `abroad` have the circles of words around an outlet, `keyness` what each word tells beyond its circle.
"""
