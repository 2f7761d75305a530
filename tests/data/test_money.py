"""The committed money: three kinds that are never mixed, and sums that foot."""

import pytest

from geodata.tables import Tables


def amounts(tables: Tables, edition: str, fund: str, year: str) -> dict[str, int]:
    rows = tables.frames["allocations"]
    found = rows[
        (rows["edition"] == edition) & (rows["fund"] == fund) & (rows["financial_year"] == year)
    ]
    return dict(zip(found["footprint_code"], found["amount_gbp"], strict=True))


def test_editions_years_and_funds_are_what_was_obtained(tables: Tables) -> None:
    rows = tables.frames["allocations"]
    counts = rows.groupby(["edition", "fund", "financial_year"]).size()
    assert counts[counts != 44].to_dict() == {("January 2016", "core_ccg", "2019-20"): 43}
    assert set(rows[rows["edition"] == "January 2016"]["financial_year"]) == {
        "2016-17", "2017-18", "2019-20",
    }  # fmt: skip
    assert set(rows[rows["edition"] == "January 2019"]["financial_year"]) == {
        "2019-20", "2020-21", "2021-22", "2022-23",
    }  # fmt: skip


def test_status_follows_the_edition(tables: Tables) -> None:
    statuses = tables.frames["allocations"].groupby("edition")["status"].unique()
    assert list(statuses["January 2016"]) == list(statuses["January 2019"]) == ["derived"]
    assert list(statuses["May 2016"]) == ["modelled"]


@pytest.mark.parametrize(
    ("fund", "year", "amount_gbp_m"),
    [
        ("ccg", "2016-17", 71_853),
        ("place_based", "2016-17", 95_167),
        ("ccg", "2020-21", 79_374),
        ("primary_medical", "2020-21", 9_188),
        ("specialised", "2020-21", 18_820),
        ("place_based", "2020-21", 107_382),
        ("sustainability_and_transformation", "2020-21", 3_405),
        ("indicative_total", "2020-21", 110_787),
    ],
)
def test_modelled_money_adds_up_to_the_pound(
    tables: Tables, fund: str, year: str, amount_gbp_m: int
) -> None:
    assert sum(amounts(tables, "May 2016", fund, year).values()) == amount_gbp_m * 1_000_000


def test_modelled_parts_add_up_in_every_footprint(tables: Tables) -> None:
    parts = [
        amounts(tables, "May 2016", fund, "2020-21")
        for fund in ("ccg", "primary_medical", "specialised", "sustainability_and_transformation")
    ]
    total = amounts(tables, "May 2016", "indicative_total", "2020-21")
    assert {code: sum(part[code] for part in parts) for code in total} == total


def test_a_modelled_part_is_its_share_of_the_national_amount(tables: Tables) -> None:
    shares = tables.frames["allocation_shares"]
    core = shares[shares["stream"] == "core_ccg"].set_index("footprint_code")["share_of_england"]
    found = amounts(tables, "May 2016", "ccg", "2020-21")
    for code, share in core.items():
        assert abs(found[str(code)] - 79_374_000_000 * share / core.sum()) <= 1.0


def test_place_based_2020_21_of_the_2019_edition(tables: Tables) -> None:
    found = amounts(tables, "January 2019", "place_based", "2020-21")
    assert sum(found.values()) == 108_891_864_000
    assert sum(found.values()) / 107_382_000_000 - 1 == pytest.approx(0.014, abs=0.0005)


def test_the_model_is_off_by_what_is_said(tables: Tables) -> None:
    error = tables.frames["model_error"]
    assert set(error["compared_with"]) == {"January 2019"}
    assert error["error_share"].min() == pytest.approx(-0.035, abs=0.0005)
    assert error["error_share"].max() == pytest.approx(0.021, abs=0.0005)
    again = error["modelled_gbp"] / error["compared_gbp"] - 1
    assert (error["error_share"] - again).abs().max() < 1e-9


def test_shares_of_core_money_alone_would_be_worse(tables: Tables) -> None:
    shares = tables.frames["allocation_shares"]
    core = shares[shares["stream"] == "core_ccg"].set_index("footprint_code")["share_of_england"]
    assigned = amounts(tables, "January 2019", "place_based", "2020-21")
    off = [107_382_000_000 * core[code] / amount - 1 for code, amount in assigned.items()]
    assert max(off) - min(off) > 2 * (0.035 + 0.021)


def test_national_allocations_foot(tables: Tables) -> None:
    national = tables.frames["national_allocations"].pivot(
        index="financial_year", columns="fund", values="amount_gbp"
    )
    place = national["ccg"] + national["primary_medical"] + national["specialised"]
    assert (place == national["place_based"]).all()
    assert list(national.index) == [f"20{y}-{y + 1}" for y in range(15, 21)]
