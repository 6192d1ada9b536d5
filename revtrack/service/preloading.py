"""Imported by the server that worker processes are forked from, so that none of them loads the parsers again.

Nor does any compile the forms of a note in English, which takes a third as long as loading all else: nearly every page has a
paragraph that might be one. Those of other languages wait for the first text that needs them.

No garbage is looked for meanwhile; what is loaded stays, so no worker looks for any in it, nor gets copies of its memory so.
"""

import gc

gc.disable()

import revtrack.diff  # noqa: E402
import revtrack.flags  # noqa: E402, F401
from revtrack.extract import preload  # noqa: E402
from revtrack.notes.grammar import grammar  # noqa: E402
from revtrack.notes.languages.en import ENGLISH  # noqa: E402
from revtrack.service import reading  # noqa: E402

preload()
grammar(ENGLISH)
gc.freeze()
gc.enable()

__all__ = ["reading"]
