"""Proves a kernel right for every length, by induction over the turns of its loop."""
