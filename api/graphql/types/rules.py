"""Rules and what they find."""

import datetime as dt

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsOf
from api.graphql.types.coverage import Party, parties_of
from api.graphql.types.enums import (
    CONTRACTED,
    IZA,
    JudgementStatus,
    Language,
    NetworkStatus,
    RegionScheme,
    RuleCategory,
    Severity,
)
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field
from api.graphql.types.things import Organisation, Thing, show, show_all
from graph.day import GraphOnDay
from graph.records import Node
from queries.rules import checking
from queries.rules.objecting import objection
from queries.rules.rule import Passage as PassageValue
from queries.rules.rule import Rule as RuleValue
from queries.rules.rule import RuleScope
from queries.rules.standing import findings_on
from queries.rules.words import word_of


@strawberry.type(description=both("Waarop een regel rust.", "What a rule rests on."))
class Passage:
    """The words a rule rests on; empty where the rule is our own."""

    document: str
    chapter: str
    words: str | None


@strawberry.type(
    description=both("Hoeveel bevindingen welke status hebben.", "How many findings have which status.")
)
class RuleTotals:
    """The counts of one rule; together they are all that was looked at."""

    looked_at: int
    ok: int
    violation: int
    unknown: int
    waived: int


@strawberry.type(description=both("Een regel, en wat zij telt.", "A rule, and what it counts."))
class Rule:
    """A rule as of a day and a moment."""

    value: strawberry.Private[RuleValue]
    view: strawberry.Private[GraphOnDay]
    known_at: strawberry.Private[dt.datetime | None]
    id: strawberry.ID
    category: RuleCategory
    severity: Severity = strawberry.field(
        description=both("De zwaarste die een bevinding kan hebben.", "The gravest a finding can have.")
    )
    passages: list[Passage]
    statements: list[str] = strawberry.field(
        description=both("Nummers van uitspraken van de Leidraad.", "Numbers of statements of the Leidraad.")
    )
    over_a_period: bool = strawberry.field(
        description=both("Kijkt naar een hele periode.", "Looks at a whole period.")
    )

    @field(both("Wat de regel vraagt.", "What the rule asks."))
    def title(self, lang: Language = Language.NL) -> str:
        """Its title."""
        return self.value.title.in_language(lang.value)

    @field(both("De passages als tekst.", "The passages as text."))
    def passage(self) -> str:
        """Document, chapter and words of every passage."""
        return "; ".join(_told(passage) for passage in self.value.passages)

    @field(both("Wat zij bekijkt en hoe zij oordeelt.", "What it looks at and how it judges."))
    def explanation(self, lang: Language = Language.NL) -> str:
        """How it judges."""
        return self.value.explanation.in_language(lang.value)

    @field(both("Wat helpt.", "What helps."))
    def remedy(self, lang: Language = Language.NL) -> str:
        """What helps."""
        return self.value.remedy.in_language(lang.value)

    @field(both("Wie het weet.", "Whom to ask."))
    def ask_whom(self, lang: Language = Language.NL) -> str:
        """Whom to ask."""
        return self.value.ask_whom.in_language(lang.value)

    @field(both("Waar documenten elkaar tegenspreken; leeg als dat niet zo is.",
                "Where documents contradict each other; empty where they do not."))  # fmt: skip
    def contradictions(self, lang: Language = Language.NL) -> str:
        """Where documents differ."""
        return self.value.contradictions.in_language(lang.value)

    @field(both("Tellingen, standaard op de dag van de vraag.", "Counts, by default on the day asked about."))
    def totals(
        self,
        info: Info,
        as_of: AsOf = None,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = CONTRACTED,
    ) -> RuleTotals:
        """How many findings have each status."""
        view = self.view if as_of is None else info.context.view(as_of, self.known_at)
        (outcome,) = checking.check(view, [self.value], RuleScope(scheme, level))
        counted = outcome.totals
        return RuleTotals(
            looked_at=counted.looked_at,
            ok=counted.ok,
            violation=counted.violation,
            unknown=counted.unknown,
            waived=counted.waived,
        )


@strawberry.type(description=both("Wat een partij zelf zegt.", "What a party itself says."))
class Reaction:
    """A reaction to a finding; it changes nothing in it."""

    party: Organisation
    text: str
    sources: list[Source]


