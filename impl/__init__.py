"""Septet: packed low-bit weight formats with proofs."""
