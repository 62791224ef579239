"""What studies say: findings as things of the schema."""

import strawberry

from api.graphql.types.terms import of_class, property_field
from api.graphql.types.things import Thing, made_from


@made_from("StudyFinding")
@strawberry.type(description=of_class("StudyFinding"))
class StudyFinding(Thing):
    """One finding of a study."""

    year: int | None = property_field("StudyFinding", "year")
    theme: str | None = property_field("StudyFinding", "theme")
    text: str | None = property_field("StudyFinding", "text")
    locator: str | None = property_field("StudyFinding", "locator")
