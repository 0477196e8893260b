"""Runs kernels on the machine: replayed counterexamples, other compilers' builds, examples."""
