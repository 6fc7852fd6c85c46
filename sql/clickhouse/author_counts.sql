-- Each author: how many papers, first and last seen when.
SELECT author, count(), min(day), max(day) FROM authorship WHERE load = {load} GROUP BY author
