"""The making of a pack's file as a job: first its views, then the file."""

from typing import Final

from dashboard.exports.jobs import Made, Step, Work
from dashboard.exports.making import made_pack
from dashboard.exports.pack import Pack
from dashboard.exports.pack_formats import Desk, PackFormat

_STEPS: Final = 100
"""The whole in hundredths, so that a bar moves evenly whatever is made."""
_OF_VIEWS: Final = 10
"""How many of them the views take before the file is begun."""


def pack_work(pack: Pack, form: PackFormat, desk: Desk) -> Work:
    """Return the work of making a file.

    Args:
        pack: what the reader collected; a view that is not one of ours fails the work.
        form: the kind of file.
        desk: what it is made with.
    """

    def work(step: Step) -> Made:
        def of_views(done: int, of: int) -> None:
            step(_OF_VIEWS * done // of, _STEPS)

        def of_file(done: int, of: int) -> None:
            step(_OF_VIEWS + (_STEPS - _OF_VIEWS) * done // max(of, 1), _STEPS)

        made = made_pack(pack, desk.catalogue, desk.date, of_views)
        content = form.make(made, desk, of_file)
        return Made(content, form.file_name(made, desk.makers.vintage), form.mimetype)

    return work
