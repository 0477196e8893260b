"""Kernels in programming languages: what is rendered for a format, and one renderer a language."""
