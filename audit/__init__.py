"""Audits of kernels: the compiled LLVM IR, run on symbolic bytes, against the spec's terms.

Read in this order: `manifest` (what a kernel claims to be), `compiler` (source to IR), `llvm` (IR to instructions),
`terms` and `script` (what values are, and how a solver is asked about them), `memory` and `evaluate` (instructions
to terms and obligations), `spec_terms` and `foreign` (what the outputs should be), `joints` (how both are shown to be
the same), `induction` (every length, from one turn of a
loop), `replay` (counterexamples on the native kernel), `deciding` (whether a kernel is right at a size), `reach` (at
which lengths besides), `tasks` (an audit from the source on) and `verdict` (what is known in the end).
"""
