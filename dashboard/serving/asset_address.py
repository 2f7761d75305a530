"""Addresses of assets that change when the file does."""

from hashlib import sha256
from pathlib import Path

from dash import Dash


def asset_address(app: Dash, path: str) -> str:
    """Return the address of an asset with a fingerprint of its contents.

    A browser keeps what it gets from such an address for good, and asks
    again as soon as the contents, and so the address, have changed.

    Args:
        app: the app that serves the asset.
        path: path below the assets folder, such as ``geo/england_2017.geojson``.

    Raises:
        FileNotFoundError: there is no such asset.
    """
    contents = (Path(app.config.assets_folder) / path).read_bytes()
    return f"{app.get_asset_url(path)}?v={sha256(contents).hexdigest()[:12]}"
