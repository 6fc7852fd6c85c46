-- The people of a period in a sentence.
-- param  :period  as in 2026-W26
-- column line:md  a sentence
SELECT printf('%,d names wrote %,d papers; %,d of the names (%.0f %%) had not been seen in this store before, '
              || 'and %,d of %,d pairs of co-authors were new.',
              authors, papers, new_authors, 100.0 * new_authors / max(authors, 1), new_pairs, pairs)
       || CASE hyper WHEN 0 THEN '' ELSE printf(' %d %s of over 50 authors %s for their authors, but %s no pairs.', hyper,
                                                iif(hyper = 1, 'paper', 'papers'), iif(hyper = 1, 'counts', 'count'),
                                                iif(hyper = 1, 'makes', 'make')) END AS "line:md"
  FROM network_period WHERE period = :period
