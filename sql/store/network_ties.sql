-- All ties of the analysed network, in no order: whoever reads them puts them in that of the authors.
SELECT author_a, author_b, papers, weight, first_day, last_day FROM v_collaboration
