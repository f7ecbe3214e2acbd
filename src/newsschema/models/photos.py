"""Photos with their captions and credits."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from newsschema.models.base import Line, Record


class Photo(Record):
    """A photo of the article; IPTC Photo Metadata's words."""

    caption: Line | None
    """The caption without the credit; null where there is none."""

    credit: Annotated[Line, Field(examples=["Joseph Campbell / Reuters"])] | None
    """Photographer and agency as printed, without a label such as "Photo:"."""

    date: Annotated[Line, Field(examples=["2016-04-12"])] | None
    """When it was taken, EDTF, where the caption says so."""

    location: Annotated[Line, Field(examples=["Ningbo, Zhejiang province, China"])] | None
    """Where it was taken, as the caption says."""

    file_photo: bool
    """Whether the caption calls it a file photo."""

    url: Line | None
    """Where the picture is; null where the document does not say."""

    alt: Line | None
    """Text alternative for those who cannot see the picture, where it is stated apart from the caption."""
