"""The catalogue as linked data, in the terms of DCAT-AP-NL."""

from collections.abc import Iterator

from api.catalogue.described import Dataset, Distribution
from api.linked.base import base_iri
from api.linked.resource import Iri, Object, Resource, resource
from graph.records import Source
from loaders.rdf.names import DCAT, DCT, OWL, PROV, TYPE
from loaders.rdf.values import DATE, Literal

FOAF = "http://xmlns.com/foaf/0.1/"
VCARD = "http://www.w3.org/2006/vcard/ns#"
ADMS = "http://www.w3.org/ns/adms#"
EU = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"

TITLE = {
    "nl": "Mentale gezondheidsnetwerken in beeld",
    "en": "The Dutch mental health networks",
}
DESCRIPTION = {
    "nl": "Welke zorgverzekeraar waar het voortouw neemt, welke gemeenten bij welk netwerk horen en wat niet bekend is: elk feit met zijn bron en periode.",
    "en": "Which insurer leads where, which municipalities belong to which network and what is not known: every fact with its source and period.",
}
KEYWORDS = ("mentaal gezondheidsnetwerk", "ggz", "gemeenten", "zorgverzekeraars", "IZA", "AZWA")
RIGHTS = {
    "nl": "De bronnen houden hun eigen voorwaarden; die staan bij elke bron in het bestand en op {sources}.",
    "en": "The sources keep their own conditions; those stand with each source in the file and at {sources}.",
}

Said = list[tuple[str, Object | None]]


def resources_of(dataset: Dataset, base: str) -> Iterator[Resource]:
    """The catalogue, the data set, its distributions and its sources; `base` is the address of this server."""
    catalogue, subject = f"{base}/catalogus", f"{base}/catalogus#dataset"
    yield resource(
        catalogue,
        [
            (TYPE, Iri(f"{DCAT}Catalog")),
            (f"{DCAT}dataset", Iri(subject)),
            *_titled(),
            *_publisher(dataset, base),
        ],
    )
    yield resource(subject, _dataset(dataset, base))
    yield from _period(dataset, subject)
    yield from _people(dataset, base)
    for one in dataset.distributions:
        yield resource(base + one.path, _distribution(one, base))
    for source in dataset.sources:
        yield resource(f"{base}/bronnen/{source.id}", _source(source))


def _dataset(dataset: Dataset, base: str) -> Said:
    said: Said = [
        (TYPE, Iri(f"{DCAT}Dataset")),
        *_titled(),
        *_publisher(dataset, base),
        (f"{DCT}identifier", Literal(f"{base}/catalogus#dataset")),
        (f"{OWL}sameAs", Iri(f"{base_iri()}id/dataset")),
        (f"{DCT}accessRights", Iri(f"{EU}access-right/PUBLIC")),
        (f"{DCT}language", Iri(f"{EU}language/NLD")),
        (f"{DCT}spatial", Iri(f"{EU}country/NLD")),
        (f"{DCT}accrualPeriodicity", Iri(f"{EU}frequency/IRREG")),
        (f"{DCT}conformsTo", Iri(f"{base}/ontologie")),
        (f"{DCT}temporal", Iri(f"{base}/catalogus#periode") if dataset.earliest else None),
        (f"{DCT}modified", Literal(dataset.modified.isoformat(), DATE) if dataset.modified else None),
        (f"{DCAT}landingPage", Iri(f"{base}/")),
        (f"{DCAT}version", Literal(str(dataset.version))),
        (f"{OWL}versionInfo", Literal(str(dataset.version))),
    ]
    said += [(f"{DCAT}theme", Iri(f"{EU}data-theme/{theme}")) for theme in ("HEAL", "GOVE")]
    said += [(f"{DCAT}keyword", Literal(word, language="nl")) for word in KEYWORDS]
    said += [(f"{DCAT}distribution", Iri(base + one.path)) for one in dataset.distributions]
    said += [(f"{PROV}wasDerivedFrom", Iri(f"{base}/bronnen/{one.id}")) for one in dataset.sources]
    return said


def _distribution(one: Distribution, base: str) -> Said:
    media_type = one.form.media_type.partition(";")[0]
    said: Said = [
        (TYPE, Iri(f"{DCAT}Distribution")),
        (f"{DCAT}accessURL", Iri(base + one.path)),
        (f"{DCAT}downloadURL", Iri(base + one.path)),
        (f"{DCAT}mediaType", Iri(IANA + media_type)),
        (f"{ADMS}status", Iri(f"{EU}distribution-status/COMPLETED")),
        (f"{DCT}license", Literal(one.single_licence) if one.single_licence else None),
    ]
    said += [(f"{DCT}title", Literal(text, language=lang)) for lang, text in _languages(one).items()]
    said += [
        (f"{DCT}rights", Literal(text.format(sources=f"{base}/bronnen"), language=lang))
        for lang, text in RIGHTS.items()
    ]
    return said


def _languages(one: Distribution) -> dict[str, str]:
    ending = (", ook uit bronnen waarvan hergebruik niet duidelijk is", ", sources of unclear reuse included")
    nl, en = ending if one.includes_unclear else ("", "")
    return {"nl": one.title.nl + nl, "en": one.title.en + en}


def _source(source: Source) -> Said:
    return [
        (TYPE, Iri(f"{PROV}Entity")),
        (f"{DCT}title", Literal(source.title or source.id, language="nl")),
        (f"{DCT}creator", Literal(source.publisher) if source.publisher else None),
        (f"{DCT}issued", Literal(source.date.isoformat(), DATE) if source.date else None),
        (f"{DCT}rights", Literal(source.licence or "hergebruik niet bekend")),
        (f"{DCT}source", Literal(source.url) if source.url else None),
    ]


def _period(dataset: Dataset, subject: str) -> Iterator[Resource]:
    if dataset.earliest:
        ends = [(f"{DCAT}startDate", Literal(dataset.earliest.isoformat(), DATE))]
        if dataset.latest:
            ends.append((f"{DCAT}endDate", Literal(dataset.latest.isoformat(), DATE)))
        yield resource(subject.replace("#dataset", "#periode"), [(TYPE, Iri(f"{DCT}PeriodOfTime")), *ends])


def _people(dataset: Dataset, base: str) -> Iterator[Resource]:
    if dataset.publisher:
        said: Said = [(TYPE, Iri(f"{FOAF}Agent")), (f"{FOAF}name", Literal(dataset.publisher, language="nl"))]
        yield resource(f"{base}/catalogus#uitgever", said)
    if dataset.contact:
        asked: Said = [
            (TYPE, Iri(f"{VCARD}Organization")),
            (f"{VCARD}fn", Literal(dataset.publisher or dataset.contact)),
            (f"{VCARD}hasURL", Iri(dataset.contact)),
        ]
        yield resource(f"{base}/catalogus#contact", asked)


def _publisher(dataset: Dataset, base: str) -> Said:
    return [
        (f"{DCT}publisher", Iri(f"{base}/catalogus#uitgever") if dataset.publisher else None),
        (f"{DCAT}contactPoint", Iri(f"{base}/catalogus#contact") if dataset.contact else None),
    ]


def _titled() -> Said:
    titles: Said = [(f"{DCT}title", Literal(text, language=lang)) for lang, text in TITLE.items()]
    return titles + [
        (f"{DCT}description", Literal(text, language=lang)) for lang, text in DESCRIPTION.items()
    ]
