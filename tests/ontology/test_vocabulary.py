"""The ontology says everything that the rest of the house derives from it, and says it well."""

import re
from collections.abc import Iterator

import pytest

from ontology.terms import Term
from ontology.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()

# The entities table of domain.md: the class and its Dutch label.
ENTITIES = {
    "RegionScheme": "regio-indeling",
    "Region": "regio",
    "Municipality": "gemeente",
    "PublicBody": "openbaar lichaam",
    "Insurer": "zorgverzekeraar",
    "RHO": "regionale huisartsenorganisatie",
    "CoreInstitution": "ggz-kerninstelling",
    "SocialDomainProvider": "aanbieder in het sociaal domein",
    "CareProvider": "overige ggz-aanbieder",
    "Network": "mentaal gezondheidsnetwerk (MGN)",
    "Location": "locatie",
    "NetworkFunction": "functie",
    "Contract": "contract",
    "Offer": "offerte",
    "Plan": "plan",
    "WorkAgenda": "regionale werkagenda",
    "CooperationAgreement": "samenwerkingsovereenkomst",
    "PurchasingPolicy": "inkoopbeleid",
    "Requirement": "eis",
    "Ambition": "ambitie",
    "Observation": "waarneming",
    "StudyFinding": "typering uit onderzoek",
    "Deviation": "afwijking",
    "Source": "bron",
    "SourceSeries": "bronreeks",
    "CompletenessStatement": "volledigheidsverklaring",
    "Load": "lading",
}

# The kinds that domain.md names, and those that its rules and "What else the documents describe" need.
IDENTIFYING = {
    "ADJACENT_TO": "",
    "ADOPTED": "",
    "AGREED_BY": "",
    "AIMS_AT": "",
    "CONCERNS": "",
    "COOPERATES_AT": "",
    "COVERS": "extent part",
    "DEVIATES_FROM": "rule",
    "ELABORATES": "",
    "EXECUTED_BY": "",
    "FINANCED_BY": "",
    "FOLLOWS": "",
    "FOR_FUNCTION": "",
    "FOR_NETWORK": "",
    "FOR_REGION": "",
    "HAS_BUDGET": "year",
    "HAS_DESCRIPTION": "",
    "HAS_LOCATION": "",
    "HAS_OBSERVATION": "",
    "HAS_SALIENCE": "",
    "HAS_SHARE": "year",
    "HAS_STATUS": "",
    "INCLUDES_PRACTICE": "",
    "IN_REGION": "",
    "ISSUED": "",
    "LEADS": "rank basis",
    "LOCATED_IN": "",
    "MAIN_CONTRACTOR": "",
    "MANDATE_FOR": "kind for_municipalities",
    "OFFERED_BY": "",
    "OFFERED_TO": "",
    "OFFERS": "",
    "ON_BEHALF_OF": "",
    "PAID_FROM": "function",
    "PARTNER_IN": "role",
    "PARTY_TO": "",
    "REPLIES": "finding",
    "REQUIRES": "",
    "RESTS_ON": "",
    "SERVES": "",
    "SETTLES": "",
    "SUCCEEDED_BY": "",
    "TAKES_STEP": "",
    "USES": "",
    "WORKS_IN": "",
}

