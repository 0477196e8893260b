"""Runs a function on symbolic bytes: memory, paths, instructions and intrinsics."""
