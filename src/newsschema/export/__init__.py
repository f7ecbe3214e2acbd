"""Articles in the forms of others: one file a form."""
