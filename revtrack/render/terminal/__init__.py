"""Values as text for a terminal, and as tab-separated lines for a pipe."""

from revtrack.render.terminal.access import audit_lines, audit_text, token_lines, tokens_text
from revtrack.render.terminal.articles import blocks_text, check_line, check_summary, show_text, watch_text
from revtrack.render.terminal.diff import compare_text, diff_text
from revtrack.render.terminal.edits import counts_line, edits_lines, edits_text
from revtrack.render.terminal.explain import explain_text
from revtrack.render.terminal.lists import list_lines, list_text, next_text
from revtrack.render.terminal.log import log_text
from revtrack.render.terminal.segments import marker_warning
from revtrack.render.terminal.simulation import simulation_text
from revtrack.render.terminal.status import config_text, status_text
from revtrack.render.terminal.style import Style
from revtrack.render.terminal.webhooks import (
    deliveries_text,
    delivery_lines,
    delivery_text,
    endpoint_lines,
    endpoint_text,
    endpoints_text,
)

__all__ = [
    "Style",
    "audit_lines",
    "audit_text",
    "blocks_text",
    "check_line",
    "check_summary",
    "compare_text",
    "config_text",
    "counts_line",
    "deliveries_text",
    "delivery_lines",
    "delivery_text",
    "diff_text",
    "edits_lines",
    "edits_text",
    "endpoint_lines",
    "endpoint_text",
    "endpoints_text",
    "explain_text",
    "list_lines",
    "list_text",
    "log_text",
    "marker_warning",
    "next_text",
    "show_text",
    "simulation_text",
    "status_text",
    "token_lines",
    "tokens_text",
    "watch_text",
]
