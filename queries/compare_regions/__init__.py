"""Regions side by side, and which regions are like one?"""

from queries.compare_regions.question import QUESTION

__all__ = ["QUESTION"]
