-- What papertide of schema 5 stored of digest.md and enhanced.jsonl (as of 2026-06-17) and plain.jsonl (2026-06-18) of
-- tests/source/fixtures: sqlite3 old.db .dump, with the two numbers that .dump leaves out.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('change',2);
INSERT INTO meta VALUES('views','f65cfc418cd9899d6d43d11d94dbbeee');
CREATE TABLE source (
    source_id  INTEGER PRIMARY KEY,
    path       TEXT    NOT NULL,              -- as the user named it
    format     TEXT    NOT NULL,              -- the reader's name
    digest     TEXT    NOT NULL,              -- hash of its bytes
    day        INTEGER NOT NULL,              -- days since 1970-01-01
    day_origin TEXT    NOT NULL CHECK (day_origin IN ('option', 'name', 'ids')),
    records    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (digest, day)
) STRICT;
INSERT INTO source VALUES(1,'digest.md','digest_md','93f32bb9697b83685f12156dee6f92d6',20621,'option',3);
INSERT INTO source VALUES(2,'enhanced.jsonl','digest_jsonl','0079889edad7e26683afbce49a21e41e',20621,'option',3);
INSERT INTO source VALUES(3,'plain.jsonl','digest_jsonl','b7328a7f6ee68daa8a11e1a1a45d029c',20622,'option',3);
CREATE TABLE paper (
    paper_id         INTEGER PRIMARY KEY,
    arxiv_id         TEXT    NOT NULL UNIQUE, -- without version, canonical
    version          INTEGER NOT NULL,        -- of the best record; 1 where none was stated
    title            TEXT    NOT NULL,
    abstract         TEXT    NOT NULL,
    comment          TEXT,
    primary_category TEXT    NOT NULL,
    categories       TEXT    NOT NULL,        -- blank between; the best record's first, in its order, then others seen
    classes          TEXT,                    -- ACM and MSC classes that stood among the categories
    url              TEXT,
    pdf              TEXT,
    extra            TEXT,                    -- JSON object: keys we know nothing of
    first_day        INTEGER NOT NULL,
    last_day         INTEGER NOT NULL,
    is_new           INTEGER NOT NULL,        -- 0: its id is over 45 days old on the first day: an update, not a new paper
    record_trust     INTEGER NOT NULL,        -- of the best record's format
    record_day       INTEGER NOT NULL,
    record_hash      TEXT    NOT NULL
) STRICT;
INSERT INTO paper VALUES(1,'2509.00001',1,'Rooms that listen: echoes as a cue',replace('We measure a room by its echoes.\nMethod: this line is part of the abstract.\n\nConclusion: and so is this one, after a blank line.\n\n### [2] [Not a paper](https://arxiv.org/abs/2509.99999)\n\nThe end of the abstract.','\n',char(10)),NULL,'eess.AS','eess.AS',NULL,'https://arxiv.org/abs/2509.00001','https://arxiv.org/pdf/2509.00001',NULL,20621,20622,0,20,20621,'b939a372b4bd6b8da99b1386c3114721');
INSERT INTO paper VALUES(2,'2509.00002',3,'Codes over $\mathbb{Z}_2[u](v)$ and [MASK] tokens','Short.',NULL,'eess.AS','eess.AS',NULL,'https://arxiv.org/abs/2509.00002v3','https://arxiv.org/pdf/2509.00002v3',NULL,20621,20622,0,20,20621,'63f90c6141471faa6f31fd56531acda0');
INSERT INTO paper VALUES(3,'2509.00003',1,'A third one','Third.',NULL,'cs.SD','cs.SD',NULL,'https://arxiv.org/abs/2509.00003','https://arxiv.org/pdf/2509.00003',NULL,20621,20622,0,20,20621,'0ac59bb0735f7a1ecf451387e3f86bc4');
CREATE TABLE author (
    author_id INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE            -- as spelt
) STRICT;
INSERT INTO author VALUES(1,'Ada One');
INSERT INTO author VALUES(2,'B. Two*');
INSERT INTO author VALUES(3,'C Three*');
INSERT INTO author VALUES(4,':');
INSERT INTO author VALUES(5,'Team X');
INSERT INTO author VALUES(6,'D Four');
CREATE TABLE authorship (
    paper_id  INTEGER NOT NULL REFERENCES paper,
    position  INTEGER NOT NULL,               -- 0 is the first author
    author_id INTEGER NOT NULL REFERENCES author,
    PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO authorship VALUES(1,0,1);
INSERT INTO authorship VALUES(1,1,2);
INSERT INTO authorship VALUES(1,2,3);
INSERT INTO authorship VALUES(2,0,4);
INSERT INTO authorship VALUES(2,1,5);
INSERT INTO authorship VALUES(3,0,6);
CREATE TABLE summary (
    summary_id INTEGER PRIMARY KEY,
    paper_id   INTEGER NOT NULL REFERENCES paper,
    digest     TEXT    NOT NULL,
    language   TEXT    NOT NULL,              -- 'zh', 'en', … as the script tells
    tldr       TEXT,                          -- NULL: missing or failed
    motivation TEXT,
    method     TEXT,
    result     TEXT,
    conclusion TEXT,
    UNIQUE (paper_id, digest)
) STRICT;
INSERT INTO summary VALUES(1,1,'2f9e4d37bbbb12a5b6caddddb997e727','zh','用回声判断房间的形状。','现有方法需要很多麦克风。',replace('分两步：\n\n- 先测量\n- 再拟合','\n',char(10)),'误差减半。','一个麦克风就够了。');
INSERT INTO summary VALUES(2,3,'99c11f2431f1133db97cc1e18105d5c0','zh','第三篇。','动机。','方法。','结果。','结论。');
CREATE TABLE sighting (
    source_id  INTEGER NOT NULL REFERENCES source,
    position   INTEGER NOT NULL,              -- 0 is the file's first record
    paper_id   INTEGER NOT NULL REFERENCES paper,
    line       INTEGER NOT NULL,              -- where the record starts, from 1
    section    TEXT,                          -- the digest's section, where it has sections
    version    INTEGER NOT NULL,              -- as stated; 0 where none was
    summary_id INTEGER REFERENCES summary,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO sighting VALUES(1,0,1,13,'eess.AS',0,1);
INSERT INTO sighting VALUES(1,1,2,46,'eess.AS',3,NULL);
INSERT INTO sighting VALUES(1,2,3,73,'cs.SD',0,2);
INSERT INTO sighting VALUES(2,0,1,1,NULL,0,1);
INSERT INTO sighting VALUES(2,1,2,2,NULL,3,NULL);
INSERT INTO sighting VALUES(2,2,3,3,NULL,0,2);
INSERT INTO sighting VALUES(3,0,1,1,NULL,0,NULL);
INSERT INTO sighting VALUES(3,1,2,2,NULL,3,NULL);
INSERT INTO sighting VALUES(3,2,3,3,NULL,0,NULL);
CREATE TABLE reject (
    source_id   INTEGER NOT NULL REFERENCES source,
    position    INTEGER NOT NULL,
    number      INTEGER NOT NULL,             -- a record may need several repairs
    line        INTEGER NOT NULL,
    is_repaired INTEGER NOT NULL,             -- 1: the paper was saved all the same
    reason      TEXT    NOT NULL,
    excerpt     TEXT    NOT NULL,
    PRIMARY KEY (source_id, position, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE analysis_run (
    name    TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    change  INTEGER NOT NULL,                 -- meta.change when it ran
    turn    INTEGER NOT NULL                  -- 1, 2, …: what ran after it, and is needed by it, makes it stale
) STRICT, WITHOUT ROWID;
CREATE TABLE coverage (
    source     TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('full', 'thin', 'empty', 'missing', 'expected gap')),
    records    INTEGER NOT NULL,
    new_papers INTEGER NOT NULL,              -- first seen that day (for a source: by that source)
    repeats    INTEGER NOT NULL,
    rejects    INTEGER NOT NULL,
    PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE period (
    period            TEXT PRIMARY KEY,       -- '2026-W26'
    kind              TEXT    NOT NULL CHECK (kind IN ('week')),
    number            INTEGER NOT NULL,       -- 0 is the first of its kind
    first_day         INTEGER NOT NULL,
    last_day          INTEGER NOT NULL,
    state             TEXT    NOT NULL CHECK (state IN ('full', 'thin', 'partial')), -- partial: it can still grow
    mailings          INTEGER NOT NULL,       -- announcement days seen in full
    expected_mailings INTEGER NOT NULL,
    papers            INTEGER NOT NULL,       -- first seen in it
    new_papers        INTEGER NOT NULL,       -- of them, those whose id is recent (section 5 of the methods)
    exposure          INTEGER NOT NULL        -- of the new ones, those on days that are not thin
) STRICT, WITHOUT ROWID;
CREATE TABLE token (
    token_id INTEGER PRIMARY KEY,
    surface  TEXT    NOT NULL UNIQUE,
    key_id   INTEGER NOT NULL,
    kind     INTEGER NOT NULL                 -- bits of text/tokens.h: stop word, breaks a phrase, digits only
) STRICT;
CREATE TABLE paper_tokens (
    paper_id INTEGER PRIMARY KEY REFERENCES paper,
    digest   TEXT    NOT NULL,                -- paper.record_hash it was made from
    tokens   BLOB    NOT NULL
) STRICT;
CREATE TABLE term (
    term_id INTEGER PRIMARY KEY,
    term    TEXT    NOT NULL UNIQUE,          -- as most papers write it
    words   INTEGER NOT NULL,
    papers  INTEGER NOT NULL                  -- document frequency over the store
) STRICT;
CREATE TABLE keyword_period (
    field      TEXT    NOT NULL,              -- 'all' is the whole store
    period     TEXT    NOT NULL,
    term_id    INTEGER NOT NULL REFERENCES term,
    papers     INTEGER NOT NULL,
    expected   REAL,                          -- from the baseline; NULL where the period was not tested
    ratio      REAL,                          -- NULL: first seen
    ratio_low  REAL,
    ratio_high REAL,
    shrunken   REAL,                          -- 5 % quantile of the shrunken ratio: for order only
    groups     INTEGER,                       -- groups of authors without common members; NULL where not counted
    p_value    REAL,                          -- NULL: not tested
    q_value    REAL,
    trend      TEXT CHECK (trend IN ('rising', 'falling', 'watch up', 'watch down')),
    burst      INTEGER NOT NULL DEFAULT 0,    -- 1: inside a burst
    PRIMARY KEY (field, period, term_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_paper (
    period   TEXT    NOT NULL,
    term_id  INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES paper,
    PRIMARY KEY (period, term_id, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_test (
    field       TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    baseline    INTEGER NOT NULL,             -- how many periods before it it was held against
    exposure    INTEGER NOT NULL,             -- papers of the period
    baseline_exposure INTEGER NOT NULL,
    terms       INTEGER NOT NULL,             -- how many were tested
    dispersion_low  REAL NOT NULL,            -- smallest and largest over the bins of frequency
    dispersion_high REAL NOT NULL,
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE author_measure (
    author_id     INTEGER PRIMARY KEY REFERENCES author,
    papers        INTEGER NOT NULL,
    first_day     INTEGER NOT NULL,
    last_day      INTEGER NOT NULL,
    collaborators INTEGER NOT NULL,           -- over all papers, the hyper-authored ones too
    degree        INTEGER NOT NULL,           -- in the graph, which leaves those out
    strength      REAL    NOT NULL,           -- sum of Newman weights = papers with co-authors in the graph
    pagerank      REAL    NOT NULL,
    betweenness   REAL,                       -- NULL: not computed
    core          INTEGER NOT NULL,
    component     INTEGER NOT NULL,           -- 0 is the largest
    community     INTEGER                     -- NULL: of no community of three or more
) STRICT;
CREATE TABLE pair (
    author_a  INTEGER NOT NULL REFERENCES author, -- of the two the one whose name sorts first
    author_b  INTEGER NOT NULL REFERENCES author,
    papers    INTEGER NOT NULL,
    weight    REAL    NOT NULL,               -- Newman (2001): sum of 1/(n-1)
    first_day INTEGER NOT NULL,
    last_day  INTEGER NOT NULL,
    PRIMARY KEY (author_a, author_b)
) STRICT, WITHOUT ROWID;
CREATE TABLE community (
    community INTEGER PRIMARY KEY,            -- 0 is the largest
    label     TEXT    NOT NULL,               -- its top authors
    authors   INTEGER NOT NULL,
    papers    INTEGER NOT NULL,               -- with at least two of its authors
    cohesion  REAL    NOT NULL,               -- share of its members' weight that stays inside
    stability REAL    NOT NULL                -- share of the seeded runs that found it
) STRICT;
CREATE TABLE network_measure (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE network_period (
    period       TEXT PRIMARY KEY,
    papers       INTEGER NOT NULL,
    authors      INTEGER NOT NULL,
    new_authors  INTEGER NOT NULL,            -- names never seen before in this store
    pairs        INTEGER NOT NULL,
    new_pairs    INTEGER NOT NULL,
    team_mean    REAL    NOT NULL,
    team_median  REAL    NOT NULL,
    team_p90     REAL    NOT NULL,
    solo         INTEGER NOT NULL,            -- papers with one author
    hyper        INTEGER NOT NULL             -- papers over the cap, left out of the graph
) STRICT, WITHOUT ROWID;
CREATE TABLE topic (
    topic     INTEGER PRIMARY KEY,
    label     TEXT NOT NULL UNIQUE,
    terms     TEXT NOT NULL,                  -- top ten, comma between
    papers    INTEGER NOT NULL,               -- whose largest topic it is
    coherence REAL    NOT NULL                -- mean NPMI of its top ten words over papers that were not fitted
) STRICT;
CREATE TABLE topic_term (
    topic  INTEGER NOT NULL REFERENCES topic,
    rank   INTEGER NOT NULL,                  -- 1 is the heaviest
    term   TEXT    NOT NULL,
    weight REAL    NOT NULL,
    PRIMARY KEY (topic, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_topic (
    paper_id INTEGER NOT NULL REFERENCES paper,
    topic    INTEGER NOT NULL REFERENCES topic,
    weight   REAL    NOT NULL,                -- share of the paper, kept from 0.05 up
    PRIMARY KEY (paper_id, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE topic_period (
    field   TEXT    NOT NULL,
    period  TEXT    NOT NULL,
    topic   INTEGER NOT NULL REFERENCES topic,
    share   REAL    NOT NULL,                 -- mean over the period's papers
    low     REAL    NOT NULL,                 -- 95 % bootstrap band
    high    REAL    NOT NULL,
    papers  INTEGER NOT NULL,                 -- whose largest topic it is
    PRIMARY KEY (field, period, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE topic_model (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_first_day ON paper (first_day);
CREATE INDEX sighting_paper ON sighting (paper_id);
CREATE INDEX keyword_period_term ON keyword_period (term_id, field, period);
CREATE INDEX pair_author_b ON pair (author_b);
CREATE INDEX paper_topic_topic ON paper_topic (topic, weight);
CREATE VIEW v_paper AS
SELECT arxiv_id, version, title, abstract, primary_category, categories,
       (SELECT group_concat(name, ', ') FROM (SELECT name FROM authorship JOIN author USING (author_id)
                                               WHERE authorship.paper_id = paper.paper_id ORDER BY position)) AS authors,
       date(first_day * 86400, 'unixepoch') AS first_day,
       date(last_day * 86400, 'unixepoch') AS last_day,
       coalesce(url, 'https://arxiv.org/abs/' || arxiv_id) AS url,
       comment, is_new
  FROM paper;
CREATE VIEW v_author AS
SELECT name, papers, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
       collaborators, degree, strength, pagerank, betweenness, core, community
  FROM author_measure JOIN author USING (author_id);
CREATE VIEW v_collaboration AS
SELECT a.name AS author_a, b.name AS author_b, papers, weight,
       date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day
  FROM pair JOIN author AS a ON a.author_id = author_a JOIN author AS b ON b.author_id = author_b;
CREATE VIEW v_keyword_period AS
SELECT field, period, term, k.papers AS papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend, burst
  FROM keyword_period AS k JOIN term USING (term_id);
CREATE VIEW v_topic AS
SELECT topic, label, terms, papers, coherence FROM topic;
CREATE VIEW v_topic_period AS
SELECT field, period, topic, share, low, high FROM topic_period;
CREATE VIEW v_reject AS
SELECT path AS source_file, 'line ' || line AS position,
       CASE is_repaired WHEN 1 THEN 'repaired: ' ELSE '' END || reason AS reason, excerpt
  FROM reject JOIN source USING (source_id);
CREATE VIEW v_coverage AS
SELECT source, date(day * 86400, 'unixepoch') AS day, state, records, new_papers, repeats, rejects FROM coverage;
CREATE VIEW v_period AS
SELECT period, kind, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
       state, mailings, expected_mailings, papers, new_papers, exposure
  FROM period;
COMMIT;
PRAGMA user_version = 5;
PRAGMA application_id = 1347699781;
