DELETE FROM paper_acronym
