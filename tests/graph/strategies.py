"""What hypothesis draws: periods, records, and sequences of loads that meet the same records again."""

from datetime import date, datetime, timedelta, timezone

from hypothesis import strategies as st

from graph.periods import Period
from graph.records import AUDIENCES, Completeness, Node, Pairs, Record, Source, Statement, Value
from graph.store.interface import ChangeSet, RecordKey, key_of

DAYS = st.dates(date(2020, 1, 1), date(2020, 2, 1))
"""Few days, so that periods often touch."""

PERIODS = st.builds(Period, st.none() | DAYS, st.none() | DAYS)
KINDS = st.sampled_from(["COVERS", "IN_REGION", "LEADS"])
LABELS = st.sampled_from(["Insurer", "Municipality", "Network"])

# The bar stands in the keys of records too: the parts of a key can then be confused.
NAMES = st.sampled_from(["a", "a|b", "b|c", "c", "É", "'", "🦊", "\n"])
TEXTS = st.text(max_size=8)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.text(max_size=5),
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
)
ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=ZONES)
NAME_TUPLES = st.lists(NAMES, max_size=3).map(tuple)


def _pairs(values: dict[str, Value]) -> Pairs:
    return tuple(sorted(values.items(), key=lambda pair: pair[0]))


PAIRS = st.dictionaries(TEXTS, VALUES, max_size=3).map(_pairs)
SOURCES = st.builds(
    Source,
    id=NAMES,
    series=NAMES,
    title=TEXTS,
    publisher=TEXTS,
    date=st.none() | st.dates(),
    date_precision=st.sampled_from(["", "DAY", "MONTH", "YEAR"]),
    url=TEXTS,
    locator=TEXTS,
    licence=TEXTS,
    access=st.sampled_from(AUDIENCES),
    gathered=st.dates(),
)
NODES = st.builds(Node, NAMES, LABELS, TEXTS, NAME_TUPLES, PAIRS, NAMES, NAME_TUPLES)
STATEMENTS = st.builds(
    Statement,
    id=NAMES,
    kind=KINDS,
    subject=NAMES,
    object=NAMES,
    qualifiers=PAIRS,
    valid_from=st.none() | st.dates(),
    valid_to=st.none() | st.dates(),
    series=NAMES,
    sources=NAME_TUPLES,
    proposal=TEXTS,
    note=TEXTS,
    ended_by_latest=st.booleans(),
)
CLAIMS = st.builds(Completeness, NAMES, NAMES, NAMES, TEXTS)
RECORDS: st.SearchStrategy[Record] = st.one_of(SOURCES, NODES, STATEMENTS, CLAIMS)
KEYS: st.SearchStrategy[RecordKey] = st.one_of(
    RECORDS.map(key_of), st.tuples(st.sampled_from(["Source", "Statement"]), NAMES)
)
CHANGE_SETS = st.builds(
    ChangeSet,
    title=TEXTS,
    recorded_at=MOMENTS,
    put=st.lists(RECORDS, max_size=6, unique_by=key_of).map(tuple),
    withdrawn=st.lists(KEYS, max_size=3).map(tuple),
    role=TEXTS,
    added=st.integers(0, 2**40),
    ended=st.integers(0, 9),
    changed=st.integers(0, 9),
)
