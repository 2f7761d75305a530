"""Footprints and filter choices come from the tables, in a fixed order."""

from geodata.queries import Option, filter_options, footprints
from tests.support.frames import tiny_england


def test_footprints_are_in_the_order_of_their_codes() -> None:
    places = footprints(tiny_england())
    assert [place.code for place in places] == [f"E5400090{n}" for n in (1, 2, 3, 4)]
    first = places[0]
    assert (first.name, first.short_name, first.number) == ("North and West", "N & W", 1)
    assert (first.region_key, first.region_name) == ("E40000001", "North")
    assert (first.population, first.area_km2) == (100, 10.5)
    assert (first.label_lon, first.label_lat) == (-2.0, 54.0)
    assert first.neighbours == ("E54000902", "E54000903")


def test_filter_options_offer_only_what_some_council_has() -> None:
    options = filter_options(tiny_england())
    assert options.nhs_regions == (Option("E40000001", "North"), Option("E40000002", "South"))
    assert options.council_regions[0] == Option("E12000001", "Upper")
    assert [option.key for option in options.council_types] == [
        "county", "unitary", "London borough", "shire district",
    ]  # fmt: skip
    assert options.council_types[3].label == "Shire district"
    assert [option.label for option in options.controls] == ["Conservative", "Labour"]
