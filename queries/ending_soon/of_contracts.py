"""Contracts that end: who pays what, and whether the same financier goes on with the same function."""

from collections.abc import Iterator, Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.claims import naming_all_contracts
from queries.contracts import NetworkContract, made_contracts
from queries.ending_soon.ending import EndingKind, Follower, Found, later
from queries.functions import functions_words
from queries.sentences import names
from queries.spells import Spell, spells_of
from queries.things import ids


def of_contracts(view: GraphOnDay, network: Node) -> Iterator[Found]:
    """The contracts of a network that hold on the day and of which an end is stated."""
    for one in made_contracts(view, network):
        if one.ends is not None:
            yield _contract(view, one, one.ends)


def _contract(view: GraphOnDay, one: NetworkContract, ends: date) -> Found:
    payers = (*one.insurers, *one.authorities)
    after = [s for s in spells_of(view, one.network) if _goes_on(s, one, ends)]
    own = [s for s in after if s.financier.id in ids(payers)]
    wanted, followed = set(one.functions or ("",)), {s.function for s in own}
    whole = wanted <= followed
    claims = naming_all_contracts(view, one.network, *payers)
    return Found(
        EndingKind.CONTRACT,
        one.network,
        one.contract,
        _words(view, one),
        one.starts,
        ends,
        one.sources,
        later((_follower(s) for s in own), ends) if whole else (),
        bool(claims) and not own,
        payers,
        _aside(view, own, [s for s in after if s not in own], whole),
    )


def _goes_on(spell: Spell, one: NetworkContract, ends: date) -> bool:
    """Whether a spell is of another contract for a function of this one and holds after its end."""
    ours = not one.functions or spell.function in ("", *one.functions)
    return spell.contract.id != one.id and ours and (spell.ends is None or spell.ends > ends)


def _follower(spell: Spell) -> Follower:
    return Follower(
        spell.contract, Text(f"“{spell.contract.name}”", f"“{spell.contract.name}”"), spell.starts
    )


def _words(view: GraphOnDay, one: NetworkContract) -> Text:
    what = functions_words(view, one.functions)
    payers = names((*one.insurers, *one.authorities))
    paid_nl = f", betaald door {dutch_list(payers)}" if payers else ""
    paid_en = f", paid by {english_list(payers)}" if payers else ""
    for_nl, for_en = (f" voor {what.nl}", f" for {what.en}") if one.functions else ("", "")
    name = one.contract.name
    return Text(f"contract “{name}”{for_nl}{paid_nl}", f"contract “{name}”{for_en}{paid_en}")


def _aside(view: GraphOnDay, own: Sequence[Spell], others: Sequence[Spell], whole: bool) -> Text:
    """What goes on beside it: a part of the functions, or contracts of others; neither is a follow-up."""
    if own and not whole:
        found = functions_words(view, [s.function for s in own if s.function])
        return Text(f"Wel voor {found.nl}.", f"It does for {found.en}.")
    if others:
        payers = names(list({s.financier.id: s.financier for s in others}.values()))
        return Text(
            f"Van {dutch_list(payers)} loopt voor dezelfde functie wel een contract door.",
            f"A contract of {english_list(payers)} for the same function goes on.",
        )
    return NOTHING
