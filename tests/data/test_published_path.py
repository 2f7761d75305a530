"""With published footprint figures supplied, no modelled figure is left on any view."""

import csv
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard.page_context import page_context
from dashboard.pages.funding.by_fund import by_fund
from dashboard.pages.funding.model import main_error, panel
from dashboard.pages.funding.offers import offers
from dashboard.pages.funding.view import FundingView
from geodata.measures.chosen_funding import Basis, FundingChoice
from geodata.pipeline.build import RAW
from geodata.pipeline.core import build_tables
from geodata.pipeline.extract import read_raw
from geodata.pipeline.writing import write_table
from geodata.queries import classified_measure
from geodata.queries.footprint_funding import funding_measure
from geodata.queries.funding_method import funding_method
from geodata.schemas import TABLES
from geodata.sources import read_sources
from geodata.tables import PROCESSED, Tables, load_tables
from geodata.vocabulary import Edition, Fund, MeasureKey, Status

INDICATIVE = "indicative_total_2020_21"


@pytest.fixture(scope="module")
def supplied(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The tables as built when somebody supplies figures 2 % above the model's, in £m."""
    folder = tmp_path_factory.mktemp("supplied")
    rows = tables.frames["allocations"]
    modelled = rows[(rows["edition"] == "May 2016") & (rows["financial_year"] == "2020-21")]
    names = {"place_based": "place-based total", "indicative_total": "indicative total"}
    with (folder / "allocations_published.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["footprint_code", "fund", "financial_year", "edition", "amount_gbp_m", "source"]
        )
        for row in modelled[modelled["fund"].isin(names)].itertuples():
            amount = round(row.amount_gbp * 1.02 / 1e6)
            writer.writerow(
                [row.footprint_code, names[row.fund], "2020-21", "May 2016", amount, "the note"]
            )
    raw = read_raw(RAW, read_sources(RAW / "sources.toml"))
    made = {
        name: tables.frames[name]
        for name in ("footprint_geometry", "council_geometry", "footprint_frames", "frame_areas")
    }
    frames = build_tables(raw, made, folder)
    return _written(frames, folder / "processed")


def _written(frames: dict[str, pd.DataFrame], folder: Path) -> Tables:
    shutil.copytree(PROCESSED, folder)
    for name, frame in frames.items():
        write_table(frame, TABLES[name], folder)
    dataset = json.loads((folder / "dataset.json").read_text(encoding="utf-8"))
    dataset["rows"] = {TABLES[name].file_name: len(frame) for name, frame in frames.items()}
    (folder / "dataset.json").write_text(json.dumps(dataset), encoding="utf-8")
    return load_tables(folder)


def test_published_amounts_are_used_as_they_are(tables: Tables, supplied: Tables) -> None:
    before = classified_measure(tables, MeasureKey(INDICATIVE))
    after = classified_measure(supplied, MeasureKey(INDICATIVE))
    assert set(before.statuses) == {Status.MODELLED}
    assert set(after.statuses) == {Status.PUBLISHED}
    for old, new in zip(before.values, after.values, strict=True):
        assert old is not None
        assert new == round(old * 1.02 / 1e6) * 1_000_000


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (INDICATIVE, Status.PUBLISHED),
        ("indicative_total_2020_21_per_resident", Status.DERIVED),
        ("sustainability_transformation_2020_21", Status.DERIVED),
        ("sustainability_transformation_2020_21_per_resident", Status.DERIVED),
        ("reported_gap_share_of_indicative_total", Status.REPORTED),
    ],
)
def test_measures_say_what_they_rest_on_now(supplied: Tables, key: str, status: Status) -> None:
    answer = classified_measure(supplied, MeasureKey(key))
    assert answer.measure.status is status
    assert set(answer.statuses) == {status}
    assert "odelled" not in answer.measure.method + answer.measure.caveat
    assert "nhs_england_indicative_2016" in {source.key for source in answer.sources}
    assert "cipfa_allocations" not in {source.key for source in answer.sources}


def test_nothing_modelled_is_left_for_the_year(supplied: Tables) -> None:
    rows = supplied.frames["allocations"]
    of_year = rows[(rows["edition"] == "May 2016") & (rows["financial_year"] == "2020-21")]
    assert "modelled" not in set(of_year["status"])
    assert "modelled" not in set(supplied.frames["measure_values"]["status"])
    earlier = rows[(rows["edition"] == "May 2016") & (rows["financial_year"] == "2016-17")]
    assert set(earlier["status"]) == {"modelled"}


def test_how_far_the_model_was_off_is_kept(supplied: Tables) -> None:
    error = supplied.frames["model_error"]
    against = error[error["compared_with"] == "May 2016"]
    assert set(against["fund"]) == {
        "place_based", "indicative_total", "sustainability_and_transformation",
    }  # fmt: skip
    total = against[against["fund"] == "indicative_total"]
    assert len(total) == 44
    assert total["error_share"].mean() == pytest.approx(1 / 1.02 - 1, abs=0.001)


def test_measures_that_do_not_rest_on_it_stay(tables: Tables, supplied: Tables) -> None:
    for key in ("place_based_2020_21", "reported_gap_per_resident", "population"):
        before = classified_measure(tables, MeasureKey(key))
        after = classified_measure(supplied, MeasureKey(key))
        assert (after.values, after.statuses) == (before.values, before.statuses)


def test_the_funding_page_names_what_is_published_and_holds_the_model_against_it(
    supplied: Tables,
) -> None:
    context = page_context(supplied, asset_url=str, relative=str, topojson_url="")
    may = [offer for offer in offers(context) if offer.series.edition is Edition.MAY_2016]
    assert {(offer.kind, offer.year) for offer in may} == {
        ("Indicative funding of May 2016, modelled here", "2016-17"),
        ("Indicative funding of May 2016, as published", "2020-21"),
    }
    view = FundingView(context, may[-1], Basis.GROWTH, "first", {}, frozenset())
    assert "no earlier year that is not modelled" in view.obstacle
    assert view.slope_years is None
    figure, _ = by_fund(view)
    bars = [trace["name"] for trace in figure["data"] if trace["type"] == "bar"]  # type: ignore[index]
    assert bars == ["Place-based total", "Sustainability and transformation"]
    error = main_error(context)
    assert error.compared_with is Edition.MAY_2016
    assert error.england_error == pytest.approx(1 / 1.02 - 1, abs=0.001)
    rest = next(o for o in may if o.series.fund is Fund.SUSTAINABILITY_AND_TRANSFORMATION)
    assert rest.status is Status.DERIVED
    assert rest.label.endswith("May 2016, published")
    assert "as they were supplied" in funding_method(supplied, Edition.MAY_2016, rest.status)
    choice = FundingChoice(Edition.MAY_2016, rest.series.fund, rest.year, Basis.AMOUNT)
    assert "by CCG" not in funding_measure(supplied, choice).measure.method
    assert panel(context, {"data": [], "layout": {}})
