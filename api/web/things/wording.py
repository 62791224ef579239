"""What statements are called on pages: a heading for a list of them, a sentence for one, words for details."""

from datetime import date

from api.in_words import day_words, number_words, yes_or_no
from graph.day import GraphOnDay
from graph.names import without_addition
from graph.records import Node, Statement, Value
from graph.text import NOTHING, Text
from loaders.facts import listed
from ontology.vocabulary import PropertyTerm, load_vocabulary

OUT, INTO = "out", "into"

TITLES = {
    ("IN_REGION", OUT): Text("Regio's", "Regions"),
    ("IN_REGION", INTO): Text("Gemeenten", "Municipalities"),
    ("SUCCEEDED_BY", OUT): Text("Opgegaan in", "Went into"),
    ("SUCCEEDED_BY", INTO): Text("Ontstaan uit", "Came from"),
    ("COVERS", OUT): Text("Gemeenten", "Municipalities"),
    ("COVERS", INTO): Text("Netwerken die de gemeente noemen", "Networks that name the municipality"),
    ("FOR_REGION", OUT): Text("Voor welke regio", "For which region"),
    ("FOR_REGION", INTO): Text("Netwerken en plannen voor deze regio", "Networks and plans for this region"),
    ("LEADS", OUT): Text(
        "Regio's en netwerken waarbij bronnen deze verzekeraar noemen", "Regions and networks"
    ),
    ("LEADS", INTO): Text("Zorgverzekeraars die bronnen noemen", "Insurers that sources name"),
    ("MANDATE_FOR", OUT): Text("Mandaat voor", "Mandate for"),
    ("MANDATE_FOR", INTO): Text("Mandaathouders", "Mandate holders"),
    ("HAS_STATUS", OUT): Text("Hoe ver het is", "How far it is"),
    ("PARTNER_IN", OUT): Text("Partner in", "Partner in"),
    ("PARTNER_IN", INTO): Text("Partners", "Partners"),
    ("OFFERS", OUT): Text("Functies", "Functions"),
    ("USES", OUT): Text("Plannen", "Plans"),
    ("USES", INTO): Text("Netwerken met dit plan", "Networks with this plan"),
    ("HAS_SHARE", OUT): Text("Marktaandeel", "Market share"),
    ("HAS_SHARE", INTO): Text("Marktaandelen", "Market shares"),
    ("HAS_OBSERVATION", OUT): Text("Cijfers", "Figures"),
    ("HAS_DESCRIPTION", OUT): Text("Wat bronnen beschrijven", "What sources describe"),
    ("WORKS_IN", INTO): Text("Huisartsenorganisaties", "GP organisations"),
    ("SERVES", INTO): Text("Kerninstellingen", "Core institutions"),
    ("FOR_NETWORK", INTO): Text("Contracten en afspraken", "Contracts and agreements"),
    ("FINANCED_BY", INTO): Text("Contracten die zij betaalt", "Contracts that it pays"),
    ("MAIN_CONTRACTOR", INTO): Text("Hoofdaannemer van", "Main contractor of"),
    ("EXECUTED_BY", INTO): Text("Voert uit", "Executes"),
    ("ADOPTED", OUT): Text("Besluiten", "Decisions"),
    ("CONCERNS", INTO): Text("Onderzoek dat hierover gaat", "Studies on this"),
    ("PARTY_TO", OUT): Text("Partij bij", "Party to"),
    ("PARTY_TO", INTO): Text("Partijen", "Parties"),
    ("PAID_FROM", OUT): Text("Geld", "Money"),
    ("COOPERATES_AT", OUT): Text("Samenwerking op drie niveaus", "Cooperation on three levels"),
    ("COOPERATES_AT", INTO): Text("Wie hierover iets vastlegde", "Who recorded something on this"),
    ("INCLUDES_PRACTICE", INTO): Text("Contracten waarin dit staat", "Contracts that include this"),
    ("HAS_BUDGET", INTO): Text("Begrotingen", "Budgets"),
    ("DEVIATES_FROM", INTO): Text("Afgesproken afwijkingen", "Agreed deviations"),
    ("AGREED_BY", INTO): Text("Stemde in met deze afwijkingen", "Agreed to these deviations"),
    ("OFFERED_TO", INTO): Text("Offertes die zij kreeg", "Offers that it received"),
    ("OFFERED_BY", INTO): Text("Offertes die zij indiende", "Offers that it made"),
    ("ISSUED", OUT): Text("Inkoopbeleid", "Purchasing policy"),
}
VERBS = {
    "IN_REGION": Text("ligt in", "lies in"),
    "SUCCEEDED_BY": Text("is opgevolgd door", "was succeeded by"),
    "COVERS": Text("noemt gemeente", "names municipality"),
    "LEADS": Text("wordt genoemd als zorgverzekeraar van", "is named as insurer of"),
    "MANDATE_FOR": Text("is genoemd als mandaathouder van", "is named as mandate holder of"),
    "HAS_SHARE": Text("heeft een marktaandeel in", "has a market share in"),
    "HAS_STATUS": Text("heeft de status", "has status"),
    "FOR_REGION": Text("is voor", "is for"),
    "FOR_NETWORK": Text("is voor", "is for"),
    "FOR_FUNCTION": Text("is voor", "is for"),
    "FINANCED_BY": Text("wordt betaald door", "is paid by"),
    "ON_BEHALF_OF": Text("is namens", "is on behalf of"),
    "EXECUTED_BY": Text("wordt uitgevoerd door", "is executed by"),
    "OFFERED_BY": Text("is aangeboden door", "is offered by"),
    "OFFERED_TO": Text("is aangeboden aan", "is offered to"),
    "PAID_FROM": Text("wordt betaald uit", "is paid from"),
    "AGREED_BY": Text("is afgesproken door", "is agreed by"),
    "HAS_DESCRIPTION": Text("is beschreven op", "is described on"),
    "HAS_OBSERVATION": Text("heeft als cijfer", "has as figure"),
}
RANKS = {"1": Text("eerste", "first"), "2": Text("tweede", "second"), "3": Text("derde", "third")}
HINT = Text("aanwijzing, geen bewijs", "hint, no evidence")
SILENT = frozenset({("extent", "WHOLE"), ("evidence", "EVIDENCE"), ("kind", "HOLDER")})
"""Details that are so unless said otherwise."""
SAID_WITHOUT_LABEL = frozenset({"value", "text", "part", "decision_date", "date", "volume"})


