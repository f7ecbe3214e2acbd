"""The package over HTTP, and records in a browser; needs the extra `serve` (FastAPI and uvicorn)."""
