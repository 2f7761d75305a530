"""What was recognised in a boundary file, what was repaired, and what was written."""

from collections.abc import Iterator
from dataclasses import dataclass

from geodata.pipeline.boundary_files.features import Repair
from geodata.pipeline.boundary_files.overlaps import Overlap
from geodata.pipeline.boundary_files.request import Reading


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the file said, or was found to say, of itself."""

    reading: Reading
    crs: str
    vintage: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What was repaired before simplifying."""

    repairs: tuple[Repair, ...]
    unmatched_edges_km: float
    slivers: tuple[Overlap, ...]
    gaps_filled: int


@dataclass(frozen=True, slots=True)
class Written:
    """The file that was written, and how far it is from its source.

    ``worst_area`` is the code and name of the area that changed most, ``worst_change`` the
    share of itself. ``tolerance_m`` was used, ``asked_m`` asked for.
    """

    file_name: str
    areas: int
    vertices_before: int
    vertices_after: int
    gzip_bytes: int
    asked_m: float
    tolerance_m: float
    decimals: int
    worst_area: str
    worst_change: float


@dataclass(frozen=True, slots=True)
class BoundaryFileReport:
    """The whole account of one run."""

    recognised: Recognised
    settled: Settled
    written: Written

    def lines(self) -> tuple[str, ...]:
        """The account in plain lines, for a terminal."""
        return (
            *_recognised_lines(self.recognised),
            *_settled_lines(self.settled),
            *_written_lines(self.written),
        )


def _recognised_lines(recognised: Recognised) -> Iterator[str]:
    reading = recognised.reading
    yield f"Format:     {reading.format}, {reading.layer}"
    yield f"Reference:  {recognised.crs}"
    yield f"Text:       {reading.encoding}"
    yield f"Fields:     {', '.join(reading.fields)}"
    yield f"Areas:      {recognised.vintage}"
    for note in reading.notes:
        yield f"Remark:     {note}"


def _settled_lines(settled: Settled) -> Iterator[str]:
    for repair in settled.repairs:
        yield (
            f"Repaired:   {repair.code} ({repair.name}): {repair.reason}; "
            f"{repair.area_before / 1e6:,.3f} km² by its rings, "
            f"{repair.area_after / 1e6:,.3f} km² repaired"
        )
    for sliver in settled.slivers:
        yield f"Cleaned:    overlap of {sliver}, {sliver.mean_width_m:.1f} m wide on average"
    if settled.unmatched_edges_km > 0:
        length = f"{settled.unmatched_edges_km:.3f} km"
        yield f"Cleaned:    {length} of edges did not match the neighbour's"
    if settled.gaps_filled:
        yield f"Cleaned:    {settled.gaps_filled} narrow gaps between areas filled"
    if not (settled.repairs or settled.slivers or settled.unmatched_edges_km):
        yield "Repaired:   nothing had to be"


def _written_lines(written: Written) -> Iterator[str]:
    less = (
        "" if written.tolerance_m == written.asked_m else f" (of {written.asked_m:g} m asked for)"
    )
    yield (
        f"Simplified: at {written.tolerance_m:g} m{less}, {written.decimals} decimals: "
        f"{written.vertices_before:,} to {written.vertices_after:,} vertices"
    )
    yield f"Worst:      the area of {written.worst_area} changed by {written.worst_change:.3%}"
    yield (
        f"Written:    {written.file_name}, {written.areas:,} areas, "
        f"{written.gzip_bytes / 1000:,.0f} kB gzipped"
    )
