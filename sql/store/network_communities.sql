-- What the communities are called and write about.
SELECT community, label, terms FROM v_community ORDER BY community
