"""How the statements that `changes` does not tell are told on a timeline, and the sentences of `timeline`."""

from datetime import date

from graph.records import Node
from graph.text import Text, dutch_count_or_none, dutch_date, english_date
from queries.changes.wording import TOLD, ChangeKind, Told


def _told(
    came: tuple[str, str], went: tuple[str, str], known: tuple[str, str], about_object: bool = False
) -> Told:
    return Told(ChangeKind.BEGAN, Text(*came), ChangeKind.ENDED, Text(*went), Text(*known), about_object)


MORE: dict[str, Told] = {
    "FOR_REGION": _told(
        ("{subject} is voor {object}", "{subject} is for {object}"),
        ("{subject} is niet meer voor {object}", "{subject} is no longer for {object}"),
        ("wat er voor {about} is ({number})", "what is for {about} ({number})"), about_object=True,
    ),
    "FOR_NETWORK": _told(
        ("{subject} is voor {object}", "{subject} is for {object}"),
        ("{subject} is niet meer voor {object}", "{subject} is no longer for {object}"),
        ("contracten en afspraken van {about} ({number})", "contracts and agreements of {about} ({number})"), about_object=True,
    ),
    "USES": _told(
        ("{subject} gebruikt “{object}”", "{subject} uses “{object}”"),
        ("{subject} gebruikt “{object}” niet meer", "{subject} no longer uses “{object}”"),
        ("plannen van {about} ({number})", "plans of {about} ({number})"),
    ),
    "OFFERS": _told(
        ("{subject} biedt aan: {object}", "{subject} offers: {object}"),
        ("{subject} biedt niet meer aan: {object}", "{subject} no longer offers: {object}"),
        ("functies van {about} ({number})", "functions of {about} ({number})"),
    ),
    "PAID_FROM": _told(
        ("{subject} wordt betaald uit {object}", "{subject} is paid from {object}"),
        ("{subject} wordt niet meer betaald uit {object}", "{subject} is no longer paid from {object}"),
        ("geld van {about} ({number})", "money of {about} ({number})"),
    ),
    "HAS_BUDGET": _told(
        ("“{subject}” heeft een begroting voor {object}", "“{subject}” has a budget for {object}"),
        ("de begroting van “{subject}” voor {object} liep af", "the budget of “{subject}” for {object} ended"),
        ("begrotingen in “{about}” ({number})", "budgets in “{about}” ({number})"),
    ),
    "MAIN_CONTRACTOR": _told(
        ("{object} is hoofdaannemer van “{subject}”", "{object} is main contractor of “{subject}”"),
        ("{object} is geen hoofdaannemer meer van “{subject}”", "{object} is no longer main contractor of “{subject}”"),
        ("hoofdaannemers van “{about}” ({number})", "main contractors of “{about}” ({number})"),
    ),
    "EXECUTED_BY": _told(
        ("{object} voert “{subject}” uit", "{object} executes “{subject}”"),
        ("{object} voert “{subject}” niet meer uit", "{object} no longer executes “{subject}”"),
        ("uitvoerders van “{about}” ({number})", "executors of “{about}” ({number})"),
    ),
    "FOLLOWS": _told(
        ("{subject} volgt “{object}”", "{subject} follows “{object}”"),
        ("{subject} volgt “{object}” niet meer", "{subject} no longer follows “{object}”"),
        ("verzekeraars die “{about}” volgen ({number})", "insurers that follow “{about}” ({number})"), about_object=True,
    ),
    "DEVIATES_FROM": _told(
        ("voor {object} geldt de afgesproken afwijking “{subject}”", "the agreed deviation “{subject}” holds for {object}"),
        ("de afgesproken afwijking “{subject}” voor {object} liep af", "the agreed deviation “{subject}” for {object} ended"),
        ("afgesproken afwijkingen voor {about} ({number})", "agreed deviations for {about} ({number})"), about_object=True,
    ),
    "AGREED_BY": _told(
        ("{object} stemde in met “{subject}”", "{object} agreed to “{subject}”"),
        ("de instemming van {object} met “{subject}” liep af", "the consent of {object} to “{subject}” ended"),
        ("wie instemde met “{about}” ({number})", "who agreed to “{about}” ({number})"),
    ),
    "PARTY_TO": _told(
        ("{subject} is partij bij “{object}”", "{subject} is party to “{object}”"),
        ("{subject} is geen partij meer bij “{object}”", "{subject} is no longer party to “{object}”"),
        ("partijen bij “{about}” ({number})", "parties to “{about}” ({number})"), about_object=True,
    ),
    "HAS_SHARE": _told(
        ("{subject} heeft een marktaandeel in {object}", "{subject} has a market share in {object}"),
        ("het marktaandeel van {subject} in {object} is van een eerder jaar", "the share of {subject} in {object} is of an earlier year"),
        ("marktaandelen van {about} ({number})", "market shares of {about} ({number})"),
    ),
    "WORKS_IN": _told(
        ("{subject} werkt in {object}", "{subject} works in {object}"),
        ("{subject} werkt niet meer in {object}", "{subject} no longer works in {object}"),
        ("waar {about} werkt ({number})", "where {about} works ({number})"),
    ),
    "SERVES": _told(
        ("{subject} bedient {object}", "{subject} serves {object}"),
        ("{subject} bedient {object} niet meer", "{subject} no longer serves {object}"),
        ("waar {about} werkt ({number})", "where {about} works ({number})"),
    ),
    "ISSUED": _told(
        ("{subject} bracht “{object}” uit", "{subject} issued “{object}”"),
        ("“{object}” van {subject} liep af", "“{object}” of {subject} ended"),
        ("inkoopbeleid van {about} ({number})", "purchasing policies of {about} ({number})"),
    ),
    "HAS_DESCRIPTION": _told(
        ("{subject} beschrijft: {object}", "{subject} describes: {object}"),
        ("{subject} beschrijft niet meer: {object}", "{subject} no longer describes: {object}"),
        ("wat bronnen over {about} beschrijven ({number})", "what sources describe of {about} ({number})"),
    ),
    "TAKES_STEP": _told(
        ("{subject} zette de stap: {object}", "{subject} took the step: {object}"),
        ("{subject} zet niet meer de stap: {object}", "{subject} no longer takes the step: {object}"),
        ("stappen van {about} ({number})", "steps of {about} ({number})"),
    ),
}  # fmt: skip
"""Beside those of `changes`; figures and boundaries stand elsewhere."""

