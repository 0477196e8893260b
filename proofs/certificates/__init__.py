"""A bundle for a release: every statement, a certificate for each, and all of it checked again from the spec.

Reading order: `manifest` (what a bundle is), `propositional`, `terms` and `certificate` (what certifies one
obligation), `contents` (the files that follow from the spec), `release` (write and check).
"""
