"""From a query to a response: the schema with its limits, and one function that executes."""

from collections.abc import Awaitable, Iterable, Mapping
from typing import Any, TypeGuard

import graphql
import strawberry
from graphql import GraphQLError
from strawberry.schema.config import StrawberryConfig

from api.graphql.budget import BUDGET
from api.graphql.context import Context
from api.graphql.described import describe
from api.graphql.errors import INTERNAL, as_json, extensions_of, log_unexpected
from api.graphql.planned import PlannedExecutor
from api.graphql.scalars import SCALARS
from api.graphql.understood import Understood, understood
from api.graphql.wording import BadQuery
from graph.errors import MgnError

NOTHING_ASKED = BadQuery("Hier staat geen vraag die wij kunnen beantwoorden.", "Schrijf een query: { ... }.")


def make_schema(query: type, types: Iterable[type] = ()) -> strawberry.Schema:
    """The schema for a root type; `types` are types that no field names, because they only stand behind an interface."""
    schema = strawberry.Schema(
        query=query,
        types=types,
        config=StrawberryConfig(scalar_map=SCALARS),
        execution_context_class=PlannedExecutor,
    )
    describe(schema._schema)
    return schema


def execute(
    schema: strawberry.Schema,
    context: Context,
    query: str,
    variables: Mapping[str, Any] | None = None,
    operation: str | None = None,
) -> dict[str, Any]:
    """The response to a query: `data`, and `errors` where there are any. Raises nothing.

    A query that could not be executed at all has no `data` (GraphQL, 7.1): that is how the two are told apart.
    """
    spending = BUDGET.set(context.budget)
    try:
        asked = understood(schema._schema, query, operation)
        if asked.errors:
            return {"errors": _told(schema, asked.errors)}
        if asked.document is None or asked.operation is None:
            return refused(NOTHING_ASKED)
        return _executed(schema, context, asked, dict(variables or {}))
    except MgnError as error:
        return refused(error)
    except Exception as error:
        log_unexpected([GraphQLError("not executed", original_error=error)])
        return refused(INTERNAL)
    finally:
        BUDGET.reset(spending)


def _executed(
    schema: strawberry.Schema, context: Context, asked: Understood, variables: dict[str, Any]
) -> dict[str, Any]:
    assert asked.document is not None
    assert asked.operation is not None
    name = asked.operation.name
    result = graphql.execute(
        schema._schema,
        asked.document,
        context_value=context,
        variable_values=variables,
        operation_name=name.value if name else None,
        executor_class=schema.execution_context_class,
        is_awaitable=_never,
        planner=asked.planner,
    )
    assert isinstance(result, graphql.ExecutionResult)
    if not result.errors:
        return {"data": result.data}
    errors = _told(schema, result.errors)
    was_executed = result.data is not None or any(error.path for error in result.errors)
    return {"data": result.data, "errors": errors} if was_executed else {"errors": errors}


def _told(schema: strawberry.Schema, errors: Iterable[GraphQLError]) -> list[dict[str, Any]]:
    """Errors as a response holds them; what is our fault, and not the caller's, is logged."""
    found = list(errors)
    log_unexpected(found)
    return [as_json(error, schema._schema) for error in found]


def _never(_: Any) -> TypeGuard[Awaitable[Any]]:  # noqa: ANN401 - any value of any field
    """No value has to be waited for: nothing that answers is asynchronous."""
    return False


def refused(error: MgnError) -> dict[str, Any]:
    """The response to a request that was not executed."""
    return {"errors": [{"message": error.message, "extensions": extensions_of(error)}]}
