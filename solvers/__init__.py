"""How solvers are run and what they answer: what the auditor and the provers both stand on."""
