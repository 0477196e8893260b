"""What the generated text is annotated with for deductive verifiers."""
