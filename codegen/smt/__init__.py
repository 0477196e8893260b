"""Claims for solvers: SMT-LIB 2, and clauses for a SAT solver."""
