"""LLVM IR of LLVM 20 to 22 as LLVM 19 reads it, to be run: what it only promises is left out.

Source: the release notes of LLVM 20, 21 and 22; the LLVM Language Reference, version 22.
"""

import re

_PROMISES = re.compile(
    r" (?:samesign|dead_on_return|noext|nocreateundeforpoison)\b(?!\()"
    r"|\b(?:captures|memory|denormal_fpenv|dead_on_return)\([^()]*\)"
    r"|\binitializes\((?:\([^()]*\)[, ]*)+\)"
    r"|, ![a-zA-Z_.]+ ![0-9]+"
)
"""Words that LLVM 19 does not know, and those whose arguments it may not know."""
_LINES = re.compile(r"^(?:!.*|\s*#dbg_.*|.*@llvm\.(?:lifetime|dbg|experimental\.noalias)\..*)\n", re.MULTILINE)
"""Lines that change nothing that a run shows."""


def older(text: str) -> str:
    """A text without its metadata and its newer promises; what a defined run computes is the same."""
    return _PROMISES.sub("", _LINES.sub("", text)).replace("ptrtoaddr", "ptrtoint")
