"""An edit as HTML: a fragment to put into a page, and a whole page that needs nothing else."""

from revtrack.render.html.fragment import diff_fragment
from revtrack.render.html.page import diff_page

__all__ = ["diff_fragment", "diff_page"]
