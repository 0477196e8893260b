"""How much of a model is left: importances, perplexity, divergence from a reference, on text anyone can install."""
