-- A name in two or three sentences.
-- param  :author    as in v_author
-- column line:md    sentences
SELECT printf(t('**%s** wrote %d paper%s in this store, first seen from %s to %s, with %d co-author%s.'), md(name), a.papers,
              iif(a.papers = 1, '', 's'), first_day, last_day, collaborators, iif(collaborators = 1, '', 's'))
       || CASE WHEN degree = 0 THEN ''
               ELSE printf(t(' By PageRank it is number %,d of %,d names.'), (SELECT count(*) FROM v_author AS o WHERE o.pagerank > a.pagerank) + 1,
                           (SELECT count(*) FROM v_author)) END
       || CASE WHEN stability >= 0.8 THEN printf(t(' It belongs to the community of %s.'), md(replace(replace(label, ' others', t(' others')), ' other', t(' other')))) ELSE '' END
       || CASE WHEN risk > 0.5 THEN printf(t(' The name is likely to stand for several people (risk %.2f): all figures here are of the name.'), risk)
               ELSE '' END AS "line:md"
  FROM v_author AS a LEFT JOIN community USING (community) WHERE name = :author
