"""How a sentence is built: tokens, verb groups, clauses, and who or what their nouns point to."""
