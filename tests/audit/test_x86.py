"""The meanings of x86 intrinsics against the machine's own instructions, and kernels that use them."""

import ctypes
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from septet.audit import generated
from septet.audit.machine import x86
from septet.audit.tasks import audit
from septet.audit.terms import terms
from septet.audit.terms.simulation import Simulation
from septet.audit.terms.terms import FLOATS, Term
from septet.audit.verdict import Verdict
from septet.codegen.targets import x86 as target
from septet.spec.chain_tables import CHAIN
from septet.spec.formats import NL11

ROWS = 96
"""Inputs for each intrinsic, the first half of them made of extreme values alone."""
NUMPY = {"i8": np.uint8, "i16": np.uint16, "i32": np.uint32, "i64": np.uint64, "float": np.uint32, "double": np.uint64}
LETTERS = {"b": "i8", "w": "i16", "d": "i32", "q": "i64", "qi": "i8", "hi": "i16", "si": "i32", "di": "i64",
           "ps": "float", "pd": "double", "sf": "float", "df": "double"}  # fmt: skip
INDEX = {"float": "i32", "double": "i64"}
"""What permutations of floats are indexed by."""
FLOATING = [0, 0x80000000, 0x3F000000, 0xBF000000, 0x3FC00000, 0x40200000, 0x7F800000, 0xFF800000, 0x7FC00000,
            0x4EFFFFFF, 0x4F000000, 0xCF000000, 0xCF000001, 0x5EFFFFFF, 0x5F000000, 0xDF000000, 0x00000001, 0x007FFFFF,
            0x477FE000, 0x477FF000, 0x33000000, 0x387FE000, 0x4B000001, 0x4B800001]  # fmt: skip
"""Patterns of binary32 on which conversions and comparisons change their mind."""


def size(name: str) -> int:
    """Bits of an intrinsic's vectors."""
    if found := re.search(r"\.(128|256|512)$", name):
        return int(found[1])
    return 256 if name.startswith(("avx2.", "avx.")) else 512 if name.startswith("avx512.") else 128


def vector(element: str, bits: int) -> str:
    width = {"float": 32, "double": 64}.get(element) or int(element[1:])
    return f"<{bits // width} x {element}>"


def signature(name: str) -> tuple[str, list[str]]:
    """The result and the operands of an intrinsic; an operand `i32 5` is that number."""
    bits = size(name)

    def v(element: str, of: int = bits) -> str:
        return vector(element, of)

    last = re.sub(r"\.(128|256|512)$", "", name).split(".", 1)[-1].removeprefix("mask.")
    kind = last.rsplit(".", 1)[-1]
    if re.fullmatch(r"pmaddw?\.w?d", last):
        return v("i32"), [v("i16")] * 2
    if last.startswith("pmadd"):
        return v("i16"), [v("i8")] * 2
    if re.match(r"pack.*wb", last):
        return v("i8"), [v("i16")] * 2
    if last.startswith("pack"):
        return v("i16"), [v("i32")] * 2
    if last.startswith("psad"):
        return v("i64"), [v("i8")] * 2
    if last == "permd":
        return v("i32"), [v("i32")] * 2
    if last == "permps":
        return v("float"), [v("float"), v("i32")]
    if last.startswith("permvar"):
        t = LETTERS[kind]
        return v(t), [v(t), v(INDEX.get(t, t))]
    if last.startswith("vpermi2var"):
        t = LETTERS[kind]
        return v(t), [v(t), v(INDEX.get(t, t)), v(t)]
    if last.startswith("pternlog"):
        t = LETTERS[kind]
        return v(t), [v(t)] * 3 + ["i32 150"]
    if found := re.match(r"ps(?:ll|rl|ra)(i|v)?\.", last):
        t = LETTERS[kind]
        return v(t), [v(t), {"i": "i32", "v": v(t), None: v(t, 128)}[found[1]]]
    if last in ("pmovmskb", "movmsk.ps", "movmsk.pd"):
        return "i32", [v({"b": "i8"}.get(kind[-1:], LETTERS.get(kind, "i8")))]
    if last.startswith("ptest"):
        return "i32", [v("i64")] * 2
    if "blend" in last:
        t = "float" if last.endswith("ps") else "double" if last.endswith("pd") else "i8"
        return v(t), [v(t)] * 3
    if last.startswith(("pdep", "pext")):
        t = f"i{name.rsplit('.', 1)[1]}"
        return t, [t, f"{t} {0x7F3F1F0F if t == 'i32' else 0x7F7F0F7F017F7F70}"]
    if last.startswith("vpdp"):
        return v("i32"), [v("i32")] * 3
    if re.fullmatch(r"(max|min)\.[ps][sd]", last):
        t = "float" if kind.endswith("s") else "double"
        return v(t), [v(t)] * 2
    if last == "round.ps":
        return v("float"), [v("float"), "i32 2"]
    if name.startswith("avx512.mask.cvt"):
        source, to = ("double" if "pd2" in last else "float"), ("i32" if last.endswith("dq") else "i64")
        lanes = bits // int(to[1:])
        width = 64 if source == "double" else 32
        rounding = ["i32 4"] if bits == 512 else []
        return v(to), [vector(source, lanes * width), v(to), f"i{max(8, lanes)}", *rounding]
    if last.startswith("cvt"):
        return v("i32"), [v("float")]
    if last == "hadd.ps":
        return v("float"), [v("float")] * 2
    if name.startswith("vcvtps2ph"):
        return "<8 x i16>", [v("float"), "i32 0"]
    t = LETTERS.get(kind.removeprefix("s") if kind == "sw" else kind, "i8")
    return v(t), [v(t)] * 2


