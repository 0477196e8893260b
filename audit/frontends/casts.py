"""Gives the accesses of a device's module the alignments that the source's casts of pointers claim.

Where clang knows that an address is less aligned than the type that a pointer is cast to, it splits the access. Other
compilers take the type's alignment: NVIDIA's devices trap at such an access, and in HIP, OpenCL and Metal its
behaviour is undefined. So these accesses are given that alignment, which is then to be shown.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from septet.audit.frontends import compiler, llvm
from septet.audit.frontends.shapes import size_of

_ACCESS = re.compile(r"^\s+(?:%\S+ = load |store |call void @llvm\.mem(?:cpy|move)\.)")


def aligned(text: str, options: Sequence[str], source: Path) -> str:
    """A module of a source with the alignments that its casts claim, by their lines, in the accesses on these lines.

    Arrays of bytes among local variables are aligned for any type, as they are in practice.

    Args:
        options: what the compiler was given.

    Raises:
        NotCompiled: clang is missing.
    """
    casts = compiler.casts(options, source)
    if not casts:
        return text
    where, types = llvm.Places(text), llvm.named_types(text)
    lines = text.splitlines()
    for k, line in enumerate(lines):
        if re.match(r"\s+%\S+ = alloca \[", line):
            lines[k] = re.sub(r"align [1-8]\b", "align 16", line)
        claimed = casts.get(where.of(line) or ("", 0), 1) if _ACCESS.match(line) else 1
        if claimed > 1 and "@llvm." not in line:
            t, _ = llvm.leading_type(re.split(r"\b(?:load|store) (?:volatile )?", line, maxsplit=1)[1], types)
            claimed = min(claimed, size_of(t))
        if claimed > 1:
            for said in {int(n) for n in re.findall(r"\balign (\d+)", lines[k])}:
                lines[k] = re.sub(rf"\balign {said}\b", f"align {max(said, claimed)}", lines[k])
    return "\n".join(lines) + "\n"
