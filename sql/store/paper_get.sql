-- ?1 paper_id: its fields, in the order of store/fields.h where they are texts
SELECT title, abstract, categories, classes, comment, doi, journal_ref, url, pdf, submitted, updated, extra,
       version, record_trust, record_day, record_hash, record_source, arxiv_id
  FROM paper WHERE paper_id = ?1
