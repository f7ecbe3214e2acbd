"""The page of a record in Chromium: what a person sees, with a pointer, with a keyboard, on paper.

Needs Debian's chromium and the extra `dev`: python -m pytest tests/browser
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from newsschema.export.view import view_page
from newsschema.models import Article
from newsschema.schema import EXAMPLE
from records import large_record
from service import serving
from test_view import hostile

OPTIONS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must not send requests, open dialogs or log errors."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    wrong: list[str] = []
    page.on("request", lambda request: wrong.extend([request.url] if elsewhere(request.url) else []))
    page.on("dialog", lambda dialog: wrong.extend([dialog.message]))
    page.on("pageerror", lambda error: wrong.extend([str(error)]))
    page.on("console", lambda message: wrong.extend([message.text] if message.type == "error" else []))
    yield page
    page.close()
    assert wrong == []


def elsewhere(url: str) -> bool:
    return not url.startswith(("file:", "http://127.0.0.1"))


def show(page: Page, folder: Path, *records: object) -> None:
    file = folder / "page.html"
    articles = [Article.model_validate_json(orjson.dumps(record)) for record in records]
    file.write_text(view_page(articles), "utf-8")
    page.goto(file.as_uri())


def test_a_value_shows_under_the_pointer(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, EXAMPLE)
    tip = page.locator("#a0-dates0-tip")
    assert not tip.is_visible()
    page.locator("#a0-dates0").hover()
    assert tip.is_visible()
    assert "2024-03-04" in tip.inner_text()
    page.mouse.move(0, 0)
    assert not tip.is_visible()


def test_the_keyboard_reaches_every_finding(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, EXAMPLE)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the article"
    reached = []
    for _ in range(20):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.id")
        if name:
            assert page.locator(f"#{name}-tip").is_visible()
            reached.append(name)
    assert {"a0-dates0", "a0-figures0"} <= set(reached)


def test_a_click_on_a_finding_leads_to_it(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, large_record())
    before = page.locator("#a0-quotes0").evaluate("e => getComputedStyle(e).backgroundColor")
    page.locator("aside a[href='#a0-quotes0']").click()
    quote = page.locator("#a0-quotes0")
    assert quote.evaluate("e => e.matches(':target')")
    assert quote.evaluate("e => getComputedStyle(e).backgroundColor") != before
    expect(quote).to_be_in_viewport()


def test_light_and_dark(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, EXAMPLE)
    contrasts: list[float] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        shown = ("body", ".dates", ".figures", ".meta")
        contrasts += [page.locator(selector).first.evaluate(CONTRAST) for selector in shown]
    assert min(contrasts) >= 4.5  # WCAG 2.2, success criterion 1.4.3


CONTRAST = """element => {
  const rgb = text => text.match(/[0-9.]+/g).map(Number);
  const linear = v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => [r, g, b].map(v => linear(v / 255))
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  let below = element;
  while (rgb(getComputedStyle(below).backgroundColor)[3] === 0 && below.parentElement) below = below.parentElement;
  const [a, b] = [getComputedStyle(element).color, getComputedStyle(below).backgroundColor].map(rgb).map(light);
  return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
}"""


def test_on_paper_the_article_stands_without_what_only_a_screen_needs(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, EXAMPLE, large_record())
    page.emulate_media(media="print")
    for selector in ("nav", ".skip", ".tip"):
        assert not page.locator(selector).first.is_visible()
    assert page.locator("#a0-headline").is_visible()
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF-")
    assert paper.count(b"/Type /Page\n") >= 2


@pytest.mark.parametrize("width", [360, 1200])
def test_a_hostile_record_is_text_that_fits(page: Page, tmp_path: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    show(page, tmp_path, hostile(EXAMPLE))
    assert page.evaluate("document.scripts.length") == 0
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("h1").evaluate("e => getComputedStyle(e).direction") == "ltr"


def test_a_screen_reader_gets_the_value(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, EXAMPLE)
    tree = page.locator("main").aria_snapshot()
    for part in ("heading", "article", "complementary", "Who said what", "table"):
        assert part in tree


def test_a_file_of_records_is_browsed(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"".join(orjson.dumps(EXAMPLE | {"headline": f"Storm {n}"}) + b"\n" for n in range(1, 70)))
    with serving(str(path), command=("view", "--serve")) as service:
        page.goto(service.url)
        page.get_by_label("Find").fill("storm 42")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Storm 42").click()
        assert page.locator("h1").inner_text() == "Storm 42"
        page.get_by_role("link", name="Next").click()
        assert page.locator("h1").inner_text() == "Storm 43"
        page.get_by_role("link", name="All records").click()
        assert page.locator("tbody tr").count() == 50
