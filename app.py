"""The Footprint Atlas: ``python app.py``, or ``gunicorn app:server``."""

from dashboard.launch import build_server, serve

if __name__ == "__main__":
    serve()
else:
    server = build_server()
