-- Format 1. What each column means stands in record/README.md.
CREATE TABLE meta (name VARCHAR NOT NULL, value VARCHAR NOT NULL);

-- Kept for ever.
CREATE TABLE article (
    no INTEGER NOT NULL, hash BIGINT NOT NULL, sha256 VARCHAR NOT NULL,
    text VARCHAR, raw BLOB, extracted BOOLEAN NOT NULL, kept_at TIMESTAMP NOT NULL
);
CREATE TABLE appearance (
    article INTEGER NOT NULL, id VARCHAR NOT NULL, source VARCHAR NOT NULL, url VARCHAR, outlet VARCHAR,
    title VARCHAR, published DATE, kept_at TIMESTAMP NOT NULL
);
CREATE TABLE reading (
    no INTEGER NOT NULL, article INTEGER NOT NULL, id VARCHAR NOT NULL, source VARCHAR NOT NULL, url VARCHAR,
    outlet VARCHAR, title VARCHAR, published DATE, coder VARCHAR NOT NULL, lexicon VARCHAR NOT NULL,
    json VARCHAR NOT NULL USING COMPRESSION zstd, kept_at TIMESTAMP NOT NULL
);

-- Derived from the readings.
CREATE TABLE card (
    article INTEGER NOT NULL, key VARCHAR NOT NULL, reading INTEGER NOT NULL, id VARCHAR NOT NULL, url VARCHAR,
    title VARCHAR, outlet VARCHAR, agency VARCHAR, author VARCHAR, published VARCHAR, published_day DATE,
    coder VARCHAR NOT NULL, lexicon VARCHAR NOT NULL
);
CREATE TABLE event (
    no BIGINT NOT NULL, article INTEGER NOT NULL, n INTEGER NOT NULL, key VARCHAR NOT NULL, type VARCHAR NOT NULL,
    mode VARCHAR, actors VARCHAR NOT NULL, recipients VARCHAR NOT NULL, status VARCHAR NOT NULL, date VARCHAR,
    date_first DATE, date_last DATE, place VARCHAR, count DOUBLE, unit VARCHAR, bound VARCHAR, attributed_to VARCHAR,
    sources VARCHAR NOT NULL, scope VARCHAR NOT NULL, confidence DOUBLE NOT NULL, score DOUBLE NOT NULL,
    rule VARCHAR NOT NULL, standing VARCHAR NOT NULL
);
CREATE TABLE evidence (
    event BIGINT NOT NULL, n INTEGER NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
    text VARCHAR NOT NULL, trigger_spans VARCHAR NOT NULL
);
CREATE TABLE pair (event BIGINT NOT NULL, a VARCHAR NOT NULL, b VARCHAR NOT NULL);
CREATE TABLE quote (
    article INTEGER NOT NULL, n INTEGER NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
    text VARCHAR NOT NULL, kind VARCHAR NOT NULL, speaker VARCHAR, code VARCHAR, addressee VARCHAR, occasion VARCHAR,
    date VARCHAR, sources VARCHAR NOT NULL
);
CREATE TABLE person (
    article INTEGER NOT NULL, n INTEGER NOT NULL, name VARCHAR NOT NULL, code VARCHAR, office VARCHAR,
    standing VARCHAR NOT NULL, mentions VARCHAR NOT NULL
);
CREATE TABLE member (event BIGINT NOT NULL, episode BIGINT NOT NULL, component BIGINT NOT NULL);
CREATE TABLE episode (
    no BIGINT NOT NULL, id VARCHAR NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, actors VARCHAR NOT NULL,
    recipients VARCHAR NOT NULL, status VARCHAR NOT NULL, date VARCHAR, date_first DATE, date_last DATE,
    place VARCHAR, count DOUBLE, unit VARCHAR, bound VARCHAR, score DOUBLE NOT NULL, scope VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL, reports INTEGER NOT NULL, independent INTEGER NOT NULL, first_report DATE,
    last_report DATE, day DATE
);
CREATE TABLE episode_pair (episode BIGINT NOT NULL, a VARCHAR NOT NULL, b VARCHAR NOT NULL);
CREATE TABLE copy (article INTEGER NOT NULL, grp INTEGER NOT NULL);
CREATE TABLE trait (
    event BIGINT NOT NULL, quad VARCHAR NOT NULL, from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, terms BLOB NOT NULL
);