def parts(t: str) -> tuple[str, int]:
    """The element and how many there are."""
    found = re.fullmatch(r"<(\d+) x (\w+)>", t)
    return (found[2], int(found[1])) if found else (t.split()[0], 1)


def module(names: list[str]) -> str:
    """A function for each intrinsic, from pointers to operands to a pointer to its result."""
    lines = []
    for k, name in enumerate(names):
        result, operands = signature(name)
        plain = [o for o in operands if " " not in o or o.startswith("<")]
        lines.append(
            f"declare {result} @llvm.x86.{name}({', '.join(o if o in plain else o.split()[0] for o in operands)})"
        )
        lines.append(f"define void @f{k}(ptr %o{''.join(f', ptr %p{i}' for i in range(len(plain)))}) {{")
        given, at = [], 0
        for o in operands:
            if o in plain:
                lines.append(f"  %x{at} = load {o}, ptr %p{at}, align 1")
                given.append(f"{o} %x{at}")
                at += 1
            else:
                given.append(o)
        lines += [f"  %r = call {result} @llvm.x86.{name}({', '.join(given)})",
                  f"  store {result} %r, ptr %o, align 1", "  ret void", "}"]  # fmt: skip
    return "\n".join(lines)


def runs_here() -> list[str]:
    """The intrinsics whose instructions this processor has."""
    has = set(Path("/proc/cpuinfo").read_text().partition("flags")[2].partition("\n")[0].split())
    need = {"avx512.permvar.qi": "avx512vbmi", "avx512.vpermi2var.qi": "avx512vbmi", "avx512.pmultishift": "avx512vbmi",
            "avx512.vpdp": "avx512_vnni", "avx512": "avx512bw", "avx2": "avx2", "avx": "avx", "vcvt": "f16c",
            "bmi": "bmi2", "sse": "sse4_1", "ssse3": "ssse3"}  # fmt: skip
    return [n for n in x86.MEANINGS if next(flag for start, flag in need.items() if n.startswith(start)) in has]


def drawn(rng: np.random.Generator, element: str, number: int) -> np.ndarray:
    """Patterns [ROWS, number], extreme ones and any."""
    width = {"float": 32, "double": 64}.get(element) or int(element[1:])
    kind = NUMPY[element]
    if element == "float":
        extreme = np.array(FLOATING, kind)
    elif element == "double":
        with np.errstate(invalid="ignore"):
            extreme = np.array(FLOATING, np.uint32).view(np.float32).astype(np.float64).view(kind)
    else:
        half = 1 << (width - 1)
        extreme = np.array([0, 1, 2, 7, width, half - 1, half, half + 1, 2 * half - 2, 2 * half - 1], kind)
    any_ = rng.integers(0, 1 << width, (ROWS, number), dtype=kind)
    mixed = np.where(rng.random((ROWS, number)) < 0.5, rng.choice(extreme, (ROWS, number)), any_)
    mixed[: ROWS // 2] = rng.choice(extreme, (ROWS // 2, number))
    return mixed.astype(kind)


def variable(name: str, element: str) -> Term:
    if element in FLOATS:
        return terms.var(name, FLOATS[element])
    return terms.var(name, ("bv", int(element[1:])))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[str], ctypes.CDLL]]:
    names = runs_here()
    if not names:
        pytest.skip("no x86 processor")
    folder = tmp_path_factory.mktemp("x86")
    (folder / "f.ll").write_text(module(names))
    flags = ["-mavx512f", "-mavx512bw", "-mavx512dq", "-mavx512vl", "-mavx512vbmi", "-mavx512vnni", "-mbmi2", "-mf16c"]
    subprocess.run(
        ["clang-19", "-O1", "-shared", "-fPIC", *flags, "-Wno-override-module", "-o", "f.so", "f.ll"],
        cwd=folder, check=True,
    )  # fmt: skip
    yield names, ctypes.CDLL(str(folder / "f.so"))


