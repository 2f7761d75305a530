"""Files that a page will need, named in its headers so that they are asked for at once.

Left to itself a browser learns of a map's shapes only when the map is drawn,
last of all, and everything waits for them.
"""

from collections.abc import Mapping, Sequence

from flask import Flask, Response, request


def install(server: Flask, needed: Mapping[str, Sequence[str]]) -> None:
    """Name in the headers of a page what its scripts will fetch.

    Args:
        server: the app's server.
        needed: addresses of data by the path of the page that fetches them.
    """

    def name_file(response: Response) -> Response:
        addresses = needed.get(request.path)
        if addresses and response.status_code == 200 and response.mimetype == "text/html":  # noqa: PLR2004 - an answer that went well
            response.headers["Link"] = ", ".join(
                f"<{address}>; rel=preload; as=fetch; crossorigin" for address in addresses
            )
        return response

    server.after_request(name_file)
