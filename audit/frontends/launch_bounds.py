"""What device code says of the workgroups that it can be launched with: PTX's `.reqntid` and `.maxntid`, what clang
makes of CUDA's `__launch_bounds__`, and OpenCL's `reqd_work_group_size`."""

import math
import re
from collections.abc import Sequence


def problem(text: str, symbol: str, threads: Sequence[int]) -> str | None:
    """Why a kernel cannot be launched with so many threads in x, y and z; None if it can be as far as it says.

    Args:
        text: PTX, or a device's LLVM IR.
        symbol: the kernel's name in it.
    """
    shown = " x ".join(map(str, threads))
    for kind, sizes in _said(text, re.escape(symbol)):
        whole = [*sizes, 1, 1][:3]
        if kind == "most" and math.prod(threads) > math.prod(whole):
            return f"{symbol} is for at most {math.prod(whole)} threads in a workgroup, and {shown} are asked about"
        if kind == "all" and list(threads) != whole:
            return f"{symbol} is for workgroups of {' x '.join(map(str, whole))} threads, and {shown} are asked about"
    return None


def _said(text: str, symbol: str) -> list[tuple[str, list[int]]]:
    found: list[tuple[str, list[int]]] = []
    if header := re.search(rf"\.entry\s+{symbol}\s*\([^)]*\)([^{{]*)\{{", text):
        for name, sizes in re.findall(r"\.(reqntid|maxntid)\s+([0-9, ]+)", header[1]):
            found.append(("all" if name == "reqntid" else "most", [int(n) for n in sizes.split(",") if n.strip()]))
    for size in re.findall(rf'!{{ptr @{symbol}, !"maxntidx", i32 ([0-9]+)', text):
        found.append(("most", [int(size)]))
    node = re.search(rf"^define [^\n]*@{symbol}\([^\n]* !reqd_work_group_size (![0-9]+)", text, re.MULTILINE)
    sizes = node and re.search(rf"^{node[1]} = !{{i32 (\d+), i32 (\d+), i32 (\d+)}}", text, re.MULTILINE)
    if sizes:
        found.append(("all", [int(n) for n in sizes.groups()]))
    return found
