"""Rules of the tables of areas, and of what lies in what."""

from typing import Final

from geodata.schemas.columns import (
    ADDRESS,
    CCG,
    COUNCIL,
    COUNT,
    FOOTPRINT,
    NHS_REGION,
    REGION,
    TRUST,
    key_of,
)
from geodata.schemas.rules import Column, Table, flag, number, share, text, whole
from geodata.vocabulary import FOOTPRINT_CODE_PATTERN, Control, CouncilType, Tier

LONGEST_SHORT_NAME: Final = 30

NHS_REGIONS: Final = Table(
    "nhs_regions",
    (key_of(NHS_REGION), text("nhs_region_name", is_unique=True)),
    key=("nhs_region_code",),
    row_count=COUNT["nhs_regions"],
)

REGIONS: Final = Table(
    "regions",
    (key_of(REGION), text("region_name", is_unique=True)),
    key=("region_code",),
    row_count=COUNT["regions"],
)

FOOTPRINTS: Final = Table(
    "footprints",
    (
        key_of(FOOTPRINT),
        NHS_REGION,
        text("ods_code", pattern=r"Q[A-Z0-9]{2}", is_unique=True),
        text("ons_code_2016", pattern=r"E54\d{6}", is_unique=True),
        whole("footprint_number", minimum=1, maximum=COUNT["footprints"], is_unique=True),
        text("footprint_name", is_unique=True),
        text("footprint_short_name", is_unique=True, max_length=LONGEST_SHORT_NAME),
        text("working_name"),
        whole("population_mid_2017", minimum=1),
        text("recorded_lead"),
        text("plan_page_address", pattern=ADDRESS, is_optional=True),
        text("plan_published", pattern=r"2016(-\d{2}(-\d{2})?)?", is_optional=True),
        text("plan_published_precision", is_optional=True),
    ),
    key=("footprint_code",),
    row_count=COUNT["footprints"],
)

FOOTPRINT_GEOMETRY: Final = Table(
    "footprint_geometry",
    (
        key_of(FOOTPRINT),
        number("area_km2", minimum=1, maximum=30_000),
        number("label_lon", minimum=-7, maximum=2),
        number("label_lat", minimum=49, maximum=56),
        text("neighbours", pattern=r"E54\d{6}( E54\d{6})*"),
    ),
    key=("footprint_code",),
    row_count=COUNT["footprints"],
)


def _lon(name: str, *, is_optional: bool = False) -> Column:
    return number(name, minimum=-9, maximum=4, is_optional=is_optional)


def _lat(name: str, *, is_optional: bool = False) -> Column:
    return number(name, minimum=49, maximum=57, is_optional=is_optional)


FOOTPRINT_FRAMES: Final = Table(
    "footprint_frames",
    (
        key_of(FOOTPRINT),
        _lon("lon_lower"),
        _lon("lon_upper"),
        _lat("lat_lower"),
        _lat("lat_upper"),
    ),
    key=("footprint_code",),
    row_count=COUNT["footprints"],
)

FRAME_AREAS: Final = Table(
    "frame_areas",
    (
        FOOTPRINT,
        text("seen_code", pattern=FOOTPRINT_CODE_PATTERN, references="footprints.footprint_code"),
        _lon("label_lon", is_optional=True),
        _lat("label_lat", is_optional=True),
    ),
    key=("footprint_code", "seen_code"),
)

CCGS: Final = Table(
    "ccgs",
    (
        CCG,
        FOOTPRINT,
        text("ods_code", pattern=r"[0-9A-Z]{3}", is_unique=True),
        text("ccg_name", pattern=r"NHS .+", is_unique=True),
        whole("population_mid_2017", minimum=1),
        flag("is_placed_by_hand"),
    ),
    key=("ccg_code",),
    row_count=COUNT["ccgs"],
)

COUNCILS: Final = Table(
    "councils",
    (
        key_of(COUNCIL),
        text(
            "county_code", pattern=r"E10\d{6}", is_optional=True, references="councils.council_code"
        ),
        REGION,
        text("council_name", is_unique=True),
        text("official_name", is_unique=True),
        text("council_type", allowed=tuple(CouncilType)),
        text("tier", allowed=tuple(Tier)),
        whole("population_mid_2017", minimum=1),
        text("control", allowed=tuple(Control)),
        text("governing_group", is_optional=True),
        whole("councillors", minimum=1, maximum=200),
        text("recorded_on", pattern=r"2017-05-\d{2}"),
    ),
    key=("council_code",),
    row_count=COUNT["councils"],
)

COUNCIL_GEOMETRY: Final = Table(
    "council_geometry",
    (
        key_of(COUNCIL),
        number("area_km2", minimum=1, maximum=30_000),
        number("label_lon", minimum=-7, maximum=2),
        number("label_lat", minimum=49, maximum=56),
    ),
    key=("council_code",),
    row_count=COUNT["councils"],
)

COUNCIL_MEMBERSHIP: Final = Table(
    "council_membership",
    (
        COUNCIL,
        FOOTPRINT,
        whole("residents_in_both", minimum=1),
        share("share_of_council"),
        share("share_of_footprint"),
        whole("lsoa_count", minimum=1),
        flag("is_named_partner"),
    ),
    key=("council_code", "footprint_code"),
)

TRUSTS: Final = Table(
    "trusts",
    (key_of(TRUST), text("trust_name", is_unique=True)),
    key=("trust_code",),
    row_count=COUNT["trusts"],
)

TRUST_MEMBERSHIP: Final = Table(
    "trust_membership", (TRUST, FOOTPRINT), key=("trust_code", "footprint_code")
)

SUCCESSOR_ICBS: Final = Table(
    "successor_icbs",
    (
        FOOTPRINT,
        text("icb_code", pattern=r"E54\d{6}"),
        text("icb_name", pattern=r"NHS .+ Integrated Care Board"),
        whole("residents_in_both", minimum=1),
        share("share_of_footprint"),
    ),
    key=("footprint_code", "icb_code"),
)

AREA_TABLES: Final = (
    NHS_REGIONS,
    REGIONS,
    FOOTPRINTS,
    FOOTPRINT_GEOMETRY,
    FOOTPRINT_FRAMES,
    FRAME_AREAS,
    CCGS,
    COUNCILS,
    COUNCIL_GEOMETRY,
    COUNCIL_MEMBERSHIP,
    TRUSTS,
    TRUST_MEMBERSHIP,
    SUCCESSOR_ICBS,
)
