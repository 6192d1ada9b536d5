"""The Public Suffix List, loaded while this module is imported: once, however many threads ask for it first.

It takes a few hundredths of a second and as many MiB, so who needs no registered domain does not import it.
"""

from tld import get_fld
from tld.utils import get_tld_names

__all__ = ["registered_domain"]

get_tld_names()


def registered_domain(address: str) -> str | None:
    """The domain of an address that was registered; None where the list knows none."""
    return get_fld(address, fail_silently=True)
