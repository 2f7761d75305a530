"""A footprint remains when one council meets all conditions at once."""

import pytest

from geodata.queries import Filters, matching_footprints
from tests.support.frames import tiny_england

ALL = ("E54000901", "E54000902", "E54000903", "E54000904")


@pytest.mark.parametrize(
    ("filters", "remaining"),
    [
        (Filters(), "1234"),
        (Filters(nhs_regions=("E40000001",)), "12"),
        (Filters(nhs_regions=("E40000001", "E40000002")), "1234"),
        (Filters(council_types=("county",)), "12"),  # not 3: a sliver under 1 % is there
        (Filters(council_types=("shire district",)), "1"),
        (Filters(council_types=("unitary", "London borough")), "34"),
        (Filters(controls=("Labour",)), "134"),
        (Filters(council_regions=("E12000001",)), "12"),
        # Conservative county and Labour district are in 1, but no Labour county is.
        (Filters(council_types=("county",), controls=("Labour",)), ""),
        (Filters(named_partners_only=True), "13"),
        (Filters(council_types=("county",), named_partners_only=True), "1"),
        # The district of 1 is Labour but not named; the county is named but not Labour.
        (Filters(controls=("Labour",), named_partners_only=True), "3"),
        (Filters(nhs_regions=("E40000002",), controls=("Labour",)), "34"),
        (Filters(nhs_regions=("E40000001",), council_types=("unitary",)), ""),
        (Filters(text="northshire"), "12"),
        (Filters(text="north"), "12"),
        (Filters(text="tower"), "4"),
        (Filters(text="nowhere"), ""),
        (Filters(text="   "), "1234"),
        (Filters(text="north", controls=("Labour",)), "1"),
        (Filters(controls=("nobody",)), ""),
    ],
)
def test_matching_footprints(filters: Filters, remaining: str) -> None:
    expected = tuple(f"E5400090{number}" for number in remaining)
    assert matching_footprints(tiny_england(), filters) == expected


def test_filters_say_whether_they_are_about_councils() -> None:
    assert not Filters(nhs_regions=("x",), text="y").are_of_councils
    assert Filters(named_partners_only=True).are_of_councils
    assert Filters(council_regions=("x",)).are_of_councils