SCHEME_OF_ONE = {
    "IZA": Text("IZA-regio", "IZA region"),
    "MGN": Text("gebied van een netwerk", "area of a network"),
    "ZORGKANTOOR": Text("zorgkantoorregio", "care office region"),
    "GGD": Text("GGD-regio", "GGD region"),
    "VEILIGHEID": Text("veiligheidsregio", "safety region"),
    "JEUGD": Text("jeugdregio", "youth care region"),
    "PROVINCE": Text("provincie", "province"),
    "COROP": Text("COROP-gebied", "COROP area"),
    "ROAZ": Text("ROAZ-regio", "ROAZ region"),
    "RHO_AREA": Text("werkgebied van een huisartsenorganisatie", "area of a GP organisation"),
}
"""What one region of a scheme is called: many regions share a name."""


NAMES = {
    "IN_REGION": Text("Gemeenten in regio's", "Municipalities in regions"),
    "SUCCEEDED_BY": Text("Herindelingen", "Mergers and splits"),
    "COVERS": Text("Gemeenten van netwerken", "Municipalities of networks"),
    "FOR_REGION": Text("Voor welke regio", "For which region"),
    "LEADS": Text("Zorgverzekeraars die bronnen noemen", "Insurers that sources name"),
    "MANDATE_FOR": Text("Mandaathouders", "Mandate holders"),
    "HAS_SHARE": Text("Marktaandelen", "Market shares"),
    "HAS_STATUS": Text("Hoe ver netwerken zijn", "How far networks are"),
    "PARTNER_IN": Text("Partners van netwerken", "Partners of networks"),
    "USES": Text("Plannen van netwerken", "Plans of networks"),
    "OFFERS": Text("Functies van netwerken", "Functions of networks"),
    "FINANCED_BY": Text("Wie contracten betaalt", "Who pays contracts"),
    "MAIN_CONTRACTOR": Text("Hoofdaannemers", "Main contractors"),
    "HAS_OBSERVATION": Text("Cijfers", "Figures"),
    "HAS_DESCRIPTION": Text("Beschrijvingen", "Descriptions"),
    "TAKES_STEP": Text("Stappen van de contractering", "Contracting steps"),
    "COOPERATES_AT": Text("Samenwerking op drie niveaus", "Cooperation on three levels"),
    "INCLUDES_PRACTICE": Text("Goede afspraken in contracten", "Good agreements in contracts"),
    "AIMS_AT": Text("Bij welke indicator een ambitie hoort", "Which indicator an ambition goes with"),
    "CONCERNS": Text("Waarover een bevinding gaat", "What a finding is about"),
    "ISSUED": Text("Wie welk inkoopbeleid uitgaf", "Who issued which policy"),
    "REQUIRES": Text("Eisen van inkoopbeleid", "Requirements of policies"),
    "ADJACENT_TO": Text("Gemeenten die aan elkaar grenzen", "Municipalities that border on each other"),
}


