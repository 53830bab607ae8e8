export const en = { drift: '{column} has drifted', missing: '{column} is empty more often' };
