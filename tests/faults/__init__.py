"""Seeded faults: small changes of the spec's definitions that the theorems must refute."""
