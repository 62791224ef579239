"""What ends soon, and what follows?"""

from queries.ending_soon.question import QUESTION

__all__ = ["QUESTION"]
