"""What verdicts say of alignment, of addresses, of signs of zero, and of kernels for other machines."""

import time
from pathlib import Path

import pytest

from septet.audit import manifest, tasks
from septet.audit.frontends import alignment
from septet.audit.verdict import Verdict

BODY = """{ float d = x[b].d; for (int j = 0; j < 16; j++) {
    y[32 * b + j] = d * ((x[b].qs[j] & 15) - 8); y[32 * b + 16 + j] = d * ((x[b].qs[j] >> 4) - 8); } }"""
BLOCKS = "typedef struct { _Float16 d; unsigned char qs[16]; } block;\n"
ROW = f"for (long b = 0; b < n / 32; b++) {BODY}"
BYTES = """#include <string.h>
static void one(const unsigned char *p, float *y) {
    _Float16 h; memcpy(&h, p, 2);
    for (int j = 0; j < 16; j++) {
        y[j] = (float)h * ((p[2 + j] & 15) - 8); y[16 + j] = (float)h * ((p[2 + j] >> 4) - 8);
    }
}
void kernel(const unsigned char *p, float *y, long n) { %s }
"""


def audited(folder: Path, source: str, level: str = "-O2", **more: object) -> Verdict:
    file = folder / "kernel.c"
    file.write_text(source)
    row = {
        "source": str(file), "symbol": "kernel", "format": "ggml/q4_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "counts": [0, 64], **more,
    }  # fmt: skip
    return tasks.audit(manifest.kernel(row), level, 60)


@pytest.mark.needs("clang-19")
def test_arrays_are_aligned_as_their_types_say(tmp_path: Path) -> None:
    found = audited(tmp_path, f"{BLOCKS}void kernel(const block *x, float *y, long n) {{ {ROW} }}")
    assert found.answer == "proved", found.reason
    assert "`packed` is aligned to 2 bytes, as its type says" in found.assumed


@pytest.mark.needs("clang-19")
def test_what_no_type_says_is_named(tmp_path: Path) -> None:
    source = f"{BLOCKS}void kernel(const void *v, float *y, long n) {{ const block *x = v; {ROW} }}"
    found = audited(tmp_path, source)
    assert found.answer == "unknown" and "--align 2" in str(found.reason)
    assert audited(tmp_path, source, align=2).answer == "proved"


def declared(parameters: str, folder: Path) -> list[int]:
    from septet.audit.frontends import compiler

    file = folder / "types.c"
    file.write_text(f"""typedef struct {{ short a; char b[4]; }} even;
    typedef struct __attribute__((packed)) {{ short a; char b[3]; }} odd;
    typedef union {{ int a; char b[4]; }} word;
    typedef struct {{ _Alignas(16) char a[16]; }} wide;
    typedef float four __attribute__((vector_size(16)));
    void kernel({parameters}) {{}}""")
    text = compiler.to_ir(compiler.find(), file, ["-O0", "-g"], folder / "types.ll")
    return alignment.declared(text, "kernel")


@pytest.mark.needs("clang-19")
def test_alignments_of_declared_types(tmp_path: Path) -> None:
    parameters = "const even *restrict a, odd *b, word c[], wide *d, void *e, long f, const short (*g)[4], four *h"
    assert declared(parameters, tmp_path) == [2, 1, 4, 16, 1, 1, 2, 16]


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize(
    "loop",
    [
        "const unsigned char *e = p + n / 32 * 18; for (; p < e; p += 18, y += 32) one(p, y);",
        "float *e = y + n; while (y < e) { one(p, y); p += 18; y += 32; }",
    ],
)
def test_loops_that_compare_addresses(loop: str, tmp_path: Path) -> None:
    found = audited(tmp_path, BYTES % loop)
    assert found.answer == "proved", found.reason
    assert found.every is not None, found.fixed


@pytest.mark.needs("clang-19")
@pytest.mark.parametrize(("more", "answer"), [({"counts": [32, 64]}, "proved"), ({}, "refuted")])
def test_no_elements_are_asked_about_where_no_sizes_are_named(
    more: dict[str, object], answer: str, tmp_path: Path
) -> None:
    """A loop that tests its end after each turn is right for one block and more."""
    source = BYTES % "do { one(p, y); p += 18; y += 32; n -= 32; } while (n > 0);"
    found = audited(tmp_path, source, **({"counts": [0, 32]} | more))
    assert found.answer == answer and found.every is None, found.refutation


