"""In which network is my municipality?"""

from queries.networks_of_municipality.question import QUESTION

__all__ = ["QUESTION"]
