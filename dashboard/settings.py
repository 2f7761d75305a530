"""Everything that may differ between one machine and the next."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from dashboard.errors import SettingsError

ROOT: Final = Path(__file__).resolve().parent.parent
_LOG_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")
_HIGHEST_PORT: Final = 65535
_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ORIGIN: Final = re.compile(rf"https?://{_LABEL}(?:\.{_LABEL})*(?::[0-9]{{1,5}})?")
_OURS: Final = frozenset(
    {
        "ATLAS_DATA",
        "ATLAS_RESPONDENTS",
        "ATLAS_BASE_PATH",
        "ATLAS_LOG_LEVEL",
        "ATLAS_TRUSTED_PROXIES",
        "ATLAS_EMBED_HOSTS",
    }
)
# Read by the build and by the tests, never by the running app.
_OF_OTHERS: Final = frozenset({"ATLAS_WHEELS", "ATLAS_REAL_BOUNDARIES"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the app is told when it starts.

    Attributes:
        data_dir: folder of the built tables.
        respondents: file of the survey's respondents, if there is one.
        assets_dir: folder of style sheets, scripts and boundary files.
        host: address to listen on.
        port: port to listen on; 0 takes any free one.
        base_path: path under which the app stands, beginning and ending in "/".
        log_level: least severe level that is logged.
        trusted_proxies: how many proxies in front of the app set
            ``X-Forwarded-For`` and ``X-Forwarded-Proto``; 0 ignores both.
        embed_hosts: origins whose pages may show our figures in a frame; our own may always.
    """

    data_dir: Path = ROOT / "geodata" / "processed"
    respondents: Path | None = None
    assets_dir: Path = ROOT / "assets"
    host: str = "127.0.0.1"
    port: int = 8050
    base_path: str = "/"
    log_level: str = "INFO"
    trusted_proxies: int = 0
    embed_hosts: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Read the settings; the only place that looks at the environment.

        Args:
            environment: names and values, by default those of the process.

        Raises:
            SettingsError: a name beginning with ``ATLAS_`` is unknown, or a
                value cannot be used.
        """
        given = os.environ if environment is None else environment
        usual = cls()
        strangers = sorted(
            name for name in given if name.startswith("ATLAS_") and name not in _OURS | _OF_OTHERS
        )
        if strangers:
            raise SettingsError(
                f"{strangers[0]} is not a setting of the Atlas; it knows "
                f"{', '.join(sorted(_OURS))}, HOST and PORT."
            )
        return cls(
            data_dir=Path(given.get("ATLAS_DATA") or usual.data_dir).resolve(),
            respondents=_file("ATLAS_RESPONDENTS", given.get("ATLAS_RESPONDENTS") or ""),
            host=given.get("HOST") or usual.host,
            port=_whole_number("PORT", given.get("PORT") or str(usual.port), _HIGHEST_PORT),
            base_path=_base_path(given.get("ATLAS_BASE_PATH") or usual.base_path),
            log_level=_log_level(given.get("ATLAS_LOG_LEVEL") or usual.log_level),
            trusted_proxies=_whole_number(
                "ATLAS_TRUSTED_PROXIES", given.get("ATLAS_TRUSTED_PROXIES") or "0", 10
            ),
            embed_hosts=_origins("ATLAS_EMBED_HOSTS", given.get("ATLAS_EMBED_HOSTS") or ""),
        )


def _file(name: str, text: str) -> Path | None:
    if not text:
        return None
    path = Path(text).resolve()
    if not path.is_file():
        raise SettingsError(f"{name} must be the path of a file, but there is none at {text!r}.")
    return path


def _whole_number(name: str, text: str, highest: int) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_HIGHEST_PORT))
    if not (is_number and int(text) <= highest):
        raise SettingsError(f"{name} must be a whole number from 0 to {highest}, not {text!r}.")
    return int(text)


def _base_path(text: str) -> str:
    parts = [part for part in text.split("/") if part]
    if not all(part.isascii() and part.replace("-", "").isalnum() for part in parts):
        raise SettingsError(
            f"ATLAS_BASE_PATH must be made of letters, digits, '-' and '/', not {text!r}."
        )
    return "/" + "".join(f"{part}/" for part in parts)


def _origins(name: str, text: str) -> tuple[str, ...]:
    """Read origins parted by commas. They go into a header, so nothing else may be in them."""
    parts = [part.strip().lower().rstrip("/") for part in text.split(",") if part.strip()]
    if not all(_ORIGIN.fullmatch(part) for part in parts):
        raise SettingsError(
            f"{name} must name sites by https or http and their host, parted by commas, with "
            f"nothing after the host or its port, not {text!r}."
        )
    return tuple(dict.fromkeys(parts))


def _log_level(text: str) -> str:
    if text.upper() not in _LOG_LEVELS:
        raise SettingsError(
            f"ATLAS_LOG_LEVEL must be one of {', '.join(_LOG_LEVELS)}, not {text!r}."
        )
    return text.upper()
