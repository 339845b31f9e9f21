-- Format 2: review, copies, people over time, a search index beside the file. All derived tables are made anew: the record is
-- derived again from its readings when it is opened.
CREATE TABLE verdict (
    id VARCHAR NOT NULL, given_at TIMESTAMP NOT NULL, author VARCHAR NOT NULL, reason VARCHAR NOT NULL, json VARCHAR NOT NULL
);
CREATE TABLE verdict_article (verdict VARCHAR NOT NULL, article VARCHAR NOT NULL);
CREATE TABLE revision (article INTEGER NOT NULL, batch INTEGER NOT NULL);

DROP TABLE card;
CREATE TABLE card (
    article INTEGER NOT NULL, key VARCHAR NOT NULL, reading INTEGER NOT NULL, id VARCHAR NOT NULL, url VARCHAR,
    title VARCHAR, outlet VARCHAR, agency VARCHAR, author VARCHAR, published VARCHAR, published_day DATE,
    coder VARCHAR NOT NULL, lexicon VARCHAR NOT NULL, body VARCHAR NOT NULL
);
DROP TABLE person;
CREATE TABLE person (
    article INTEGER NOT NULL, n INTEGER NOT NULL, name VARCHAR NOT NULL, code VARCHAR, office VARCHAR,
    standing VARCHAR NOT NULL, mentions VARCHAR NOT NULL, name_id VARCHAR NOT NULL
);
CREATE TABLE person_name (
    id VARCHAR NOT NULL, name VARCHAR NOT NULL, principal VARCHAR NOT NULL, surname VARCHAR NOT NULL,
    grouped VARCHAR NOT NULL, person VARCHAR NOT NULL
);
CREATE TABLE sketch (article INTEGER NOT NULL, hash BIGINT NOT NULL, size INTEGER NOT NULL);
CREATE TABLE copy_pair (a INTEGER NOT NULL, b INTEGER NOT NULL, overlap DOUBLE NOT NULL);
CREATE TABLE bond (one BIGINT NOT NULL, other BIGINT NOT NULL, joined BOOLEAN NOT NULL);
CREATE TABLE ledger_step (
    episode BIGINT NOT NULL, ledger VARCHAR NOT NULL, holder VARCHAR NOT NULL, towards VARCHAR NOT NULL,
    subject VARCHAR NOT NULL, change VARCHAR NOT NULL, date VARCHAR, date_first DATE, date_last DATE, day DATE,
    first_report DATE, count DOUBLE, unit VARCHAR, bound VARCHAR, details VARCHAR NOT NULL, episode_id VARCHAR NOT NULL,
    independent INTEGER NOT NULL
);
CREATE TABLE quote_issue (article INTEGER NOT NULL, n INTEGER NOT NULL, issue VARCHAR NOT NULL);
