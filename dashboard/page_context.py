"""What every page needs of the app: the tables, the areas, and addresses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.selection import Choices
from geodata.boundary import AreaType, BoundaryAsset
from geodata.measures import DEFAULT_LEFT, DEFAULT_RIGHT
from geodata.queries import FilterOptions, Footprint, Option, filter_options, footprints
from geodata.queries.layers import boundary_of
from geodata.respondents import Respondents
from geodata.tables import Tables

SORT_COLUMNS = ("name", "region", "left", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """The tables and everything that follows from them alone.

    Attributes:
        tables: checked tables.
        areas: every footprint, in the fixed order of their codes.
        boundary: frame, insets, nouns and file of the footprints' shapes.
        options: what the filters offer.
        choices: what an address may hold.
        asset_url: gives the address of a file below the assets folder.
        relative: puts the base path before a path of ours.
        topojson_url: address of the folder of empty world maps.
        respondents: the survey's respondents, where somebody supplied them.
    """

    tables: Tables
    areas: tuple[Footprint, ...]
    boundary: BoundaryAsset
    options: FilterOptions
    choices: Choices
    asset_url: Callable[[str], str]
    relative: Callable[[str], str]
    topojson_url: str
    respondents: Respondents | None = None

    @property
    def nouns(self) -> AreaType:
        """What one area is called, and how many there are."""
        return self.boundary.area_type

    @property
    def geojson_url(self) -> str:
        """Where the browser fetches the footprints' shapes."""
        return self.asset_url(f"geo/{self.boundary.file_name}")

    def area(self, code: str) -> Footprint:
        """Return the footprint of a code.

        Raises:
            KeyError: no footprint has it.
        """
        for area in self.areas:
            if area.code == code:
                return area
        raise KeyError(code)


def page_context(
    tables: Tables,
    *,
    asset_url: Callable[[str], str],
    relative: Callable[[str], str],
    topojson_url: str,
    respondents: Respondents | None = None,
) -> PageContext:
    """Work out the options and the allow-list from the tables.

    Args:
        tables: checked tables.
        asset_url: makes the address of a file below the assets folder.
        relative: puts the base path before a path.
        topojson_url: address of the folder of empty world maps.
        respondents: the survey's respondents, where somebody supplied them.
    """
    areas = footprints(tables)
    options = filter_options(tables)
    return PageContext(
        tables=tables,
        areas=areas,
        boundary=boundary_of(tables, "footprints"),
        options=options,
        choices=Choices(
            measures=frozenset(measure.key for measure in tables.measures),
            footprints=frozenset(area.code for area in areas),
            nhs_regions=_keys(options.nhs_regions),
            council_regions=_keys(options.council_regions),
            council_types=_keys(options.council_types),
            controls=_keys(options.controls),
            sort_columns=frozenset(
                f"{column}.{order}" for column in SORT_COLUMNS for order in ("up", "down")
            ),
            default_left=DEFAULT_LEFT,
            default_right=DEFAULT_RIGHT,
        ),
        asset_url=asset_url,
        relative=relative,
        topojson_url=topojson_url,
        respondents=respondents,
    )


def _keys(options: Sequence[Option]) -> frozenset[str]:
    return frozenset(option.key for option in options)
