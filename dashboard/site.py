"""The pages: where each stands, what it is called, and what its address may hold."""

from dataclasses import dataclass
from typing import Final

from dashboard.parameters import Parameter

_CARRIED: Final = (Parameter.SELECTED,)
_OF_COUNCILS: Final = (Parameter.COUNCIL_REGIONS, Parameter.COUNCIL_TYPES)


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page of the site.

    Attributes:
        key: our name of it, as in ids and folders.
        path: its address below the base path; a ``<variable>`` may stand in it.
        label: what the navigation calls it; empty for a page that is not listed there.
        title: of the browser's tab, before the name of the site.
        description: one line on what it is for.
        parameters: what its address may hold. What the reader has chosen of these on
            another page is carried along by every link here.
    """

    key: str
    path: str
    label: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]

    @property
    def folder(self) -> str:
        """Its address without the ``<variable>`` at the end."""
        return self.path.partition("<")[0]


ATLAS: Final = SitePage(
    "atlas", "/", "Atlas", "", "Two linked maps, a ranking and a table",
    (
        Parameter.LEFT, Parameter.RIGHT, Parameter.NHS_REGIONS, *_OF_COUNCILS,
        Parameter.CONTROLS, Parameter.PARTNERS_ONLY, Parameter.TEXT, Parameter.SELECTED,
        Parameter.VIEW, Parameter.BORDERS, Parameter.RANK_BY, Parameter.SORT, Parameter.ROWS,
    ),
)  # fmt: skip
SURVEY: Final = SitePage(
    "survey", "/survey", "Survey", "What councillors said",
    "The answers of the 2017 survey of councillors, question by question",
    (*_CARRIED, Parameter.QUESTION, Parameter.SPLIT, Parameter.ILLUSTRATIVE),
)  # fmt: skip
FUNDING: Final = SitePage(
    "funding", "/funding", "Funding", "Funding and the reported gap",
    "What was allocated, what was indicated, and what was said to be missing",
    (
        *_CARRIED, Parameter.NHS_REGIONS, Parameter.SHOW, Parameter.FIGURE, Parameter.BASIS,
        Parameter.SINCE, Parameter.GAP, Parameter.TABLE,
    ),
)  # fmt: skip
COUNCILS: Final = SitePage(
    "councils", "/councils", "Councils", "Councils",
    "Which council lies where, and with how many of its residents",
    (
        *_CARRIED, *_OF_COUNCILS, Parameter.TEXT, Parameter.COUNCIL, Parameter.LAYER,
        Parameter.VIEW,
    ),
)  # fmt: skip
PROFILE: Final = SitePage(
    "profile", "/footprint/<footprint_code>", "", "Profile",
    "One area on two pages: who, where, how much, how it stands", _CARRIED,
)  # fmt: skip
COMPARE: Final = SitePage(
    "compare", "/compare", "Compare", "Compare",
    "Two to six areas side by side, against their regions and England",
    (*_CARRIED, Parameter.ORDER, Parameter.GROUP, Parameter.BARS, Parameter.SERIES),
)  # fmt: skip
LONDON: Final = SitePage(
    "london", "/london", "London", "London",
    "London's areas with their boroughs, among themselves and against the rest",
    (*_CARRIED, Parameter.MEASURE),
)  # fmt: skip
TIMELINE: Final = SitePage(
    "timeline", "/timeline", "Timeline", "Timeline", "What happened when, with sources",
    (
        *_CARRIED, Parameter.EVENT, Parameter.EVENT_WORDS, Parameter.EVENT_YEARS,
        Parameter.EVENT_DATES,
    ),
)  # fmt: skip
PACK: Final = SitePage(
    "pack", "/pack", "Board pack", "Board pack",
    "Views collected, put in order, and taken away as slides, a report or one file", _CARRIED,
)  # fmt: skip
ABOUT: Final = SitePage(
    "about", "/about", "About", "About the figures",
    "Sources, method, caveats and accessibility", (),
)  # fmt: skip

PAGES: Final = (
    ATLAS, SURVEY, FUNDING, COUNCILS, COMPARE, LONDON, PROFILE, TIMELINE, PACK, ABOUT,
)  # fmt: skip
