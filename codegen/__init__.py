"""From spec functions to other languages: the lifter, the IR and its interpreter, one renderer a language."""
