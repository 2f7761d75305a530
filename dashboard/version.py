"""The version of the Atlas, shown in the footer and by ``/health``."""

from typing import Final

VERSION: Final = "0.1.0"
