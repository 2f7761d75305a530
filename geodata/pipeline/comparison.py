"""What differs between files that were made and files that are committed, in one sentence."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

MOST_NAMED: Final = 12


def differences(folders: Mapping[Path, Path]) -> str:
    """One sentence on the files that differ, byte for byte, or nothing when none does.

    ``folders`` gives for each folder that was made the committed one.
    """
    changed, absent, extra = [], [], []
    for made, committed in folders.items():
        new = {path.name for path in made.iterdir()}
        old = {path.name for path in committed.iterdir()} if committed.is_dir() else set()
        absent += sorted(new - old)
        extra += sorted(old - new)
        changed += [
            _changed(made / name, committed / name)
            for name in sorted(new & old)
            if (made / name).read_bytes() != (committed / name).read_bytes()
        ]
    faults = [
        f"{what}: {_listed(names)}"
        for what, names in (
            ("different", changed), ("not committed", absent), ("not made by the build", extra),
        )
        if names
    ]  # fmt: skip
    if not faults:
        return ""
    return (
        f"The committed files are not what the build makes ({'; '.join(faults)}); "
        "run `python -m geodata build` and review the change."
    )


def _changed(made: Path, committed: Path) -> str:
    new = made.read_bytes().split(b"\n")
    old = committed.read_bytes().split(b"\n")
    row = next(
        (n for n, (one, other) in enumerate(zip(new, old, strict=False), start=1) if one != other),
        min(len(new), len(old)),
    )
    return f"{made.name} from row {row}"


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