def differences(names: list[str], library: ctypes.CDLL) -> list[str]:
    """The intrinsics whose meaning is not what the instruction does on some input."""
    rng = np.random.default_rng(19)
    wrong = []
    for k, name in enumerate(names):
        terms.forget()
        result, operands = signature(name)
        given: list[object] = []
        arrays: list[np.ndarray] = []
        values: dict[Term, np.ndarray] = {}
        for n, o in enumerate(operands):
            element, number = parts(o)
            if " " in o and not o.startswith("<"):
                given.append(terms.bv(int(o.split()[1]), int(element[1:])))
                continue
            patterns = drawn(rng, element, number)
            if element in FLOATS and any(w in name for w in ("ps2ph", "blendv", "movmsk")):
                patterns[np.isnan(patterns.view(f"f{patterns.itemsize}"))] = 0  # the pattern of a NaN is not claimed
            row = [variable(f"v{n}_{i}", element) for i in range(number)]
            for i, v in enumerate(row):
                column = np.ascontiguousarray(patterns[:, i])
                values[v] = (
                    column.view({"float": "f4", "double": "f8"}[element])
                    if element in FLOATS
                    else column.astype(np.uint64)
                )
            given.append(row if o.startswith("<") else row[0])
            arrays.append(np.ascontiguousarray(patterns))
        meant = x86.MEANINGS[name](*given)
        element, number = parts(result)
        out = np.zeros((ROWS, number), NUMPY[element])
        function = getattr(library, f"f{k}")
        for r in range(ROWS):
            function(*(ctypes.c_void_p(a[r].ctypes.data) for a in (out, *arrays)))
        simulation = Simulation(values)
        for i, t in enumerate(meant if isinstance(meant, list) else [meant]):
            found = np.broadcast_to(simulation.of(t), (ROWS,))
            wanted = out[:, i]
            if element in FLOATS:
                wanted = wanted.view({"float": "f4", "double": "f8"}[element])
                same = (np.ascontiguousarray(found).view(NUMPY[element]) == out[:, i]) | (
                    np.isnan(found) & np.isnan(wanted)
                )
            else:
                same = found == wanted
            if not same.all():
                wrong.append(name)
                break
    return wrong


@pytest.mark.needs("clang-19")
def test_every_meaning_is_the_instruction(library: tuple[list[str], ctypes.CDLL]) -> None:
    assert differences(*library) == []


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize("name", ["ssse3.pmadd.ub.sw.128", "avx2.pshuf.b", "sse2.packsswb.128", "sse.max.ps"])
def test_a_wrong_meaning_is_noticed(
    library: tuple[list[str], ctypes.CDLL], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    other = {
        "ssse3.pmadd.ub.sw.128": x86._multiply_add(False, False),
        "avx2.pshuf.b": lambda a, b: x86._permute(a, b),
        "sse2.packsswb.128": x86._pack(False),
        "sse.max.ps": x86._extreme(False),
    }[name]

    def cut(*vectors: list[Term]) -> object:
        found = other(*vectors)
        return [terms.extract(x, 15, 0) for x in found] if name.startswith("ssse3") else found

    monkeypatch.setattr(x86, "MEANINGS", {**x86.MEANINGS, name: cut})
    assert differences(*library) == [name]


def verdict(folder: Path, count: int, *changes: tuple[str, str]) -> Verdict:
    """What is said of a vector kernel, with some of its text changed."""
    text = target.source(NL11, "avx512")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (folder / "kernel.c").write_text(text)
    return audit(generated.vector(NL11, "avx512", "matvec", 16, (count,), folder / "kernel.c", "-O2"), "-O2", 240.0)


@pytest.mark.campaign
@pytest.mark.needs("clang-19")
def test_a_vector_kernel_is_proved(tmp_path: Path) -> None:
    found = verdict(tmp_path, 273)  # sixteen groups, and one of a single weight
    assert found.answer == "proved", found.reason


def many(folder: Path, *changes: tuple[str, str]) -> Verdict:
    """What is said of a chain's kernel for several vectors, with some of its text changed."""
    text = target.source(CHAIN, "avx512")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return audit(generated.together(CHAIN, "avx512", 16, 17, 2, 2, text, folder, "-O2"), "-O2", 240.0)


@pytest.mark.campaign
@pytest.mark.needs("clang-19")
def test_a_kernel_of_several_vectors_is_proved(tmp_path: Path) -> None:
    found = many(tmp_path)
    assert found.answer == "proved", found.reason


@pytest.mark.needs("clang-19")
def test_a_wrong_kernel_of_several_vectors_is_refuted(tmp_path: Path) -> None:
    found = many(tmp_path, ("products[k * rows] = found[k - v];", "products[k * rows] = found[0];"))
    assert found.answer == "refuted", found.reason


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize(
    "change",
    [
        ("_mm512_shuffle_i32x4(a, b, 0xdd)", "_mm512_shuffle_i32x4(a, b, 0xd9)"),
        ("_mm512_maskz_loadu_epi8(t->stored[second], data", "_mm512_loadu_si512(data"),
    ],
    ids=["a wrong shuffle", "bytes after the last group are read"],
)
def test_a_wrong_vector_kernel_is_refuted(tmp_path: Path, change: tuple[str, str]) -> None:
    found = verdict(tmp_path, 256, change)
    assert found.answer == "refuted", found.reason
