"""HTTP service, and a browser view of records; needs the extra `serve` (FastAPI and uvicorn)."""
