"""String work that knows no news: decoding, cleaning, tokens, numbers, sentences, language."""
