"""Lists of words that the rules read. Each can be extended by hand; no rule lives here."""
