DELETE FROM drawing
