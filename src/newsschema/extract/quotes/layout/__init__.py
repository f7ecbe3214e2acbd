"""Quotes that the layout of a document shows: interviews, blocks, labels, words in marks without a cue."""