CODES = {
    "RegionScheme": "IZA MGN ZORGKANTOOR GGD VEILIGHEID JEUGD PROVINCE COROP ROAZ RHO_AREA",
    "NetworkStatus": "LISTED PREPARING QUICK_SCAN_APPROVED PLAN_SUBMITTED PLAN_APPROVED FUNDED STARTING RUNNING "
    "PARTLY_CONTRACTED CONTRACTED STOPPED",
    "ContractStatus": "INTENDED OFFERED AGREED SIGNED ENDED",
    "NetworkFunction": "FUNCTION_I FUNCTION_II FUNCTION_III FUNCTION_IV FUNCTION_OTHER COORDINATION",
    "MandateKind": "HOLDER SUB_HOLDER",
    "EvidenceKind": "EVIDENCE HINT",
    "Extent": "WHOLE PART",
    "PartnerRole": "CORE OTHER_GGZ RHO SOCIAL CLIENT OTHER",
    "ContractForm": "CONTRACT SUBSIDY PUBLIC_CONTRACT OWN_STAFF",
    "FundingTerm": "STRUCTURAL TEMPORARY",
    "PlanKind": "REGIOBEELD IZA_REGIOPLAN TRANSFORMATIEPLAN MGN_PLAN",
    "AgreementTopic": "PURPOSE MANDATE CONTRIBUTIONS DECISIONS TERM PROCESSES MONITORING ACCESSION WITHDRAWAL "
    "FINANCES DIGITAL_MEANS PRIVACY COMPLAINTS LIABILITY COMPETITION AUTHORITY RELATION_GGZ RELATION_SOCIAL "
    "RELATION_GP",
    "ContractingStep": " ".join(f"CS{number:02}" for number in range(1, 22)),
    "CooperationLevel": "STRATEGIC TACTICAL OPERATIONAL",
    "CooperationStanding": "NOT_STARTED UNDER_WAY ARRANGED",
    "Access": "PUBLIC PARTICIPANTS INTERNAL",
    "AnswerState": "ONE NONE SEVERAL UNKNOWN",
    "AnswerReason": "MULTIPLE SOURCES_DIFFER PARTS NO_SOURCE BEFORE_OLDEST_SOURCE NO_STATED_MEMBERS "
    "MAY_BE_HELD_BY_PROPOSAL",
    "Severity": "MUST SHOULD TIP",
    "JudgementStatus": "OK VIOLATION UNKNOWN WAIVED",
    "GapKind": "MUNICIPALITY_WITHOUT_NETWORK MUNICIPALITY_IN_SEVERAL_NETWORKS NETWORK_WITHOUT_MUNICIPALITIES "
    "NETWORK_WITHOUT_REQUIRED_PARTNER REGION_WITHOUT_NETWORK REGION_WITH_SEVERAL_NETWORKS "
    "REGION_WITHOUT_FIRST_INSURER REGION_WITHOUT_SECOND_INSURER INSURER_CONFLICT MANDATE_MISSING "
    "MANDATE_CONFLICT MANDATE_ADDITIONAL FUNCTION_MISSING CONTRACT_LAPSED CONTRACT_ENDING MONEY_ENDING "
    "DECISION_MISSING",
    "Addressee": "PROVIDERS INSURERS PROVIDERS_AND_INSURERS ADDRESSEE_OTHER",
    "Comparator": "AT_LEAST AT_MOST EQUALS LESS_THAN_BEFORE IN_TIME",
    "AmbitionScale": "NATIONAL REGION PROVIDERS",
    "StakeholderType": "DORMANT DISCRETIONARY DEMANDING DOMINANT DANGEROUS DEPENDENT DEFINITIVE NON_STAKEHOLDER",
    "ProposalBasis": "MATCHED_BY_NAME DERIVED NAMED_FOR_NETWORK FORERUNNER REJECTED",
}

# What people read beside an answer and a status, word for word.
ANSWERS = {
    "ONE_COMPLETE": ("precies één", "Onze bronnen noemen er één en spreken elkaar niet tegen."),
    "ONE_INCOMPLETE": (
        "één in onze bronnen",
        "Onze bronnen noemen er één, maar geen bron staat voor het geheel in.",
    ),
    "NONE": ("geen", "Een bron die zegt volledig te zijn, noemt er geen."),
    "MULTIPLE": ("meer dan één", "Onze bronnen noemen er meer; dat kan kloppen."),
    "SOURCES_DIFFER": (
        "bronnen verschillen",
        "Er hoort er één te zijn, maar bronnen noemen verschillende.",
    ),
    "PARTS": ("deels", "Verschillende netwerken, elk voor een eigen deel van de gemeente."),
    "UNKNOWN": ("onbekend", "Wij hebben hier geen bron voor; dat zegt niets over de regio."),
}
LEVELS = {
    "LISTED": ("op de lijst", "Het programma noemt dit netwerk; of het werkt, staat er niet bij."),
    "PLAN_SUBMITTED": ("plan ingediend", "Het plan ligt ter beoordeling."),
    "PLAN_APPROVED": (
        "plan goedgekeurd",
        "De verzekeraars keurden het transformatieplan goed; dat is nog geen contract.",
    ),
    "FUNDED": ("geld toegezegd", "Een bron noemt geld, vaak tijdelijk."),
    "RUNNING": ("werkt", "Inwoners kunnen er een verkennend gesprek krijgen."),
    "CONTRACTED": (
        "gecontracteerd",
        "Beide preferente verzekeraars tekenden voor functies I tot en met III.",
    ),
}


