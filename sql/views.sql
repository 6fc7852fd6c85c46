-- The public views: what a user may query. The tables behind may change, these may not. Made anew whenever this file
-- changed; plain SQLite, so that they work in any SQLite shell. The comment above each says what it holds and
-- what its columns mean: papertide-views(7) and docs/reference/views.md are made of it.

-- A paper, once, whatever the number of files, days and versions it was seen in: of each field the best record's.
-- column arxiv_id          its arXiv id without the version; of a paper that arXiv does not have "doi:" and its DOI,
--                          or another key of its source
-- column version           the highest version that was seen
-- column title             the title
-- column abstract          the abstract
-- column primary_category  the category it is counted in, as in cs.CL
-- column categories        all its categories, blanks between
-- column authors           the names as the paper spells them, comma between
-- column first_day         the day it was first seen: the one day it is counted on
-- column last_day          the day it was last seen
-- column url               where it can be read
-- column comment           the authors' comment
-- column is_new            1; 0: its id was over 45 days old on the first day, so that it is an update, and counts as
--                          no new paper
-- column doi               the DOI
-- column journal_ref       where it was published
-- column submitted         the day of its first version
-- column updated           the day of the version shown
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

-- A name and its place in the co-authorship network, as of the last analyze.
-- column name               the name; "Ann Ash (2)" is the second person of a name that was split
-- column papers             its papers
-- column first_day          the day of its first paper
-- column last_day           the day of its latest paper
-- column collaborators      people it wrote with, papers of over 50 authors included
-- column degree             co-authors in the network, which leaves those papers out
-- column strength           sum of the weights of its ties: its papers in the network that have co-authors
-- column pagerank           PageRank, weighted, with damping 0.85
-- column betweenness        summed over all pairs of others, the share of their shortest paths that lead over it
-- column core               the largest k such that it lies in a part where everybody has k co-authors
-- column community          its community; NULL: of none that is named
-- column betweenness_error  standard error of betweenness; 0: it is exact
-- column closeness          closeness in the largest component; NULL outside of it
-- column clustering         share of its pairs of co-authors who wrote together too; NULL: fewer than two
-- column component          its component; 0 is the largest
-- column bridging           participation coefficient: 0, all its ties are to one community; near 1, they are spread
--                           over many
-- column risk               how likely the name stands for several people, from 0 to 1
-- column is_group           1: a collaboration, not a person
-- column orcid              its ORCID, where a source states one
CREATE VIEW v_author AS
SELECT name, papers, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
       collaborators, degree, strength, pagerank, betweenness, core, community, betweenness_error, closeness, clustering,
       component, bridging, risk, is_group, orcid
  FROM author_measure JOIN person USING (person_id);

-- Two names that wrote together, papers of over 50 authors left out.
-- column author_a   the one that sorts first
-- column author_b   the other
-- column papers     papers together
-- column weight     Newman's: each paper of n authors adds 1/(n-1)
-- column first_day  the day of the first paper together
-- column last_day   the day of the latest
CREATE VIEW v_collaboration AS
SELECT a.name AS author_a, b.name AS author_b, papers, weight,
       date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day
  FROM pair JOIN person AS a ON a.person_id = person_a JOIN person AS b ON b.person_id = person_b;

-- Who wrote a paper.
-- column arxiv_id  the paper
-- column position  1 is the first author
-- column spelling  the name as the paper has it
-- column name      the name it is taken for, as in v_author; NULL: not analysed yet
CREATE VIEW v_paper_author AS
SELECT arxiv_id, position + 1 AS position, author.name AS spelling, person.name AS name
  FROM authorship JOIN author USING (author_id) LEFT JOIN person USING (person_id) JOIN paper USING (paper_id);

-- How it was decided who a name is.
-- column name    the name, as in v_author
-- column kind    spelling (folds alike), join, split, keep, or user: a line of the names file
-- column other   the spelling that was joined, or the person it was parted from
-- column score   weight of the evidence; NULL where none is weighed
-- column reason  why, in words
CREATE VIEW v_name_decision AS
SELECT name, kind, other, score, reason FROM name_decision;

