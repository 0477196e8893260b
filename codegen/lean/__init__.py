"""Claims as Lean 4 theorems, and the scripts and terms that prove them."""
