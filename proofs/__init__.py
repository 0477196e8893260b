"""From theorems to verdicts: obligations, provers (one file each), the cache and the run."""
