"""Every component id, one enum a page, so that a misspelt id cannot compile."""

from dashboard.ids.atlas import Atlas
from dashboard.ids.compare import Compare
from dashboard.ids.councils import Councils
from dashboard.ids.funding import Funding
from dashboard.ids.london import London
from dashboard.ids.pack import Pack
from dashboard.ids.profile import Profile
from dashboard.ids.shell import Shell
from dashboard.ids.survey import Survey
from dashboard.ids.timeline import Timeline

__all__ = [
    "Atlas",
    "Compare",
    "Councils",
    "Funding",
    "London",
    "Pack",
    "Profile",
    "Shell",
    "Survey",
    "Timeline",
]
