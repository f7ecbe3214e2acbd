-- Articles as an SQLite database. `end` and `start` are positions in the string that `field` points to.
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,  -- place among the records, from 1
    id TEXT NOT NULL,            -- of the document's bytes; the same bytes twice are two articles
    headline TEXT, kicker TEXT, deck TEXT, slugline TEXT, byline TEXT,
    dateline TEXT, dateline_location TEXT, dateline_date TEXT,
    published TEXT, published_from TEXT, modified TEXT, modified_from TEXT,
    section TEXT, language TEXT, body TEXT NOT NULL,
    url TEXT, publisher TEXT, source_name TEXT NOT NULL, source_format TEXT NOT NULL, source_sha256 TEXT NOT NULL
);
CREATE TABLE authors (
    article INTEGER NOT NULL REFERENCES articles (number), name TEXT NOT NULL, title TEXT, organization TEXT
);
CREATE TABLE keywords (article INTEGER NOT NULL REFERENCES articles (number), keyword TEXT NOT NULL);
CREATE TABLE photos (
    article INTEGER NOT NULL REFERENCES articles (number),
    caption TEXT, credit TEXT, date TEXT, location TEXT, file_photo INTEGER NOT NULL, url TEXT, alt TEXT
);
CREATE TABLE dates (
    article INTEGER NOT NULL REFERENCES articles (number),
    exact TEXT NOT NULL, type TEXT NOT NULL, value TEXT, edtf TEXT, earliest TEXT, latest TEXT,
    modifier TEXT, resolved_from TEXT, field TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE TABLE figures (
    article INTEGER NOT NULL REFERENCES articles (number),
    exact TEXT NOT NULL, kind TEXT NOT NULL, value REAL, low REAL, high REAL, unit TEXT, per TEXT, change TEXT,
    counted TEXT, modifier TEXT, field TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE TABLE speakers (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    id TEXT NOT NULL,            -- within the article
    name TEXT NOT NULL, title TEXT, organization TEXT, official INTEGER NOT NULL
);
CREATE TABLE quotes (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    speaker INTEGER REFERENCES speakers (number),
    text TEXT NOT NULL, kind TEXT NOT NULL, cue TEXT, speaker_as_printed TEXT
);
CREATE TABLE quote_spans (
    quote INTEGER NOT NULL REFERENCES quotes (number),
    exact TEXT NOT NULL, field TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE TABLE notices (article INTEGER NOT NULL REFERENCES articles (number), code TEXT NOT NULL, message TEXT NOT NULL);
-- Written as Datasette looks for it: content="articles".
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    headline, deck, body, content="articles", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE quotes_fts USING fts5 (
    text, content="quotes", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
