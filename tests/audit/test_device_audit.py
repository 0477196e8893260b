"""Device kernels proved on their grids, and wrong ones refuted by a schedule that was run; the whole corpus is
`device_corpus.py`'s."""

import json
from pathlib import Path

import pytest
from device_corpus import FOLDER, LANGUAGES, Row, rows, verdict

from septet.audit import manifest
from septet.audit.devices import every_grid, grids
from septet.audit.devices.grids import BadGrid
from septet.audit.devices.races import ATOMIC, READ, WRITE, Touch, Touches
from septet.audit.lengths.induction import NotShown
from septet.audit.manifest import BadManifest
from septet.audit.tasks import Task, perform
from septet.audit.terms import terms
from septet.audit.terms.terms import BOOL, TRUE
from septet.audit.verdict import Verdict
from septet.outputs.verdicts import sarif_log

CLANG = pytest.mark.needs("clang-19")
CORPUS = {(r.side, r.language, r.what): r for r in rows()}


def row(side: str, language: str, what: str) -> Row:
    return CORPUS[side, language, what]


def test_the_corpus_is_as_large_as_it_is_said_to_be() -> None:
    right, wrong = (sum(side == s for side, _, _ in CORPUS) for s in ("right", "wrong"))
    assert right >= 30 and wrong >= 60
    assert {language for _, language, _ in CORPUS} == {*LANGUAGES, "mlir", "ptx"}


@CLANG
@pytest.mark.parametrize(
    ("language", "what"),
    [
        ("cuda", "dot, way 5"), ("hip", "staged, way 0"), ("opencl", "dot, way 4"), ("metal", "plain, way 1"),
        pytest.param("mlir", "dot.mlir: dot", marks=pytest.mark.needs("mlir-opt-19", "mlir-translate-19")),
    ],
)  # fmt: skip
def test_a_right_kernel_is_proved_on_its_grids(language: str, what: str) -> None:
    v = verdict(row("right", language, what))
    assert v.answer == "proved", v.reason
    assert v.launched is not None and "threads" in v.launched


@CLANG
@pytest.mark.parametrize(
    ("language", "what", "said"),
    [
        ("cuda", "dot: no barrier between the steps of the sum", "data race"),
        ("hip", "dot: two threads return before the barrier", "barrier"),
        ("opencl", "dot: a barrier for the other memory", "data race"),
        ("metal", "staged: a byte is not copied", "which no thread has written"),
        ("opencl", "plain: no guard against the end of the row", "outside"),
        ("cuda", "staged: every workgroup writes the first block", "data race"),
        ("hip", "dot: lanes exchange one time too few", "element 0 is wrong"),
    ],
)  # fmt: skip
def test_a_wrong_kernel_is_refuted_by_what_was_seen(language: str, what: str, said: str) -> None:
    v = verdict(row("wrong", language, what))
    assert v.answer == "refuted", v.reason
    assert v.refutation is not None and said in v.refutation.what


