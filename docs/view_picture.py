"""Make docs/view.png: the page that `newsschema view` writes for one sample, as Debian's Chromium shows it.

usage: python docs/view_picture.py (needs the extra `dev` and /usr/bin/chromium)
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from newsschema import convert
from newsschema.export.view import view_page

DOCS = Path(__file__).parent
SAMPLE = DOCS.parent / "samples/text/caption-first/source.txt"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "page.html"
        page_file.write_text(view_page([convert(SAMPLE)]), "utf-8")
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1000, "height": 620})
        page.goto(page_file.as_uri())
        page.screenshot(path=DOCS / "view.png")
        browser.close()


if __name__ == "__main__":
    main()
