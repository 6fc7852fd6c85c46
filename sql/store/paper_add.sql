-- ?1 paper_id … in the order of the columns
INSERT INTO paper(paper_id, arxiv_id, version, title, abstract, comment, primary_category, categories, classes, url, pdf,
                  extra, first_day, last_day, is_new, record_trust, record_day, record_hash, doi, journal_ref, submitted,
                  updated, record_source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
