"""Articles in other standards and file types, one module each."""
