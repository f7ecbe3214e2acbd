"""Cues: verbs, nouns and phrases that report, with their subjects."""