CLASSES = {
    "Region": Text("Regio's", "Regions"),
    "Municipality": Text("Gemeenten", "Municipalities"),
    "PublicBody": Text("Openbare lichamen", "Public bodies"),
    "Country": Text("Landen", "Countries"),
    "Insurer": Text("Zorgverzekeraars", "Insurers"),
    "RHO": Text("Huisartsenorganisaties", "GP organisations"),
    "CoreInstitution": Text("Kerninstellingen", "Core institutions"),
    "SocialDomainProvider": Text("Aanbieders in het sociaal domein", "Social-domain providers"),
    "CareProvider": Text("Andere ggz-aanbieders", "Other mental health providers"),
    "OtherOrganisation": Text("Andere organisaties", "Other organisations"),
    "StakeholderGroup": Text("Groepen belanghebbenden", "Groups of stakeholders"),
    "Network": Text("Netwerken", "Networks"),
    "Location": Text("Locaties", "Locations"),
    "Contract": Text("Contracten", "Contracts"),
    "Offer": Text("Offertes", "Offers"),
    "Plan": Text("Plannen", "Plans"),
    "WorkAgenda": Text("Regionale werkagenda's", "Regional work agendas"),
    "CooperationAgreement": Text("Samenwerkingsovereenkomsten", "Cooperation agreements"),
    "PurchasingPolicy": Text("Inkoopbeleid", "Purchasing policies"),
    "Requirement": Text("Eisen en verwachtingen", "Requirements"),
    "Practice": Text("Tips voor goede contractafspraken", "Tips for good contract agreements"),
    "Indicator": Text("Indicatoren", "Indicators"),
    "Ambition": Text("Ambities", "Ambitions"),
    "Observation": Text("Cijfers", "Figures"),
    "StudyFinding": Text("Bevindingen uit onderzoek", "Findings of studies"),
    "Deviation": Text("Afgesproken afwijkingen", "Agreed deviations"),
}
"""What many things of a stored class are called; a test holds it to the ontology."""


def name_of_class(label: str) -> Text:
    """The heading of a list of things of one class."""
    return CLASSES[label]


def name_of_kind(kind: str) -> Text:
    """The heading of a list of statements of one kind about many things."""
    if kind in NAMES:
        return NAMES[kind]
    label = load_vocabulary().kinds[kind].label
    return Text(label.nl[:1].upper() + label.nl[1:], label.en[:1].upper() + label.en[1:])


def title_of(kind: str, direction: str) -> Text:
    """The heading of a list of statements of one kind, seen from one of the two things."""
    if (kind, direction) in TITLES:
        return TITLES[kind, direction]
    label = load_vocabulary().kinds[kind].label
    back = Text(" (wie of wat)", " (who or what)") if direction == INTO else Text("", "")
    return Text(label.nl[:1].upper() + label.nl[1:] + back.nl, label.en[:1].upper() + label.en[1:] + back.en)


