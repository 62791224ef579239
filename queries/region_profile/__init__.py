"""Everything known about one region, and whom to ask about what is not."""

from queries.region_profile.question import QUESTION

__all__ = ["QUESTION"]
