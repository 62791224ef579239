"""Which types of stakeholder does the salience study name, and what do own scores say?"""

from queries.salience.question import QUESTION

__all__ = ["QUESTION"]
