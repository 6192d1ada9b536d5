"""Values to strings: the terminal, JSON, webhook bodies. Nothing here reads or writes anything."""