QUOTED = frozenset(
    {"Contract", "CooperationAgreement", "NetworkStatus", "Offer", "Plan", "PurchasingPolicy", "WorkAgenda"}
)


def sentence_of(view: GraphOnDay, statement: Statement) -> Text:
    """What one statement says, as a sentence."""
    verb = VERBS.get(statement.kind)
    if verb is None:
        label = load_vocabulary().kinds[statement.kind].label
        verb = Text(label.nl, label.en)
    subject, object_ = quoted_in(view, statement.subject), quoted_in(view, statement.object)
    details = details_of(view, statement)
    nl, en = (f" ({text})" if text else "" for text in (details.nl, details.en))
    return Text(f"{subject.nl} {verb.nl} {object_.nl}{nl}.", f"{subject.en} {verb.en} {object_.en}{en}.")


def quoted_in(view: GraphOnDay, id: str) -> Text:
    """The name of a thing within a sentence: that of a document or a status between quotes."""
    node, name = view.node(id), name_in(view, id)
    if node is None or node.label not in QUOTED:
        return name
    return Text(f"“{name.nl}”", f"“{name.en}”")


def name_in(view: GraphOnDay, id: str) -> Text:
    """The name of a thing; a code of the ontology has one in both languages."""
    node = view.node(id)
    if node is None:
        return Text(id, id)
    if node.label == "Region":
        words = class_words(node)
        return Text(f"{words.nl} {node.name}", f"{words.en} {node.name}")
    return Text(node.name, node.text("label_en") or node.name)


def details_of(view: GraphOnDay, statement: Statement) -> Text:
    """The qualifiers of a statement in words."""
    terms = load_vocabulary().kinds[statement.kind].qualifiers
    given = [(term, value) for term in terms if (value := statement.get(term.name)) not in (None, "")]
    words = [_detail(view, term, value) for term, value in given if value is not None]
    return Text(
        "; ".join(text.nl for text in words if text.nl), "; ".join(text.en for text in words if text.en)
    )


def class_words(node: Node) -> Text:
    """What kind of thing it is; of a region in which division."""
    if node.text("scheme") in SCHEME_OF_ONE:
        return SCHEME_OF_ONE[node.text("scheme")]
    term = load_vocabulary().classes[node.label]
    return Text(without_addition(term.label.nl), without_addition(term.label.en))


def worded(view: GraphOnDay, term: PropertyTerm, value: Value) -> Text:
    """A value as people write it: a date, a code, yes or no, the name of what it refers to."""
    if not term.many:
        return _one_worded(view, term, value)
    parts, between = [_one_worded(view, term, part) for part in listed(str(value))], _between(term)
    return Text(between.join(part.nl for part in parts), between.join(part.en for part in parts))


def _between(term: PropertyTerm) -> str:
    """What stands between the items of a list; one that is no name may have commas of its own."""
    return ", " if term.refers_to else "; "


def _one_worded(view: GraphOnDay, term: PropertyTerm, value: Value) -> Text:
    text = str(value)
    if term.code_list:
        concept = load_vocabulary().code_lists[term.code_list].concept(text)
        return Text(concept.label.nl, concept.label.en)
    if term.refers_to or term.name == "indicator":
        return Text(view.name(text), view.name(text))
    if term.datatype == "date":
        return day_words(date.fromisoformat(text))
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, str) or term.name == "year":
        return Text(text, text)
    return number_words(value)


def _detail(view: GraphOnDay, term: PropertyTerm, value: Value) -> Text:
    """A qualifier in words, after its label where the value alone would not be understood."""
    text, shown = str(value), worded(view, term, value)
    if (term.name, text) in SILENT:
        return NOTHING
    if (term.name, text) == ("evidence", "HINT"):
        return HINT
    if term.name == "rank":
        return RANKS.get(text, shown)
    if term.name == "for_municipalities":
        return Text(f"voor {shown.nl}", f"for {shown.en}")
    if term.code_list or term.name in SAID_WITHOUT_LABEL:
        return shown
    return Text(f"{term.label.nl}: {shown.nl}", f"{term.label.en}: {shown.en}")
