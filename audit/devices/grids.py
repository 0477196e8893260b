"""How many workgroups a kernel is launched on, of how many threads: numbers, or expressions of its sizes."""

import ast
import operator
from collections.abc import Callable, Mapping

Sizes = tuple[int, int, int]
LARGEST_WORKGROUP = 1024
"""Threads: CUDA's and AMD's limit."""
LARGEST_GRID = 1 << 31
CUDA_DEEPEST, CUDA_GRID = 64, 65535
"""Limits of a workgroup's z, and of a grid's y and z (CUDA C++ Programming Guide, "Technical Specifications")."""
_OPERATIONS: Mapping[type, Callable[[int, int], int]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}  # fmt: skip


class BadGrid(ValueError):
    """What is wrong with a launch's sizes, in one line."""


def sizes(text: str, names: Mapping[str, int]) -> Sizes:
    """One to three sizes, x first, with commas between them, such as `ceil(count / 256), rows`.

    They are integers, the names of sizes, `+ - * // %`, parentheses, and `ceil(a / b)`.

    Raises:
        BadGrid: it is not that, or a size is not positive.
    """
    try:
        tree = ast.parse(f"({text},)", mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise BadGrid(f"{text!r} is no list of sizes") from None
    assert isinstance(tree, ast.Tuple)
    if not 1 <= len(tree.elts) <= 3:
        raise BadGrid(f"{text!r}: there are one to three sizes")
    found = [_value(e, names, text) for e in tree.elts]
    if any(n < 1 for n in found):
        raise BadGrid(f"{text!r} is {', '.join(map(str, found))}: sizes are positive")
    if any(n >= LARGEST_GRID for n in found):
        raise BadGrid(f"{text!r} is {', '.join(map(str, found))}: the largest size is {LARGEST_GRID - 1}")
    x, y, z = [*found, 1, 1][:3]
    return x, y, z


def workgroup(text: str, names: Mapping[str, int]) -> Sizes:
    """The sizes of a workgroup.

    Raises:
        BadGrid: as `sizes`, or it has more threads than any device runs.
    """
    x, y, z = sizes(text, names)
    if x * y * z > LARGEST_WORKGROUP:
        raise BadGrid(f"a workgroup of {x * y * z} threads: there are at most {LARGEST_WORKGROUP}")
    return x, y, z


def check_cuda(grid: Sizes, threads: Sizes) -> None:
    """See that CUDA launches such a grid.

    Raises:
        BadGrid: it does not.
    """
    if threads[2] > CUDA_DEEPEST:
        raise BadGrid(f"a workgroup of z = {threads[2]}: CUDA launches at most {CUDA_DEEPEST}")
    if max(grid[1:]) > CUDA_GRID:
        raise BadGrid(f"a grid of {grid[0]} x {grid[1]} x {grid[2]}: CUDA launches y and z of at most {CUDA_GRID}")


def _value(e: ast.expr, names: Mapping[str, int], text: str) -> int:
    if isinstance(e, ast.Constant) and type(e.value) is int:
        return e.value
    if isinstance(e, ast.Name):
        if e.id not in names:
            raise BadGrid(f"{text!r}: {e.id} is none of {', '.join(names)}")
        return names[e.id]
    if isinstance(e, ast.Call) and isinstance(e.func, ast.Name) and e.func.id == "ceil" and len(e.args) == 1:
        inner = e.args[0]
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Div):
            return -(-_value(inner.left, names, text) // _divisor(inner.right, names, text))
    if isinstance(e, ast.BinOp) and type(e.op) in _OPERATIONS:
        a = _value(e.left, names, text)
        b = _divisor(e.right, names, text) if isinstance(e.op, ast.FloorDiv | ast.Mod) else _value(e.right, names, text)
        return _OPERATIONS[type(e.op)](a, b)
    raise BadGrid(f"{text!r}: write integers, {', '.join(names)}, + - * // % and ceil(a / b)")


def _divisor(e: ast.expr, names: Mapping[str, int], text: str) -> int:
    value = _value(e, names, text)
    if value == 0:
        raise BadGrid(f"{text!r} divides by zero")
    return value