-- A group of people who write together (Leiden), as of the last whole analysis of the network.
-- column community  its number; 0 is the largest
-- column label      its top authors
-- column terms      what sets its papers apart, comma between
-- column authors    how many people
-- column papers     papers with at least two of them
-- column cohesion   share of its members' weight that stays inside
-- column stability  share of the seeded runs that found it
CREATE VIEW v_community AS
SELECT community, label, terms, authors, papers, cohesion, stability FROM community;

-- The people of a week or month.
-- column period       as in 2026-W26 or 2026-06
-- column papers       papers of the period
-- column authors      names on them
-- column new_authors  of these, never seen before in this store
-- column pairs        pairs that wrote together
-- column new_pairs    of these, never seen before
-- column team_mean    authors a paper, mean
-- column team_median  the median
-- column team_p90     the 90th percentile
-- column solo         papers of one author
-- column hyper        papers of over 50 authors, left out of pairs
CREATE VIEW v_network_period AS
SELECT period, papers, authors, new_authors, pairs, new_pairs, team_mean, team_median, team_p90, solo, hyper
  FROM network_period;

-- A name in a week, against the weeks before; those that were tested.
-- column period      the week
-- column name        the name
-- column papers      its papers in the week
-- column expected    papers expected from the weeks before
-- column ratio       papers over expected; NULL: none was expected
-- column ratio_low   lower end of the 95 % interval
-- column ratio_high  upper end; NULL: there is none
-- column p_value     two-sided
-- column q_value     false discovery rate over all names tested in the week
-- column trend       rising (q at most 0.05), watch up, or NULL
-- column risk        how likely the name stands for several people
CREATE VIEW v_author_period AS
SELECT period, name, papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend, risk
  FROM author_period JOIN person USING (person_id);

-- What became of ties in a month.
-- column period       the month, as in 2026-06
-- column is_over      1: it can no longer grow
-- column authors      names that wrote
-- column new_authors  of these, never seen before in this store
-- column pairs        pairs that wrote together
-- column new_pairs    of these, never seen before
-- column lasting      pairs that wrote together in one of the three months before as well; NULL: not known
-- column dissolved    pairs of two papers or more, none for three months though both wrote; NULL: not known
CREATE VIEW v_tie_period AS
SELECT period, is_over, authors, new_authors, pairs, new_pairs, lasting, dissolved FROM tie_period;

-- What became of communities from a month to the next.
-- column period   the later month
-- column number   0, 1, … in the month
-- column kind     continued, merged, split, born or gone
-- column label    its top authors: of what split or is gone the earlier community's
-- column authors  its people
-- column in_both  of these, how many wrote in both months
-- column other    the community of the other month it shares most people with
-- column parts    how many merged, or how many it split into
-- column overlap  Jaccard overlap with the other, over those who wrote in both months
CREATE VIEW v_community_event AS
SELECT period, number, kind, label, authors, in_both, other, parts, overlap FROM community_event;

-- Two communities whose first papers together came in a month, more than by chance.
-- column period     the month
-- column number     0, 1, …: the surest first
-- column label_a    top authors of the one
-- column label_b    top authors of the other
-- column papers     papers that both are on
-- column authors_a  people of the one on these papers
-- column authors_b  people of the other
-- column expected   papers, were communities dealt to papers anew
-- column p_value    of that many or more
-- column q_value    false discovery rate over all pairs of communities that had not met
-- column arxiv_ids  the papers, blanks between
CREATE VIEW v_community_crossing AS
SELECT period, number, label_a, label_b, papers, authors_a, authors_b, expected, p_value, q_value,
       (SELECT group_concat(arxiv_id, ' ') FROM (SELECT arxiv_id FROM community_crossing_paper AS x
          JOIN paper USING (paper_id) WHERE x.period = c.period AND x.number = c.number ORDER BY arxiv_id)) AS arxiv_ids
  FROM community_crossing AS c;

-- The network as a whole, a measure a row: authors, pairs, components, giant_authors, transitivity, modularity,
-- diameter, …
-- column measure  its name
-- column value    its value
CREATE VIEW v_network_measure AS
SELECT measure, value FROM network_measure;

-- What the following of communities and the guess at pairs to come were worth, a measure a row.
-- column measure  its name
-- column value    its value
CREATE VIEW v_people_measure AS
SELECT measure, value FROM people_measure;

