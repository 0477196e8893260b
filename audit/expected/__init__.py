"""What the spec says that each operation returns, as terms over the same symbolic bytes."""
