"""Executing what goes well without the detours of the library: a plan per selection.

The library's executor walks the schema again for every thing: it looks up the field, makes a path and an
info, asks of every value whether it must be waited for. For a list of things of one type the outcome is
the same every time. So the first thing of a type makes a plan (what to read, how to complete it) and all
others follow it; also those of later requests with the same words, where no variable plays a part in it.

A plan knows only the way on which nothing goes wrong. Whatever it cannot do, and whatever raises, is done
over by the library itself: errors, nulls and paths are exactly its own. Reading twice changes nothing.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from graphql import (
    GRAPHQL_MAX_INT,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    is_list_type,
    is_non_null_type,
)
from graphql.execution.collect_fields import FieldDetailsList, FragmentDetails, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField

Read = Callable[[Any], Any]
Plan = Callable[[Any], dict[str, Any]]

DEFINITION = "strawberry-definition"
NO_VARIABLES = VariableValues({}, {})
USUAL = {"String": str, "ID": str, "Boolean": bool, "Int": int}
"""The class of the values that a scalar gives as they are."""


class OffThePlan(Exception):
    """Something that a plan does not know how to do."""


class PlannedExecutor(StrawberryGraphQLCoreExecutionContext):
    """The library's executor, with a plan for every selection below the root fields.

    `planner` has the plans of earlier requests; None where each request has to make its own.
    """

    def __init__(self, *arguments: Any, planner: "Planner | None", **named: Any) -> None:  # noqa: ANN401 - the library's own
        super().__init__(*arguments, **named)
        self._planner = planner or Planner(self.schema, self.fragments, self.operation, self.variable_values)
        self._failed = False

    def collect_and_execute_subfields(
        self,
        return_type: GraphQLObjectType,
        field_details_list: FieldDetailsList,
        path: Path,
        result: Any,  # noqa: ANN401
        position_context: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """What is asked of one thing: by plan, or as the library does it where the plan fails."""
        plan = None if self._failed else self._planner.plan(return_type, field_details_list)
        if plan is not None:
            try:
                return plan(result)
            except Exception:
                self._failed = True  # raised once more below, where it gets its place
        return super().collect_and_execute_subfields(
            return_type, field_details_list, path, result, position_context
        )


class Planner:
    """Makes the plans for the selections of one operation, each once. It knows nothing of what is read."""

    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: dict[str, FragmentDetails],
        operation: OperationDefinitionNode,
        variables: VariableValues = NO_VARIABLES,
    ) -> None:
        self._schema = schema
        self._fragments = fragments
        self._operation = operation
        self._variables = variables
        self._plans: dict[tuple[str, tuple[int, ...]], Plan | None] = {}
        self._converter: GraphQLCoreConverter = schema._strawberry_schema.schema_converter  # type: ignore[attr-defined]

    def plan(self, type_: GraphQLObjectType, details: FieldDetailsList) -> Plan | None:
        """What to do with a thing of a type of which something is asked; None where only the library knows."""
        # The nodes are part of the operation, so as long as that is here their ids stay their own.
        key = type_.name, tuple([id(asked.node) for asked in details])
        if key not in self._plans:
            try:
                self._plans[key] = self._planned(type_, details)
            except Exception:
                self._plans[key] = None
        return self._plans[key]

    def _planned(self, type_: GraphQLObjectType, details: FieldDetailsList) -> Plan:
        selected = collect_subfields(
            self._schema, self._fragments, self._variables, self._operation, type_, details
        )
        fields = [self._field(type_, name, asked) for name, asked in selected.grouped_field_set.items()]

        def plan(thing: Any) -> dict[str, Any]:  # noqa: ANN401 - a thing of any type
            return {name: read(thing) for name, read in fields}

        return plan

    def _field(self, type_: GraphQLObjectType, name: str, details: FieldDetailsList) -> tuple[str, Read]:
        node = details[0].node
        if node.name.value == "__typename":
            return name, lambda thing: type_.name
        field = type_.fields[node.name.value]
        definition = field.extensions.get(DEFINITION)
        if not isinstance(definition, StrawberryField) or definition.extensions:
            raise OffThePlan
        return name, _one_after_the_other(
            self._reader(definition, field, details), self._completer(field.type, details)
        )

    def _reader(self, definition: StrawberryField, field: GraphQLField, details: FieldDetailsList) -> Read:
        """How the value of a field is read from a thing, with the arguments worked out beforehand."""
        resolver = definition.base_resolver
        if resolver is None:
            return attrgetter(definition.python_name)
        if resolver.info_parameter or resolver.parent_parameter or resolver.is_async:
            raise OffThePlan
        given = get_argument_values(field, details[0].node, self._variables)
        arguments = convert_arguments(
            given, definition.arguments, self._converter.scalar_registry, self._converter.config
        )
        function: Any = resolver.wrapped_func
        if resolver.root_parameter and not resolver.self_parameter:
            root = resolver.root_parameter.name
            return lambda thing: function(**{root: thing}, **arguments)
        if not resolver.self_parameter:
            raise OffThePlan
        return (lambda thing: function(thing, **arguments)) if arguments else function

    def _completer(self, type_: GraphQLOutputType, details: FieldDetailsList) -> Read:
        """How a value becomes what the response holds."""
        if is_non_null_type(type_):
            return self._present(type_.of_type, details)
        complete = self._present(type_, details)
        return lambda value: None if value is None else complete(value)

    def _present(self, type_: GraphQLOutputType, details: FieldDetailsList) -> Read:
        """How a value that is there becomes what the response holds; raises where it is not there."""
        if is_list_type(type_):
            complete = self._completer(type_.of_type, details)
            return lambda values: [complete(value) for value in values]
        if isinstance(type_, GraphQLEnumType):
            return _enum_reader(type_)
        if isinstance(type_, GraphQLScalarType):
            return _scalar_reader(type_)
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            return self._thing_reader(type_, details)
        raise OffThePlan

    def _thing_reader(
        self, type_: GraphQLObjectType | GraphQLInterfaceType, details: FieldDetailsList
    ) -> Read:
        """Completes things by the plan for the class of each."""
        plans: dict[type, Plan] = {}

        def complete(thing: Any) -> dict[str, Any]:  # noqa: ANN401 - a thing of any type
            plan = plans.get(type(thing))
            if plan is None:
                plan = plans[type(thing)] = self._plan_for(type_, thing, details)
            return plan(thing)

        return complete

    def _plan_for(
        self,
        type_: GraphQLObjectType | GraphQLInterfaceType,
        thing: Any,  # noqa: ANN401
        details: FieldDetailsList,
    ) -> Plan:
        found: Any = type_
        if isinstance(type_, GraphQLInterfaceType):
            found = self._schema.get_type(type(thing).__strawberry_definition__.name)
            if not isinstance(found, GraphQLObjectType) or not self._schema.is_sub_type(type_, found):
                raise OffThePlan
        elif type_.is_type_of is not None and not type_.is_type_of(thing, None):  # type: ignore[arg-type]
            raise OffThePlan
        plan = self.plan(found, details) if thing is not None else None
        if plan is None:
            raise OffThePlan
        return plan


def _one_after_the_other(read: Read, complete: Read) -> Read:
    return lambda thing: complete(read(thing))


def _enum_reader(type_: GraphQLEnumType) -> Read:
    """The name of a value; each value is looked up once."""
    names: dict[Any, Any] = {}

    def name_of(value: Any) -> Any:  # noqa: ANN401 - text or a member of the enum
        name = names.get(value)
        if name is None:
            name = names[value] = _leaf(type_, value)
        return name

    return name_of


def _scalar_reader(type_: GraphQLScalarType) -> Read:
    """What is in its final form already stays as it is: the library says so of nearly every value, one by one."""
    usual = USUAL.get(type_.name)
    if usual is None:
        return lambda value: _leaf(type_, value)
    if usual is int:
        return lambda value: (
            value if type(value) is int and abs(value) <= GRAPHQL_MAX_INT else _leaf(type_, value)
        )
    return lambda value: value if type(value) is usual else _leaf(type_, value)


def _leaf(type_: GraphQLEnumType | GraphQLScalarType, value: Any) -> Any:  # noqa: ANN401
    found = None if value is None else type_.coerce_output_value(value)
    if found is None:
        raise OffThePlan
    return found