@pytest.mark.needs("clang-19")
def test_a_sum_that_begins_anywhere_is_refuted(tmp_path: Path) -> None:
    """clang makes nothing of it, and says that the function touches no memory: that is no lie."""
    body = "float t; for (long i = 0; i < n / 2; i++) t += p[i]; *y = t;"
    source = f"void kernel(const unsigned char *p, float *y, long n) {{ {body} }}"
    found = audited(tmp_path, source, counts=[32])
    assert found.refutation is not None and "is not written" in found.refutation.what, found.reason


@pytest.mark.needs("clang-19")
def test_a_loop_to_a_wrong_address_is_refuted(tmp_path: Path) -> None:
    found = audited(tmp_path, BYTES % "float *e = y + n / 2; while (y < e) { one(p, y); p += 18; y += 32; }")
    assert found.answer == "refuted"


@pytest.mark.needs("clang-19")
def test_a_zero_of_the_wrong_sign_is_said_to_be_one(tmp_path: Path) -> None:
    added = "for (int j = 0; j < 32; j++) y[32 * b + j] += 0;"
    loop = f"for (long b = 0; b < n / 32; b++) {{ one(p + 18 * b, y + 32 * b); {added} }}"
    found = audited(tmp_path, BYTES % loop, zeros="same")
    assert found.refutation is not None
    assert found.refutation.what.startswith("element 0 is a zero of the wrong sign")
    found = audited(tmp_path, BYTES % loop)
    assert (found.answer, found.zeros) == ("proved", True)
    assert found.every is not None, found.fixed
    small = added.replace("0;", "1e-38f;")
    assert audited(tmp_path, BYTES % loop.replace(added, small)).answer == "refuted"


@pytest.mark.needs("clang-19")
def test_an_offset_that_is_added_is_right_but_for_zeros(tmp_path: Path) -> None:
    loop = "for (long b = 0; b < n / 32; b++) for (int j = 0; j < 32; j++) y[32 * b + j] = %s;"
    code = "(p[18 * b + 2 + j % 16] >> j / 16 * 4 & 15)"
    half = "static float half(const unsigned char *p) { _Float16 h; memcpy(&h, p, 2); return (float)h; }"
    text = BYTES.replace("static void one", f"{half}\nstatic void one")
    for offset, answer in (("8", "proved"), ("7", "refuted")):
        found = audited(tmp_path, text % (loop % f"half(p + 18 * b) * {code} - {offset} * half(p + 18 * b)"))
        assert found.answer == answer, found.reason
        assert found.zeros == (answer == "proved")


@pytest.mark.needs("clang-19")
def test_what_is_read_and_not_used_hides_no_fault_of_other_sizes(tmp_path: Path) -> None:
    """Blocks are taken to be two bytes longer: of one block, an optimizing compiler leaves out what is too much."""
    block = "struct { unsigned char b[20]; } k; memcpy(&k, p + b * sizeof k, sizeof k); one(k.b, y + 32 * b);"
    source = BYTES % f"for (long b = 0; b < n / 32; b++) {{ {block} }}"
    file = tmp_path / "kernel.c"
    file.write_text(source)
    row = {
        "source": str(file), "symbol": "kernel", "format": "ggml/q4_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "counts": [32, 64],
    }  # fmt: skip
    found = tasks.audit(manifest.kernel(row), "-O2", 60)
    assert found.answer == "refuted", found.reason


@pytest.mark.parametrize(("code", "answer"), [("- 8)", "unsupported"), ("- 7)", "refuted")])
@pytest.mark.needs("clang-19")
def test_what_is_not_known_hides_no_fault(code: str, answer: str, tmp_path: Path) -> None:
    """Assembly is not followed; what is seen to be wrong is wrong all the same."""
    one = BYTES.replace("- 8)", code, 1)
    loop = 'for (long b = 0; b < n / 32; b++) { __asm__("nop"); one(p + 18 * b, y + 32 * b); }'
    found = audited(tmp_path, one % loop, "-O0")
    assert found.answer == answer, found.reason
    assert answer == "refuted" or 'inline assembly "nop"' in (found.reason or "")


@pytest.mark.needs("clang-19")
def test_a_table_that_the_first_call_fills_is_named(tmp_path: Path) -> None:
    loop = """static float t[16]; static int made; if (!made) for (made = 1; made < 17; made++) t[made - 1] = made - 9;
        for (long b = 0; b < n / 32; b++) { one(p + 18 * b, y + 32 * b); y[32 * b] *= t[9]; }"""
    found = audited(tmp_path, BYTES % loop, "-O0", counts=[32])
    assert found.answer == "proved" and "calls before were of these sizes, as they leave `kernel.made`" in found.assumed
    found = audited(tmp_path, BYTES % f"{loop} t[0] = y[0];", "-O0", counts=[32])
    assert found.answer == "unknown" and "what earlier calls leave in `kernel.made`" in (found.reason or "")


