"""The difference of two documents. Pure and deterministic: no clock decides how good it is."""

from revtrack.diff.compare import ALGORITHM, compare
from revtrack.diff.tokens import tokens

__all__ = ["ALGORITHM", "compare", "tokens"]
