"""The layer `coverage`: does every region have exactly one network at a level?"""

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.coverage.question import coverage
from queries.coverage.regions import RegionCoverage, coverage_of
from queries.layers import signs
from queries.layers.by_region import REGION_WORDS, Judged, groups, places, without_members
from queries.layers.layer import Choices, Layer, Painted
from queries.sentences import names, scheme_words

CLASSES = (
    signs.ONE.titled("precies één netwerk", "exactly one network"),
    signs.ONE_IN_OURS.titled("één netwerk in onze bronnen", "one network in our sources"),
    signs.MULTIPLE.titled("meer dan één netwerk", "more than one network"),
    signs.SOURCES_DIFFER.titled(
        "bronnen verschillen over de regio",
        "sources differ on the region",
        Text(
            "Bronnen tellen de gemeente bij verschillende regio's.",
            "Sources count the municipality to different regions.",
        ),
    ),
    signs.NONE.titled("geen netwerk", "no network"),
    signs.UNKNOWN,
)


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with the answer on the networks of its region."""

    def judge(region: Node) -> Judged:
        return _judged(view, coverage_of(view, region, choices.level))

    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(
            networks.level_words(view, choices.level),
            scheme_words(view, choices.scheme),
        ),
        sentence=coverage(view, choices.scheme, choices.level).sentence,
        classes=CLASSES,
        places=places(view, choices.scheme, judge),
        groups=groups(view, choices.scheme),
        area_words=REGION_WORDS,
        keyed=True,
        notes=without_members(view, choices.scheme),
    )


def _judged(view: GraphOnDay, row: RegionCoverage) -> Judged:
    sign = signs.sign_of(row.state, row.reason, row.complete)
    found = names([entry.network for entry in row.networks])
    covers = [
        cover
        for entry in row.networks
        for cover in networks.municipalities(view, entry.network)
        if cover.municipality in entry.covered
    ]
    claims = () if covers else view.completeness("NETWORKS")
    sources = (
        *(source for cover in covers for source in cover.sources),
        *(view.graph.sources[claim.source] for claim in claims),
    )
    label = Text(dutch_list(found), english_list(found)) if found else sign.title
    return Judged(sign, label, row.explanation, together(sources), signs.why(row.reason))


LAYER = Layer(
    id="coverage",
    order=20,
    title=Text("Netwerken per regio", "Networks per region"),
    asks=Text("Heeft elke regio precies één netwerk?", "Does every region have exactly one network?"),
    classes=CLASSES,
    paint=paint,
    uses_scheme=True,
    uses_level=True,
)
