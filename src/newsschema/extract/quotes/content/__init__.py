"""What a cue reports: where it begins and where it ends."""
