PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('change',9);
INSERT INTO meta VALUES('search upto',17);
INSERT INTO meta VALUES('text rules',8);
INSERT INTO meta VALUES('tokens upto',17);
INSERT INTO meta VALUES('views','c36fe1c803f4b436a15be3c12bee3173');
CREATE TABLE paper (
    paper_id         INTEGER PRIMARY KEY,
    arxiv_id         TEXT    NOT NULL UNIQUE,
    version          INTEGER NOT NULL,
    title            TEXT    NOT NULL,
    abstract         TEXT    NOT NULL,
    comment          TEXT,
    primary_category TEXT    NOT NULL,
    categories       TEXT    NOT NULL,
    classes          TEXT,
    url              TEXT,
    pdf              TEXT,
    extra            TEXT,
    first_day        INTEGER NOT NULL,
    last_day         INTEGER NOT NULL,
    is_new           INTEGER NOT NULL,
    record_trust     INTEGER NOT NULL,
    record_day       INTEGER NOT NULL,
    record_hash      TEXT    NOT NULL
, doi TEXT, journal_ref TEXT, submitted INTEGER, updated INTEGER, record_source INTEGER REFERENCES source(source_id)) STRICT;
INSERT INTO paper VALUES(1,'2606.00001',2,'On paper kites and night trains','We study paper kites with a large echo model (LEM). Paper kites help night trains. A LEM of night trains is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00001','https://arxiv.org/pdf/2606.00001',NULL,20605,20606,1,20,20606,'3d39a6c25e415cd4088c1ad321e58daf',NULL,NULL,NULL,NULL,2);
INSERT INTO paper VALUES(2,'2606.00002',1,'On night trains and paper kites','We study night trains with a large echo model (LEM). Night trains help paper kites. A LEM of paper kites is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00002','https://arxiv.org/pdf/2606.00002',NULL,20605,20605,1,20,20605,'89cd22d30f4128943317baf00c3f9db2',NULL,NULL,NULL,NULL,1);
INSERT INTO paper VALUES(3,'2606.00003',2,'On sparse filters and quiet rooms','We study sparse filters with a large echo model (LEM). Sparse filters help quiet rooms. A LEM of quiet rooms is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00003','https://arxiv.org/pdf/2606.00003',NULL,20606,20608,1,20,20608,'2585bc61c302bb72fd23a7c109156532',NULL,NULL,NULL,NULL,3);
INSERT INTO paper VALUES(4,'2606.00004',1,'On glass bells and salt maps','We study glass bells with a large echo model (LEM). Glass bells help salt maps. A LEM of salt maps is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00004','https://arxiv.org/pdf/2606.00004',NULL,20606,20606,1,20,20606,'1557ee988d8919b660613f70a0d11cce',NULL,NULL,NULL,NULL,2);
INSERT INTO paper VALUES(5,'2606.00005',2,'On green clocks and slow tides','We study green clocks with a large echo model (LEM). Green clocks help slow tides. A LEM of slow tides is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00005','https://arxiv.org/pdf/2606.00005',NULL,20608,20613,1,20,20613,'01e5195fde463be69f41e56fe668ce65',NULL,NULL,NULL,NULL,4);
INSERT INTO paper VALUES(6,'2606.00006',1,'On slow tides and green clocks','We study slow tides with a large echo model (LEM). Slow tides help green clocks. A LEM of green clocks is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00006','https://arxiv.org/pdf/2606.00006',NULL,20608,20608,1,20,20608,'8dbb269d62633b1f542fc0b5b53b748d',NULL,NULL,NULL,NULL,3);
INSERT INTO paper VALUES(7,'2606.00007',2,'On salt maps and glass bells','We study salt maps with a large echo model (LEM). Salt maps help glass bells. A LEM of glass bells is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00007','https://arxiv.org/pdf/2606.00007',NULL,20613,20614,1,20,20614,'715d9b7cbe5443710199543307999636',NULL,NULL,NULL,NULL,5);
INSERT INTO paper VALUES(8,'2606.00008',1,'On quiet rooms and sparse filters','We study quiet rooms with a large echo model (LEM). Quiet rooms help sparse filters. A LEM of sparse filters is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00008','https://arxiv.org/pdf/2606.00008',NULL,20613,20613,1,20,20613,'9f2bb72aa5880700edde51bf80ae76e9',NULL,NULL,NULL,NULL,4);
INSERT INTO paper VALUES(9,'2606.00009',2,'On paper kites and night trains','We study paper kites with a large echo model (LEM). Paper kites help night trains. A LEM of night trains is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00009','https://arxiv.org/pdf/2606.00009',NULL,20614,20619,1,20,20619,'e3ed8bfc9a182f3d7388717f9ed09111',NULL,NULL,NULL,NULL,6);
INSERT INTO paper VALUES(10,'2606.00010',1,'On night trains and paper kites','We study night trains with a large echo model (LEM). Night trains help paper kites. A LEM of paper kites is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00010','https://arxiv.org/pdf/2606.00010',NULL,20614,20614,1,20,20614,'93f3688b9748dc1dddc9e773e41a8721',NULL,NULL,NULL,NULL,5);
INSERT INTO paper VALUES(11,'2606.00011',2,'On sparse filters and quiet rooms','We study sparse filters with a large echo model (LEM). Sparse filters help quiet rooms. A LEM of quiet rooms is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00011','https://arxiv.org/pdf/2606.00011',NULL,20619,20620,1,20,20620,'ca3b58f6464d14ebe08b370a1535f17e',NULL,NULL,NULL,NULL,7);
INSERT INTO paper VALUES(12,'2606.00012',1,'On glass bells and salt maps','We study glass bells with a large echo model (LEM). Glass bells help salt maps. A LEM of salt maps is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00012','https://arxiv.org/pdf/2606.00012',NULL,20619,20619,1,20,20619,'f421ba3c87fa2c1725797d81b6e69c14',NULL,NULL,NULL,NULL,6);
INSERT INTO paper VALUES(13,'2606.00013',1,'On green clocks and slow tides','We study green clocks with a large echo model (LEM). Green clocks help slow tides. A LEM of slow tides is slow.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00013','https://arxiv.org/pdf/2606.00013',NULL,20620,20620,1,20,20620,'9cf1f0418147fe27e6c79c17827ca874',NULL,NULL,NULL,NULL,7);
INSERT INTO paper VALUES(14,'2606.00014',1,'On slow tides and green clocks','We study slow tides with a large echo model (LEM). Slow tides help green clocks. A LEM of green clocks is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00014','https://arxiv.org/pdf/2606.00014',NULL,20620,20620,1,20,20620,'41387e89f0f86a93d9a524a8c25bf96f',NULL,NULL,NULL,NULL,7);
INSERT INTO paper VALUES(15,'2509.00001',1,'Rooms that listen: echoes as a cue',replace('We measure a room by its echoes.\nMethod: this line is part of the abstract.\n\nConclusion: and so is this one, after a blank line.\n\n### [2] [Not a paper](https://arxiv.org/abs/2509.99999)\n\nThe end of the abstract.','\n',char(10)),NULL,'eess.AS','eess.AS',NULL,'https://arxiv.org/abs/2509.00001','https://arxiv.org/pdf/2509.00001',NULL,20621,20622,0,20,20622,'b939a372b4bd6b8da99b1386c3114721',NULL,NULL,NULL,NULL,9);
INSERT INTO paper VALUES(16,'2509.00002',3,'Codes over $\mathbb{Z}_2[u](v)$ and [MASK] tokens','Short.',NULL,'eess.AS','eess.AS',NULL,'https://arxiv.org/abs/2509.00002v3','https://arxiv.org/pdf/2509.00002v3',NULL,20621,20622,0,20,20622,'63f90c6141471faa6f31fd56531acda0',NULL,NULL,NULL,NULL,9);
INSERT INTO paper VALUES(17,'2509.00003',1,'A third one','Third.',NULL,'cs.SD','cs.SD',NULL,'https://arxiv.org/abs/2509.00003','https://arxiv.org/pdf/2509.00003',NULL,20621,20622,0,20,20622,'0ac59bb0735f7a1ecf451387e3f86bc4',NULL,NULL,NULL,NULL,9);
CREATE TABLE author (
    author_id INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE
, is_collaboration INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO author VALUES(1,'Bo Two',0);
INSERT INTO author VALUES(2,'Cy Three',0);
INSERT INTO author VALUES(3,'Di Four',0);
INSERT INTO author VALUES(4,'Gus Seven',0);
INSERT INTO author VALUES(5,'Eli Five',0);
INSERT INTO author VALUES(6,'Fay Six',0);
INSERT INTO author VALUES(7,'Hal Eight',0);
INSERT INTO author VALUES(8,'Ada One',0);
INSERT INTO author VALUES(9,'B. Two*',0);
INSERT INTO author VALUES(10,'C Three*',0);
INSERT INTO author VALUES(11,':',0);
INSERT INTO author VALUES(12,'Team X',1);
INSERT INTO author VALUES(13,'D Four',0);
CREATE TABLE authorship (
    paper_id  INTEGER NOT NULL REFERENCES paper,
    position  INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES author, orcid TEXT, affiliation TEXT, person_id INTEGER,
    PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO authorship VALUES(1,0,1,NULL,NULL,1);
INSERT INTO authorship VALUES(1,1,2,NULL,NULL,2);
INSERT INTO authorship VALUES(2,0,2,NULL,NULL,2);
INSERT INTO authorship VALUES(2,1,3,NULL,NULL,3);
INSERT INTO authorship VALUES(2,2,4,NULL,NULL,4);
INSERT INTO authorship VALUES(3,0,3,NULL,NULL,3);
INSERT INTO authorship VALUES(4,0,5,NULL,NULL,5);
INSERT INTO authorship VALUES(4,1,6,NULL,NULL,6);
INSERT INTO authorship VALUES(5,0,6,NULL,NULL,6);
INSERT INTO authorship VALUES(5,1,4,NULL,NULL,4);
INSERT INTO authorship VALUES(5,2,7,NULL,NULL,7);
INSERT INTO authorship VALUES(6,0,4,NULL,NULL,4);
INSERT INTO authorship VALUES(7,0,7,NULL,NULL,7);
INSERT INTO authorship VALUES(7,1,8,NULL,NULL,8);
INSERT INTO authorship VALUES(8,0,8,NULL,NULL,8);
INSERT INTO authorship VALUES(8,1,1,NULL,NULL,1);
INSERT INTO authorship VALUES(8,2,8,NULL,NULL,8);
INSERT INTO authorship VALUES(9,0,1,NULL,NULL,1);
INSERT INTO authorship VALUES(10,0,2,NULL,NULL,2);
INSERT INTO authorship VALUES(10,1,3,NULL,NULL,3);
INSERT INTO authorship VALUES(11,0,3,NULL,NULL,3);
INSERT INTO authorship VALUES(11,1,5,NULL,NULL,5);
INSERT INTO authorship VALUES(11,2,1,NULL,NULL,1);
INSERT INTO authorship VALUES(12,0,5,NULL,NULL,5);
INSERT INTO authorship VALUES(13,0,6,NULL,NULL,6);
INSERT INTO authorship VALUES(13,1,4,NULL,NULL,4);
INSERT INTO authorship VALUES(14,0,4,NULL,NULL,4);
INSERT INTO authorship VALUES(14,1,7,NULL,NULL,7);
INSERT INTO authorship VALUES(14,2,2,NULL,NULL,2);
INSERT INTO authorship VALUES(15,0,8,NULL,NULL,8);
INSERT INTO authorship VALUES(15,1,9,NULL,NULL,9);
INSERT INTO authorship VALUES(15,2,10,NULL,NULL,10);
INSERT INTO authorship VALUES(16,0,11,NULL,NULL,11);
INSERT INTO authorship VALUES(16,1,12,NULL,NULL,12);
INSERT INTO authorship VALUES(17,0,13,NULL,NULL,13);
CREATE TABLE summary (
    summary_id INTEGER PRIMARY KEY,
    paper_id   INTEGER NOT NULL REFERENCES paper,
    digest     TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    tldr       TEXT,
    motivation TEXT,
    method     TEXT,
    result     TEXT,
    conclusion TEXT,
    UNIQUE (paper_id, digest)
) STRICT;
INSERT INTO summary VALUES(1,15,'2f9e4d37bbbb12a5b6caddddb997e727','zh','用回声判断房间的形状。','现有方法需要很多麦克风。',replace('分两步：\n\n- 先测量\n- 再拟合','\n',char(10)),'误差减半。','一个麦克风就够了。');
INSERT INTO summary VALUES(2,17,'99c11f2431f1133db97cc1e18105d5c0','zh','第三篇。','动机。','方法。','结果。','结论。');
CREATE TABLE sighting (
    source_id  INTEGER NOT NULL REFERENCES source,
    position   INTEGER NOT NULL,
    paper_id   INTEGER NOT NULL REFERENCES paper,
    line       INTEGER NOT NULL,
    section    TEXT,
    version    INTEGER NOT NULL,
    summary_id INTEGER REFERENCES summary, day INTEGER, announced TEXT, record_id INTEGER REFERENCES record,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO sighting VALUES(1,0,1,1,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(1,1,2,2,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(2,0,3,1,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(2,1,4,2,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(2,2,1,3,NULL,2,NULL,NULL,'',2);
INSERT INTO sighting VALUES(3,0,5,1,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(3,1,6,2,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(3,2,3,3,NULL,2,NULL,NULL,'',4);
INSERT INTO sighting VALUES(4,0,7,1,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(4,1,8,2,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(4,2,5,3,NULL,2,NULL,NULL,'',6);
INSERT INTO sighting VALUES(5,0,9,1,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(5,1,10,2,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(5,2,7,3,NULL,2,NULL,NULL,'',8);
INSERT INTO sighting VALUES(6,0,11,1,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(6,1,12,2,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(6,2,9,3,NULL,2,NULL,NULL,'',10);
INSERT INTO sighting VALUES(7,0,13,1,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(7,1,14,2,NULL,0,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(7,2,11,3,NULL,2,NULL,NULL,'',12);
INSERT INTO sighting VALUES(8,0,15,13,'eess.AS',0,1,NULL,'',NULL);
INSERT INTO sighting VALUES(8,1,16,46,'eess.AS',3,NULL,NULL,'',NULL);
INSERT INTO sighting VALUES(8,2,17,73,'cs.SD',0,2,NULL,'',NULL);
INSERT INTO sighting VALUES(9,0,15,1,NULL,0,1,NULL,'',14);
INSERT INTO sighting VALUES(9,1,16,2,NULL,3,NULL,NULL,'',16);
INSERT INTO sighting VALUES(9,2,17,3,NULL,0,2,NULL,'',18);
CREATE TABLE reject (
    source_id   INTEGER NOT NULL REFERENCES source,
    position    INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    is_repaired INTEGER NOT NULL,
    reason      TEXT    NOT NULL,
    excerpt     TEXT    NOT NULL,
    PRIMARY KEY (source_id, position, number)
) STRICT, WITHOUT ROWID;
INSERT INTO reject VALUES(3,3,0,4,0,'the JSON breaks off at the end of the line','{"id": "2606.77777", "title": ');
CREATE TABLE analysis_run (
    name    TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    change  INTEGER NOT NULL,
    turn    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO analysis_run VALUES('coverage',3,9,1);
INSERT INTO analysis_run VALUES('drawing',1,9,9);
INSERT INTO analysis_run VALUES('fields',1664814938513921,9,2);
INSERT INTO analysis_run VALUES('keywords',1664814938513923,9,4);
INSERT INTO analysis_run VALUES('names',34582648635900931,9,5);
INSERT INTO analysis_run VALUES('network',6,9,6);
INSERT INTO analysis_run VALUES('people',3,9,7);
INSERT INTO analysis_run VALUES('search',1,9,11);
INSERT INTO analysis_run VALUES('subjects',1,9,8);
INSERT INTO analysis_run VALUES('terms',8,9,3);
INSERT INTO analysis_run VALUES('topics',22862748762878211,9,10);
CREATE TABLE coverage (
    source     TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('full', 'thin', 'empty', 'missing', 'expected gap')),
    records    INTEGER NOT NULL,
    new_papers INTEGER NOT NULL,
    repeats    INTEGER NOT NULL,
    rejects    INTEGER NOT NULL, expected INTEGER,
    PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;
INSERT INTO coverage VALUES('all',20605,'full',2,2,0,0,NULL);
INSERT INTO coverage VALUES('all',20606,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('all',20607,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('all',20608,'full',4,2,1,1,NULL);
INSERT INTO coverage VALUES('all',20609,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('all',20610,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('all',20611,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('all',20612,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('all',20613,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('all',20614,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('all',20615,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('all',20616,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('all',20617,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('all',20618,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('all',20619,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('all',20620,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('all',20621,'full',3,3,0,0,NULL);
INSERT INTO coverage VALUES('all',20622,'empty',3,0,3,0,NULL);
INSERT INTO coverage VALUES('in',20605,'full',2,2,0,0,NULL);
INSERT INTO coverage VALUES('in',20606,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('in',20607,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('in',20608,'full',4,2,1,1,NULL);
INSERT INTO coverage VALUES('in',20609,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('in',20610,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('in',20611,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('in',20612,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('in',20613,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('in',20614,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('in',20615,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('in',20616,'missing',0,0,0,0,NULL);
INSERT INTO coverage VALUES('in',20617,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('in',20618,'expected gap',0,0,0,0,0);
INSERT INTO coverage VALUES('in',20619,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('in',20620,'full',3,2,1,0,NULL);
INSERT INTO coverage VALUES('in',20621,'full',3,3,0,0,NULL);
INSERT INTO coverage VALUES('in',20622,'empty',3,0,3,0,NULL);
CREATE TABLE topic_model (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "source" (
    source_id  INTEGER PRIMARY KEY,
    path       TEXT    NOT NULL,
    collection TEXT    NOT NULL,
    format     TEXT    NOT NULL,
    digest     TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    day_origin TEXT    NOT NULL CHECK (day_origin IN ('option', 'name', 'ids')),
    records    INTEGER NOT NULL DEFAULT 0,
    is_whole   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (digest, day, collection)
) STRICT;
INSERT INTO source VALUES(1,'../in/2026-06-01.jsonl','in','digest_jsonl','11d7f0f5bb9e4240c1aab232a327da54',20605,'option',2,1);
INSERT INTO source VALUES(2,'../in/2026-06-02.jsonl','in','digest_jsonl','01aa1074219cd58a25a95c3e17034952',20606,'option',3,1);
INSERT INTO source VALUES(3,'../in/2026-06-04.jsonl','in','digest_jsonl','c90f98fff565caa93055285f29293c32',20608,'option',4,1);
INSERT INTO source VALUES(4,'../in/2026-06-09.jsonl','in','digest_jsonl','3f4d87f25f630061e93fe3f57042d03a',20613,'option',3,1);
INSERT INTO source VALUES(5,'../in/2026-06-10.jsonl','in','digest_jsonl','dc6a8ec92dd7b4626984ff9203b3eaff',20614,'option',3,1);
INSERT INTO source VALUES(6,'../in/2026-06-15.jsonl','in','digest_jsonl','1c37dca3bee35e8894b153d85f143e71',20619,'option',3,1);
INSERT INTO source VALUES(7,'../in/2026-06-16.jsonl','in','digest_jsonl','c034dd0ed3445119944550bb647f875b',20620,'option',3,1);
INSERT INTO source VALUES(8,'../in/2026-06-17.md','in','digest_md','93f32bb9697b83685f12156dee6f92d6',20621,'option',3,1);
INSERT INTO source VALUES(9,'../in/2026-06-18.jsonl','in','digest_jsonl','0079889edad7e26683afbce49a21e41e',20622,'option',3,1);
CREATE TABLE record (
    record_id INTEGER PRIMARY KEY,
    paper_id  INTEGER NOT NULL REFERENCES paper,
    hash      TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    trust     INTEGER NOT NULL,
    day       INTEGER NOT NULL,
    source_id INTEGER REFERENCES source,
    UNIQUE (paper_id, hash)
) STRICT;
INSERT INTO record VALUES(1,1,'3865a46869b7149ea7a10b7cdc0606da',1,20,20605,1);
INSERT INTO record VALUES(2,1,'3d39a6c25e415cd4088c1ad321e58daf',2,20,20606,2);
INSERT INTO record VALUES(3,3,'33a5089cc00c70bb4b2183753551aef7',1,20,20606,2);
INSERT INTO record VALUES(4,3,'2585bc61c302bb72fd23a7c109156532',2,20,20608,3);
INSERT INTO record VALUES(5,5,'4d21ebb1c4566c037949331861e03caa',1,20,20608,3);
INSERT INTO record VALUES(6,5,'01e5195fde463be69f41e56fe668ce65',2,20,20613,4);
INSERT INTO record VALUES(7,7,'592cc53c9456d7ff51a995bec3971fc9',1,20,20613,4);
INSERT INTO record VALUES(8,7,'715d9b7cbe5443710199543307999636',2,20,20614,5);
INSERT INTO record VALUES(9,9,'dd9a4aaa106bf8bc7697f630b287b031',1,20,20614,5);
INSERT INTO record VALUES(10,9,'e3ed8bfc9a182f3d7388717f9ed09111',2,20,20619,6);
INSERT INTO record VALUES(11,11,'4c6054905e828f159718f6b2753c4853',1,20,20619,6);
INSERT INTO record VALUES(12,11,'ca3b58f6464d14ebe08b370a1535f17e',2,20,20620,7);
INSERT INTO record VALUES(13,15,'a9e6aa9b955ffd0450bd350808e9cbc4',1,10,20621,8);
INSERT INTO record VALUES(14,15,'b939a372b4bd6b8da99b1386c3114721',1,20,20622,9);
INSERT INTO record VALUES(15,16,'faa2f9b46d5363b07c01dee2d0fba01b',3,10,20621,8);
INSERT INTO record VALUES(16,16,'63f90c6141471faa6f31fd56531acda0',3,20,20622,9);
INSERT INTO record VALUES(17,17,'97e2735c267ac2bbd7085442bf4aa894',1,10,20621,8);
INSERT INTO record VALUES(18,17,'0ac59bb0735f7a1ecf451387e3f86bc4',1,20,20622,9);
CREATE TABLE record_field (
    record_id INTEGER NOT NULL REFERENCES record,
    field     TEXT    NOT NULL,
    text      TEXT,
    PRIMARY KEY (record_id, field)
) STRICT, WITHOUT ROWID;
INSERT INTO record_field VALUES(1,'abstract','We study paper kites with a large echo model (LEM). Paper kites help night trains. A LEM of night trains is slow.');
INSERT INTO record_field VALUES(3,'abstract','We study sparse filters with a large echo model (LEM). Sparse filters help quiet rooms. A LEM of quiet rooms is slow.');
INSERT INTO record_field VALUES(5,'abstract','We study green clocks with a large echo model (LEM). Green clocks help slow tides. A LEM of slow tides is slow.');
INSERT INTO record_field VALUES(7,'abstract','We study salt maps with a large echo model (LEM). Salt maps help glass bells. A LEM of glass bells is slow.');
INSERT INTO record_field VALUES(9,'abstract','We study paper kites with a large echo model (LEM). Paper kites help night trains. A LEM of night trains is slow.');
INSERT INTO record_field VALUES(11,'abstract','We study sparse filters with a large echo model (LEM). Sparse filters help quiet rooms. A LEM of quiet rooms is slow.');
INSERT INTO record_field VALUES(13,'pdf',NULL);
INSERT INTO record_field VALUES(15,'pdf',NULL);
INSERT INTO record_field VALUES(17,'pdf',NULL);
CREATE TABLE deletion (
    source_id INTEGER NOT NULL REFERENCES source,
    position  INTEGER NOT NULL,
    arxiv_id  TEXT    NOT NULL,
    day       INTEGER NOT NULL,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE digest_file (
    source_id  INTEGER PRIMARY KEY REFERENCES source,
    generation INTEGER NOT NULL,
    has_crlf   INTEGER NOT NULL,
    pieces     INTEGER NOT NULL,
    hash       TEXT    NOT NULL
) STRICT;
INSERT INTO digest_file VALUES(8,4,0,3,'93f32bb9697b83685f12156dee6f92d6');
CREATE TABLE digest_section (
    source_id INTEGER NOT NULL REFERENCES source,
    place     INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    total     INTEGER,
    PRIMARY KEY (source_id, place)
) STRICT, WITHOUT ROWID;
INSERT INTO digest_section VALUES(8,0,'eess.AS',3);
INSERT INTO digest_section VALUES(8,1,'cs.SD',1);
CREATE TABLE digest_text (
    source_id INTEGER NOT NULL REFERENCES source,
    position  INTEGER NOT NULL,
    head      INTEGER NOT NULL,
    tail      INTEGER NOT NULL,
    text      BLOB    NOT NULL,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE period (
    period            TEXT PRIMARY KEY,
    kind              TEXT    NOT NULL CHECK (kind IN ('week', 'month', 'day')),
    number            INTEGER NOT NULL,
    first_day         INTEGER NOT NULL,
    last_day          INTEGER NOT NULL,
    state             TEXT    NOT NULL CHECK (state IN ('full', 'thin', 'partial')),
    is_comparable     INTEGER NOT NULL,
    mailings          INTEGER NOT NULL,
    expected_mailings INTEGER NOT NULL,
    papers            INTEGER NOT NULL,
    new_papers        INTEGER NOT NULL,
    exposure          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO period VALUES('2026-06','month',0,20605,20634,'partial',0,8,21,17,14,14);
INSERT INTO period VALUES('2026-06-01','day',0,20605,20605,'full',1,1,1,2,2,2);
INSERT INTO period VALUES('2026-06-02','day',1,20606,20606,'full',1,1,1,2,2,2);
INSERT INTO period VALUES('2026-06-03','day',2,20607,20607,'thin',0,0,1,0,0,0);
INSERT INTO period VALUES('2026-06-04','day',3,20608,20608,'full',1,1,1,2,2,2);
INSERT INTO period VALUES('2026-06-05','day',4,20609,20609,'thin',0,0,1,0,0,0);
INSERT INTO period VALUES('2026-06-08','day',5,20612,20612,'thin',0,0,1,0,0,0);
INSERT INTO period VALUES('2026-06-09','day',6,20613,20613,'full',1,1,1,2,2,2);
INSERT INTO period VALUES('2026-06-10','day',7,20614,20614,'full',1,1,1,2,2,2);
INSERT INTO period VALUES('2026-06-11','day',8,20615,20615,'thin',0,0,1,0,0,0);
INSERT INTO period VALUES('2026-06-12','day',9,20616,20616,'thin',0,0,1,0,0,0);
INSERT INTO period VALUES('2026-06-15','day',10,20619,20619,'full',1,1,1,2,2,2);
INSERT INTO period VALUES('2026-06-16','day',11,20620,20620,'full',1,1,1,2,2,2);
INSERT INTO period VALUES('2026-06-17','day',12,20621,20621,'full',1,1,1,3,0,0);
INSERT INTO period VALUES('2026-06-18','day',13,20622,20622,'partial',0,0,1,0,0,0);
INSERT INTO period VALUES('2026-W23','week',0,20605,20611,'thin',1,3,5,6,6,6);
INSERT INTO period VALUES('2026-W24','week',1,20612,20618,'thin',0,2,5,4,4,4);
INSERT INTO period VALUES('2026-W25','week',2,20619,20625,'partial',0,3,5,7,4,4);
CREATE TABLE token (
    token_id INTEGER PRIMARY KEY,
    surface  TEXT    NOT NULL UNIQUE,
    key_id   INTEGER NOT NULL,
    kind     INTEGER NOT NULL
) STRICT;
INSERT INTO token VALUES(0,'On',1,1);
INSERT INTO token VALUES(1,'on',1,1);
INSERT INTO token VALUES(2,'paper',2,2);
INSERT INTO token VALUES(3,'kites',4,0);
INSERT INTO token VALUES(4,'kite',4,0);
INSERT INTO token VALUES(5,'and',5,67);
INSERT INTO token VALUES(6,'night',6,0);
INSERT INTO token VALUES(7,'trains',8,0);
INSERT INTO token VALUES(8,'train',8,0);
INSERT INTO token VALUES(9,'We',10,3);
INSERT INTO token VALUES(10,'we',10,3);
INSERT INTO token VALUES(11,'study',11,66);
INSERT INTO token VALUES(12,'with',12,1);
INSERT INTO token VALUES(13,'a',13,1);
INSERT INTO token VALUES(14,'large',14,66);
INSERT INTO token VALUES(15,'echo',15,0);
INSERT INTO token VALUES(16,'model',16,64);
INSERT INTO token VALUES(17,'LEM',18,0);
INSERT INTO token VALUES(18,'lem',18,0);
INSERT INTO token VALUES(19,'Paper',2,2);
INSERT INTO token VALUES(20,'help',20,2);
INSERT INTO token VALUES(21,'A',13,1);
INSERT INTO token VALUES(22,'of',22,65);
INSERT INTO token VALUES(23,'is',23,3);
INSERT INTO token VALUES(24,'slow',24,0);
INSERT INTO token VALUES(25,'Night',6,0);
INSERT INTO token VALUES(26,'sparse',26,0);
INSERT INTO token VALUES(27,'filters',28,0);
INSERT INTO token VALUES(28,'filter',28,0);
INSERT INTO token VALUES(29,'quiet',29,0);
INSERT INTO token VALUES(30,'rooms',31,0);
INSERT INTO token VALUES(31,'room',31,0);
INSERT INTO token VALUES(32,'Sparse',26,0);
INSERT INTO token VALUES(33,'glass',33,0);
INSERT INTO token VALUES(34,'bells',35,0);
INSERT INTO token VALUES(35,'bell',35,0);
INSERT INTO token VALUES(36,'salt',36,0);
INSERT INTO token VALUES(37,'maps',38,0);
INSERT INTO token VALUES(38,'map',38,0);
INSERT INTO token VALUES(39,'Glass',33,0);
INSERT INTO token VALUES(40,'green',40,0);
INSERT INTO token VALUES(41,'clocks',42,0);
INSERT INTO token VALUES(42,'clock',42,0);
INSERT INTO token VALUES(43,'tides',44,0);
INSERT INTO token VALUES(44,'tide',44,0);
INSERT INTO token VALUES(45,'Green',40,0);
INSERT INTO token VALUES(46,'Slow',24,0);
INSERT INTO token VALUES(47,'Salt',36,0);
INSERT INTO token VALUES(48,'Quiet',29,0);
INSERT INTO token VALUES(49,'Rooms',31,0);
INSERT INTO token VALUES(50,'that',50,3);
INSERT INTO token VALUES(51,'listen',51,0);
INSERT INTO token VALUES(52,'echoes',15,0);
INSERT INTO token VALUES(53,'as',53,1);
INSERT INTO token VALUES(54,'cue',54,0);
INSERT INTO token VALUES(55,'measure',55,0);
INSERT INTO token VALUES(56,'by',56,1);
INSERT INTO token VALUES(57,'its',57,3);
INSERT INTO token VALUES(58,'Method',59,2);
INSERT INTO token VALUES(59,'method',59,2);
INSERT INTO token VALUES(60,'this',60,1);
INSERT INTO token VALUES(61,'line',61,66);
INSERT INTO token VALUES(62,'part',62,0);
INSERT INTO token VALUES(63,'the',63,1);
INSERT INTO token VALUES(64,'abstract',64,0);
INSERT INTO token VALUES(65,'Conclusion',66,2);
INSERT INTO token VALUES(66,'conclusion',66,2);
INSERT INTO token VALUES(67,'so',67,3);
INSERT INTO token VALUES(68,'one',68,1);
INSERT INTO token VALUES(69,'after',69,1);
INSERT INTO token VALUES(70,'blank',70,0);
INSERT INTO token VALUES(71,'2',71,4);
INSERT INTO token VALUES(72,'Not',73,3);
INSERT INTO token VALUES(73,'not',73,3);
INSERT INTO token VALUES(74,'The',63,1);
INSERT INTO token VALUES(75,'end',75,0);
INSERT INTO token VALUES(76,'用',76,9);
INSERT INTO token VALUES(77,'回声',77,8);
INSERT INTO token VALUES(78,'判断',78,8);
INSERT INTO token VALUES(79,'房间',79,8);
INSERT INTO token VALUES(80,'的',80,9);
INSERT INTO token VALUES(81,'形状',81,8);
INSERT INTO token VALUES(82,'现有',82,10);
INSERT INTO token VALUES(83,'方法',83,10);
INSERT INTO token VALUES(84,'需要',84,10);
INSERT INTO token VALUES(85,'很多',85,8);
INSERT INTO token VALUES(86,'麦克',86,8);
INSERT INTO token VALUES(87,'风',87,8);
INSERT INTO token VALUES(88,'分',88,8);
INSERT INTO token VALUES(89,'两',89,9);
INSERT INTO token VALUES(90,'步',90,8);
INSERT INTO token VALUES(91,'先',91,8);
INSERT INTO token VALUES(92,'测量',92,8);
INSERT INTO token VALUES(93,'再',93,9);
INSERT INTO token VALUES(94,'拟',94,8);
INSERT INTO token VALUES(95,'合',95,8);
INSERT INTO token VALUES(96,'误差',96,8);
INSERT INTO token VALUES(97,'减半',97,8);
INSERT INTO token VALUES(98,'一个',98,9);
INSERT INTO token VALUES(99,'就',99,9);
INSERT INTO token VALUES(100,'够',100,8);
INSERT INTO token VALUES(101,'了',101,9);
INSERT INTO token VALUES(102,'Codes',103,0);
INSERT INTO token VALUES(103,'code',103,0);
INSERT INTO token VALUES(104,'over',104,1);
INSERT INTO token VALUES(105,'MASK',106,0);
INSERT INTO token VALUES(106,'mask',106,0);
INSERT INTO token VALUES(107,'tokens',108,64);
INSERT INTO token VALUES(108,'token',108,64);
INSERT INTO token VALUES(109,'Short',110,82);
INSERT INTO token VALUES(110,'short',110,82);
INSERT INTO token VALUES(111,'third',111,1);
INSERT INTO token VALUES(112,'Third',111,1);
INSERT INTO token VALUES(113,'第三',113,8);
INSERT INTO token VALUES(114,'篇',114,8);
INSERT INTO token VALUES(115,'动机',115,8);
INSERT INTO token VALUES(116,'结果',116,10);
INSERT INTO token VALUES(117,'结论',117,10);
CREATE TABLE paper_tokens (
    language   TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    paper_id   INTEGER NOT NULL,
    arxiv_id   TEXT    NOT NULL,
    is_new     INTEGER NOT NULL,
    categories TEXT    NOT NULL,
    digest     INTEGER NOT NULL,
    tokens     BLOB    NOT NULL,
    PRIMARY KEY (language, day, paper_id)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_tokens VALUES('en',20605,1,'2606.00001',1,'cs.SD eess.AS',4590114980143367513,X'0206080c0e100001141806081a1c1e202200240028082a0e10002c242e0e10303200');
INSERT INTO paper_tokens VALUES('en',20605,2,'2606.00002',1,'cs.CL',7006430837039121661,X'020e100c0608000114180e101a1c1e202200240034102a0608002c242e0608303200');
INSERT INTO paper_tokens VALUES('en',20606,3,'2606.00003',1,'cs.SD eess.AS',439774650900357635,X'0236380c3c3e0001141836381a1c1e202200240042382a3c3e002c242e3c3e303200');
INSERT INTO paper_tokens VALUES('en',20606,4,'2606.00004',1,'cs.CL',-3420894827197549208,X'0244460c4a4c0001141844461a1c1e202200240050462a4a4c002c242e4a4c303200');
INSERT INTO paper_tokens VALUES('en',20608,5,'2606.00005',1,'cs.SD eess.AS',-6040530738621584930,X'0252540c32580001141852541a1c1e20220024005c542a3258002c242e3258303200');
INSERT INTO paper_tokens VALUES('en',20608,6,'2606.00006',1,'cs.CL',6817116948941386915,X'0232580c52540001141832581a1c1e20220024005e582a5254002c242e5254303200');
INSERT INTO paper_tokens VALUES('en',20613,7,'2606.00007',1,'cs.SD eess.AS',-4241799564552144137,X'024a4c0c4446000114184a4c1a1c1e2022002400604c2a4446002c242e4446303200');
INSERT INTO paper_tokens VALUES('en',20613,8,'2606.00008',1,'cs.CL',8924876958393403317,X'023c3e0c3638000114183c3e1a1c1e2022002400623e2a3638002c242e3638303200');
INSERT INTO paper_tokens VALUES('en',20614,9,'2606.00009',1,'cs.SD eess.AS',1538425251426070982,X'0206080c0e100001141806081a1c1e202200240028082a0e10002c242e0e10303200');
INSERT INTO paper_tokens VALUES('en',20614,10,'2606.00010',1,'cs.CL',-3678974370534384491,X'020e100c0608000114180e101a1c1e202200240034102a0608002c242e0608303200');
INSERT INTO paper_tokens VALUES('en',20619,11,'2606.00011',1,'cs.SD eess.AS',-8268324820152209369,X'0236380c3c3e0001141836381a1c1e202200240042382a3c3e002c242e3c3e303200');
INSERT INTO paper_tokens VALUES('en',20619,12,'2606.00012',1,'cs.CL',3721680973820446840,X'0244460c4a4c0001141844461a1c1e202200240050462a4a4c002c242e4a4c303200');
INSERT INTO paper_tokens VALUES('en',20620,13,'2606.00013',1,'cs.SD eess.AS',-3960948372637793348,X'0252540c32580001141852541a1c1e20220024005c542a3258002c242e3258303200');
INSERT INTO paper_tokens VALUES('en',20620,14,'2606.00014',1,'cs.CL',5764770028686482366,X'0232580c52540001141832581a1c1e20220024005e582a5254002c242e5254303200');
INSERT INTO paper_tokens VALUES('en',20621,15,'2509.00001',0,'eess.AS',-6537631122771580160,X'646668006a6c1c6e000114701c4072746a0076007a7c307e2e80018201008401000c8801307a8a01008c011c8e017c0090010092011c0600960198012e8001820100');
INSERT INTO paper_tokens VALUES('en',20621,16,'2509.00002',0,'eess.AS',4351788090996991285,X'ce01d201000c00d40100d8010001dc0100');
INSERT INTO paper_tokens VALUES('en',20621,17,'2509.00003',0,'cs.SD',-7988484768772549303,X'2ce0018a010001e20100');
INSERT INTO paper_tokens VALUES('zh',20621,15,'2509.00001',0,'eess.AS',6690522093326946874,X'9a019c019e01a001a201a4010001a601a801aa01ac01ae01b00100b201b401b60100b801ba0100bc01be01c00100c201c40100c601ae01b001c801ca01cc0100');
INSERT INTO paper_tokens VALUES('zh',20621,17,'2509.00003',0,'cs.SD',1540236987375336066,X'e401e6010001e80100a80100ea0100ec0100');
CREATE TABLE token_day (
    language TEXT    NOT NULL,
    day      INTEGER NOT NULL,
    papers   INTEGER NOT NULL,
    digest   INTEGER NOT NULL,
    PRIMARY KEY (language, day)
) STRICT, WITHOUT ROWID;
INSERT INTO token_day VALUES('en',20605,2,-6850198256527062442);
INSERT INTO token_day VALUES('en',20606,2,-2981120176297191573);
INSERT INTO token_day VALUES('en',20608,2,776586210319801985);
INSERT INTO token_day VALUES('en',20613,2,4683077393841259180);
INSERT INTO token_day VALUES('en',20614,2,-2140549119108313509);
INSERT INTO token_day VALUES('en',20619,2,-4546643846331762529);
INSERT INTO token_day VALUES('en',20620,2,1803821656048689018);
INSERT INTO token_day VALUES('en',20621,3,8272416273162413438);
INSERT INTO token_day VALUES('zh',20621,2,8230759080702282940);
CREATE TABLE token_queue (paper_id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE paper_acronym (
    paper_id INTEGER NOT NULL,
    short    TEXT    NOT NULL,
    long     TEXT    NOT NULL,
    PRIMARY KEY (paper_id, short, long)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_acronym VALUES(1,'lem','large echo model');
INSERT INTO paper_acronym VALUES(2,'lem','large echo model');
INSERT INTO paper_acronym VALUES(3,'lem','large echo model');
INSERT INTO paper_acronym VALUES(4,'lem','large echo model');
INSERT INTO paper_acronym VALUES(5,'lem','large echo model');
INSERT INTO paper_acronym VALUES(6,'lem','large echo model');
INSERT INTO paper_acronym VALUES(7,'lem','large echo model');
INSERT INTO paper_acronym VALUES(8,'lem','large echo model');
INSERT INTO paper_acronym VALUES(9,'lem','large echo model');
INSERT INTO paper_acronym VALUES(10,'lem','large echo model');
INSERT INTO paper_acronym VALUES(11,'lem','large echo model');
INSERT INTO paper_acronym VALUES(12,'lem','large echo model');
INSERT INTO paper_acronym VALUES(13,'lem','large echo model');
INSERT INTO paper_acronym VALUES(14,'lem','large echo model');
CREATE TABLE acronym (
    period TEXT    NOT NULL,
    short  TEXT    NOT NULL,
    long   TEXT,
    papers INTEGER NOT NULL,
    pairs  INTEGER NOT NULL,
    PRIMARY KEY (period, short)
) STRICT, WITHOUT ROWID;
INSERT INTO acronym VALUES('2026-W23','lem','large echo model',6,6);
CREATE TABLE term (
    term_id INTEGER PRIMARY KEY,
    key     TEXT    NOT NULL UNIQUE,
    term    TEXT    NOT NULL,
    words   INTEGER NOT NULL
) STRICT;
CREATE TABLE term_form (
    term_id INTEGER NOT NULL REFERENCES term,
    field   TEXT    NOT NULL,
    period  TEXT    NOT NULL,
    form    TEXT    NOT NULL,
    PRIMARY KEY (term_id, field, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_period (
    field       TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    term_id     INTEGER NOT NULL REFERENCES term,
    window      TEXT    NOT NULL,
    papers      INTEGER NOT NULL,
    base_papers INTEGER,
    expected    REAL,
    ratio       REAL,
    ratio_low   REAL,
    ratio_high  REAL,
    shrunken    REAL,
    groups      INTEGER,
    p_value     REAL,
    q_value     REAL,
    trend       TEXT CHECK (trend IN ('rising', 'falling', 'watch up', 'watch down')),
    is_wording  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (field, period, term_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_paper (
    field    TEXT    NOT NULL,
    period   TEXT    NOT NULL,
    term_id  INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES paper,
    PRIMARY KEY (field, period, term_id, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_test (
    field       TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    baseline    INTEGER NOT NULL,
    exposure    INTEGER NOT NULL,
    baseline_exposure INTEGER NOT NULL,
    terms       INTEGER NOT NULL,
    dispersion_low  REAL NOT NULL,
    dispersion_high REAL NOT NULL,
    entered     TEXT,
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_made (
    field       TEXT NOT NULL,
    period      TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    exposure    INTEGER,
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;
INSERT INTO keyword_made VALUES('(acronyms)','2026-W23','ee2e30a17d404d70bb80b1c8c16af4a7',NULL);
INSERT INTO keyword_made VALUES('(acronyms)','2026-W24','933a30c291ef271fd9ecf08fc84a27f2',NULL);
INSERT INTO keyword_made VALUES('(acronyms)','2026-W25','2825993ef83eba8c3d62239795a93ffd',NULL);
INSERT INTO keyword_made VALUES('all','2026-06','64e46e23cb6a9550bf9b514a33b49f42',14);
INSERT INTO keyword_made VALUES('all','2026-06-01','74b22d3aa2887ec9e587ffb53d1d9706',2);
INSERT INTO keyword_made VALUES('all','2026-06-02','c2d4c598c17b4a742fb0232d71dc4b1e',2);
INSERT INTO keyword_made VALUES('all','2026-06-03','ffaf83be1e804f1502027478c189f9aa',0);
INSERT INTO keyword_made VALUES('all','2026-06-04','e47d34f55ebf953c7644f5eb3a2b59ba',2);
INSERT INTO keyword_made VALUES('all','2026-06-05','9da21dd7a027108aa36734ada210c846',0);
INSERT INTO keyword_made VALUES('all','2026-06-08','1a4ad591b10c51fcae6c4b161414107b',0);
INSERT INTO keyword_made VALUES('all','2026-06-09','6cec6cc3322547f33918e9ae1e0f9dd8',2);
INSERT INTO keyword_made VALUES('all','2026-06-10','46ebe1afed6c7572030e376cd1d8333a',2);
INSERT INTO keyword_made VALUES('all','2026-06-11','eedc1e981b6ca472382115578e029655',0);
INSERT INTO keyword_made VALUES('all','2026-06-12','295b4a57e244f1454277c9b726adbe2d',0);
INSERT INTO keyword_made VALUES('all','2026-06-15','bbc805908b80f8f630ed717006e2d223',2);
INSERT INTO keyword_made VALUES('all','2026-06-16','e456ca21249420b08fa222b082b048f7',2);
INSERT INTO keyword_made VALUES('all','2026-06-17','bb1d50a5de8fdd929e43a7609f1fb530',0);
INSERT INTO keyword_made VALUES('all','2026-06-18','6f30fd248d8362b7a262ffb5fd592b42',0);
INSERT INTO keyword_made VALUES('all','2026-W23','42fbc5291853c3ad8e9cdf2f76f47dbd',6);
INSERT INTO keyword_made VALUES('all','2026-W24','ce7c847970716732774ca12db09751ea',4);
INSERT INTO keyword_made VALUES('all','2026-W25','bc5cb6f2efef48a479969087ba8674c0',4);
CREATE TABLE paper_keyphrase (
    paper_id INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    term     TEXT    NOT NULL,
    score    REAL    NOT NULL,
    PRIMARY KEY (paper_id, rank)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_keyphrase VALUES(1,1,'night trains',38.305030822753906249);
INSERT INTO paper_keyphrase VALUES(1,2,'kites',15.867495536804199218);
INSERT INTO paper_keyphrase VALUES(1,3,'echo model',6.7423238754272460937);
INSERT INTO paper_keyphrase VALUES(1,4,'LEM',4.6177244186401367187);
INSERT INTO paper_keyphrase VALUES(1,5,'slow',1.8693815469741821289);
INSERT INTO paper_keyphrase VALUES(2,1,'night trains',40.416576385498046873);
INSERT INTO paper_keyphrase VALUES(2,2,'kites',15.072648048400878906);
INSERT INTO paper_keyphrase VALUES(2,3,'echo model',6.7423238754272460937);
INSERT INTO paper_keyphrase VALUES(2,4,'LEM',4.6177244186401367187);
INSERT INTO paper_keyphrase VALUES(2,5,'slow',1.8693815469741821289);
INSERT INTO paper_keyphrase VALUES(3,1,'sparse filters',49.98432159423828125);
INSERT INTO paper_keyphrase VALUES(3,2,'quiet rooms',47.372909545898437499);
INSERT INTO paper_keyphrase VALUES(3,3,'echo model',6.7423238754272460937);
INSERT INTO paper_keyphrase VALUES(3,4,'LEM',4.6177244186401367187);
INSERT INTO paper_keyphrase VALUES(3,5,'slow',1.8693815469741821289);
INSERT INTO paper_keyphrase VALUES(4,1,'glass bells',49.98432159423828125);
INSERT INTO paper_keyphrase VALUES(4,2,'salt maps',47.372909545898437499);
INSERT INTO paper_keyphrase VALUES(4,3,'echo model',6.7423238754272460937);
INSERT INTO paper_keyphrase VALUES(4,4,'LEM',4.6177244186401367187);
INSERT INTO paper_keyphrase VALUES(4,5,'slow',1.8693815469741821289);
INSERT INTO paper_keyphrase VALUES(5,1,'green clocks',40.416576385498046873);
INSERT INTO paper_keyphrase VALUES(5,2,'slow tides',38.305030822753906249);
INSERT INTO paper_keyphrase VALUES(5,3,'slow',9.5370054244995117187);
INSERT INTO paper_keyphrase VALUES(5,4,'echo model',6.7423238754272460937);
INSERT INTO paper_keyphrase VALUES(5,5,'LEM',4.6177244186401367187);
INSERT INTO paper_keyphrase VALUES(6,1,'slow tides',40.416576385498046873);
INSERT INTO paper_keyphrase VALUES(6,2,'green clocks',38.305030822753906249);
INSERT INTO paper_keyphrase VALUES(6,3,'slow',10.0627288818359375);
INSERT INTO paper_keyphrase VALUES(6,4,'echo model',6.7423238754272460937);
INSERT INTO paper_keyphrase VALUES(6,5,'LEM',4.6177244186401367187);
INSERT INTO paper_keyphrase VALUES(7,1,'salt maps',48.367820739746093749);
INSERT INTO paper_keyphrase VALUES(7,2,'glass bells',45.840862274169921876);
INSERT INTO paper_keyphrase VALUES(7,3,'echo model',6.8227095603942871093);
INSERT INTO paper_keyphrase VALUES(7,4,'LEM',4.6483182907104492187);
INSERT INTO paper_keyphrase VALUES(7,5,'slow',1.9950542449951171875);
INSERT INTO paper_keyphrase VALUES(8,1,'quiet rooms',48.367820739746093749);
INSERT INTO paper_keyphrase VALUES(8,2,'sparse filters',45.840862274169921876);
INSERT INTO paper_keyphrase VALUES(8,3,'echo model',6.8227095603942871093);
INSERT INTO paper_keyphrase VALUES(8,4,'LEM',4.6483182907104492187);
INSERT INTO paper_keyphrase VALUES(8,5,'slow',1.9950542449951171875);
INSERT INTO paper_keyphrase VALUES(9,1,'night trains',36.223293304443359374);
INSERT INTO paper_keyphrase VALUES(9,2,'kites',15.005154609680175781);
INSERT INTO paper_keyphrase VALUES(9,3,'echo model',6.8227095603942871093);
INSERT INTO paper_keyphrase VALUES(9,4,'LEM',4.6483182907104492187);
INSERT INTO paper_keyphrase VALUES(9,5,'slow',1.9950542449951171875);
INSERT INTO paper_keyphrase VALUES(10,1,'night trains',38.22008514404296875);
INSERT INTO paper_keyphrase VALUES(10,2,'kites',14.253504753112792968);
INSERT INTO paper_keyphrase VALUES(10,3,'echo model',6.8227095603942871093);
INSERT INTO paper_keyphrase VALUES(10,4,'LEM',4.6483182907104492187);
INSERT INTO paper_keyphrase VALUES(10,5,'slow',1.9950542449951171875);
INSERT INTO paper_keyphrase VALUES(11,1,'sparse filters',52.509590148925781249);
INSERT INTO paper_keyphrase VALUES(11,2,'quiet rooms',49.766246795654296873);
INSERT INTO paper_keyphrase VALUES(11,3,'echo model',7.7588505744934082031);
INSERT INTO paper_keyphrase VALUES(11,4,'LEM',5.2861118316650390625);
INSERT INTO paper_keyphrase VALUES(11,5,'slow',2.0730617046356201171);
INSERT INTO paper_keyphrase VALUES(12,1,'glass bells',52.509590148925781249);
INSERT INTO paper_keyphrase VALUES(12,2,'salt maps',49.766246795654296873);
INSERT INTO paper_keyphrase VALUES(12,3,'echo model',7.7588505744934082031);
INSERT INTO paper_keyphrase VALUES(12,4,'LEM',5.2861118316650390625);
INSERT INTO paper_keyphrase VALUES(12,5,'slow',2.0730617046356201171);
INSERT INTO paper_keyphrase VALUES(13,1,'green clocks',42.276046752929687501);
INSERT INTO paper_keyphrase VALUES(13,2,'slow tides',40.067352294921875);
INSERT INTO paper_keyphrase VALUES(13,3,'slow',10.576118469238281249);
INSERT INTO paper_keyphrase VALUES(13,4,'echo model',7.7588505744934082031);
INSERT INTO paper_keyphrase VALUES(13,5,'LEM',5.2861118316650390625);
INSERT INTO paper_keyphrase VALUES(14,1,'slow tides',42.276046752929687501);
INSERT INTO paper_keyphrase VALUES(14,2,'green clocks',40.067352294921875);
INSERT INTO paper_keyphrase VALUES(14,3,'slow',11.159122467041015624);
INSERT INTO paper_keyphrase VALUES(14,4,'echo model',7.7588505744934082031);
INSERT INTO paper_keyphrase VALUES(14,5,'LEM',5.2861118316650390625);
INSERT INTO paper_keyphrase VALUES(15,1,'abstract',10.323341369628906249);
INSERT INTO paper_keyphrase VALUES(15,2,'Rooms',9.537811279296875);
INSERT INTO paper_keyphrase VALUES(15,3,'listen',9.4925947189331054687);
INSERT INTO paper_keyphrase VALUES(15,4,'cue',8.742916107177734375);
INSERT INTO paper_keyphrase VALUES(15,5,'measure',6.6198592185974121093);
INSERT INTO paper_keyphrase VALUES(15,6,'part',5.8355846405029296875);
INSERT INTO paper_keyphrase VALUES(15,7,'blank',5.244495391845703125);
INSERT INTO paper_keyphrase VALUES(15,8,'end',4.9767365455627441406);
INSERT INTO paper_keyphrase VALUES(15,9,'echoes',4.9040861129760742187);
INSERT INTO paper_keyphrase VALUES(16,1,'Codes',9.8624353408813476562);
INSERT INTO paper_keyphrase VALUES(16,2,'MASK',9.0170841217041015625);
INSERT INTO paper_keyphrase VALUES(16,3,'tokens',8.742916107177734375);
CREATE TABLE keyword_burst (
    field        TEXT    NOT NULL,
    term_id      INTEGER NOT NULL REFERENCES term,
    first_period TEXT    NOT NULL,
    last_period  TEXT    NOT NULL,
    papers       INTEGER NOT NULL,
    weight       REAL    NOT NULL,
    is_open      INTEGER NOT NULL,
    PRIMARY KEY (field, term_id, first_period)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_trend (
    field     TEXT    NOT NULL,
    term_id   INTEGER NOT NULL REFERENCES term,
    period    TEXT    NOT NULL,
    weeks     INTEGER NOT NULL,
    papers    INTEGER NOT NULL,
    growth    REAL    NOT NULL,
    growth_low  REAL  NOT NULL,
    growth_high REAL  NOT NULL,
    p_value   REAL    NOT NULL,
    mann_kendall REAL NOT NULL,
    sen       REAL    NOT NULL,
    lag1      REAL,
    q_value   REAL    NOT NULL,
    PRIMARY KEY (field, term_id)
) STRICT, WITHOUT ROWID;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','paper_search','paper_search',0,'CREATE VIRTUAL TABLE paper_search USING fts5(
    title, abstract, content = ''paper'', content_rowid = ''paper_id'', tokenize = ''porter unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'paper_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO paper_search_data VALUES(1,X'11688276');
INSERT INTO paper_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO paper_search_data VALUES(137438953473,X'000007cc0230320f0601011b01020602033530390f06010123010539393939390f0601012401016101080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c01080101070c010c0701010416070202020201620f0601012203067374726163740f080101101b0204667465720f0601011702026e6401020501020501020501020501020501020501020501020501020501020501020501020501020501020501060101120102090204727869760f060101200201730f0206010462656c6c040a040101050a030a0701011007050a040101050a02046c616e6b0f060101190201790f060101060105636c6f636b050a040101050a010a0701011007070a040101050a010a070101100702036f646510020203056e636c75730f06010111020275650f020801046563686f0106010109010601010901060101090106010109010601010901060101090106010109010601010901060101090106010109010601010901060101090106010109010601010901080501010802026e640f06010126010666696c746572030a040101050a050a0701011007030a040101050a0105676c617373040a030101040a030a0601010f07050a030101040a02047265656e050a030101040a010a0601010f07070a030101040a010a0601010f07010468656c70010601010e010601010e010601010e010601010e010601010e010601010e010601010e010601010e010601010e010601010e010601010e010601010e010601010e010601010e02037474700f0601011f0102697301060101160106010116010601011601060101160106010116010601011601060101160106010116010601011601060101160106010116010601011601060101160106010116010801010c0a0201740f0601010701046b697465010a040101050a010a0701011007070a040101050a010a070101100701046c617267010601010801060101080106010108010601010801060101080106010108010601010801060101080106010108010601010801060101080106010108010601010801060101080202656d010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b09010801010b090203696e650f0801010b1103047374656e0f020401036d6170040a0701011007030a040101050a050a07010110070302736b10020a030474686262100204020565617375720f06010103030474686f640f0601010902046f64656c010601010a010601010a010601010a010601010a010601010a010601010a010601010a010601010a010601010a010601010a010601010a010601010a010601010a010601010a03027265010601011a020601011a020601011a020601011a020601011a020601011a01056e69676874010a0601010f07010a030101040a070a0601010f07010a030101040a02026f740f0601011c03017701060101180206010118020601011802060101180206010118020601011801026f6601060101130106010113010601011301060101130106010113010601011301060101130106010113010601011301060101130106010113010601011301060101130106010113010801010e1b02016e0102020102020102020102020102020102020102020102020102020102020102020102020102020102020106010116020204020272670f06010121020376657210020301057061706572010a030101040a010a0601010f07070a030101040a010a0601010f07050601011e030272740f0601010d01057175696574030a0601010f07050a030101040a030a0601010f070104726f6f6d030a0701011007050a040101050a030a0701011007040802010105010473616c74040a0601010f07030a030101040a050a0601010f070204686f7274100601010202036c6f770106010117010601011701060101170106010117010c0601010f0705010c030101040a0d010601011701060101170106010117010601011701060101170106010117010c0601010f0705010c030101040a0d02016f0f06010113020470617273030a030101040a050a0601010f07030a030101040a020474756469010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030106010103010601010301060101030104746861740f02030301650f0a01010f18050301690f0801010a0d040272641108030101020203696465050a0701011007010a040101050a070a0701011007010a040101050a02046f6b656e10020b02047261696e010a0701011007010a040101050a070a0701011007010a040101050a0101751002070101761002080102776501060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010201060101020106010102010601010202036974680108010106150106010106010801010615010601010601080101061501060101060108010106150106010106010801010615010601010601080101061501060101060106010106010601010602036f7264010601011b020601011b020601011b020601011b020601011b020601011b01017a100205040b0a0c62080e0b360b061b0b0823080c0752091d1c224c0a5008224c580b091a07090c0b4c222309215035090828091c211b0b57081b4c090a090a21092206064f5123');
CREATE TABLE IF NOT EXISTS 'paper_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO paper_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'paper_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO paper_search_docsize VALUES(1,X'061a');
INSERT INTO paper_search_docsize VALUES(2,X'0616');
INSERT INTO paper_search_docsize VALUES(3,X'061a');
INSERT INTO paper_search_docsize VALUES(4,X'0616');
INSERT INTO paper_search_docsize VALUES(5,X'061a');
INSERT INTO paper_search_docsize VALUES(6,X'0616');
INSERT INTO paper_search_docsize VALUES(7,X'061a');
INSERT INTO paper_search_docsize VALUES(8,X'0616');
INSERT INTO paper_search_docsize VALUES(9,X'061a');
INSERT INTO paper_search_docsize VALUES(10,X'0616');
INSERT INTO paper_search_docsize VALUES(11,X'061a');
INSERT INTO paper_search_docsize VALUES(12,X'0616');
INSERT INTO paper_search_docsize VALUES(13,X'0616');
INSERT INTO paper_search_docsize VALUES(14,X'0616');
INSERT INTO paper_search_docsize VALUES(15,X'0728');
INSERT INTO paper_search_docsize VALUES(16,X'0a01');
INSERT INTO paper_search_docsize VALUES(17,X'0301');
CREATE TABLE IF NOT EXISTS 'paper_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO paper_search_config VALUES('hashsize',8388608);
INSERT INTO paper_search_config VALUES('version',4);
CREATE TABLE search_queue (
    paper_id INTEGER PRIMARY KEY,
    title    TEXT NOT NULL,
    abstract TEXT NOT NULL
) STRICT;
CREATE TABLE keyword_link (
    field   TEXT    NOT NULL,
    term_a  TEXT    NOT NULL,
    term_b  TEXT    NOT NULL,
    papers  INTEGER NOT NULL,
    npmi    REAL    NOT NULL,
    jaccard REAL    NOT NULL,
    PRIMARY KEY (field, term_a, term_b)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_theme (
    field      TEXT    NOT NULL,
    theme      INTEGER NOT NULL,
    period     TEXT    NOT NULL,
    label      TEXT    NOT NULL,
    papers     INTEGER NOT NULL,
    centrality REAL    NOT NULL,
    density    REAL    NOT NULL,
    quadrant   TEXT    NOT NULL CHECK (quadrant IN ('motor', 'basic', 'niche', 'emerging or declining')),
    PRIMARY KEY (field, theme)
) STRICT, WITHOUT ROWID;
CREATE TABLE keyword_theme_term (
    field    TEXT    NOT NULL,
    theme    INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    term     TEXT    NOT NULL,
    papers   INTEGER NOT NULL,
    strength REAL    NOT NULL,
    PRIMARY KEY (field, theme, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE watch_week (
    field    TEXT    NOT NULL,
    pattern  TEXT    NOT NULL,
    period   TEXT    NOT NULL,
    papers   INTEGER NOT NULL,
    exposure INTEGER NOT NULL,
    expected REAL,
    score    REAL,
    cusum    REAL,
    is_alarm INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (field, pattern, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE watch_variant (
    field   TEXT    NOT NULL,
    pattern TEXT    NOT NULL,
    rank    INTEGER NOT NULL,
    form    TEXT    NOT NULL,
    places  INTEGER NOT NULL,
    PRIMARY KEY (field, pattern, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    person_id INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE,
    name_key  TEXT    NOT NULL,
    part      INTEGER NOT NULL,
    is_group  INTEGER NOT NULL,
    risk      REAL    NOT NULL,
    orcid     TEXT
) STRICT;
INSERT INTO person VALUES(1,'Bo Two','bo two',0,0,0.27253662694411912026,'');
INSERT INTO person VALUES(2,'Cy Three','cy three',0,0,0.026270369257244217259,'');
INSERT INTO person VALUES(3,'Di Four','di four',0,0,0.16427283156069519276,'');
INSERT INTO person VALUES(4,'Gus Seven','gus seven',0,0,0.017502822331523268384,'');
INSERT INTO person VALUES(5,'Eli Five','eli five',0,0,0.18977643759154902425,'');
INSERT INTO person VALUES(6,'Fay Six','fay six',0,0,0.041695708168992574871,'');
INSERT INTO person VALUES(7,'Hal Eight','hal eight',0,0,0.041695708168992574871,'');
INSERT INTO person VALUES(8,'Ada One','ada one',0,0,0.25259933853697391636,'');
INSERT INTO person VALUES(9,'B. Two*','b two',0,0,0.0,'');
INSERT INTO person VALUES(10,'C Three*','c three',0,0,0.0,'');
INSERT INTO person VALUES(11,':',':',0,0,0.0,'');
INSERT INTO person VALUES(12,'Team X','team x',0,1,0.0,'');
INSERT INTO person VALUES(13,'D Four','d four',0,0,0.0,'');
CREATE TABLE spelling (
    author_id INTEGER NOT NULL REFERENCES author,
    person_id INTEGER NOT NULL,
    PRIMARY KEY (author_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO spelling VALUES(1,1);
INSERT INTO spelling VALUES(2,2);
INSERT INTO spelling VALUES(3,3);
INSERT INTO spelling VALUES(4,4);
INSERT INTO spelling VALUES(5,5);
INSERT INTO spelling VALUES(6,6);
INSERT INTO spelling VALUES(7,7);
INSERT INTO spelling VALUES(8,8);
INSERT INTO spelling VALUES(9,9);
INSERT INTO spelling VALUES(10,10);
INSERT INTO spelling VALUES(11,11);
INSERT INTO spelling VALUES(12,12);
INSERT INTO spelling VALUES(13,13);
CREATE TABLE name_decision (
    name   TEXT    NOT NULL,
    number INTEGER NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('spelling', 'join', 'split', 'keep', 'user')),
    other  TEXT,
    score  REAL,
    reason TEXT    NOT NULL,
    PRIMARY KEY (name, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE author_measure (
    person_id         INTEGER PRIMARY KEY,
    papers            INTEGER NOT NULL,
    first_day         INTEGER NOT NULL,
    last_day          INTEGER NOT NULL,
    collaborators     INTEGER NOT NULL,
    degree            INTEGER NOT NULL,
    strength          REAL    NOT NULL,
    pagerank          REAL    NOT NULL,
    betweenness       REAL    NOT NULL,
    betweenness_error REAL    NOT NULL,
    closeness         REAL,
    clustering        REAL,
    core              INTEGER NOT NULL,
    component         INTEGER NOT NULL,
    community         INTEGER,
    bridging          REAL
) STRICT;
INSERT INTO author_measure VALUES(1,4,20605,20619,4,4,3.0,0.089557159961404397829,8.0,0.0,0.64285714285714290472,0.33333333333333331482,3,0,2,0.61111111111111116045);
INSERT INTO author_measure VALUES(2,4,20605,20620,4,4,4.0,0.10924908539137856422,1.5,0.0,0.5625,0.5,3,0,2,0.46875);
INSERT INTO author_measure VALUES(3,4,20605,20619,4,4,3.0,0.084441144960329797553,1.5,0.0,0.5625,0.5,3,0,2,0.44444444444444441977);
INSERT INTO author_measure VALUES(4,5,20605,20620,4,4,4.0,0.10889875789219542745,1.5,0.0,0.5625,0.5,3,0,0,0.46875);
INSERT INTO author_measure VALUES(5,3,20606,20619,3,3,2.0,0.061245000590921479244,1.5,0.0,0.52941176470588235947,0.33333333333333331482,3,0,0,0.5);
INSERT INTO author_measure VALUES(6,3,20606,20620,3,3,3.0,0.085586688404694563625,1.5,0.0,0.52941176470588235947,0.33333333333333331482,3,0,0,0.0);
INSERT INTO author_measure VALUES(7,3,20608,20620,4,4,3.0,0.088238153386376125264,8.0,0.0,0.64285714285714290472,0.33333333333333331482,3,0,0,0.61111111111111116045);
INSERT INTO author_measure VALUES(8,3,20613,20621,4,4,3.0,0.10241997226508195439,14.5,0.0,0.64285714285714290472,0.16666666666666665741,2,0,1,0.66666666666666674068);
INSERT INTO author_measure VALUES(9,1,20621,20621,2,2,1.0,0.046704652318664864607,0.0,0.0,0.42857142857142854763,1.0,2,0,1,0.0);
INSERT INTO author_measure VALUES(10,1,20621,20621,2,2,1.0,0.046704652318664864607,0.0,0.0,0.42857142857142854763,1.0,2,0,1,0.0);
INSERT INTO author_measure VALUES(11,1,20621,20621,1,1,1.0,0.082304526748971179594,0.0,0.0,NULL,NULL,1,1,NULL,NULL);
INSERT INTO author_measure VALUES(12,1,20621,20621,1,1,1.0,0.082304526748971179594,0.0,0.0,NULL,NULL,1,1,NULL,NULL);
INSERT INTO author_measure VALUES(13,1,20621,20621,0,0,0.0,0.012345679012345681796,0.0,0.0,NULL,NULL,0,2,NULL,NULL);
CREATE TABLE pair (
    person_a  INTEGER NOT NULL,
    person_b  INTEGER NOT NULL,
    papers    INTEGER NOT NULL,
    weight    REAL    NOT NULL,
    first_day INTEGER NOT NULL,
    last_day  INTEGER NOT NULL,
    PRIMARY KEY (person_a, person_b)
) STRICT, WITHOUT ROWID;
INSERT INTO pair VALUES(1,2,1,1.0,20605,20605);
INSERT INTO pair VALUES(1,3,1,0.5,20619,20619);
INSERT INTO pair VALUES(1,5,1,0.5,20619,20619);
INSERT INTO pair VALUES(2,3,2,1.5,20605,20614);
INSERT INTO pair VALUES(2,4,2,1.0,20605,20620);
INSERT INTO pair VALUES(2,7,1,0.5,20620,20620);
INSERT INTO pair VALUES(3,4,1,0.5,20605,20605);
INSERT INTO pair VALUES(3,5,1,0.5,20619,20619);
INSERT INTO pair VALUES(4,7,2,1.0,20608,20620);
INSERT INTO pair VALUES(5,6,1,1.0,20606,20606);
INSERT INTO pair VALUES(6,4,2,1.5,20608,20620);
INSERT INTO pair VALUES(6,7,1,0.5,20608,20608);
INSERT INTO pair VALUES(8,1,1,1.0,20613,20613);
INSERT INTO pair VALUES(8,7,1,1.0,20613,20613);
INSERT INTO pair VALUES(8,9,1,0.5,20621,20621);
INSERT INTO pair VALUES(8,10,1,0.5,20621,20621);
INSERT INTO pair VALUES(9,10,1,0.5,20621,20621);
INSERT INTO pair VALUES(11,12,1,1.0,20621,20621);
CREATE TABLE community (
    community INTEGER PRIMARY KEY,
    label     TEXT    NOT NULL,
    terms     TEXT,
    authors   INTEGER NOT NULL,
    papers    INTEGER NOT NULL,
    cohesion  REAL    NOT NULL,
    stability REAL    NOT NULL
) STRICT;
INSERT INTO community VALUES(0,'Gus Seven, Fay Six + 2 others',NULL,4,4,0.66666666666666662965,1.0);
INSERT INTO community VALUES(1,'Ada One, B. Two* + 1 other',NULL,3,1,0.59999999999999997779,1.0);
INSERT INTO community VALUES(2,'Cy Three, Bo Two + 1 other',NULL,3,4,0.59999999999999997779,1.0);
CREATE TABLE network_measure (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO network_measure VALUES('assortativity',0.58461538461538475885);
INSERT INTO network_measure VALUES('authors',13.0);
INSERT INTO network_measure VALUES('betweenness_sources',1000.0);
INSERT INTO network_measure VALUES('clustering',0.38461538461538463673);
INSERT INTO network_measure VALUES('communities',3.0);
INSERT INTO network_measure VALUES('components',3.0);
INSERT INTO network_measure VALUES('diameter',3.0);
INSERT INTO network_measure VALUES('diameter_is_exact',1.0);
INSERT INTO network_measure VALUES('effective_diameter',2.5499999999999998223);
INSERT INTO network_measure VALUES('giant_authors',10.0);
INSERT INTO network_measure VALUES('giant_pairs',17.0);
INSERT INTO network_measure VALUES('hyper_papers',0.0);
INSERT INTO network_measure VALUES('leiden_runs',10.0);
INSERT INTO network_measure VALUES('mean_distance',1.8444444444444445529);
INSERT INTO network_measure VALUES('mean_distance_error',0.0);
INSERT INTO network_measure VALUES('modularity',0.3305588585017835701);
INSERT INTO network_measure VALUES('pairs',18.0);
INSERT INTO network_measure VALUES('solo_papers',5.0);
INSERT INTO network_measure VALUES('team_mean',2.0);
INSERT INTO network_measure VALUES('team_median',2.0);
INSERT INTO network_measure VALUES('top_core',3.0);
INSERT INTO network_measure VALUES('top_degree',4.0);
INSERT INTO network_measure VALUES('transitivity',0.40909090909090911614);
INSERT INTO network_measure VALUES('triangles',6.0);
CREATE TABLE network_period (
    period       TEXT PRIMARY KEY,
    papers       INTEGER NOT NULL,
    authors      INTEGER NOT NULL,
    new_authors  INTEGER NOT NULL,
    pairs        INTEGER NOT NULL,
    new_pairs    INTEGER NOT NULL,
    team_mean    REAL    NOT NULL,
    team_median  REAL    NOT NULL,
    team_p90     REAL    NOT NULL,
    solo         INTEGER NOT NULL,
    hyper        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO network_period VALUES('2026-W23',6,7,7,8,8,2.0,2.0,3.0,2,0);
INSERT INTO network_period VALUES('2026-W24',4,5,1,3,2,1.75,2.0,2.0,1,0);
INSERT INTO network_period VALUES('2026-W25',7,13,5,11,8,2.1428571428571427937,2.0,3.0,2,0);
CREATE TABLE author_period (
    period     TEXT    NOT NULL,
    person_id  INTEGER NOT NULL,
    papers     INTEGER NOT NULL,
    expected   REAL    NOT NULL,
    ratio      REAL,
    ratio_low  REAL    NOT NULL,
    ratio_high REAL,
    p_value    REAL    NOT NULL,
    q_value    REAL    NOT NULL,
    trend      TEXT    CHECK (trend IN ('rising', 'watch up')),
    PRIMARY KEY (period, person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE tie_period (
    period      TEXT PRIMARY KEY,
    is_over     INTEGER NOT NULL,
    authors     INTEGER NOT NULL,
    new_authors INTEGER NOT NULL,
    pairs       INTEGER NOT NULL,
    new_pairs   INTEGER NOT NULL,
    lasting     INTEGER,
    dissolved   INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO tie_period VALUES('2026-06',0,13,13,18,18,NULL,NULL);
CREATE TABLE community_event (
    period    TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('continued', 'merged', 'split', 'born', 'gone')),
    label     TEXT    NOT NULL,
    authors   INTEGER NOT NULL,
    in_both   INTEGER NOT NULL,
    other     TEXT,
    parts     INTEGER,
    overlap   REAL,
    PRIMARY KEY (period, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE community_crossing (
    period      TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    label_a     TEXT    NOT NULL,
    label_b     TEXT    NOT NULL,
    papers      INTEGER NOT NULL,
    authors_a   INTEGER NOT NULL,
    authors_b   INTEGER NOT NULL,
    expected    REAL    NOT NULL,
    p_value     REAL    NOT NULL,
    q_value     REAL    NOT NULL,
    PRIMARY KEY (period, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE community_crossing_paper (
    period   TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    paper_id INTEGER NOT NULL,
    PRIMARY KEY (period, number, paper_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE likely_pair (
    rank     INTEGER PRIMARY KEY,
    person_a INTEGER NOT NULL,
    person_b INTEGER NOT NULL,
    score    REAL    NOT NULL,
    shared   INTEGER NOT NULL
) STRICT;
CREATE TABLE people_measure (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE drawing (
    panel     INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('tie', 'person', 'label')),
    community INTEGER NOT NULL,
    x         REAL    NOT NULL,
    y         REAL    NOT NULL,
    to_x      REAL,
    to_y      REAL,
    size      REAL    NOT NULL,
    person_id INTEGER,
    text      TEXT,
    PRIMARY KEY (panel, number)
) STRICT, WITHOUT ROWID;
INSERT INTO drawing VALUES(1,0,'tie',0,5.0,56.649299999999996658,46.694099999999998827,33.0,2.0,NULL,NULL);
INSERT INTO drawing VALUES(1,1,'tie',0,5.0,56.649299999999996658,5.0,9.3506999999999997896,2.0,NULL,NULL);
INSERT INTO drawing VALUES(1,2,'tie',0,46.694099999999998827,33.0,5.0,9.3506999999999997896,1.0,NULL,NULL);
INSERT INTO drawing VALUES(1,3,'tie',0,46.694099999999998827,33.0,95.0,33.0,1.0,NULL,NULL);
INSERT INTO drawing VALUES(1,4,'person',0,5.0,56.649299999999996658,NULL,NULL,2.2000000000000001776,4,NULL);
INSERT INTO drawing VALUES(1,5,'person',0,46.694099999999998827,33.0,NULL,NULL,1.7041126723312636226,6,NULL);
INSERT INTO drawing VALUES(1,6,'person',0,5.0,9.3506999999999997896,NULL,NULL,1.7041126723312636226,7,NULL);
INSERT INTO drawing VALUES(1,7,'person',0,95.0,33.0,NULL,NULL,1.7041126723312636226,5,NULL);
INSERT INTO drawing VALUES(1,8,'label',0,15.090000000000001634,56.649299999999996658,NULL,NULL,0.0,4,'Gus Seven');
INSERT INTO drawing VALUES(1,9,'label',0,54.66821267233126491,33.0,NULL,NULL,0.0,6,'Fay Six');
INSERT INTO drawing VALUES(1,10,'label',0,14.594112672331263525,9.3506999999999997896,NULL,NULL,0.0,7,'Hal Eight');
INSERT INTO drawing VALUES(1,11,'label',0,86.215887327668738748,33.0,NULL,NULL,0.0,5,'Eli Five');
INSERT INTO drawing VALUES(2,0,'tie',1,81.736500000000006597,61.0,18.263500000000000511,58.938499999999997671,1.0,NULL,NULL);
INSERT INTO drawing VALUES(2,1,'tie',1,81.736500000000006597,61.0,51.785400000000002761,5.0,1.0,NULL,NULL);
INSERT INTO drawing VALUES(2,2,'tie',1,18.263500000000000511,58.938499999999997671,51.785400000000002761,5.0,1.0,NULL,NULL);
INSERT INTO drawing VALUES(2,3,'person',1,81.736500000000006597,61.0,NULL,NULL,2.2000000000000001776,8,NULL);
INSERT INTO drawing VALUES(2,4,'person',1,18.263500000000000511,58.938499999999997671,NULL,NULL,1.2701705922171766527,9,NULL);
INSERT INTO drawing VALUES(2,5,'person',1,51.785400000000002761,5.0,NULL,NULL,1.2701705922171766527,10,NULL);
INSERT INTO drawing VALUES(2,6,'label',1,90.206500000000005455,61.0,NULL,NULL,0.0,8,'Ada One');
INSERT INTO drawing VALUES(2,7,'label',1,25.80367059221717696,58.938499999999997671,NULL,NULL,0.0,9,'B. Two*');
INSERT INTO drawing VALUES(2,8,'label',1,60.135570592217177932,5.0,NULL,NULL,0.0,10,'C Three*');
INSERT INTO drawing VALUES(3,0,'tie',2,81.736500000000006597,61.0,51.785400000000002761,5.0,2.0,NULL,NULL);
INSERT INTO drawing VALUES(3,1,'tie',2,81.736500000000006597,61.0,18.263500000000000511,58.938499999999997671,1.0,NULL,NULL);
INSERT INTO drawing VALUES(3,2,'tie',2,18.263500000000000511,58.938499999999997671,51.785400000000002761,5.0,1.0,NULL,NULL);
INSERT INTO drawing VALUES(3,3,'person',2,81.736500000000006597,61.0,NULL,NULL,2.2000000000000001776,2,NULL);
INSERT INTO drawing VALUES(3,4,'person',2,18.263500000000000511,58.938499999999997671,NULL,NULL,2.2000000000000001776,1,NULL);
INSERT INTO drawing VALUES(3,5,'person',2,51.785400000000002761,5.0,NULL,NULL,2.2000000000000001776,3,NULL);
INSERT INTO drawing VALUES(3,6,'label',2,91.016500000000007727,61.0,NULL,NULL,0.0,2,'Cy Three');
INSERT INTO drawing VALUES(3,7,'label',2,25.923500000000000652,58.938499999999997671,NULL,NULL,0.0,1,'Bo Two');
INSERT INTO drawing VALUES(3,8,'label',2,60.255400000000001623,5.0,NULL,NULL,0.0,3,'Di Four');
CREATE TABLE topic (
    topic       INTEGER PRIMARY KEY,
    label       TEXT    NOT NULL UNIQUE,
    terms       TEXT    NOT NULL,
    papers      INTEGER NOT NULL,
    coherence   REAL    NOT NULL,
    uniqueness  REAL    NOT NULL,
    is_sound    INTEGER NOT NULL,
    theme       INTEGER,
    first_fit   TEXT    NOT NULL,
    matched     REAL,
    slope       REAL,
    slope_low   REAL,
    slope_high  REAL,
    slope_q     REAL,
    course      TEXT CHECK (course IN ('growing', 'shrinking'))
) STRICT;
CREATE TABLE topic_term (
    topic  INTEGER NOT NULL REFERENCES topic,
    rank   INTEGER NOT NULL,
    term   TEXT    NOT NULL,
    weight REAL    NOT NULL,
    PRIMARY KEY (topic, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE topic_column (
    column INTEGER PRIMARY KEY,
    term   TEXT    NOT NULL,
    key    TEXT    NOT NULL,
    papers INTEGER NOT NULL
) STRICT;
CREATE TABLE topic_weight (
    topic  INTEGER NOT NULL REFERENCES topic,
    column INTEGER NOT NULL REFERENCES topic_column,
    weight REAL    NOT NULL,
    PRIMARY KEY (topic, column)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_topic (
    paper_id INTEGER NOT NULL REFERENCES paper,
    topic    INTEGER NOT NULL REFERENCES topic,
    weight   REAL    NOT NULL,
    PRIMARY KEY (paper_id, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE topic_period (
    field      TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    topic      INTEGER NOT NULL REFERENCES topic,
    share      REAL    NOT NULL,
    low        REAL    NOT NULL,
    high       REAL    NOT NULL,
    papers     INTEGER NOT NULL,
    exposure   INTEGER NOT NULL,
    expected   REAL,
    ratio      REAL,
    ratio_low  REAL,
    ratio_high REAL,
    p_value    REAL,
    q_value    REAL,
    trend      TEXT CHECK (trend IN ('rising', 'falling', 'watch up', 'watch down')),
    PRIMARY KEY (field, period, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE topic_forecast (
    topic   INTEGER NOT NULL REFERENCES topic,
    step    INTEGER NOT NULL,
    share   REAL    NOT NULL,
    low     REAL    NOT NULL,
    high    REAL    NOT NULL,
    mase    REAL    NOT NULL,
    naive   REAL    NOT NULL,
    origins INTEGER NOT NULL,
    PRIMARY KEY (topic, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE topic_theme (
    theme  INTEGER PRIMARY KEY,
    label  TEXT    NOT NULL,
    topics INTEGER NOT NULL,
    papers INTEGER NOT NULL
) STRICT;
CREATE TABLE topic_map (
    number INTEGER PRIMARY KEY,
    kind   TEXT    NOT NULL CHECK (kind IN ('tie', 'topic', 'label')),
    topic  INTEGER NOT NULL,
    x      REAL    NOT NULL,
    y      REAL    NOT NULL,
    to_x   REAL,
    to_y   REAL,
    size   REAL    NOT NULL,
    text   TEXT
) STRICT;
CREATE TABLE topic_event (
    fit_day TEXT    NOT NULL,
    topic   INTEGER NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('born', 'gone')),
    label   TEXT    NOT NULL,
    PRIMARY KEY (fit_day, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE field_category (
    field    TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (field, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE field_count (
    field      TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    papers     INTEGER NOT NULL,
    new_papers INTEGER NOT NULL,
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE field (
    field TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO field VALUES('all');
CREATE INDEX sighting_paper ON sighting (paper_id);
CREATE INDEX paper_first_day ON paper (first_day, is_new);
CREATE INDEX period_kind ON period (kind, number);
CREATE INDEX paper_tokens_paper ON paper_tokens (paper_id, language);
CREATE TRIGGER paper_changed AFTER UPDATE OF arxiv_id, title, abstract, categories, first_day, is_new ON paper
WHEN old.first_day <> new.first_day OR old.is_new <> new.is_new OR old.title <> new.title
     OR old.abstract <> new.abstract OR old.categories <> new.categories OR old.arxiv_id <> new.arxiv_id
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;
CREATE TRIGGER paper_gone AFTER DELETE ON paper
BEGIN INSERT OR IGNORE INTO token_queue VALUES (old.paper_id); END;
CREATE TRIGGER record_added AFTER INSERT ON record
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;
CREATE TRIGGER record_ranked AFTER UPDATE OF paper_id, day ON record
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;
CREATE TRIGGER summary_added AFTER INSERT ON summary
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;
CREATE INDEX term_form_period ON term_form (field, period);
CREATE INDEX keyword_period_term ON keyword_period (term_id, field, period);
CREATE TRIGGER paper_search_changed AFTER UPDATE OF title, abstract ON paper
WHEN (old.title <> new.title OR old.abstract <> new.abstract)
     AND old.paper_id <= (SELECT value FROM meta WHERE key = 'search upto')
BEGIN INSERT OR IGNORE INTO search_queue VALUES (old.paper_id, old.title, old.abstract); END;
CREATE TRIGGER paper_search_gone AFTER DELETE ON paper
WHEN old.paper_id <= (SELECT value FROM meta WHERE key = 'search upto')
BEGIN INSERT OR IGNORE INTO search_queue VALUES (old.paper_id, old.title, old.abstract); END;
CREATE INDEX person_key ON person (name_key);
CREATE INDEX authorship_person ON authorship (person_id, paper_id) WHERE person_id IS NOT NULL;
CREATE INDEX paper_topic_topic ON paper_topic (topic, weight);
CREATE VIEW v_paper AS
SELECT arxiv_id, version, title, abstract, primary_category, categories,
       (SELECT group_concat(name, ', ') FROM (SELECT name FROM authorship JOIN author USING (author_id)
                                               WHERE authorship.paper_id = paper.paper_id ORDER BY position)) AS authors,
       date(first_day * 86400, 'unixepoch') AS first_day,
       date(last_day * 86400, 'unixepoch') AS last_day,
       coalesce(url, 'https://arxiv.org/abs/' || arxiv_id) AS url,
       comment, is_new, doi, journal_ref, date(submitted * 86400, 'unixepoch') AS submitted,
       date(updated * 86400, 'unixepoch') AS updated
  FROM paper;
CREATE VIEW v_author AS
SELECT name, papers, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
       collaborators, degree, strength, pagerank, betweenness, core, community, betweenness_error, closeness, clustering,
       component, bridging, risk, is_group, orcid
  FROM author_measure JOIN person USING (person_id);
CREATE VIEW v_collaboration AS
SELECT a.name AS author_a, b.name AS author_b, papers, weight,
       date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day
  FROM pair JOIN person AS a ON a.person_id = person_a JOIN person AS b ON b.person_id = person_b;
CREATE VIEW v_paper_author AS
SELECT arxiv_id, position + 1 AS position, author.name AS spelling, person.name AS name
  FROM authorship JOIN author USING (author_id) LEFT JOIN person USING (person_id) JOIN paper USING (paper_id);
CREATE VIEW v_name_decision AS
SELECT name, kind, other, score, reason FROM name_decision;
CREATE VIEW v_community AS
SELECT community, label, terms, authors, papers, cohesion, stability FROM community;
CREATE VIEW v_network_period AS
SELECT period, papers, authors, new_authors, pairs, new_pairs, team_mean, team_median, team_p90, solo, hyper
  FROM network_period;
CREATE VIEW v_author_period AS
SELECT period, name, papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend, risk
  FROM author_period JOIN person USING (person_id);
CREATE VIEW v_tie_period AS
SELECT period, is_over, authors, new_authors, pairs, new_pairs, lasting, dissolved FROM tie_period;
CREATE VIEW v_community_event AS
SELECT period, number, kind, label, authors, in_both, other, parts, overlap FROM community_event;
CREATE VIEW v_community_crossing AS
SELECT period, number, label_a, label_b, papers, authors_a, authors_b, expected, p_value, q_value,
       (SELECT group_concat(arxiv_id, ' ') FROM (SELECT arxiv_id FROM community_crossing_paper AS x
          JOIN paper USING (paper_id) WHERE x.period = c.period AND x.number = c.number ORDER BY arxiv_id)) AS arxiv_ids
  FROM community_crossing AS c;
CREATE VIEW v_network_measure AS
SELECT measure, value FROM network_measure;
CREATE VIEW v_people_measure AS
SELECT measure, value FROM people_measure;
CREATE VIEW v_likely_pair AS
SELECT rank, a.name AS author_a, b.name AS author_b, score, shared
  FROM likely_pair JOIN person AS a ON a.person_id = person_a JOIN person AS b ON b.person_id = person_b;
CREATE VIEW v_keyword_period AS
SELECT field, period, term, k.papers AS papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend,
       EXISTS (SELECT 1 FROM keyword_burst AS b WHERE b.field = k.field AND b.term_id = k.term_id
                  AND k.period BETWEEN first_period AND last_period) AS burst, groups, base_papers, is_wording
  FROM keyword_period AS k JOIN term USING (term_id);
CREATE VIEW v_keyword_burst AS
SELECT field, term, first_period, last_period, papers, weight, is_open FROM keyword_burst JOIN term USING (term_id);
CREATE VIEW v_keyword_trend AS
SELECT field, term, period, weeks, papers, growth, growth_low, growth_high, p_value, mann_kendall, sen, lag1, q_value
  FROM keyword_trend JOIN term USING (term_id);
CREATE VIEW v_keyword_link AS
SELECT field, term_a, term_b, papers, npmi, jaccard FROM keyword_link;
CREATE VIEW v_keyword_theme AS
SELECT field, period, theme, label, papers, centrality, density, quadrant,
       (SELECT group_concat(term, ', ') FROM (SELECT term FROM keyword_theme_term AS t WHERE t.field = keyword_theme.field
           AND t.theme = keyword_theme.theme ORDER BY rank)) AS terms
  FROM keyword_theme;
CREATE VIEW v_watch AS
SELECT field, pattern, period, papers, exposure, expected, score, cusum, is_alarm FROM watch_week;
CREATE VIEW v_watch_variant AS
SELECT field, pattern, rank, form, places FROM watch_variant;
CREATE VIEW v_paper_keyphrase AS
SELECT arxiv_id, rank, term, score FROM paper_keyphrase JOIN paper USING (paper_id);
CREATE VIEW v_topic AS
SELECT topic, topic.label, terms, topic.papers, coherence, uniqueness, is_sound, theme, topic_theme.label AS theme_label,
       first_fit, matched, slope, slope_low, slope_high, slope_q, course
  FROM topic LEFT JOIN topic_theme USING (theme);
CREATE VIEW v_topic_period AS
SELECT field, period, topic, share, low, high, papers, exposure, expected, ratio, ratio_low, ratio_high, p_value, q_value,
       trend FROM topic_period;
CREATE VIEW v_topic_forecast AS
SELECT topic, step, share, low, high, mase, naive, origins FROM topic_forecast;
CREATE VIEW v_topic_model AS
SELECT measure, value FROM topic_model;
CREATE VIEW v_topic_theme AS
SELECT theme, label, topics, papers FROM topic_theme;
CREATE VIEW v_topic_event AS
SELECT fit_day, topic, kind, label FROM topic_event;
CREATE VIEW v_paper_topic AS
SELECT arxiv_id, topic, weight FROM paper_topic JOIN paper USING (paper_id);
CREATE VIEW v_reject AS
SELECT path AS source_file, 'line ' || line AS position,
       CASE is_repaired WHEN 1 THEN 'repaired: ' ELSE '' END || reason AS reason, excerpt
  FROM reject JOIN source USING (source_id);
CREATE VIEW v_coverage AS
SELECT source, date(day * 86400, 'unixepoch') AS day, state, expected, records, new_papers, repeats, rejects FROM coverage;
CREATE VIEW v_record AS
SELECT arxiv_id, record_id AS record, collection, format, path AS source_file, record.version AS version,
       date(record.day * 86400, 'unixepoch') AS day, field, text
  FROM record JOIN paper USING (paper_id) LEFT JOIN source USING (source_id) LEFT JOIN record_field USING (record_id);
CREATE VIEW v_sighting AS
SELECT arxiv_id, collection, format, path AS source_file, position, line, section,
       date(coalesce(sighting.day, source.day) * 86400, 'unixepoch') AS day, announced, sighting.version AS version
  FROM sighting JOIN source USING (source_id) JOIN paper USING (paper_id);
CREATE VIEW v_period AS
SELECT period, kind, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
       state, is_comparable, mailings, expected_mailings, papers, new_papers, exposure
  FROM period;
CREATE VIEW field_paper AS
SELECT 'all' AS field, paper_id, arxiv_id, title, primary_category, first_day, is_new FROM paper
 UNION ALL
SELECT field, paper_id, arxiv_id, title, primary_category, first_day, is_new
  FROM (SELECT DISTINCT field FROM field_category) AS f JOIN paper
 WHERE EXISTS (SELECT 1 FROM field_category AS c
                WHERE c.field = f.field AND (category = '' OR instr(' ' || paper.categories || ' ', ' ' || category || ' ')));
CREATE VIEW field_period AS
SELECT 'all' AS field, period, kind, number, first_day, last_day, state, is_comparable, mailings, expected_mailings, papers,
       new_papers FROM period
 UNION ALL
SELECT field, period, kind, number, first_day, last_day, state, is_comparable, mailings, expected_mailings,
       coalesce(c.papers, 0), coalesce(c.new_papers, 0)
  FROM (SELECT DISTINCT field FROM field_category) AS f JOIN period LEFT JOIN field_count AS c USING (field, period);
CREATE INDEX pair_person_b ON pair (person_b)
;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA user_version=16; PRAGMA application_id=1347699781;