@strawberry.type(description=both("Wat een regel van één ding zegt.", "What a rule says of one thing."))
class Finding:
    """A judgement under a stable id."""

    value: strawberry.Private[checking.Finding]
    view: strawberry.Private[GraphOnDay]
    known_at: strawberry.Private[dt.datetime | None]
    id: strawberry.ID
    status: JudgementStatus
    severity: Severity
    category: RuleCategory

    @field(both("De regel.", "The rule."))
    def rule(self) -> Rule:
        """The rule."""
        return rule_of(self.view, self.value.rule, self.known_at)

    @field(both("Waarover het gaat.", "What it is about."))
    def subject(self) -> Thing:
        """The thing that is judged."""
        found: Thing = show(self.view, self.value.judgement.subject)
        return found

    @field(both("Wat verder bekeken is, zoals contracten.", "What else was looked at, such as contracts."))
    def about(self) -> list[Thing]:
        """The other things that it judges."""
        return show_all(self.view, self.value.judgement.about)

    @field(both("Het oordeel in een woord.", "The judgement in a word."))
    def word(self, lang: Language = Language.NL) -> str:
        """In a word; of a violation it follows the severity."""
        return word_of(self.value.judgement).in_language(lang.value)

    @field(both("Het oordeel in een zin.", "The judgement in a sentence."))
    def explanation(self, lang: Language = Language.NL) -> str:
        """In a sentence, with names."""
        return self.value.judgement.explanation.in_language(lang.value)

    @field(both("Wat helpt.", "What helps."))
    def remedy(self, lang: Language = Language.NL) -> str:
        """What helps."""
        return self.value.remedy.in_language(lang.value)

    @field(both("Afspraak om af te wijken; leeg als die er niet is.", "The agreed deviation, if any."))
    def reason(self, lang: Language = Language.NL) -> str:
        """Until when and why it was agreed to deviate."""
        return self.value.judgement.reason.in_language(lang.value)

    @field(both("Wie ermee instemden.", "Who consented."))
    def agreed_by(self) -> list[Organisation]:
        """Who consented to a deviation."""
        return show_all(self.view, self.value.judgement.agreed_by)

    @field(both("Wie het kan weten.", "Who may know."))
    def ask_whom(self) -> list[Party]:
        """Whom to ask."""
        return parties_of(self.value.judgement.ask_whom)

    @field(both("Klopt dit niet? Wat u aan wie stuurt.", "Is this wrong? What to send to whom."))
    def objection(self, lang: Language = Language.NL) -> str:
        """What to send to whom."""
        return objection(self.value).in_language(lang.value)

    @field(both("Wat partijen er zelf van zeggen.", "What parties themselves say of it."))
    def reactions(self) -> list[Reaction]:
        """The reactions that are loaded."""
        return [
            Reaction(party=show(self.view, one.party), text=one.words, sources=all_cited(one.sources))
            for one in self.value.reactions
        ]

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources of the facts it rests on."""
        return all_cited(self.value.judgement.sources)


def rule_of(view: GraphOnDay, rule: RuleValue, known_at: dt.datetime | None = None) -> Rule:
    """A rule as GraphQL shows it."""
    return Rule(
        value=rule,
        view=view,
        known_at=known_at,
        id=strawberry.ID(rule.id),
        category=rule.category.value,
        severity=rule.severity.value,
        passages=[
            Passage(document=p.document, chapter=p.chapter, words=p.words or None) for p in rule.passages
        ],
        statements=list(rule.statements),
        over_a_period=rule.over_a_period,
    )


def finding_of(view: GraphOnDay, found: checking.Finding, known_at: dt.datetime | None = None) -> Finding:
    """A finding as GraphQL shows it."""
    return Finding(
        value=found,
        view=view,
        known_at=known_at,
        id=strawberry.ID(found.id),
        status=found.judgement.status.value,
        severity=found.judgement.severity.value,
        category=found.category.value,
    )


def findings_of(
    view: GraphOnDay, node: Node, scheme: str, level: str, statuses: list[str] | None
) -> list[Finding]:
    """What all rules say of one thing, in order of rule; of `statuses` when those are given."""
    found = findings_on(view, RuleScope(scheme, level)).get(node.id, ())
    return [finding_of(view, one) for one in found if not statuses or one.judgement.status.value in statuses]


def _told(passage: PassageValue) -> str:
    place = f"{passage.document}, {passage.chapter}"
    return f"{place}: ‘{passage.words}’" if passage.words else place
