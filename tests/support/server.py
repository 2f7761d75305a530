"""A real WSGI server in a thread, on a free loopback port."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from wsgiref.types import WSGIApplication

from waitress import create_server


@contextmanager
def serving(application: WSGIApplication) -> Iterator[str]:
    """Serve ``application``; yields its address without a slash at the end."""
    server = create_server(application, host="127.0.0.1", port=0, ident=None, threads=4)
    thread = threading.Thread(target=server.run, name="live-server")
    thread.start()

    def close() -> None:
        for channel in list(server.active_channels.values()):
            channel.close()
        server.task_dispatcher.shutdown()
        server.close()

    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        # Runs in the server's own thread, between two turns of its loop.
        server.trigger.pull_trigger(close)
        thread.join(timeout=30)
        if thread.is_alive():
            raise RuntimeError("The test server did not stop.")