-- Two names that share co-authors and have not written together: a diagnostic, no prediction.
-- column rank      1 is the highest score
-- column author_a  a name
-- column author_b  another
-- column score     resource allocation: over common co-authors, the sum of 1 / degree
-- column shared    co-authors in common
CREATE VIEW v_likely_pair AS
SELECT rank, a.name AS author_a, b.name AS author_b, score, shared
  FROM likely_pair JOIN person AS a ON a.person_id = person_a JOIN person AS b ON b.person_id = person_b;

-- A term in a week, month or day: how many papers, and, where it was tested, against what was expected.
-- column field        all, or a field of papertide.ini
-- column period       as in 2026-W26, 2026-06 or 2026-06-30
-- column term         the term, as most papers write it
-- column papers       new papers that hold it
-- column expected     papers expected from the eight periods before; NULL: not tested
-- column ratio        papers over expected, category by category; NULL: none before
-- column ratio_low    lower end of the 95 % interval
-- column ratio_high   upper end; NULL: there is none
-- column p_value      two-sided; NULL: not tested
-- column q_value      false discovery rate over all terms tested in the field and period
-- column trend        rising, falling (q at most 0.05), watch up, watch down (q at most 0.2, or p at most 0.001), or
--                     NULL
-- column burst        1: the period lies in a burst of the term (v_keyword_burst)
-- column groups       groups of authors without a common member; NULL: not counted
-- column base_papers  papers of the periods before that hold it
-- column is_wording   1: spread over the categories as papers are: style, not a subject
CREATE VIEW v_keyword_period AS
SELECT field, period, term, k.papers AS papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, trend,
       EXISTS (SELECT 1 FROM keyword_burst AS b WHERE b.field = k.field AND b.term_id = k.term_id
                  AND k.period BETWEEN first_period AND last_period) AS burst, groups, base_papers, is_wording
  FROM keyword_period AS k JOIN term USING (term_id);

-- Weeks on end in which a term came more often than usual, as of the last week that is over.
-- column field         all, or a field of papertide.ini
-- column term          the term
-- column first_period  its first week
-- column last_period   its last week
-- column papers        papers of these weeks
-- column weight        how much cheaper the burst explains them, in nats
-- column is_open       1: it lasts to the last week that is over
CREATE VIEW v_keyword_burst AS
SELECT field, term, first_period, last_period, papers, weight, is_open FROM keyword_burst JOIN term USING (term_id);

-- Where a term is going over all weeks (26 or more), as of the last week that is over.
-- column field         all, or a field of papertide.ini
-- column term          the term
-- column period        the last week of the series
-- column weeks         its length
-- column papers        papers of all these weeks
-- column growth        ratio of the rate from a week to the next
-- column growth_low    lower end of the 95 % interval
-- column growth_high   upper end
-- column p_value       of the quasi-Poisson slope
-- column mann_kendall  p of Mann and Kendall's test
-- column sen           Theil and Sen's slope of the share, a week
-- column lag1          correlation of neighbouring weeks around the line; over 0.2 nobody can tell a trend from a
--                      drift
-- column q_value       false discovery rate over the terms of this table, both tests agreeing
CREATE VIEW v_keyword_trend AS
SELECT field, term, period, weeks, papers, growth, growth_low, growth_high, p_value, mann_kendall, sen, lag1, q_value
  FROM keyword_trend JOIN term USING (term_id);

-- Two terms that share papers, in the nine weeks up to the last that is over.
-- column field    all, or a field of papertide.ini
-- column term_a   a term
-- column term_b   another
-- column papers   papers that hold both
-- column npmi     normalised pointwise mutual information: 0 by chance, 1 never apart
-- column jaccard  share of the papers of either that hold both
CREATE VIEW v_keyword_link AS
SELECT field, term_a, term_b, papers, npmi, jaccard FROM keyword_link;

-- Terms that go together, as of the last week that is over.
-- column field       all, or a field of papertide.ini
-- column period      the week
-- column theme       its number; 1 is the most central
-- column label       its two terms that hang most with the others
-- column papers      papers that hold two of its terms or more
-- column centrality  Callon's: how much it hangs with the other themes
-- column density     Callon's: how much it hangs together
-- column quadrant    motor, basic, niche, or emerging or declining
-- column terms       its terms, comma between, the strongest first
CREATE VIEW v_keyword_theme AS
SELECT field, period, theme, label, papers, centrality, density, quadrant,
       (SELECT group_concat(term, ', ') FROM (SELECT term FROM keyword_theme_term AS t WHERE t.field = keyword_theme.field
           AND t.theme = keyword_theme.theme ORDER BY rank)) AS terms
  FROM keyword_theme;

