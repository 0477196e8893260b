"""Python to a typed IR: the lifter, the grammar, intervals, interpreters and claims."""
