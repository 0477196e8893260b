"""Lean text in lines that are not too long."""

from collections.abc import Sequence

WIDTH = 100
"""Characters of a line."""
JOINTS = (" ∧ ", " \N{LOGICAL OR} ", " → ", " = ", " ≤ ", " < ", " => ", ", ", " ")
"""Where a line that is too long is broken, the best first; what stands for them goes with the part before."""


def folded(text: str) -> str:
    """A text in lines that are not too long, its comments and steps of proofs as they are."""
    found = []
    told = False
    for line in text.splitlines():
        told = told or line.lstrip().startswith("/-")
        deep = " " * (len(line) - len(line.lstrip()) + 4)
        while len(line) > WIDTH and not told and not line.startswith("--") and " := by " not in line:
            ends = [(line.rfind(joint, len(deep) + 20, WIDTH), joint) for joint in JOINTS]
            at = next((k + len(joint) for k, joint in ends if k > 0), None)
            if at is None:
                break
            found.append(line[:at].rstrip())
            line = deep + line[at:]
        told = told and not line.endswith("-/")
        found.append(line)
    return "\n".join(found) + "\n" * text.endswith("\n")


def wrapped(head: str, parts: Sequence[str]) -> str:
    """A head and what stands before a colon, in lines that are not too long."""
    lines = [head]
    for part in parts:
        if len(lines[-1]) + len(part) >= WIDTH:
            lines.append(f"    {part}")
        else:
            lines[-1] += f" {part}"
    return "\n".join(lines)
