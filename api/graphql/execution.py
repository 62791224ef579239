"""From a query to a response: the schema with its limits, and one function that executes."""

from collections.abc import Iterable, Mapping
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.extensions import AddValidationRules, MaxTokensLimiter, ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionContext

from api.graphql.budget import BUDGET
from api.graphql.context import Context
from api.graphql.described import describe
from api.graphql.errors import INTERNAL, as_json, extensions_of, log_unexpected
from api.graphql.limits import WithinLimits
from api.graphql.planned import PlannedExecutor
from api.graphql.scalars import SCALARS
from api.graphql.wording import BadQuery
from graph.errors import MgnError

TOKENS_ALLOWED = 2000
KEPT_QUERIES = 128

NOTHING_ASKED = BadQuery("Hier staat geen vraag die wij kunnen beantwoorden.", "Schrijf een query: { ... }.")


class Schema(strawberry.Schema):
    """A schema that logs only what is our fault; what the caller did wrong is in the response."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Called by the library with every list of errors."""
        log_unexpected(errors)


def make_schema(query: type, types: Iterable[type] = ()) -> Schema:
    """The schema for a root type, with limits on what a query may be.

    `types` are types that no field names, because they only stand behind an interface. Extensions are factories, never instances: an instance would be shared between requests.
    """
    schema = Schema(
        query=query,
        types=types,
        config=StrawberryConfig(scalar_map=SCALARS),
        execution_context_class=PlannedExecutor,
        extensions=[
            lambda: MaxTokensLimiter(max_token_count=TOKENS_ALLOWED),
            lambda: AddValidationRules([WithinLimits]),
            lambda: ParserCache(maxsize=KEPT_QUERIES),
            lambda: ValidationCache(maxsize=KEPT_QUERIES),
        ],
    )
    describe(schema._schema)
    return schema


def execute(
    schema: Schema,
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
        result = schema.execute_sync(
            query, dict(variables or {}), context_value=context, operation_name=operation
        )
    except (MissingQueryError, CannotGetOperationTypeError, InvalidOperationTypeError):
        return refused(NOTHING_ASKED)
    except MgnError as error:
        return refused(error)
    except Exception as error:
        log_unexpected([GraphQLError("not executed", original_error=error)])
        return refused(INTERNAL)
    finally:
        BUDGET.reset(spending)
    if not result.errors:
        return {"data": result.data}
    errors = [as_json(error, schema._schema) for error in result.errors]
    was_executed = result.data is not None or any(error.path for error in result.errors)
    return {"data": result.data, "errors": errors} if was_executed else {"errors": errors}


def refused(error: MgnError) -> dict[str, Any]:
    """The response to a request that was not executed."""
    return {"errors": [{"message": error.message, "extensions": extensions_of(error)}]}
