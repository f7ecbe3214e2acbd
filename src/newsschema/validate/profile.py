"""Profiles: additional rules of a newsroom, as a TOML file; `wire`, `archive` and `web` are built in.

required = ["/headline", "/published"]   # JSON Pointers to values that must not be null or empty
min_body = 200                           # minimum characters of the body
languages = ["en", "fr"]                 # BCP 47; "en" allows "en-GB" too
refused_notices = ["truncated"]          # codes of notices that the record must not have
published_by = "now"                     # or a date-time: the publication time must not be later (embargo)
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from newsschema.errors import ParseError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

PROFILES = ("wire", "archive", "web")


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules of a newsroom; an empty value, 0 or None means no rule."""

    required: tuple[str, ...] = ()
    min_body: int = 0
    languages: tuple[str, ...] = ()
    refused_notices: tuple[str, ...] = ()
    published_by: datetime | None = None


def load_profile(name: str) -> Profile:
    """Read a built-in profile by name, else a TOML file. Raises UnreadableError or ParseError."""
    try:
        if name in PROFILES:
            text = files(__package__).joinpath("profiles", f"{name}.toml").read_text("utf-8")
        else:
            with open(name, encoding="utf-8") as file:
                text = file.read()
        stated = tomllib.loads(text)
    except OSError as error:
        raise UnreadableError(name, f"{error.strerror}; built-in profiles are {', '.join(PROFILES)}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ParseError(name, "profile", str(error), "correct the TOML") from error
    return Profile(**{key: _rule(name, key, value) for key, value in stated.items()})


def _rule(name: str, key: str, value: Any) -> Any:
    known = [field.name for field in fields(Profile)]
    if key not in known:
        raise ParseError(name, key, "is not a rule of profiles", f"choose from {', '.join(known)}")
    if key == "min_body" and type(value) is int and value >= 0:
        return value
    if key == "published_by" and (value == "now" or isinstance(value, str | datetime)):
        return _moment(name, value)
    lists = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if key in {"required", "languages", "refused_notices"} and lists:
        return tuple(value)
    raise ParseError(name, key, f"{value!r} is not a valid value of the rule", "see newsschema.validate.profile")


def _moment(name: str, value: str | datetime) -> datetime:
    if value == "now":
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as error:
        raise ParseError(name, "published_by", str(error), 'write "now" or an RFC 3339 date-time') from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def profile_problems(record: dict[str, Any], profile: Profile) -> Iterator[tuple[str, str, str]]:
    """Yield code, pointer and message of each rule that a valid record violates."""
    for pointer in profile.required:
        if _at(record, pointer) in (None, "", [], {}):
            yield "house_required", pointer, "the profile requires a value here; found none"
    body, language = record["body"], record["language"]
    if len(body) < profile.min_body:
        yield "house_min_body", "/body", f"the profile requires {profile.min_body} characters; found {len(body)}"
    if profile.languages and not _allowed(language, profile.languages):
        message = f"the profile allows {', '.join(profile.languages)}; found {language or 'no language'}"
        yield "house_language", "/language", message
    for number, notice in enumerate(record["notices"]):
        if notice["code"] in profile.refused_notices:
            message = f"the profile refuses the notice {notice['code']}: {notice['message']}"
            yield "house_notice", f"/notices/{number}", message
    published = record["published"] and record["published"]["value"]
    if published and profile.published_by and _begins(published) > profile.published_by:
        message = f"is under embargo: {published} is after {profile.published_by.isoformat(timespec='seconds')}"
        yield "house_embargo", "/published/value", message


def _allowed(language: str | None, languages: tuple[str, ...]) -> bool:
    tag = (language or "").lower()
    return any(tag == allowed.lower() or tag.startswith(f"{allowed.lower()}-") for allowed in languages)


def _begins(published: str) -> datetime:
    """Return the earliest moment that a point in time may mean; without an offset, in UTC."""
    whole = published if len(published) >= len("2024-01-01") else f"{published}-01-01"[: len("2024-01-01")]
    moment = datetime.fromisoformat(whole)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _at(record: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        if isinstance(record, dict):
            record = record.get(part.replace("~1", "/").replace("~0", "~"))
        elif isinstance(record, list) and part.isdecimal() and int(part) < len(record):
            record = record[int(part)]
        else:
            return None
    return record
