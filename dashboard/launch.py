"""Starting the app, with one clear sentence when it cannot start."""

import signal
import sys
import time
from threading import Thread
from types import FrameType
from typing import Final

from flask import Flask

from dashboard.errors import SettingsError
from dashboard.serving import PREPARE, logs
from dashboard.settings import Settings
from geodata.errors import GeodataError

_GIVE_UP: Final = 3
"""Gunicorn stops when a worker ends with this status; after any other it tries for ever."""


def gunicorn_server() -> Flask:
    """Return what gunicorn serves.

    Raises:
        SystemExit: the app cannot start; a sentence on standard error says why.
    """
    try:
        return build_server()
    except SystemExit as refusal:
        sys.stderr.write(f"{refusal}\n")
        raise SystemExit(_GIVE_UP) from None


def build_server(settings: Settings | None = None) -> Flask:
    """Read the tables, make the app and return its WSGI server.

    Raises:
        SystemExit: settings or tables are at fault; the message says how.
    """
    try:
        chosen = settings or Settings.from_environment()
        logs.configure(chosen.log_level)
        # Here rather than above, since they take a second: a wrong setting is told at once.
        from dashboard.application import create_app  # noqa: PLC0415 - see above
        from geodata.tables import load_tables  # noqa: PLC0415 - see above

        app = create_app(load_tables(chosen.data_dir), chosen)
    except (SettingsError, GeodataError) as error:
        raise SystemExit(f"The Atlas cannot start: {error}") from None
    server: Flask = app.server
    return server


def serve() -> None:
    """Serve the app until it is told to stop; says where once it is listening.

    Raises:
        SystemExit: it cannot start; the message says why.
    """
    for request_to_stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(request_to_stop, _stop)
    from waitress import create_server  # noqa: PLC0415 - gunicorn needs no waitress

    try:
        settings = Settings.from_environment()
    except SettingsError as error:
        raise SystemExit(f"The Atlas cannot start: {error}") from None
    application = build_server(settings)
    try:
        listener = create_server(
            application,
            host=settings.host,
            port=settings.port,
            ident=None,  # no Server header
            threads=8,  # a browser opens six connections
            max_request_body_size=4_000_000,  # above our own limit, whose answer is kinder
        )
    except OSError as error:
        raise SystemExit(
            f"The Atlas cannot listen on {settings.host} port {settings.port}: "
            f"{(error.strerror or 'the address is not valid').lower()}; "
            "choose another with PORT or HOST."
        ) from None
    port = getattr(listener, "effective_port", settings.port)
    host = "127.0.0.1" if settings.host == "0.0.0.0" else settings.host  # noqa: S104 - nothing is bound here
    sys.stdout.write(f"The Atlas is at http://{host}:{port}{settings.base_path}\n")
    sys.stdout.flush()
    Thread(target=application.extensions[PREPARE], args=(_pause,), daemon=True).start()
    listener.run()
    listener.close()


def _pause() -> None:
    """Let readers go first while answers are made ahead of them."""
    time.sleep(0.1)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
