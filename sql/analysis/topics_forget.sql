-- As if the model were of so few papers that it must be fitted anew: from where it is, so that topics keep their numbers.
INSERT INTO topic_model(measure, value) SELECT 'fitted_of', 0.5 WHERE EXISTS (SELECT 1 FROM topic_model)
    ON CONFLICT (measure) DO UPDATE SET value = 0.5
