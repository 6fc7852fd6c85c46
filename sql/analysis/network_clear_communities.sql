DELETE FROM community
