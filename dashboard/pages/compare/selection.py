"""What the reader has chosen on the comparison page, and where the address keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.address import AddressPart, Form
from dashboard.address_reader import AddressReader
from dashboard.ids import Compare
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import COMPARE
from geodata.queries.comparing import Order, groups
from geodata.queries.measure_sets import MeasureSet, measure_sets
from geodata.queries.two_dates import dated_series
from geodata.vocabulary import FootprintCode

ALL_GROUPS = "all"


@dataclass(frozen=True, slots=True)
class CompareSelection:
    """The kept areas by place, the order and group of rows, the bars and the series."""

    slots: tuple[FootprintCode | None, ...]
    order: Order
    group: str
    measures: MeasureSet
    series: str
    notices: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def from_query(cls, query: Mapping[str, object], context: PageContext) -> "CompareSelection":
        """Read an address; whatever is not known becomes a notice."""
        reader = AddressReader(query, COMPARE.parameters)
        sets = {found.key: found for found in measure_sets(context.tables)}
        series = [found.key for found in dated_series(context.tables)]
        measures = reader.one(Parameter.BARS, sets, next(iter(sets)))
        return cls(
            slots=reader.slots(Parameter.SELECTED, context.choices.footprints),
            order=Order(reader.one(Parameter.ORDER, tuple(Order), Order.MEASURE)),
            group=reader.one(Parameter.GROUP, (ALL_GROUPS, *groups(context.tables)), ALL_GROUPS),
            measures=next(found for key, found in sets.items() if key == measures),
            series=reader.one(Parameter.SERIES, series, series[0]),
            notices=reader.notices(),
        )


def address_parts(context: PageContext) -> tuple[AddressPart, ...]:
    """Say which control holds which part of the address."""
    first_set = measure_sets(context.tables)[0].key
    first_series = dated_series(context.tables)[0].key
    return (
        AddressPart(Parameter.ORDER, Compare.ORDER, "value", Form.TEXT, Order.MEASURE.value),
        AddressPart(Parameter.GROUP, Compare.GROUP, "value", Form.TEXT, ALL_GROUPS),
        AddressPart(Parameter.BARS, Compare.SET, "value", Form.TEXT, first_set),
        AddressPart(Parameter.SERIES, Compare.SERIES, "value", Form.TEXT, first_series),
    )
