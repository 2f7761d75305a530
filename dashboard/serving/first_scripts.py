"""Which scripts a page with a first view runs at once, and which when that is drawn.

What draws the view comes first. Dash and its components are fetched meanwhile, and
run by our own script when there is something to see.
"""

import re
from dataclasses import dataclass
from typing import Final

LATER: Final = "text/later"
"""Type of a script that the browser leaves alone until our own script runs it."""
_TAG: Final = re.compile(r'<script src="([^"]*)"></script>')
_AT_ONCE: Final = re.compile(r"/assets/")
_STARTER: Final = 'type="application/javascript">var renderer = new DashRenderer();</script>'
_PREFETCH: Final = '<link rel="prefetch" as="script" href="{}">'


@dataclass(frozen=True, slots=True)
class Order:
    """Tags of an index page: for its head, of scripts that run at once, and what follows."""

    head: str
    scripts: str
    renderer: str


def in_order(scripts: str, renderer: str) -> Order:
    """Sort the scripts of an index page.

    Args:
        scripts: script tags as Dash writes them; our own assets among them.
        renderer: the tag that starts Dash.

    Raises:
        ValueError: Dash starts itself in another way than our script does.
    """
    if _STARTER not in renderer:
        raise ValueError(f"Dash is started by {renderer!r}, and not as assets/js does it.")
    addresses = _TAG.findall(scripts)
    inline = _TAG.sub("", scripts)
    now = [address for address in addresses if _AT_ONCE.search(address)]
    later = [address for address in addresses if address not in now]
    return Order(
        head="".join(_PREFETCH.format(address) for address in later),
        scripts=inline
        + "".join(f'<script type="{LATER}" src="{address}"></script>' for address in later)
        # Ours last: it begins as soon as what it draws with is there.
        + "".join(f'<script src="{a}"></script>' for a in sorted(now, key=_is_own)),
        renderer=renderer.replace('type="application/javascript"', f'type="{LATER}"'),
    )


def _is_own(address: str) -> bool:
    return "/vendor/" not in address
