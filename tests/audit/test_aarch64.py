"""The meanings of AArch64's intrinsics against the instructions, which QEMU executes."""

import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
from test_x86 import NUMPY, ROWS, drawn, parts, variable

from septet.audit.machine import aarch64
from septet.audit.terms import terms
from septet.audit.terms.simulation import Simulation


def signature(name: str) -> tuple[str, list[str]]:
    """The result and the operands of an intrinsic."""
    operation, *types = name.split(".")
    shapes = [re.sub(r"v(\d+)(i\d+)", r"<\1 x \2>", t) for t in types]
    element, number = parts(shapes[0])
    width = int(element[1:])
    if operation.startswith("tbl"):
        return shapes[0], ["<16 x i8>"] * int(operation[3]) + [shapes[0]]
    if operation.startswith("tbx"):
        return shapes[0], [shapes[0], *["<16 x i8>"] * int(operation[3]), shapes[0]]
    if operation.endswith("dot"):
        return shapes[0], [shapes[0], shapes[1], shapes[1]]
    if operation.endswith(("xtn", "xtun")):
        return shapes[0], [f"<{number} x i{2 * width}>"]
    if operation.endswith("mull"):
        return shapes[0], [f"<{number} x i{width // 2}>"] * 2
    return (shapes[0], [shapes[0]] * 2) if operation in ("addp", "sshl", "ushl") else (shapes[0], [shapes[1]])


def number_of_bytes(shape: str) -> int:
    element, number = parts(shape)
    return int(element[1:]) // 8 * number


def run(folder: Path, names: list[str], given: list[list[np.ndarray]]) -> list[np.ndarray]:
    """What the instructions make of some inputs, a row each."""
    lines, calls = [], []
    for k, name in enumerate(names):
        result, operands = signature(name)
        pointers = "".join(f", ptr %p{i}" for i in range(len(operands)))
        lines += [f"declare {result} @llvm.aarch64.neon.{name}({', '.join(operands)})",
                  f"define void @f{k}(ptr %o{pointers}) {{"]  # fmt: skip
        lines += [f"  %x{i} = load {o}, ptr %p{i}, align 1" for i, o in enumerate(operands)]
        passed = ", ".join(f"{o} %x{i}" for i, o in enumerate(operands))
        lines += [f"  %r = call {result} @llvm.aarch64.neon.{name}({passed})",
                  f"  store {result} %r, ptr %o, align 1", "  ret void", "}"]  # fmt: skip
        sizes = [number_of_bytes(o) for o in operands]
        taken = "".join(f" fread(b[{i}], 1, {s}, stdin);" for i, s in enumerate(sizes))
        passed = ", ".join(["o", *(f"b[{i}]" for i in range(len(sizes)))])
        kind = ", ".join(["void *"] * (1 + len(sizes)))
        calls.append(
            f"void f{k}({kind}); static void g{k}(void) {{ for (int r = 0; r < {ROWS}; r++) {{"
            f"{taken} f{k}({passed}); fwrite(o, 1, {number_of_bytes(result)}, stdout); }} }}"
        )
    (folder / "f.ll").write_text("\n".join(lines))
    main = "".join(f"g{k}(); " for k in range(len(names)))
    head = "#include <stdio.h>\nstatic unsigned char b[6][16], o[16];\n"
    (folder / "main.c").write_text(head + "\n".join(calls) + f"\nint main(void) {{ {main}return 0; }}\n")
    target = ["--target=aarch64-linux-gnu", "-march=armv8.2-a+dotprod+i8mm"]
    subprocess.run(["clang-19", "-c", "-O1", *target, "-Wno-override-module", "f.ll"], cwd=folder, check=True)
    subprocess.run(["aarch64-linux-gnu-gcc", "-w", "-static", "-o", "main", "main.c", "f.o"], cwd=folder, check=True)
    sent = b"".join(a[r].tobytes() for arrays in given for r in range(ROWS) for a in arrays)
    said = subprocess.run(
        ["qemu-aarch64", "-cpu", "max", "./main"], cwd=folder, input=sent, capture_output=True, check=True
    )
    found, at = [], 0
    for name in names:
        element, number = parts(signature(name)[0])
        size = ROWS * number_of_bytes(signature(name)[0])
        found.append(np.frombuffer(said.stdout[at : at + size], NUMPY[element]).reshape(ROWS, number))
        at += size
    return found


@pytest.mark.needs("clang-19", "aarch64-linux-gnu-gcc", "qemu-aarch64")
def test_every_meaning_is_the_instruction(tmp_path: Path) -> None:
    rng = np.random.default_rng(23)
    names = list(aarch64.MEANINGS)
    given = [[drawn(rng, *parts(o)) for o in signature(name)[1]] for name in names]
    for arrays, name in zip(given, names, strict=True):
        if name.startswith(("tbl", "tbx")):
            arrays[-1][::2] %= 80  # most indices name something
    wrong = []
    for name, arrays, out in zip(names, given, run(tmp_path, names, given), strict=True):
        terms.forget()
        rows = [
            [variable(f"v{n}_{i}", parts(o)[0]) for i in range(parts(o)[1])] for n, o in enumerate(signature(name)[1])
        ]
        values = {v: a[:, i].astype(np.uint64) for row, a in zip(rows, arrays, strict=True) for i, v in enumerate(row)}
        simulation = Simulation(values)
        for i, t in enumerate(aarch64.MEANINGS[name](*rows)):
            if not (np.broadcast_to(simulation.of(t), (ROWS,)) == out[:, i]).all():
                wrong.append(name)
                break
    assert wrong == []
