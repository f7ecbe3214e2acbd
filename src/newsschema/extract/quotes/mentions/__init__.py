"""Names and noun phrases that may be a speaker, and where they are beside a reporting verb."""