BY_KIND = TOLD | MORE
HAPPENED = Text("gebeurde", "happened")
KNOWN = Text("sindsdien bekend", "known since")


def known(sentence: Text, after: str) -> Text:
    """What a source first speaks of, with what it says."""
    if not after:
        return sentence
    end = "" if after.endswith(("!", "?", ".")) else "."
    return Text(f"{sentence.nl.rstrip('.')}: {after}{end}", f"{sentence.en.rstrip('.')}: {after}{end}")


def came_to_be(municipality: Node, day: date) -> Text:
    """A municipality came to be."""
    return Text(
        f"De gemeente {municipality.name} ontstond (op {dutch_date(day)}).",
        f"{municipality.name} came to be (on {english_date(day)}).",
    )


def summary(thing: Node, happened: int, since: int, first: date | None) -> Text:
    """How much happened by our sources, and how much is only known since a day."""
    if first is None:
        return Text(
            f"In onze bronnen staat niets met een datum over {thing.name}.",
            f"Our sources hold nothing dated about {thing.name}.",
        )
    return Text(
        f"Over {thing.name} staat in onze bronnen, vanaf {dutch_date(first)}: {dutch_count_or_none(happened, 'gebeurtenis', 'gebeurtenissen')}, "
        f"en {dutch_count_or_none(since, 'ding', 'dingen')} waarvan wij alleen weten sinds wanneer een bron het zegt. Dat iets pas dan "
        "in een bron staat, zegt niet dat het toen begon.",
        f"About {thing.name} our sources hold, from {english_date(first)}: {happened} events, and {since} things of which we "
        "only know since when a source says so. That a source says it only then does not say that it began then.",
    )


CHOOSE = Text(
    "Kies een regio, netwerk, gemeente of organisatie, op naam of met de id uit het adres van de pagina.",
    "Choose a region, network, municipality or organisation, by name or by the id in the address of its page.",
)
