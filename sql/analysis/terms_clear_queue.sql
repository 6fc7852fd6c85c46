DELETE FROM token_queue
