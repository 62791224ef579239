"""The sheets of the workbook: which things and statements a person maintains on each.

Only the choice and the order stand here. Columns, notes and drop-downs follow from the ontology
(loaders.workbook.columns).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

ORGANISATIONS = (
    "PublicBody",
    "RHO",
    "CoreInstitution",
    "SocialDomainProvider",
    "CareProvider",
    "OtherOrganisation",
)
EXPLANATION, SOURCES, COMPLETENESS, PROPOSALS, LISTS, SHOWN = (
    "Uitleg",
    "Bronnen",
    "Volledigheid",
    "Voorstellen",
    "Lijsten",
    "Getoond",
)
OBSERVATION = "Observation"


@dataclass(frozen=True, slots=True)
class Link:
    """Statements of one kind that a row makes. `inverse`: the thing of the row is their object.

    `ends` narrows the classes at the other end; empty means what the ontology allows. `many`: a cell can
    name several, with a semicolon between them. `header` is the column's, else the label of the kind.
    """

    kind: str
    header: str = ""
    inverse: bool = False
    ends: tuple[str, ...] = ()
    many: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One sheet. `describes`: its rows describe things of these classes; `refers`: they are about such things.

    `example` fills the row that is ignored, by column key. `without` are properties it does not ask for.
    """

    title: str
    about: str
    subject: str
    describes: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    without: frozenset[str] = frozenset()
    example: Mapping[str, str] = field(default_factory=dict)


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Netwerken",
        "De netwerken zelf, hun status en hun regio. Eén rij per status.",
        "Netwerk",
        describes=("Network",),
        links=(
            Link("HAS_STATUS", "Status", ends=("NetworkStatus",)),
            Link("FOR_REGION", "Voor regio", many=True),
            Link("OFFERS", "Functies", many=True),
            Link("USES", "Plan", many=True),
        ),
        example={"subject": "Netwerk Noord", "HAS_STATUS": "werkt", "valid_from": "1-7-2026"},
    ),
    Sheet(
        "Gemeenten per netwerk",
        "Welke gemeenten een netwerk omvat, heel of voor een deel. Eén gemeente per rij.",
        "Netwerk",
        refers=("Network",),
        links=(Link("COVERS", "Gemeente", required=True),),
        example={"subject": "Netwerk Noord", "COVERS": "Utrecht", "COVERS.extent": "hele gemeente"},
    ),
    Sheet(
        "Organisaties",
        "Organisaties die nog niet in de keuzelijst staan. Geen namen van personen.",
        "Organisatie",
        describes=ORGANISATIONS,
        example={"subject": "Welzijn Noord", "class": "aanbieder in het sociaal domein"},
    ),
    Sheet(
        "Partners",
        "Wie partner is in welk netwerk, en in welke rol.",
        "Netwerk",
        refers=("Network",),
        links=(Link("PARTNER_IN", "Partner", inverse=True, required=True),),
        example={"subject": "Netwerk Noord", "PARTNER_IN": "Welzijn Noord", "PARTNER_IN.role": "andere partner"},
    ),
    Sheet(
        "Werkgebieden huisartsen",
        "In welke regio's en gemeenten een regionale huisartsenorganisatie werkt, zoals zij het zelf zegt.",
        "Huisartsenorganisatie",
        refers=("RHO",),
        links=(Link("WORKS_IN", "Werkt in", many=True, required=True),),
        example={"subject": "Huisartsen Noord", "WORKS_IN": "Utrecht"},
    ),
    Sheet(
        "Werkgebieden ggz",
        "Voor welke regio's en gemeenten een ggz-kerninstelling werkt, zoals zij het zelf zegt.",
        "Kerninstelling",
        refers=("CoreInstitution",),
        links=(Link("SERVES", "Bedient", many=True, required=True),),
        example={"subject": "Ggz Noord", "SERVES": "Utrecht"},
    ),
    Sheet(
        "Verzekeraars",
        "Welke zorgverzekeraar het voortouw neemt in een regio of netwerk, en waarop dat berust.",
        "Regio of netwerk",
        refers=("Region", "Network"),
        links=(Link("LEADS", "Zorgverzekeraar", inverse=True, required=True),),
        example={"subject": "Netwerk Noord", "LEADS": "CZ", "LEADS.rank": "1"},
    ),
    Sheet(
        "Mandaat",
        "Welke gemeente of welk openbaar lichaam het mandaat heeft voor een regio of netwerk.",
        "Regio of netwerk",
        refers=("Region", "Network"),
        links=(Link("MANDATE_FOR", "Mandaathouder", inverse=True, required=True),),
        example={"subject": "Netwerk Noord", "MANDATE_FOR": "Utrecht", "MANDATE_FOR.kind": "mandaathouder"},
    ),
    Sheet(
        "Beschrijvingen",
        "Wat een bron in eigen woorden over een netwerk of plan zegt: doel, aanpak, start, geld.",
        "Netwerk of plan",
        refers=("Network", "Plan"),
        links=(Link("HAS_DESCRIPTION", "Onderwerp", required=True),),
        example={
            "subject": "Netwerk Noord",
            "HAS_DESCRIPTION": "start",
            "HAS_DESCRIPTION.text": "Het netwerk begint in 2027.",
        },
    ),
    Sheet(
        "Geld",
        "Uit welk soort geld een netwerk of plan wordt betaald, voor welke functie en hoe lang.",
        "Netwerk of plan",
        refers=("Network", "Plan"),
        links=(Link("PAID_FROM", "Soort geld", required=True),),
        example={"subject": "Netwerk Noord", "PAID_FROM": "transformatiemiddelen", "valid_to": "1-1-2028"},
    ),
    Sheet(
        "Belanghebbenden",
        "Hoe zwaar een belanghebbende in een netwerk of regio telt, naar uw eigen oordeel. Alleen voor intern gebruik.",
        "Netwerk of regio",
        refers=("Network", "Region"),
        links=(Link("HAS_SALIENCE", "Belanghebbende", inverse=True, required=True),),
        example={"subject": "Netwerk Noord", "HAS_SALIENCE": "Utrecht", "HAS_SALIENCE.power": "ja"},
    ),
    Sheet(
        "Contracten",
        "Contracten: wie betaalt, voor welk netwerk en welke functie, met wie, en van wanneer tot wanneer.",
        "Contract",
        describes=("Contract",),
        links=(
            Link("FOR_NETWORK", "Voor netwerk", many=True),
            Link("FOR_FUNCTION", "Functie"),
            Link("FINANCED_BY", "Financier"),
            Link("ON_BEHALF_OF", "Namens gemeenten", many=True),
            Link("MAIN_CONTRACTOR", "Hoofdaannemers", many=True),
            Link("EXECUTED_BY", "Uitvoerder"),
            Link("RESTS_ON", "Berust op plan of offerte", many=True),
            Link("FOLLOWS", "Volgende verzekeraars", inverse=True, many=True),
            Link("HAS_STATUS", "Status", ends=("ContractStatus",)),
        ),
        example={"subject": "Contract Noord 2027", "FOR_NETWORK": "Netwerk Noord", "valid_to": "1-1-2028"},
    ),
    Sheet(
        "Plannen",
        "Plannen, het geld erin, en voor welke netwerken en regio's ze zijn.",
        "Plan",
        describes=("Plan",),
        links=(
            Link("USES", "Gebruikt door netwerk", inverse=True, many=True),
            Link("FOR_REGION", "Voor regio", many=True),
            Link("ELABORATES", "Werkt uit", many=True),
            Link("HAS_STATUS", "Status", ends=("NetworkStatus",)),
            Link("HAS_BUDGET", "Begroting voor"),
        ),
        example={"subject": "Transformatieplan Noord", "USES": "Netwerk Noord"},
    ),
    Sheet(
        "Offertes",
        "Offertes: wie biedt aan, aan wie, voor welk netwerk.",
        "Offerte",
        describes=("Offer",),
        links=(
            Link("FOR_NETWORK", "Voor netwerk", many=True),
            Link("FOR_FUNCTION", "Functie"),
            Link("OFFERED_BY", "Aangeboden door", many=True),
            Link("OFFERED_TO", "Aangeboden aan", many=True),
            Link("HAS_STATUS", "Status", ends=("ContractStatus",)),
        ),
        example={"subject": "Offerte Noord 2027", "FOR_NETWORK": "Netwerk Noord"},
    ),
    Sheet(
        "Werkagenda's en afspraken",
        "Regionale werkagenda's en samenwerkingsovereenkomsten, en wie er partij bij is.",
        "Stuk",
        describes=("WorkAgenda", "CooperationAgreement"),
        links=(
            Link("FOR_NETWORK", "Voor netwerk", many=True),
            Link("FOR_REGION", "Voor regio", many=True),
            Link("PARTY_TO", "Partijen", inverse=True, many=True),
            Link("SETTLES", "Regelt onderwerp"),
        ),
        example={"subject": "Werkagenda Noord", "class": "regionale werkagenda"},
    ),
    Sheet(
        "Besluiten",
        "Welke gemeente welk stuk heeft vastgesteld.",
        "Gemeente",
        refers=("Municipality",),
        links=(Link("ADOPTED", "Stuk", required=True),),
        example={"subject": "Utrecht", "ADOPTED": "Werkagenda Noord", "ADOPTED.decision_date": "2026-07-01"},
    ),
    Sheet(
        "Stappen",
        "Welke stappen van de contractering een netwerk zette, en wanneer. Ook opschalen.",
        "Netwerk",
        refers=("Network",),
        links=(Link("TAKES_STEP", "Stap", required=True),),
        example={"subject": "Netwerk Noord", "TAKES_STEP": "begroting maken", "TAKES_STEP.date": "2026-07-01"},
    ),
    Sheet(
        "Goede afspraken",
        "Welke tips van de NZa voor goede contractafspraken in een contract staan.",
        "Contract",
        refers=("Contract",),
        links=(Link("INCLUDES_PRACTICE", "Afspraak", required=True),),
        example={"subject": "Contract Noord 2027", "INCLUDES_PRACTICE": "Afspraken over wachttijden"},
    ),
    Sheet(
        "Samenwerking",
        "Hoe de samenwerking van gemeenten en zorgverzekeraars ervoor staat op drie niveaus, volgens de partijen zelf.",
        "Regio of netwerk",
        refers=("Region", "Network"),
        links=(Link("COOPERATES_AT", "Niveau", required=True),),
        example={
            "subject": "Netwerk Noord",
            "COOPERATES_AT": "strategisch (besturen)",
            "COOPERATES_AT.standing": "in gang",
        },
    ),
    Sheet(
        "Afwijkingen",
        "Afgesproken tijdelijke afwijkingen van een regel, en wie dat afsprak.",
        "Afwijking",
        describes=("Deviation",),
        links=(
            Link("DEVIATES_FROM", "Geldt voor"),
            Link("AGREED_BY", "Afgesproken door", many=True),
        ),
        without=frozenset({"rule"}),
        example={"subject": "Later starten in Noord", "DEVIATES_FROM": "Netwerk Noord", "valid_to": "1-7-2027"},
    ),
    Sheet(
        "Reacties",
        "Wat een partij zelf zegt over een bevinding.",
        "Over",
        refers=("Region", "Municipality", "Network"),
        links=(Link("REPLIES", "Wie reageert", inverse=True, required=True),),
        example={"subject": "Netwerk Noord", "REPLIES": "Utrecht", "REPLIES.text": "Wij doen mee vanaf 2027."},
    ),
    Sheet(
        "Waarnemingen",
        "Getelde of gemeten waarden: van wat, in welke periode.",
        "Over",
        describes=(OBSERVATION,),
        links=(Link("HAS_OBSERVATION", "Over", inverse=True, required=True),),
        example={"HAS_OBSERVATION": "Netwerk Noord", "indicator": "verkennende gesprekken", "period": "2026"},
    ),
)  # fmt: skip
