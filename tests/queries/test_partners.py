"""The words for the roles of partners."""

from ontology.vocabulary import Vocabulary
from queries.partners import CORE, RHO, ROLE_WORDS, none_of


def test_every_role_of_the_ontology_has_its_words(vocabulary: Vocabulary) -> None:
    assert set(ROLE_WORDS) == set(vocabulary.code_lists["PartnerRole"].codes)


def test_none_of_several_roles_says_none_of_each() -> None:
    told = none_of([CORE, RHO])
    assert told.nl == "geen ggz-kerninstelling en geen regionale huisartsenorganisatie (RHO)"
    assert told.en == "no core institution and no regional GP organisation (RHO)"
