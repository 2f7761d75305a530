"""Pickers: everything that a click on a map can do, and more, by keyboard."""

from collections.abc import Sequence
from itertools import groupby

import dash_mantine_components as dmc

from geodata.measures import Measure
from geodata.queries import Option


def measure_picker(
    identifier: str, measures: Sequence[Measure], *, value: str | None, label: str
) -> dmc.Select:
    """Build a searchable picker of measures under their group headings."""
    groups = [
        {
            "group": group,
            "items": [{"value": measure.key, "label": measure.title} for measure in members],
        }
        for group, members in groupby(measures, key=lambda measure: measure.group)
    ]
    return dmc.Select(
        id=identifier,
        data=groups,
        value=value,
        label=label,
        searchable=True,
        allowDeselect=False,
        maxDropdownHeight=420,
        nothingFoundMessage="No measure has that name",
        className="picker",
        size="sm",
    )


def filter_picker(
    identifier: str, options: Sequence[Option], *, values: Sequence[str], label: str
) -> dmc.MultiSelect:
    """Build a picker of several values; what is picked shows as chips elsewhere too."""
    return dmc.MultiSelect(
        id=identifier,
        data=[{"value": option.key, "label": option.label} for option in options],
        value=list(values),
        label=label,
        placeholder="" if values else "All",
        clearable=False,
        searchable=True,
        maxDropdownHeight=320,
        className="filter",
        size="xs",
    )
