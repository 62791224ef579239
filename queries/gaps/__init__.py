"""Where are the gaps? Points of attention (aandachtspunten), each a proven gap or an unknown."""

from queries.gaps.question import QUESTION

__all__ = ["QUESTION"]
