"""The people and bodies of a document: who is meant, their titles and organizations."""
