"""What a query says: read, held against the schema and the limits, and kept with the plans that were made for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    get_operation_ast,
    parse,
    print_ast,
    specified_rules,
    validate,
)
from graphql.execution.collect_fields import FragmentDetails

from api.graphql.limits import WithinLimits
from api.graphql.planned import Planner

TOKENS_ALLOWED = 2000
KEPT_QUERIES = 128
RULES = (*specified_rules, WithinLimits)


@dataclass(frozen=True, slots=True, eq=False)
class Understood:
    """A query that can be executed; or the errors in it, and then no operation.

    `planner` is there where the plans for it serve every request: where no variable stands below its root fields.
    """

    document: DocumentNode | None = None
    operation: OperationDefinitionNode | None = None
    planner: Planner | None = None
    errors: Sequence[GraphQLError] = ()


@lru_cache(KEPT_QUERIES)
def understood(schema: GraphQLSchema, query: str, operation_name: str | None) -> Understood:
    """A query as the schema understands it, with the operation of that name (None: the only one).

    Without an operation, and without errors, where there is none of that name, or several and no name.
    Raises QueryTooLarge for one over the limits.
    """
    if not query:
        return Understood()
    try:
        document = parse(query, max_tokens=TOKENS_ALLOWED)
    except GraphQLError as error:
        return Understood(errors=[error])
    operation = get_operation_ast(document, operation_name)
    if operation is None:
        return Understood(document)
    if errors := validate(schema, document, RULES):
        return Understood(document, errors=errors)
    return Understood(document, operation, _shared_planner(schema, document, operation))


def _shared_planner(
    schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode
) -> Planner | None:
    fragments = [one for one in document.definitions if isinstance(one, FragmentDefinitionNode)]
    roots = operation.selection_set.selections
    below = [root.selection_set if isinstance(root, FieldNode) else root for root in roots]
    if any("$" in print_ast(node) for node in (*fragments, *below) if node is not None):
        return None
    return Planner(schema, {one.name.value: FragmentDetails(one) for one in fragments}, operation)
