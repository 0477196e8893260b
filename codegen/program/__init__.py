"""Programs: the spec's operations with their loops, lifted into statements, and the interpreter that runs them."""
