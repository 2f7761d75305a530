"""What this data set is, in the words that the product shows."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class DataSet:
    """The names and sentences that belong to the data, not to the program.

    Attributes:
        title: the product's name.
        headline: the question that the first page answers.
        area_definition: what one area is, for somebody who has never heard of it.
    """

    title: str
    headline: str
    area_definition: str


DATA_SET: Final = DataSet(
    title="Footprint Atlas",
    headline="England’s 44 health and care footprints, compared",
    area_definition=(
        "In 2016 the NHS and local councils formed 44 partnerships to plan health and care "
        "together: sustainability and transformation partnerships (STPs). Each has a footprint, "
        "the part of England whose people it plans for. Footprints were drawn around the areas "
        "of clinical commissioning groups (CCGs), not of councils, so some councils lie in two "
        "or three. They are shown here as they stood in 2017."
    ),
)
