"""``python -m geodata``: build the data, prepare a boundary file, or draw respondents."""

import argparse
import math
import sys
from pathlib import Path
from typing import Final

from geodata.errors import GeodataError

FAULT: Final = 2
"""Exit status after a fault in the data (argparse uses the same for wrong arguments)."""

DEFAULT_TOLERANCE_M: Final = 120.0
LARGEST_TOLERANCE_M: Final = 5000.0


def main(argv: list[str]) -> int:
    """Run one command; return the exit status, 0 if all went well.

    A fault is told in one sentence on the error stream, without a traceback.
    """
    arguments = _parser().parse_args(argv)
    try:
        if arguments.command == "build":
            return _build(check=arguments.check)
        if arguments.command == "illustrate":
            return _illustrate(arguments.seed, arguments.out)
        return _boundaries(arguments)
    except GeodataError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'The system'}: {error.strerror or error}.", file=sys.stderr)
    return FAULT


def _build(*, check: bool) -> int:
    from geodata.pipeline import build  # noqa: PLC0415 - takes seconds; only this command needs it

    return build.run(check=check)


def _illustrate(seed: int, out: Path | None) -> int:
    from geodata.illustration.draw import illustrate  # noqa: PLC0415 - as above
    from geodata.respondents import ILLUSTRATIVE_RESPONDENTS  # noqa: PLC0415 - as above
    from geodata.tables import load_tables  # noqa: PLC0415 - as above

    (out or ILLUSTRATIVE_RESPONDENTS).write_bytes(illustrate(load_tables(), seed))
    return 0


def _boundaries(arguments: argparse.Namespace) -> int:
    from geodata.pipeline.boundary_files import (  # noqa: PLC0415 - as above
        Request,
        convert,
    )

    request = Request(
        path=arguments.file,
        code_field=arguments.code,
        name_field=arguments.name,
        vintage=arguments.vintage,
        tolerance_m=arguments.tolerance,
        encoding=arguments.encoding,
        layer=arguments.layer,
    )
    for line in convert(request, arguments.out).lines():
        print(line)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geodata", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="make the tables and boundaries that the app reads")
    build.add_argument(
        "--check", action="store_true", help="build aside and compare with what is committed"
    )
    illustrate = commands.add_parser(
        "illustrate", help="draw respondents of the survey who are not real"
    )
    illustrate.add_argument(
        "--seed", required=True, type=int, metavar="N", help="the same seed draws the same answers"
    )
    illustrate.add_argument(
        "--out", type=Path, metavar="FILE", help="to be written (default: the file of the app)"
    )
    boundaries = commands.add_parser(
        "boundaries", help="make a GeoJSON file for the map from any boundary file"
    )
    boundaries.add_argument(
        "file", type=Path, help="shapefile (.shp, folder or zip), GeoPackage, GeoJSON or GeoParquet"
    )
    boundaries.add_argument("--code", required=True, metavar="FIELD", help="field of codes")
    boundaries.add_argument("--name", required=True, metavar="FIELD", help="field of names")
    boundaries.add_argument("--out", required=True, type=Path, metavar="FILE", help="to be written")
    boundaries.add_argument("--vintage", metavar="YEAR", help="check the number of areas")
    boundaries.add_argument(
        "--tolerance",
        type=_metres,
        default=DEFAULT_TOLERANCE_M,
        metavar="METRES",
        help="the most that simplifying may move a border (default: %(default)g)",
    )
    boundaries.add_argument("--encoding", help="of a shapefile's text, if the file is wrong")
    boundaries.add_argument("--layer", help="which, if the file holds several")
    return parser


def _metres(text: str) -> float:
    value = float(text)
    if not (math.isfinite(value) and 0 <= value <= LARGEST_TOLERANCE_M):
        raise argparse.ArgumentTypeError(f"must be from 0 to {LARGEST_TOLERANCE_M:g} metres")
    return value


if __name__ == "__main__":  # pragma: no cover - tested in a process of its own
    sys.exit(main(sys.argv[1:]))