-- A watched term of a field, week by week.
-- column field     the field of papertide.ini
-- column pattern   the term as the config has it
-- column period    the week
-- column papers    papers of the field that match
-- column exposure  papers of the field
-- column expected  papers expected from the eight weeks before; NULL: not tested
-- column score     standard normal score of the papers
-- column cusum     how far the scores have stayed above half a deviation
-- column is_alarm  1: farther than chance takes it once in 100 weeks; cusum begins anew
CREATE VIEW v_watch AS
SELECT field, pattern, period, papers, exposure, expected, score, cusum, is_alarm FROM watch_week;

-- How papers of the last nine weeks write a watched term.
-- column field    the field of papertide.ini
-- column pattern  the term as the config has it
-- column rank     1 is the most frequent
-- column form     a form that was found
-- column places   how often it stands
CREATE VIEW v_watch_variant AS
SELECT field, pattern, rank, form, places FROM watch_variant;

-- The best phrases of a paper.
-- column arxiv_id  the paper
-- column rank      1 is the best
-- column term      the phrase, as the paper writes it
-- column score     its score: for order within the paper only
CREATE VIEW v_paper_keyphrase AS
SELECT arxiv_id, rank, term, score FROM paper_keyphrase JOIN paper USING (paper_id);

-- A topic, as of the last fit.
-- column topic        its number, which stays from fit to fit
-- column label        its most distinctive phrases
-- column terms        its top ten terms, comma between
-- column papers       papers whose largest topic it is
-- column coherence    mean NPMI of its top ten words, over papers that were not fitted
-- column uniqueness   share of its top ten words that are no other topic's
-- column is_sound     0: a leftover of the fit; no headline is about it
-- column theme        its theme (v_topic_theme); NULL: too few topics for themes
-- column theme_label  the theme's label
-- column first_fit    the last day of the papers it was first fitted to
-- column matched      cosine to what it was before the last fit; NULL: it is new
-- column slope        of the logarithm of its share of papers, a week, over the last 26 weeks; NULL: not known
-- column slope_low    lower end of the 95 % interval
-- column slope_high   upper end
-- column slope_q      false discovery rate over all topics
-- column course       growing, shrinking, or NULL
CREATE VIEW v_topic AS
SELECT topic, topic.label, terms, topic.papers, coherence, uniqueness, is_sound, theme, topic_theme.label AS theme_label,
       first_fit, matched, slope, slope_low, slope_high, slope_q, course
  FROM topic LEFT JOIN topic_theme USING (theme);

-- A topic's share of a week or month.
-- column field       all, a field of papertide.ini, or a large category
-- column period      as in 2026-W26 or 2026-06
-- column topic       its number
-- column share       mean over the period's new papers
-- column low         lower end of the 95 % bootstrap band
-- column high        upper end
-- column papers      papers whose largest topic it is
-- column exposure    new papers of the period
-- column expected    of these papers, from the eight weeks before; NULL: not tested
-- column ratio       papers over expected
-- column ratio_low   lower end of the 95 % interval
-- column ratio_high  upper end; NULL: there is none
-- column p_value     two-sided
-- column q_value     false discovery rate over all topics of the field and period
-- column trend       rising, falling, watch up, watch down, or NULL
CREATE VIEW v_topic_period AS
SELECT field, period, topic, share, low, high, papers, exposure, expected, ratio, ratio_low, ratio_high, p_value, q_value,
       trend FROM topic_period;

-- The weeks to come, of topics where forecasts would have been better than the week before.
-- column topic    its number
-- column step     weeks ahead of the last that is over, from 1
-- column share    the forecast
-- column low      lower end of the band that held 95 % of the trials' errors
-- column high     upper end
-- column mase     mean absolute scaled error of the trials; below 1 it was better than the week before
-- column naive    that of the last week's share as a forecast
-- column origins  how many trials
CREATE VIEW v_topic_forecast AS
SELECT topic, step, share, low, high, mase, naive, origins FROM topic_forecast;

