PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('change',9);
INSERT INTO meta VALUES('text rules',3);
CREATE TABLE source (
    source_id  INTEGER PRIMARY KEY,
    path       TEXT    NOT NULL,
    format     TEXT    NOT NULL,
    digest     TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    day_origin TEXT    NOT NULL CHECK (day_origin IN ('option', 'name', 'ids')),
    records    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (digest, day)
) STRICT;
INSERT INTO source VALUES(1,'../in/2026-06-01.jsonl','digest_jsonl','11d7f0f5bb9e4240c1aab232a327da54',20605,'option',2);
INSERT INTO source VALUES(2,'../in/2026-06-02.jsonl','digest_jsonl','01aa1074219cd58a25a95c3e17034952',20606,'option',3);
INSERT INTO source VALUES(3,'../in/2026-06-04.jsonl','digest_jsonl','c90f98fff565caa93055285f29293c32',20608,'option',4);
INSERT INTO source VALUES(4,'../in/2026-06-09.jsonl','digest_jsonl','3f4d87f25f630061e93fe3f57042d03a',20613,'option',3);
INSERT INTO source VALUES(5,'../in/2026-06-10.jsonl','digest_jsonl','dc6a8ec92dd7b4626984ff9203b3eaff',20614,'option',3);
INSERT INTO source VALUES(6,'../in/2026-06-15.jsonl','digest_jsonl','1c37dca3bee35e8894b153d85f143e71',20619,'option',3);
INSERT INTO source VALUES(7,'../in/2026-06-16.jsonl','digest_jsonl','c034dd0ed3445119944550bb647f875b',20620,'option',3);
INSERT INTO source VALUES(8,'../in/2026-06-17.md','digest_md','93f32bb9697b83685f12156dee6f92d6',20621,'option',3);
INSERT INTO source VALUES(9,'../in/2026-06-18.jsonl','digest_jsonl','0079889edad7e26683afbce49a21e41e',20622,'option',3);
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
) STRICT;
INSERT INTO paper VALUES(1,'2606.00001',2,'On paper kites and night trains','We study paper kites with a large echo model (LEM). Paper kites help night trains. A LEM of night trains is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00001','https://arxiv.org/pdf/2606.00001',NULL,20605,20606,1,20,20606,'3d39a6c25e415cd4088c1ad321e58daf');
INSERT INTO paper VALUES(2,'2606.00002',1,'On night trains and paper kites','We study night trains with a large echo model (LEM). Night trains help paper kites. A LEM of paper kites is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00002','https://arxiv.org/pdf/2606.00002',NULL,20605,20605,1,20,20605,'89cd22d30f4128943317baf00c3f9db2');
INSERT INTO paper VALUES(3,'2606.00003',2,'On sparse filters and quiet rooms','We study sparse filters with a large echo model (LEM). Sparse filters help quiet rooms. A LEM of quiet rooms is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00003','https://arxiv.org/pdf/2606.00003',NULL,20606,20608,1,20,20608,'2585bc61c302bb72fd23a7c109156532');
INSERT INTO paper VALUES(4,'2606.00004',1,'On glass bells and salt maps','We study glass bells with a large echo model (LEM). Glass bells help salt maps. A LEM of salt maps is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00004','https://arxiv.org/pdf/2606.00004',NULL,20606,20606,1,20,20606,'1557ee988d8919b660613f70a0d11cce');
INSERT INTO paper VALUES(5,'2606.00005',2,'On green clocks and slow tides','We study green clocks with a large echo model (LEM). Green clocks help slow tides. A LEM of slow tides is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00005','https://arxiv.org/pdf/2606.00005',NULL,20608,20613,1,20,20613,'01e5195fde463be69f41e56fe668ce65');
INSERT INTO paper VALUES(6,'2606.00006',1,'On slow tides and green clocks','We study slow tides with a large echo model (LEM). Slow tides help green clocks. A LEM of green clocks is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00006','https://arxiv.org/pdf/2606.00006',NULL,20608,20608,1,20,20608,'8dbb269d62633b1f542fc0b5b53b748d');
INSERT INTO paper VALUES(7,'2606.00007',2,'On salt maps and glass bells','We study salt maps with a large echo model (LEM). Salt maps help glass bells. A LEM of glass bells is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00007','https://arxiv.org/pdf/2606.00007',NULL,20613,20614,1,20,20614,'715d9b7cbe5443710199543307999636');
INSERT INTO paper VALUES(8,'2606.00008',1,'On quiet rooms and sparse filters','We study quiet rooms with a large echo model (LEM). Quiet rooms help sparse filters. A LEM of sparse filters is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00008','https://arxiv.org/pdf/2606.00008',NULL,20613,20613,1,20,20613,'9f2bb72aa5880700edde51bf80ae76e9');
INSERT INTO paper VALUES(9,'2606.00009',2,'On paper kites and night trains','We study paper kites with a large echo model (LEM). Paper kites help night trains. A LEM of night trains is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00009','https://arxiv.org/pdf/2606.00009',NULL,20614,20619,1,20,20619,'e3ed8bfc9a182f3d7388717f9ed09111');
INSERT INTO paper VALUES(10,'2606.00010',1,'On night trains and paper kites','We study night trains with a large echo model (LEM). Night trains help paper kites. A LEM of paper kites is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00010','https://arxiv.org/pdf/2606.00010',NULL,20614,20614,1,20,20614,'93f3688b9748dc1dddc9e773e41a8721');
INSERT INTO paper VALUES(11,'2606.00011',2,'On sparse filters and quiet rooms','We study sparse filters with a large echo model (LEM). Sparse filters help quiet rooms. A LEM of quiet rooms is slow. Now with more words.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00011','https://arxiv.org/pdf/2606.00011',NULL,20619,20620,1,20,20620,'ca3b58f6464d14ebe08b370a1535f17e');
INSERT INTO paper VALUES(12,'2606.00012',1,'On glass bells and salt maps','We study glass bells with a large echo model (LEM). Glass bells help salt maps. A LEM of salt maps is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00012','https://arxiv.org/pdf/2606.00012',NULL,20619,20619,1,20,20619,'f421ba3c87fa2c1725797d81b6e69c14');
INSERT INTO paper VALUES(13,'2606.00013',1,'On green clocks and slow tides','We study green clocks with a large echo model (LEM). Green clocks help slow tides. A LEM of slow tides is slow.',NULL,'cs.SD','cs.SD eess.AS',NULL,'https://arxiv.org/abs/2606.00013','https://arxiv.org/pdf/2606.00013',NULL,20620,20620,1,20,20620,'9cf1f0418147fe27e6c79c17827ca874');
INSERT INTO paper VALUES(14,'2606.00014',1,'On slow tides and green clocks','We study slow tides with a large echo model (LEM). Slow tides help green clocks. A LEM of green clocks is slow.',NULL,'cs.CL','cs.CL',NULL,'https://arxiv.org/abs/2606.00014','https://arxiv.org/pdf/2606.00014',NULL,20620,20620,1,20,20620,'41387e89f0f86a93d9a524a8c25bf96f');
INSERT INTO paper VALUES(15,'2509.00001',1,'Rooms that listen: echoes as a cue',replace('We measure a room by its echoes.\nMethod: this line is part of the abstract.\n\nConclusion: and so is this one, after a blank line.\n\n### [2] [Not a paper](https://arxiv.org/abs/2509.99999)\n\nThe end of the abstract.','\n',char(10)),NULL,'eess.AS','eess.AS',NULL,'https://arxiv.org/abs/2509.00001','https://arxiv.org/pdf/2509.00001',NULL,20621,20622,0,20,20622,'b939a372b4bd6b8da99b1386c3114721');
INSERT INTO paper VALUES(16,'2509.00002',3,'Codes over $\mathbb{Z}_2[u](v)$ and [MASK] tokens','Short.',NULL,'eess.AS','eess.AS',NULL,'https://arxiv.org/abs/2509.00002v3','https://arxiv.org/pdf/2509.00002v3',NULL,20621,20622,0,20,20622,'63f90c6141471faa6f31fd56531acda0');
INSERT INTO paper VALUES(17,'2509.00003',1,'A third one','Third.',NULL,'cs.SD','cs.SD',NULL,'https://arxiv.org/abs/2509.00003','https://arxiv.org/pdf/2509.00003',NULL,20621,20622,0,20,20622,'0ac59bb0735f7a1ecf451387e3f86bc4');
CREATE TABLE author (
    author_id INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO author VALUES(1,'Bo Two');
INSERT INTO author VALUES(2,'Cy Three');
INSERT INTO author VALUES(3,'Di Four');
INSERT INTO author VALUES(4,'Gus Seven');
INSERT INTO author VALUES(5,'Eli Five');
INSERT INTO author VALUES(6,'Fay Six');
INSERT INTO author VALUES(7,'Hal Eight');
INSERT INTO author VALUES(8,'Ada One');
INSERT INTO author VALUES(9,'B. Two*');
INSERT INTO author VALUES(10,'C Three*');
INSERT INTO author VALUES(11,':');
INSERT INTO author VALUES(12,'Team X');
INSERT INTO author VALUES(13,'D Four');
CREATE TABLE authorship (
    paper_id  INTEGER NOT NULL REFERENCES paper,
    position  INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES author,
    PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO authorship VALUES(1,0,1);
INSERT INTO authorship VALUES(1,1,2);
INSERT INTO authorship VALUES(2,0,2);
INSERT INTO authorship VALUES(2,1,3);
INSERT INTO authorship VALUES(2,2,4);
INSERT INTO authorship VALUES(3,0,3);
INSERT INTO authorship VALUES(4,0,5);
INSERT INTO authorship VALUES(4,1,6);
INSERT INTO authorship VALUES(5,0,6);
INSERT INTO authorship VALUES(5,1,4);
INSERT INTO authorship VALUES(5,2,7);
INSERT INTO authorship VALUES(6,0,4);
INSERT INTO authorship VALUES(7,0,7);
INSERT INTO authorship VALUES(7,1,8);
INSERT INTO authorship VALUES(8,0,8);
INSERT INTO authorship VALUES(8,1,1);
INSERT INTO authorship VALUES(8,2,8);
INSERT INTO authorship VALUES(9,0,1);
INSERT INTO authorship VALUES(10,0,2);
INSERT INTO authorship VALUES(10,1,3);
INSERT INTO authorship VALUES(11,0,3);
INSERT INTO authorship VALUES(11,1,5);
INSERT INTO authorship VALUES(11,2,1);
INSERT INTO authorship VALUES(12,0,5);
INSERT INTO authorship VALUES(13,0,6);
INSERT INTO authorship VALUES(13,1,4);
INSERT INTO authorship VALUES(14,0,4);
INSERT INTO authorship VALUES(14,1,7);
INSERT INTO authorship VALUES(14,2,2);
INSERT INTO authorship VALUES(15,0,8);
INSERT INTO authorship VALUES(15,1,9);
INSERT INTO authorship VALUES(15,2,10);
INSERT INTO authorship VALUES(16,0,11);
INSERT INTO authorship VALUES(16,1,12);
INSERT INTO authorship VALUES(17,0,13);
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
    summary_id INTEGER REFERENCES summary,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO sighting VALUES(1,0,1,1,NULL,0,NULL);
INSERT INTO sighting VALUES(1,1,2,2,NULL,0,NULL);
INSERT INTO sighting VALUES(2,0,3,1,NULL,0,NULL);
INSERT INTO sighting VALUES(2,1,4,2,NULL,0,NULL);
INSERT INTO sighting VALUES(2,2,1,3,NULL,2,NULL);
INSERT INTO sighting VALUES(3,0,5,1,NULL,0,NULL);
INSERT INTO sighting VALUES(3,1,6,2,NULL,0,NULL);
INSERT INTO sighting VALUES(3,2,3,3,NULL,2,NULL);
INSERT INTO sighting VALUES(4,0,7,1,NULL,0,NULL);
INSERT INTO sighting VALUES(4,1,8,2,NULL,0,NULL);
INSERT INTO sighting VALUES(4,2,5,3,NULL,2,NULL);
INSERT INTO sighting VALUES(5,0,9,1,NULL,0,NULL);
INSERT INTO sighting VALUES(5,1,10,2,NULL,0,NULL);
INSERT INTO sighting VALUES(5,2,7,3,NULL,2,NULL);
INSERT INTO sighting VALUES(6,0,11,1,NULL,0,NULL);
INSERT INTO sighting VALUES(6,1,12,2,NULL,0,NULL);
INSERT INTO sighting VALUES(6,2,9,3,NULL,2,NULL);
INSERT INTO sighting VALUES(7,0,13,1,NULL,0,NULL);
INSERT INTO sighting VALUES(7,1,14,2,NULL,0,NULL);
INSERT INTO sighting VALUES(7,2,11,3,NULL,2,NULL);
INSERT INTO sighting VALUES(8,0,15,13,'eess.AS',0,1);
INSERT INTO sighting VALUES(8,1,16,46,'eess.AS',3,NULL);
INSERT INTO sighting VALUES(8,2,17,73,'cs.SD',0,2);
INSERT INTO sighting VALUES(9,0,15,1,NULL,0,1);
INSERT INTO sighting VALUES(9,1,16,2,NULL,3,NULL);
INSERT INTO sighting VALUES(9,2,17,3,NULL,0,2);
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
CREATE INDEX paper_first_day ON paper (first_day);
CREATE INDEX sighting_paper ON sighting (paper_id);
COMMIT;
PRAGMA user_version=1; PRAGMA application_id=1347699781;
