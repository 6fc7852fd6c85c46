-- The text of a better record; days are set by paper_days. Numbered as paper_add.
UPDATE paper SET version = ?3, title = ?4, abstract = ?5, comment = ?6, primary_category = ?7, categories = ?8,
       classes = ?9, url = ?10, pdf = ?11, extra = ?12, record_trust = ?16, record_day = ?17, record_hash = ?18, doi = ?19,
       journal_ref = ?20, submitted = ?21, updated = ?22, record_source = ?23
 WHERE paper_id = ?1
