"""What the readers of quotes share: a passage laid out, words by class, mentions and cues as they are passed on."""
