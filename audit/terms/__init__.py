"""Terms about bits and floats, and the ways in which they are compared: normal forms, simulation, solvers."""
