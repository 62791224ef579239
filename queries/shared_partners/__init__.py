"""Which networks share a partner or an insurer, and who would meet more than once?"""

from queries.shared_partners.question import QUESTION

__all__ = ["QUESTION"]
