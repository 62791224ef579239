"""What a reading changes: nothing twice, only its own series, and nothing more than it may."""

from datetime import UTC, date, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from graph.difference import Difference, difference
from graph.records import Completeness, Node, Record, Statement
from graph.store.interface import key_of
from graph.store.memory import MemoryStore
from tests.graph.making import claim
from tests.graph.readings import EDITIONS, applied, described, loaded, readings, stated, statements_of

LIST_2025, LIST_2026 = EDITIONS["list-2025"], EDITIONS["list-2026"]
LAW = EDITIONS["law-2025"]
MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def subjects(change: Difference) -> dict[str, set[str]]:
    """The subjects of the statements in each part of a difference."""
    return {
        "added": {s.subject for s in statements_of(change.added)},
        "changed": {s.subject for s in statements_of(c.after for c in change.changed)},
        "ended": {s.subject for s in statements_of(c.after for c in change.ended)},
        "withdrawn": {s.subject for s in statements_of(change.withdrawn)},
        "confirmed": {s.subject for s in statements_of(c.after for c in change.confirmed)},
    }


def reading(*records: Record) -> tuple[Record, ...]:
    """What was read together."""
    return records


def members(edition: str, *towns: str) -> list[Statement]:
    """The towns that an edition counts to a region."""
    return [stated(edition, town, "IN_REGION", "iza-noord") for town in towns]


@given(readings())
def test_the_same_reading_twice_changes_nothing(said: tuple[Record, ...]) -> None:
    again = difference(loaded(said).values(), said)
    assert again.is_empty
    assert again.refusals == ()


@given(st.lists(readings(), min_size=1, max_size=4))
def test_after_any_history_a_load_is_complete_in_one_go(history: list[tuple[Record, ...]]) -> None:
    assert difference(loaded(*history).values(), history[-1]).is_empty


@given(st.lists(readings(), min_size=2, max_size=3), st.randoms())
def test_the_order_of_rows_does_not_matter(history: list[tuple[Record, ...]], chance: Random) -> None:
    *earlier, last = history
    held = loaded(*earlier)
    rows = list(last)
    chance.shuffle(rows)
    shelves = list(held.values())
    chance.shuffle(shelves)
    assert difference(shelves, rows) == difference(held.values(), last)


@given(st.lists(readings(), min_size=2, max_size=3))
def test_series_that_were_not_read_stay_as_they_are(history: list[tuple[Record, ...]]) -> None:
    *earlier, last = history
    held = loaded(*earlier)
    read = {source.series for source in EDITIONS.values() if source in last}
    after = applied(held, difference(held.values(), last))
    others = {k: r for k, r in held.items() if isinstance(r, Statement | Node) and r.series not in read}
    assert {key: after.get(key) for key in others} == others


@given(st.lists(readings(), min_size=1, max_size=3))
def test_what_was_read_is_in_the_store_and_what_those_editions_do_not_say_is_not(
    history: list[tuple[Record, ...]],
) -> None:
    last = history[-1]
    said = {(s.id, edition) for s in statements_of(last) for edition in s.sources}
    kept = {(s.id, edition) for s in statements_of(loaded(*history).values()) for edition in s.sources}
    read = {source.id for source in EDITIONS.values() if source in last}
    assert {(id, edition) for id, edition in kept if edition in read} == said


@given(st.lists(readings(), min_size=2, max_size=3))
def test_a_source_that_was_partly_read_withdraws_nothing_and_claims_nothing(
    history: list[tuple[Record, ...]],
) -> None:
    *earlier, last = history
    held = loaded(*earlier)
    everything = frozenset(EDITIONS)
    change = difference(held.values(), last, partly_read=everything)
    assert change.withdrawn == ()
    assert not [record for record in change.added if isinstance(record, Completeness)]


