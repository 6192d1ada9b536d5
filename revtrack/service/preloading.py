"""Imported by the server that worker processes are forked from, so that none of them loads the parsers again.

No garbage is looked for meanwhile; what is loaded stays, so no worker looks for any in it, nor gets copies of its memory so.
"""

import gc

gc.disable()

from revtrack.extract import preload  # noqa: E402
from revtrack.service import reading  # noqa: E402

preload()
gc.freeze()
gc.enable()

__all__ = ["reading"]
