"""A service elsewhere, asked over its API: what `--server` talks to."""
