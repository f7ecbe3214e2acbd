"""ninjs in its three versions."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsschema import convert, convert_all
from newsschema.source import SourceDocument

V1 = {
    "uri": "https://wire.example/1", "type": "text", "versioncreated": "2020-02-03T04:05:06Z", "language": "en",
    "firstcreated": "2020-02-03T04:00:00Z", "byline": "By Amara Obi and Jonas Falk", "located": "Lagos",
    "headline": "Bridge toll scrapped", "description_text": "Drivers cheer.", "slugline": "bridge-toll",
    "body_text": "The toll is gone.", "body_xhtml": "<p>The toll is gone.</p><p>Drivers cheered.</p>",
    "keywords": ["toll"],
    "associations": {"main": {"type": "picture", "byline": "Sade Cole / Wire",
     "description_text": "The bridge at dawn.",
     "renditions": {"small": {"href": "s.jpg", "width": 90}, "large": {"href": "l.jpg", "width": 900}}},
     "clip": {"type": "video", "renditions": {"main": {"href": "v.mp4"}}}},
}  # fmt: skip
V3 = {
    "uri": "https://wire.example/1", "type": "text", "versionCreated": "2020-02-03T04:05:06Z", "language": "en",
    "firstCreated": "2020-02-03T04:00:00Z", "by": "By Amara Obi and Jonas Falk", "located": "Lagos",
    "headlines": [{"role": "sub", "value": "Drivers cheer."}, {"role": "main", "value": "Bridge toll scrapped"}],
    "bodies": [{"contentType": "text/plain", "value": "The toll is gone."},
     {"contentType": "application/xhtml+xml", "value": "<p>The toll is gone.</p><p>Drivers cheered.</p>"}],
    "slugline": "bridge-toll", "keywords": ["toll"],
    "associations": [{"name": "main", "type": "picture", "by": "Sade Cole / Wire",
     "descriptions": [{"role": "writer", "value": "sc"}, {"value": "The bridge at dawn."}],
     "renditions": [{"href": "s.jpg", "width": 90}, {"href": "l.jpg", "width": 900}]}],
}  # fmt: skip


def read(item: Any) -> Any:
    return convert(json.dumps(item).encode(), name="toll.json")


@pytest.mark.parametrize("item", [V1, V3], ids=["version 1", "version 3"])
def test_the_versions_say_the_same(item: dict[str, Any]) -> None:
    article = read(item)
    assert article.source.format == "ninjs"
    assert (article.headline, article.deck, article.slugline) == (
        "Bridge toll scrapped",
        "Drivers cheer.",
        "bridge-toll",
    )
    assert [author.name for author in article.authors] == ["Amara Obi", "Jonas Falk"]
    assert (article.published.value, article.modified.value) == ("2020-02-03T04:00:00Z", "2020-02-03T04:05:06Z")
    assert (article.dateline.location, article.language, article.keywords) == ("Lagos", "en", ("toll",))
    assert article.body == "The toll is gone.\n\nDrivers cheered."
    assert [(photo.caption, photo.credit, photo.url) for photo in article.photos] == [
        ("The bridge at dawn.", "Sade Cole / Wire", "https://wire.example/l.jpg")
    ]


BODIES = [  # body; what is read
    ("<nitf><body><body.head/><body.content><p>As NITF.</p></body.content></body></nitf>", "As NITF."),
    ("Plain, though called XHTML.", "Plain, though called XHTML."),
    ("<p>One.</p><script>x()</script><p>Two.</p>", "One.\n\nTwo."),
]


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_bodies(body: str, expected: str) -> None:
    assert read({**V1, "body_xhtml": body, "body_text": ""}).body == expected


def test_a_picture_item_is_a_photo_and_has_no_body() -> None:
    article = read({**V1, "type": "picture", "associations": {}, "renditions": {"main": {"href": "b.jpg"}}})
    assert (article.body, [photo.caption for photo in article.photos]) == ("", ["Drivers cheer."])


@pytest.mark.parametrize("value", [None, 3, True, [], {}, [None], {"a": None}, "", "  "])
@pytest.mark.parametrize("key", [key for key in {**V1, **V3} if key not in ("headline", "headlines")])
def test_a_value_of_the_wrong_kind_is_passed_over(key: str, value: object) -> None:
    for item in (V1, V3):
        assert read({**item, key: value}).headline == "Bridge toll scrapped"


def test_lists_are_many_items_and_broken_json_is_reported_with_its_place() -> None:
    results = list(convert_all([SourceDocument("l.json", json.dumps([V1, V3]).encode())]))
    assert [result.article.id[-2:] for result in results] == ["#0", "#1"]  # type: ignore[union-attr]
    [failed] = convert_all([SourceDocument("b.json", b'{"uri": "a", "headlines": [\n}')])
    assert "line 2, column" in str(failed.error)  # type: ignore[union-attr]
