"""Values out of the JSON that `render` makes of them: its inverse, so that a view is drawn here as it is there.

Raises KeyError, TypeError, ValueError or AttributeError for what is no such JSON; `remote.part` says that in our words.
"""
