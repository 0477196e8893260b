"""Audits of kernels: the compiled LLVM IR, run on symbolic bytes, against the spec's terms.

Read in this order: `manifest` (what a kernel claims to be), `compiler` (source to IR), `llvm` (IR to instructions),
`terms` and `script` (what values are, and how a solver is asked about them), `memory` and `evaluate` (instructions
to terms and obligations), `spec_terms` (what the outputs should be), `induction` (every length, from one turn of a
loop), `replay` (counterexamples on the native kernel) and `verdict` (all of it together).
"""