def all_terms() -> Iterator[Term]:
    yield from VOCABULARY.classes.values()
    yield from VOCABULARY.properties.values()
    yield from VOCABULARY.kinds.values()
    for code_list in VOCABULARY.code_lists.values():
        yield code_list
        yield from code_list.concepts


class TestWhatIsDeclared:
    def test_every_entity_of_the_domain_is_a_class(self) -> None:
        assert {name: VOCABULARY.classes[name].label.nl for name in ENTITIES} == ENTITIES

    def test_kinds_and_their_identifying_qualifiers(self) -> None:
        found = {name: set(kind.identifying) for name, kind in VOCABULARY.kinds.items()}
        assert found == {name: set(names.split()) for name, names in IDENTIFYING.items()}

    @pytest.mark.parametrize("name", CODES)
    def test_codes_in_order(self, name: str) -> None:
        assert VOCABULARY.code_lists[name].codes == tuple(CODES[name].split())

    def test_every_kind_holds_over_a_period(self) -> None:
        assert all(kind.dated for kind in VOCABULARY.kinds.values())

    def test_subclasses_are_expanded_to_concrete_classes(self) -> None:
        organisations = {
            *("Municipality", "PublicBody", "Insurer", "RHO", "CoreInstitution"),
            *("SocialDomainProvider", "CareProvider", "OtherOrganisation"),
        }
        assert set(VOCABULARY.subclasses("Organisation")) == organisations
        assert set(VOCABULARY.kinds["PARTNER_IN"].domain) == organisations
        assert VOCABULARY.kinds["COVERS"].domain == ("Network",)

    def test_properties_come_in_the_order_of_the_file(self) -> None:
        names = [term.name for term in VOCABULARY.classes["Requirement"].properties]
        assert names == [
            "theme",
            "strength",
            "addressee",
            "threshold",
            "consequence",
            "deadline",
            "effective_from",
            "text",
            "locator",
        ]
        assert [term.name for term in VOCABULARY.kinds["LEADS"].qualifiers] == ["rank", "basis", "evidence"]

    def test_a_qualifier_knows_what_its_kind_asks(self) -> None:
        extent, part = VOCABULARY.kinds["COVERS"].qualifiers
        assert (extent.name, extent.datatype, extent.code_list, extent.required) == (
            "extent",
            "code",
            "Extent",
            True,
        )
        assert (part.name, part.datatype, part.many, part.required) == ("part", "string", True, False)

    def test_functions_keep_the_numerals_of_the_leidraad(self) -> None:
        functions = VOCABULARY.code_lists["NetworkFunction"].concepts
        assert [function.notation for function in functions][:4] == ["I", "II", "III", "IV"]

    def test_a_code_finds_its_concept(self) -> None:
        assert VOCABULARY.code_lists["MandateKind"].concept("SUB_HOLDER").label.nl == "ondergemandateerde"
        with pytest.raises(KeyError):
            VOCABULARY.code_lists["MandateKind"].concept("KING")


class TestHowItIsWorded:
    @pytest.mark.parametrize("term", list(all_terms()), ids=lambda term: term.iri.rpartition("org/mgn/")[2])
    def test_every_term_has_labels_definitions_and_a_source(self, term: Term) -> None:
        definitions = (term.definition.nl, term.definition.en)
        assert term.label.nl
        assert term.label.en
        assert term.source
        assert all(text[0].isupper() or text[0].isdigit() for text in definitions)
        assert all(text.endswith(".") for text in definitions)
        assert not [text for text in (*definitions, term.label.nl, term.label.en) if "  " in text]

    @pytest.mark.parametrize("code", ANSWERS)
    def test_answers_are_worded_as_everywhere(self, code: str) -> None:
        concept = VOCABULARY.code_lists["AnswerSign"].concept(code)
        assert (concept.label.nl, concept.definition.nl) == ANSWERS[code]

    @pytest.mark.parametrize("code", LEVELS)
    def test_levels_are_worded_as_everywhere(self, code: str) -> None:
        concept = VOCABULARY.code_lists["NetworkStatus"].concept(code)
        assert (concept.label.nl, concept.definition.nl) == LEVELS[code]

    def test_the_iza_scheme_says_which_regions_it_means(self) -> None:
        label = VOCABULARY.code_lists["RegionScheme"].concept("IZA").label
        assert "42 SPUK-IZA-regio's van bijlage 1 van BWBR0048411" in label.nl
        assert "42 SPUK-IZA regions of annex 1 of BWBR0048411" in label.en


