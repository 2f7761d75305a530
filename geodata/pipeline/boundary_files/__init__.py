"""Any boundary file, read with care: what a user really downloads, faults included."""

from geodata.pipeline.boundary_files.convert import convert
from geodata.pipeline.boundary_files.report import BoundaryFileReport
from geodata.pipeline.boundary_files.request import Request

__all__ = ["BoundaryFileReport", "Request", "convert"]
