UPDATE community SET terms = NULL
