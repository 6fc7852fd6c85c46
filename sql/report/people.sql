-- The people of a period in a sentence.
-- param  :period  as in 2026-W26
-- column line:md  a sentence
SELECT printf('%,d names wrote %,d papers; %,d of the names (%.0f %%) had not been seen in this store before, '
              || 'and %,d of %,d pairs of co-authors were new.',
              authors, papers, new_authors, 100.0 * new_authors / max(authors, 1), new_pairs, pairs)
       || CASE hyper WHEN 0 THEN '' ELSE printf(' %d paper%s with very many authors count for their authors, but make no pairs.',
                                                hyper, CASE hyper WHEN 1 THEN '' ELSE 's' END) END AS "line:md"
  FROM network_period WHERE period = :period
