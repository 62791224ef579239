"""The business case of the Leidraad (annex 4): the country's, and a region's beside it as an aid to thinking."""

from queries.business_case.answering import Answered, about, answers
from queries.business_case.business_case import BusinessCase, Place, RowBeside, business_case
from queries.business_case.explaining import LABEL, NO_NORM, SOURCE, remarks
from queries.business_case.row import YEARS

__all__ = [
    "LABEL",
    "NO_NORM",
    "SOURCE",
    "YEARS",
    "Answered",
    "BusinessCase",
    "Place",
    "RowBeside",
    "about",
    "answers",
    "business_case",
    "remarks",
]
