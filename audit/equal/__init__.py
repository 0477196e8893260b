"""Proves a kernel's terms equal to the expected ones."""
