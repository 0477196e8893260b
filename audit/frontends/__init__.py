"""From source files to functions: compilers, the reader of LLVM IR, and what its text says of types and flow."""
