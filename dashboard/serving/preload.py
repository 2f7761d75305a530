"""Files that a page will need, named in its headers so that they are asked for at once.

Left to itself a browser learns of a map's shapes only when the map is drawn,
last of all, and everything waits for them.
"""

from collections.abc import Mapping

from flask import Flask, Response, request


def install(server: Flask, needed: Mapping[str, str]) -> None:
    """Name in the headers of a page the file it will fetch.

    Args:
        server: the app's server.
        needed: address of a file of data by the path of the page that draws it.
    """

    def name_file(response: Response) -> Response:
        address = needed.get(request.path)
        if address and response.status_code == 200 and response.mimetype == "text/html":  # noqa: PLR2004 - an answer that went well
            response.headers["Link"] = f"<{address}>; rel=preload; as=fetch; crossorigin"
        return response

    server.after_request(name_file)
