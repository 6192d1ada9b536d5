"""Says what kind of edit a diff is, and whether the outlet said so. Rules only, no model; every flag carries its evidence."""

from revtrack.flags.review import FLAG_RULES, review

__all__ = ["FLAG_RULES", "review"]