def test_the_silence_of_a_partly_read_edition_ends_nothing() -> None:
    held = loaded(reading(LIST_2025, *members("list-2025", "GM9901")))
    silent = reading(LIST_2026, claim("list-2026", "IN_REGION"))
    assert difference(held.values(), silent, frozenset({"list-2026"})).ended == ()
    assert subjects(difference(held.values(), silent))["ended"] == {"GM9901"}


@given(readings())
def test_every_new_version_is_put_exactly_once(said: tuple[Record, ...]) -> None:
    change = difference((), said)
    keys = [key_of(record) for record in change.put()]
    assert keys == sorted(set(keys))
    assert change.change_set("lading", MOMENT).put == change.put()


def test_a_newer_complete_edition_adds_confirms_and_ends() -> None:
    first = reading(LIST_2025, *members("list-2025", "GM9901", "GM9902"))
    second = reading(LIST_2026, *members("list-2026", "GM9901", "GM9903"), claim("list-2026", "IN_REGION"))
    change = difference(loaded(first).values(), second)
    assert subjects(change) == {
        "added": {"GM9903"},
        "changed": set(),
        "ended": {"GM9902"},
        "withdrawn": set(),
        "confirmed": {"GM9901"},
    }
    [over] = change.ended
    assert isinstance(over.after, Statement)
    assert (over.after.valid_to, over.after.ended_by_latest) == (date(2026, 4, 16), True)


def test_a_newer_edition_that_is_not_complete_leaves_the_rest_as_it_is() -> None:
    held = loaded((LIST_2025, *members("list-2025", "GM9901", "GM9902")))
    change = difference(held.values(), (LIST_2026, *members("list-2026", "GM9901")))
    assert subjects(change)["ended"] == subjects(change)["withdrawn"] == set()


def test_what_a_newer_edition_on_the_same_silences_is_told_and_counts_as_lost() -> None:
    towns = [f"GM{number}" for number in range(9901, 9921)]
    held = loaded((LIST_2025, *(stated("list-2025", "een", "COVERS", town) for town in towns)))
    said = [stated("list-2026", "een", "COVERS", town) for town in towns[3:]]
    change = difference(held.values(), (LIST_2026, *said), frozenset({"list-2026"}))
    assert [statement.object for statement in change.silenced] == sorted(
        towns[:3], key=lambda town: stated("list-2025", "een", "COVERS", town).id
    )
    assert [refusal.nl for refusal in change.refusals] == [
        "Van de reeks “list” zouden 3 van de 20 uitspraken eindigen, vervallen of niet meer tellen; "
        "meer dan een tiende wordt geweigerd."
    ]
    other = difference(held.values(), (LIST_2026, stated("list-2026", "twee", "COVERS", "GM9901")))
    assert (other.silenced, other.refusals) == ((), ())


def test_what_was_silent_already_and_what_ends_is_not_silenced() -> None:
    towns = "GM9901", "GM9902"
    first = reading(LIST_2025, *(stated("list-2025", "een", "COVERS", town) for town in towns))
    second = reading(LIST_2026, stated("list-2026", "een", "COVERS", "GM9901"))
    held = loaded(first, second)
    assert difference(held.values(), second).silenced == ()
    whole = difference(loaded(first).values(), (*second, claim("list-2026", "COVERS")))
    assert (len(whole.ended), whole.silenced) == (1, ())


def test_what_the_same_edition_no_longer_says_is_withdrawn() -> None:
    held = loaded((LIST_2025, *members("list-2025", "GM9901", "GM9902")))
    change = difference(held.values(), (LIST_2025, *members("list-2025", "GM9901")))
    assert subjects(change)["withdrawn"] == {"GM9902"}
    assert key_of(statements_of(change.withdrawn)[0]) in change.change_set("lading", MOMENT).withdrawn