@pytest.mark.needs("clang-19")
def test_another_machines_kernel_is_not_called_refuted(tmp_path: Path) -> None:
    source = f"{BLOCKS}void kernel(const block *x, float *y, long n) {{ {ROW.replace('- 8', '- 7')} }}"
    found = audited(tmp_path, source, flags=["--target=riscv64-linux-gnu", "-ffreestanding"])
    assert found.answer == "unknown"
    assert "element" in str(found.reason) and "for the input" in str(found.reason) and "riscv64" in str(found.reason)


@pytest.mark.parametrize(
    ("target", "answer", "why"),
    [("riscv64", "proved", ""), ("powerpc64le", "proved", ""), ("s390x", "unsupported", "not little-endian")],
)
@pytest.mark.needs("clang-19")
def test_another_machines_headers_need_not_be_there(target: str, answer: str, why: str, tmp_path: Path) -> None:
    headers = "".join(f"#include <{name}.h>\n" for name in ("assert", "math", "stdint", "stdio", "stdlib", "string"))
    loop = "for (long k = 0; k < n; k++) for (int i = 0; i < 8; i++) { uint64_t w = 0; memcpy(&w, p + 7 * k, 7); %s }"
    source = f"{headers}void kernel(const uint8_t *p, uint8_t *y, long n) {{ assert(n >= 0); {loop} }}"
    file = tmp_path / "kernel.c"
    file.write_text(source.replace("%s", "y[8 * k + i] = w >> 7 * i & 127;"))
    row = {
        "source": str(file), "symbol": "kernel", "format": "s43", "operation": "unpack", "counts": [8, 16],
        "arguments": ["packed", "output", "groups"], "flags": [f"--target={target}-linux-gnu"],
    }  # fmt: skip
    found = tasks.audit(manifest.kernel(row), "-O1", 60)
    assert found.answer == answer, found.reason
    assert why in str(found.reason)


@pytest.mark.needs("clang-19")
def test_a_lambda_in_a_file_stops_no_kernel_of_it(tmp_path: Path) -> None:
    file = tmp_path / "kernel.cpp"
    file.write_text(f"""{BLOCKS}
    template <int zero> void row(const block *x, float *y, long n) {{
        auto one = [=](long b) {BODY.replace("8)", "zero)")};
        for (long b = 0; b < n / 32; b++) one(b);
    }}
    template void row<8>(const block *, float *, long);""")
    row = {
        "source": str(file), "symbol": "row", "format": "ggml/q4_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"], "counts": [32],
    }  # fmt: skip
    found = tasks.audit(manifest.kernel(row), "-O0", 60)
    assert found.answer == "proved", found.reason


@pytest.mark.needs("clang-19")
def test_a_reference_has_bytes_in_every_call(tmp_path: Path) -> None:
    file = tmp_path / "kernel.cpp"
    file.write_text(f"""{BLOCKS}
    extern "C" void kernel(const block &first, float *y, long n) {{ const block *x = &first; {ROW} }}""")
    row = {
        "source": str(file), "symbol": "kernel", "format": "ggml/q4_0", "operation": "dequantize_row",
        "arguments": ["packed", "output", "count"],
    }  # fmt: skip
    found = tasks.audit(manifest.kernel(row), "-O2", 60)
    assert found.answer == "proved", found.reason
    assert found.counts == (32, 64, 96, 160)


@pytest.mark.parametrize(
    ("loop", "answer"),
    [
        (
            "const unsigned char *q = p + n / 32 * 18; while (q-- > p) { q -= 17; one(q, y + (q - p) / 18 * 32); }",
            "proved",
        ),
        (
            "for (const unsigned char *q = p + (n / 32 - 1) * 18; q >= p; q -= 18) one(q, y + (q - p) / 18 * 32);",
            "unknown",
        ),
        ("const unsigned char *q = p - 18; for (long b = 0; b < n / 32; b++) one(q += 18, y + 32 * b);", "unknown"),
        ("for (long b = 0; b < n / 32; b++) one(p + 18 * b - 18, y + 32 * b);", "refuted"),
    ],
)
@pytest.mark.parametrize("level", ["-O0", "-O2"])
@pytest.mark.needs("clang-19")
def test_an_address_before_an_array_is_told(loop: str, answer: str, level: str, tmp_path: Path) -> None:
    before = time.process_time()
    found = audited(tmp_path, BYTES % loop, level)
    assert found.answer == answer, found.reason
    assert time.process_time() - before < 30  # and no loop that goes on for two million instructions
    if answer != "proved":
        assert "before the start" in str(found.reason or found.refutation) or "outside `packed`" in str(found)
