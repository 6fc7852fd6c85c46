DELETE FROM community_event