def test_what_a_corrected_edition_no_longer_says_but_an_older_one_does_stays_with_the_older() -> None:
    held = loaded(
        (LIST_2025, *members("list-2025", "GM9901")),
        (LIST_2026, *members("list-2026", "GM9901"), claim("list-2026", "IN_REGION")),
    )
    change = difference(held.values(), (LIST_2026, claim("list-2026", "IN_REGION")))
    [over] = change.ended
    assert isinstance(over.after, Statement)
    assert (over.after.sources, over.after.valid_to) == (("list-2025",), date(2026, 4, 16))


def test_a_claim_that_is_taken_back_reopens_what_it_ended() -> None:
    held = loaded((LIST_2025, *members("list-2025", "GM9901")), (LIST_2026, claim("list-2026", "IN_REGION")))
    change = difference(held.values(), (LIST_2026,))
    [again] = change.changed
    assert isinstance(again.after, Statement)
    assert (again.after.valid_to, again.after.ended_by_latest) == (None, False)
    assert change.withdrawn == (claim("list-2026", "IN_REGION"),)


def test_an_older_complete_edition_can_be_loaded_later() -> None:
    newer = reading(LIST_2026, *members("list-2026", "GM9901"), claim("list-2026", "IN_REGION"))
    older = reading(LIST_2025, *members("list-2025", "GM9901", "GM9902"), claim("list-2025", "IN_REGION"))
    assert loaded(newer, older) == loaded(older, newer)


def test_a_mended_name_leaves_no_alias_but_a_renamed_thing_does() -> None:
    slip = reading(LIST_2026, described("list-2026", "een", name="Netwrek Een"))
    mended = reading(LIST_2026, described("list-2026", "een", name="Netwerk Een"))
    older = reading(LIST_2025, described("list-2025", "een", name="Samen Een"))
    held = loaded(older, slip, mended).values()
    [node] = [record for record in held if isinstance(record, Node)]
    assert (node.name, node.aliases) == ("Netwerk Een", ("Samen Een",))


def test_more_than_a_tenth_at_once_is_refused() -> None:
    towns = [f"GM{number}" for number in range(9901, 9921)]
    held = loaded((LAW, *members("law-2025", *towns)))
    two, three = (difference(held.values(), (LAW, *members("law-2025", *towns[count:]))) for count in (2, 3))
    assert two.refusals == ()
    assert [refusal.nl for refusal in three.refusals] == [
        "Van de reeks “law” zouden 3 van de 20 uitspraken eindigen, vervallen of niet meer tellen; "
        "meer dan een tiende wordt geweigerd."
    ]


def test_a_small_series_may_lose_all_it_said() -> None:
    towns = [f"GM{number}" for number in range(9901, 9910)]
    held = loaded((LAW, *members("law-2025", *towns)))
    assert difference(held.values(), (LAW,)).refusals == ()


def test_the_summary_counts_facts_and_not_sources() -> None:
    first = reading(LIST_2025, *members("list-2025", "GM9901", "GM9902"))
    second = reading(LIST_2026, *members("list-2026", "GM9901", "GM9903"), claim("list-2026", "IN_REGION"))
    summary = difference(loaded(first).values(), second).summary()
    assert summary.nl == (
        "2 toegevoegd, 1 beëindigd, 0 gewijzigd, 0 ingetrokken. Een nieuwere uitgave bevestigt 1 feit."
    )
    assert difference((), ()).summary().nl == "0 toegevoegd, 0 beëindigd, 0 gewijzigd, 0 ingetrokken."


def test_a_store_that_commits_a_difference_holds_what_was_wanted() -> None:
    store = MemoryStore()
    first = reading(LIST_2025, *members("list-2025", "GM9901", "GM9902"))
    second = reading(LIST_2025, *members("list-2025", "GM9902"))
    for said in (first, second):
        change = difference(store.read_all().current().values(), said)
        store.commit(change.change_set("lading", MOMENT, "regioteam"), store.version())
    assert store.read_all().current() == loaded(first, second)
    assert [(load.added, load.ended, load.changed) for load in store.loads()] == [(2, 0, 0), (0, 1, 0)]
