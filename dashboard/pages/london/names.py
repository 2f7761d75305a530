"""Names of what can be taken away from the page on London, as they stand in addresses."""

from typing import Final

MAP: Final = "map"
COMPARISON: Final = "comparison"
SIZE: Final = "size"
BOROUGHS: Final = "boroughs"
PARTNERS: Final = "partners"
