"""Half a page for an alderman: our network, who leads, what was decided, what is asked, what ends, whom to ask."""

from queries.municipality_brief.question import QUESTION

__all__ = ["QUESTION"]
