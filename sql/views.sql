-- The public views: what a user may query. The tables behind may change, these may not. Made anew whenever this file
-- changed; plain SQLite, so that they work in any SQLite shell.

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

-- Where sources disagree: what each record of a paper says otherwise than v_paper does. text NULL: it says nothing there.
CREATE VIEW v_record AS
SELECT arxiv_id, record_id AS record, collection, format, path AS source_file, record.version AS version,
       date(record.day * 86400, 'unixepoch') AS day, field, text
  FROM record JOIN paper USING (paper_id) LEFT JOIN source USING (source_id) LEFT JOIN record_field USING (record_id);

-- Each time a paper was seen: where, when, and how it was announced.
CREATE VIEW v_sighting AS
SELECT arxiv_id, collection, format, path AS source_file, position, line, section,
       date(coalesce(sighting.day, source.day) * 86400, 'unixepoch') AS day, announced, sighting.version AS version
  FROM sighting JOIN source USING (source_id) JOIN paper USING (paper_id);

CREATE VIEW v_period AS
SELECT period, kind, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
       state, is_comparable, mailings, expected_mailings, papers, new_papers, exposure
  FROM period;

-- ── For reports: the whole store and the fields alike ──

-- The papers of a field; 'all' is the whole store. (No compound: SQLite would gather all papers before it joins them.)
CREATE VIEW field_paper AS
SELECT field, paper_id, arxiv_id, title, primary_category, first_day, is_new
  FROM field JOIN paper
 WHERE EXISTS (SELECT 1 FROM field_category AS c WHERE c.field = field.field
                  AND (category = '' OR instr(' ' || paper.categories || ' ', ' ' || category || ' ')));

-- The periods, with the papers of a field. What was seen of their days is the same for all fields.
CREATE VIEW field_period AS
SELECT field, period, kind, number, first_day, last_day, state, is_comparable, mailings, expected_mailings,
       CASE field WHEN 'all' THEN period.papers ELSE coalesce(c.papers, 0) END AS papers,
       CASE field WHEN 'all' THEN period.new_papers ELSE coalesce(c.new_papers, 0) END AS new_papers
  FROM field JOIN period LEFT JOIN field_count AS c USING (field, period);

-- The bursts that were on in a period; a burst is of weeks, the period may be a month. Days: start is in it, stop is not.
CREATE VIEW period_burst AS
SELECT p.period AS period, b.*, began.first_day AS start, ended.last_day + 1 AS stop
  FROM period AS p JOIN keyword_burst AS b
  JOIN period AS began ON began.period = first_period AND began.first_day <= p.last_day
  JOIN period AS ended ON ended.period = last_period AND ended.last_day >= p.first_day;