-- The topic model as a whole, a measure a row: k, papers, terms, coherence, diversity, stability, …
-- column measure  its name
-- column value    its value
CREATE VIEW v_topic_model AS
SELECT measure, value FROM topic_model;

-- Topics that belong together.
-- column theme   its number; 1 has most papers
-- column label   its label
-- column topics  how many topics
-- column papers  papers whose largest topic is one of them
CREATE VIEW v_topic_theme AS
SELECT theme, label, topics, papers FROM topic_theme;

-- Topics that a fit brought or took.
-- column fit_day  the last day of the papers fitted
-- column topic    its number
-- column kind     born or gone
-- column label    its label
CREATE VIEW v_topic_event AS
SELECT fit_day, topic, kind, label FROM topic_event;

-- The topics of a paper.
-- column arxiv_id  the paper
-- column topic     a topic
-- column weight    share of the paper, from 0.05 up
CREATE VIEW v_paper_topic AS
SELECT arxiv_id, topic, weight FROM paper_topic JOIN paper USING (paper_id);

-- What could not be read, or only after a repair.
-- column source_file  the file
-- column position     where in it, as in "line 212"
-- column reason       why; "repaired: …" where the paper was saved all the same
-- column excerpt      how the record begins
CREATE VIEW v_reject AS
SELECT path AS source_file, 'line ' || line AS position,
       CASE is_repaired WHEN 1 THEN 'repaired: ' ELSE '' END || reason AS reason, excerpt
  FROM reject JOIN source USING (source_id);

-- What each day brought, by source.
-- column source      a collection; all: the whole store
-- column day         the day
-- column state       full, thin, empty, missing or expected gap
-- column expected    usual new papers of that weekday; NULL: not known; 0: no mailing
-- column records     records read
-- column new_papers  papers first seen that day (for a source: by that source)
-- column repeats     records of papers that were known
-- column rejects     records that could not be read
CREATE VIEW v_coverage AS
SELECT source, date(day * 86400, 'unixepoch') AS day, state, expected, records, new_papers, repeats, rejects FROM coverage;

-- Where sources disagree: what each record of a paper says otherwise than v_paper does.
-- column arxiv_id     the paper
-- column record       the record's number
-- column collection   whose pile it came from
-- column format       the reader that read it
-- column source_file  the file
-- column version      the version it states
-- column day          the day it stands for
-- column field        the field it differs in, as in title; NULL: in none
-- column text         what it says there; NULL: nothing
CREATE VIEW v_record AS
SELECT arxiv_id, record_id AS record, collection, format, path AS source_file, record.version AS version,
       date(record.day * 86400, 'unixepoch') AS day, field, text
  FROM record JOIN paper USING (paper_id) LEFT JOIN source USING (source_id) LEFT JOIN record_field USING (record_id);

-- Each time a paper was seen: where, when, and how it was announced.
-- column arxiv_id     the paper
-- column collection   whose pile
-- column format       the reader that read it
-- column source_file  the file
-- column position     the record's place in the file, from 0
-- column line         the line it starts on
-- column section      the digest's section, where it has sections
-- column day          the day it stands for
-- column announced    new, cross, replace or replace-cross, where it is stated
-- column version      the version as stated; 0: none was
CREATE VIEW v_sighting AS
SELECT arxiv_id, collection, format, path AS source_file, position, line, section,
       date(coalesce(sighting.day, source.day) * 86400, 'unixepoch') AS day, announced, sighting.version AS version
  FROM sighting JOIN source USING (source_id) JOIN paper USING (paper_id);

-- A week, month or day of the store, and how much of it was seen.
-- column period             as in 2026-W26, 2026-06 or 2026-06-30
-- column kind               week, month or day
-- column first_day          its first day
-- column last_day           its last day
-- column state              full; thin, mailings are missing; partial, it can still grow
-- column is_comparable      1: enough of it was seen to test it and to test others against it
-- column mailings           days of announcements seen in full
-- column expected_mailings  how many were expected
-- column papers             papers first seen in it
-- column new_papers         of these, the new ones; v_paper's is_new says which
-- column exposure           of the new ones, those on days that are not thin: what rates are divided by
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
