-- Takeaway and source of the map of topics.
-- column title   the takeaway
-- column note    the line of source
SELECT printf('%d topics', count(*)) || CASE WHEN (SELECT count(*) FROM topic_theme) > 0
                                             THEN printf(' in %d themes', (SELECT count(*) FROM topic_theme)) ELSE '' END
       || ', those near each other share papers' AS title,
       'Area: papers' || coalesce('. Blue: ' || (SELECT label FROM topic_theme WHERE theme = 1), '')
       || coalesce('. Orange: ' || (SELECT label FROM topic_theme WHERE theme = 2), '')
       || coalesce('. Green: ' || (SELECT label FROM topic_theme WHERE theme = 3), '') AS note
  FROM topic WHERE is_sound