@CLANG
@pytest.mark.parametrize(
    "fault",
    ["dot: no barrier before the sum", "dot: a barrier that half of the threads reach", "staged: a byte is not copied"],
)
def test_what_a_run_shows_is_an_obligation_too(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With no input tried before the proof, the evaluator finds the fault, and its schedule is run."""
    from septet.audit.deciding import Audit

    monkeypatch.setattr(Audit, "tried", lambda *_: None)
    v = verdict(row("wrong", "opencl", fault))
    assert v.answer == "refuted", v.reason
    assert v.refutation is not None and v.refutation.found == "solver"


BASE = {
    "symbol": "plain", "format": "ggml/q4_0", "operation": "dequantize_row",
    "arguments": ["packed", "output", "count"], "counts": [32], "levels": ["-O2"], "contractions": ["on"],
}  # fmt: skip


def asked(tmp_path: Path, text: str, name: str, **more: object) -> tuple[str, str]:
    (tmp_path / name).write_text(text)
    kernel = manifest.kernel({"source": name, **BASE, **more}, tmp_path)
    v = perform(Task(kernel, "-O2", "on", 60, None))
    return v.answer, v.reason or ""


DEVICE = 'extern "C" __global__ void plain(const unsigned char *x, float *y, int n) { BODY }\n'


@CLANG
def test_a_device_kernel_must_be_launched_and_no_other_can_be(tmp_path: Path) -> None:
    text = DEVICE.replace("BODY", "")
    assert asked(tmp_path, text, "k.cu") == (
        "bad input", "a device kernel: say how it is launched, with --workgroup and --grid",
    )  # fmt: skip
    c = "void plain(const unsigned char *x, float *y, int n) {}\n"
    answer, reason = asked(tmp_path, c, "k.c", workgroup="1", grid="1")
    assert answer == "bad input" and "device kernels" in reason


@CLANG
def test_a_kernel_is_not_launched_with_more_threads_than_it_is_for(tmp_path: Path) -> None:
    launch = {"workgroup": "32", "grid": "1"}
    said = DEVICE.replace("void plain", "void __attribute__((launch_bounds(BOUND))) plain").replace("BODY", "y[n] = 0;")
    answer, reason = asked(tmp_path, said.replace("BOUND", "16"), "k.cu", **launch)
    assert answer == "bad input" and "at most 16 threads" in reason
    answer, reason = asked(tmp_path, said.replace("BOUND", "32"), "k.cu", **launch)
    assert answer == "refuted", reason
    opencl = (
        "kernel __attribute__((reqd_work_group_size(16, 2, 1))) void plain(global uchar *x, global float *y, int n) {}"
    )
    answer, reason = asked(tmp_path, opencl, "k.cl", **launch)
    assert answer == "bad input" and "16 x 2 x 1 threads, and 32 x 1 x 1" in reason
    text = (FOLDER / "plain.ptx").read_text()
    for directive, said in ((".maxntid 16", "at most 16"), (".reqntid 64, 1, 1", "64 x 1 x 1")):
        answer, reason = asked(tmp_path, text.replace(")\n{", f")\n{directive}\n{{", 1), "k.ptx", **launch)
        assert answer == "bad input" and said in reason


@CLANG
def test_what_is_not_known_of_a_device_is_named(tmp_path: Path) -> None:
    launch = {"workgroup": "32", "grid": "1"}
    assembly = DEVICE.replace("BODY", 'int a; asm("lop3.b32 %0, %1, %1, %1, 0x3f;" : "=r"(a) : "r"(n)); y[0] = a;')
    answer, reason = asked(tmp_path, assembly, "asm.cu", **launch)
    assert answer == "unsupported" and "lop3.b32" in reason
    opencl = "kernel void plain(global const uchar *x, global float *y, int n) { y[0] = native_sin(y[1]); }"
    answer, reason = asked(tmp_path, opencl, "sin.cl", **launch)
    assert answer == "unsupported" and "native_sin" in reason
    answer, reason = asked(tmp_path, "int x;", "k.zig", **launch)
    assert answer == "bad input" and reason.startswith("unknown language '.zig': known are C")


@CLANG
@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("<torch/extension.h>", "file not found"), ('"k.cu"', "In file included from"), ("<iostream>", "error: "),
        ('"/etc/passwd"', "unknown type"), ('"/dev/zero"', ""),
    ],
)  # fmt: skip
def test_what_a_device_source_includes_stops_no_audit(header: str, said: str, tmp_path: Path) -> None:
    text = f"#include {header}\n" + DEVICE.replace("BODY", "y[threadIdx.x] = x[n];")
    answer, reason = asked(tmp_path, text, "k.cu", workgroup="32", grid="1")
    assert (answer == "bad input") == bool(said) and said in reason
    assert ("--flag=-IFOLDER" in reason) == (said == "file not found")


@CLANG
@pytest.mark.parametrize(("barrier", "answer"), [("__syncthreads();", "proved"), ("", "refuted")])
def test_shared_memory_may_be_one_number(barrier: str, answer: str, tmp_path: Path) -> None:
    body = f"""__shared__ float d; int t = threadIdx.x; __half h; __builtin_memcpy(&h, x, 2);
      if (t == 0) d = __half2float(h);
      {barrier}
      int code = t < 16 ? x[2 + t] & 15 : x[t - 14] >> 4; y[t] = d * (code - 8);"""
    (tmp_path / "k.cu").write_text("#include <cuda_fp16.h>\n" + DEVICE.replace("BODY", body))
    kernel = manifest.kernel({"source": "k.cu", **BASE, "workgroup": "32", "grid": "1"}, tmp_path)
    v = perform(Task(kernel, "-O0", "on", 60, None))
    assert v.answer == answer, v.reason


@CLANG
def test_a_refutation_of_a_device_kernel_is_at_its_source_line(tmp_path: Path) -> None:
    body = "\n  int k = threadIdx.x;\n  y[k] = x[k + 1];\n"
    (tmp_path / "k.cu").write_text(DEVICE.replace("BODY", body))
    v = perform(Task(manifest.kernel({"source": "k.cu", **BASE, "workgroup": "32", "grid": "1"}, tmp_path),
                     "-O2", "on", 60, None))  # fmt: skip
    assert v.answer == "refuted", v.reason
    result = sarif_log([v], "1", tmp_path)
    (location,) = json.loads(result)["runs"][0]["results"][0]["locations"]
    where = location["physicalLocation"]
    assert (where["artifactLocation"]["uri"], where["region"]["startLine"]) == ("k.cu", 3)


def test_sizes_of_a_launch_are_numbers_or_expressions() -> None:
    names = {"count": 100, "rows": 3}
    assert grids.sizes("ceil(count / 64), rows", names) == (2, 3, 1)
    assert grids.sizes("(count + 31) // 32 * 2 - 1 % 2", names) == (7, 1, 1)
    for text in (
        "",
        "0",
        "1, 2, 3, 4",
        "size",
        "count / 2",
        "__import__('os')",
        "2**40",
        "1 // 0",
        "count.real",
        "1.5",
    ):
        with pytest.raises(BadGrid):
            grids.sizes(text, names)
    with pytest.raises(BadGrid, match="at most 1024"):
        grids.workgroup("32, 33", names)
    for grid, workgroup in (("1, 65536", "1"), ("1", "1, 1, 65")):
        with pytest.raises(BadManifest, match="CUDA launches"):
            manifest.kernel({"source": "k.cu", **BASE, "grid": grid, "workgroup": workgroup})
        manifest.kernel({"source": "k.cl", **BASE, "grid": grid, "workgroup": workgroup})
    with pytest.raises(BadManifest, match="go together"):
        manifest.kernel({"source": "k.cu", **BASE, "grid": "1"})
    with pytest.raises(BadManifest, match="positive"):
        manifest.kernel({"source": "k.cu", **BASE, "grid": "count // 64", "workgroup": "64"})


def test_accesses_race_where_one_writes_and_no_barrier_orders_them() -> None:
    def found(*touches: tuple[int, str, int, int]) -> int:
        among = Touches()
        for who, kind, warp, epoch in touches:
            among.add((0, 0), Touch(who, kind, warp, epoch, TRUE, None))
        return len(list(among.races()))

    assert found((0, READ, 0, 0), (1, READ, 0, 0)) == 0
    assert found((0, WRITE, 0, 0), (0, READ, 0, 0)) == 0
    assert found((0, WRITE, 0, 0), (1, READ, 0, 0)) == 1
    assert found((0, WRITE, 0, 0), (1, WRITE, 0, 0)) == 1
    assert found((0, ATOMIC, 0, 0), (1, ATOMIC, 0, 0)) == 0
    assert found((0, ATOMIC, 0, 0), (1, READ, 0, 0)) == 1
    assert found((0, WRITE, 0, 0), (1, READ, 0, 1)) == 0, "lanes of one warp, with the warp's own barrier between them"
    assert found((0, WRITE, 0, 0), (40, READ, 1, 1)) == 1, "another warp's barrier orders nothing"
    a = terms.var("a", BOOL)
    among = Touches()
    among.add((0, 0), Touch(0, WRITE, 0, 0, a, None))
    among.add((0, 0), Touch(1, WRITE, 0, 0, terms.not_(a), None))
    assert not list(among.races()), "never both"


def on_every_grid(source: str, tmp_path: Path, **more: object) -> Verdict:
    (tmp_path / "k.cu").write_text(f'#include "{FOLDER / "kernels.cu"}"\n' if source.startswith("-D") else source)
    flags = source.split() if source.startswith("-D") else []
    asked = {**BASE, "workgroup": "32", "grid": "ceil(count / 64)", "flags": flags, **more}
    return perform(Task(manifest.kernel({"source": "k.cu", **asked}, tmp_path), "-O2", "on", 90, None))


@CLANG
@pytest.mark.parametrize("source", ["-DPLAIN", "-DSTAGED"])
def test_a_right_kernel_is_proved_on_every_grid(source: str, tmp_path: Path) -> None:
    staged = {"symbol": "staged", "workgroup": "16", "grid": "count // 32"} if "STAGED" in source else {}
    v = on_every_grid(source, tmp_path, **staged)
    assert v.answer == "proved", v.reason
    assert v.every is not None and v.every.multiple == 32 and v.every.most > (1 << 31) - 100, v.fixed


NARROW = """
#include "KERNELS"
KERNEL(narrow)(const UCHAR *x, float *y, int n)
{
    const UCHAR i = blockIdx.x * blockDim.x + threadIdx.x; /* wraps after 8 workgroups */
    if (i >= n / 2) return;
    const UCHAR *p = x + 18 * (i / 16);
    const float d = HALF(p[0] | p[1] << 8);
    const int v = p[2 + i % 16];
    y[32 * (i / 16) + i % 16] = d * (float)((v & 15) - 8);
    y[32 * (i / 16) + 16 + i % 16] = d * (float)((v >> 4) - 8);
}
"""


@CLANG
def test_a_kernel_that_is_wrong_on_a_large_grid_is_not_proved_on_every_one(tmp_path: Path) -> None:
    v = on_every_grid(NARROW.replace("KERNELS", str(FOLDER / "kernels.cu")), tmp_path, symbol="narrow")
    assert v.answer == "refuted", v.fixed
    assert v.refutation is not None and v.refutation.count > 8 * 64 and "data race" in v.refutation.what


@CLANG
def test_a_kernel_without_a_guard_is_refuted_where_the_last_workgroup_has_less_to_do(tmp_path: Path) -> None:
    v = on_every_grid("-DPLAIN -DFAULT=3", tmp_path, counts=[64, 128])
    assert v.every is None
    assert v.answer == "refuted", v.fixed
    assert v.refutation is not None and v.refutation.count % 64 == 32


def test_a_part_of_a_row_is_read_from_the_grid() -> None:
    def of(grid: str) -> tuple[int, bool]:
        return every_grid.part(manifest.kernel({"source": "k.cu", **BASE, "workgroup": "32", "grid": grid}))

    assert of("ceil(count / 64)") == (64, True)
    assert of("count // 32") == (32, False)
    for grid in ("1", "ceil(count / 64) + 1", "ceil(count / 64), 2", "count"):
        with pytest.raises(NotShown):
            of(grid)


DYNAMIC = """
#include "KERNELS"
KERNEL(dynamic)(const UCHAR *x, float *y, int n)
{
    extern __shared__ UCHAR s[];
    const int t = threadIdx.x, g = blockIdx.x;
    s[t] = x[18 * g + t];
    if (t < 2) s[16 + t] = x[18 * g + 16 + t];
    BARRIER;
    const float d = HALF(s[0] | s[1] << 8);
    const int v = s[2 + t];
    y[32 * g + t] = d * (float)((v & 15) - 8);
    y[32 * g + 16 + t] = d * (float)((v >> 4) - 8);
}
"""
ARGUMENT = """
kernel void plain(global const uchar *x, global float *y, int n, local uchar *s)
{
    const int t = get_local_id(0), g = get_group_id(0);
    s[t] = x[18 * g + t];
    if (t < 2) s[16 + t] = x[18 * g + 16 + t];
    barrier(CLK_LOCAL_MEM_FENCE);
    const float d = vload_half(0, (local half *)s);
    const int v = s[2 + t];
    y[32 * g + t] = d * (float)((v & 15) - 8);
    y[32 * g + 16 + t] = d * (float)((v >> 4) - 8);
}
"""


@CLANG
def test_shared_memory_has_the_size_that_the_launch_gives(tmp_path: Path) -> None:
    launch = {"workgroup": "16", "grid": "count // 32", "symbol": "dynamic"}
    text = DYNAMIC.replace("KERNELS", str(FOLDER / "kernels.cu"))
    answer, reason = asked(tmp_path, text, "d.cu", **launch)
    assert answer == "bad input" and "--shared" in reason
    assert asked(tmp_path, text, "d.cu", shared=17, **launch)[0] == "refuted"
    assert asked(tmp_path, text, "d.cu", shared=18, **launch) == ("proved", "")
    launch = {"workgroup": "16", "grid": "count // 32", "arguments": ["packed", "output", "count", "shared"]}
    assert asked(tmp_path, ARGUMENT, "a.cl", shared=17, **launch)[0] == "refuted"
    assert asked(tmp_path, ARGUMENT, "a.cl", shared=18, **launch) == ("proved", "")


@CLANG
def test_an_order_between_workgroups_is_not_guessed_at(tmp_path: Path) -> None:
    launch = {"workgroup": "16", "grid": "1"}
    for body in (
        '__builtin_amdgcn_fence(__ATOMIC_RELEASE, "agent"); y[0] = 0;',
        "*(volatile float *)y = 1;", "__atomic_fetch_add((int *)y, 1, __ATOMIC_ACQ_REL);",
    ):  # fmt: skip
        answer, reason = asked(tmp_path, DEVICE.replace("BODY", body), "k.hip", **launch)
        assert answer == "unsupported", (body, reason)
