"""The Footprint Atlas: ``python app.py``, or ``gunicorn app:server``."""

from dashboard.launch import gunicorn_server, serve

if __name__ == "__main__":
    serve()
else:
    server = gunicorn_server()
