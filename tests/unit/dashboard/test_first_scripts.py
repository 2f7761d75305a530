"""Which scripts run at once, and which later."""

import pytest

from dashboard.serving.first_scripts import in_order

STARTER = (
    '<script id="_dash-renderer" type="application/javascript">'
    "var renderer = new DashRenderer();</script>"
)


def test_ours_run_at_once_and_dash_later() -> None:
    tags = "".join(
        f'<script src="{address}"></script>' for address in ("/assets/js/a.js", "/r.js", "/d.js")
    )
    order = in_order(f"{tags}<script>inline()</script>", STARTER)
    assert order.scripts == (
        "<script>inline()</script>"
        '<script type="text/later" src="/r.js"></script>'
        '<script type="text/later" src="/d.js"></script>'
        '<script src="/assets/js/a.js"></script>'
    )
    assert order.head.count("prefetch") == 2
    assert 'type="text/later">var renderer' in order.renderer


def test_another_way_to_start_dash_is_noticed() -> None:
    with pytest.raises(ValueError, match="started by"):
        in_order("", "<script>new DashRenderer({hooks})</script>")