class TestHowItHangsTogether:
    def test_classes_are_abstract_stored_bookkeeping_or_from_a_code_list(self) -> None:
        bookkeeping = set(VOCABULARY.subclasses("Record"))
        for term in VOCABULARY.classes.values():
            assert term.abstract + term.stored + bool(term.instances_from) == (
                0 if term.name in bookkeeping or term.name == "Reply" else 1
            ), term.name

    def test_kinds_run_between_classes_whose_things_are_nodes(self) -> None:
        nodes = {name for name, term in VOCABULARY.classes.items() if term.stored or term.instances_from}
        for kind in VOCABULARY.kinds.values():
            assert kind.domain
            assert kind.range
            assert nodes.issuperset(kind.domain + kind.range), kind.name

    def test_every_class_of_nodes_takes_part_in_some_kind(self) -> None:
        used = {name for kind in VOCABULARY.kinds.values() for name in kind.domain + kind.range}
        nodes = {name for name, term in VOCABULARY.classes.items() if term.stored or term.instances_from}
        # A region names its scheme by a property.
        assert nodes - used == {"RegionScheme"}

    def test_codes_come_from_a_declared_list(self) -> None:
        for term in VOCABULARY.properties.values():
            assert (term.datatype == "code") == bool(term.code_list), term.name
            assert not term.code_list or term.code_list in VOCABULARY.code_lists
        for name, class_ in VOCABULARY.classes.items():
            assert class_.instances_from in ("", name)

    def test_every_code_list_is_used_or_words_an_answer(self) -> None:
        used = {term.code_list for term in VOCABULARY.properties.values()}
        used |= {term.instances_from for term in VOCABULARY.classes.values()}
        worded = {"AnswerState", "AnswerReason", "AnswerSign", "Severity", "RuleCategory", "JudgementStatus"}
        assert set(VOCABULARY.code_lists) - used == worded | {"GapKind"}

    def test_codes_that_are_nodes_are_unique_and_match_the_pattern_of_their_class(self) -> None:
        of_nodes = [term for term in VOCABULARY.classes.values() if term.instances_from]
        codes = [code for term in of_nodes for code in VOCABULARY.code_lists[term.instances_from].codes]
        assert len(codes) == len(set(codes))
        for term in of_nodes:
            for code in VOCABULARY.code_lists[term.instances_from].codes:
                assert re.fullmatch(term.identifier, code)

    @pytest.mark.parametrize(
        ("name", "id", "fits"),
        [
            ("Municipality", "GM0363", True),
            ("Municipality", "gm363", False),
            ("Region", "iza-groningen", True),
            ("Region", "zorgkantoor-zk09", True),
            ("Region", "rho_area-noord", True),
            ("Region", "groningen", False),
            ("Network", "gezond-groningen", True),
            ("Network", "Gezond Groningen", False),
            ("PurchasingPolicy", "zilveren-kruis-2026", True),
            ("PurchasingPolicy", "zilveren-kruis", False),
        ],
    )
    def test_identifier_patterns(self, name: str, id: str, fits: bool) -> None:
        assert bool(re.fullmatch(VOCABULARY.classes[name].identifier, id)) is fits

    def test_topics_of_completeness_that_are_kinds_are_spelt_alike(self) -> None:
        topics = set(VOCABULARY.code_lists["CompletenessTopic"].codes)
        assert topics - set(VOCABULARY.kinds) == {"NETWORKS", "REGIONS", "MUNICIPALITIES"}

    def test_no_term_has_two_meanings(self) -> None:
        names = [*VOCABULARY.classes, *VOCABULARY.kinds, *VOCABULARY.properties]
        assert len(names) == len(set(names))
