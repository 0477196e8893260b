"""What a kernel keeps from call to call or asks for: static tables, memory, atomic variables, groups of threads."""

from pathlib import Path

import pytest

from septet.audit import manifest, tasks
from septet.audit.native import sparse
from septet.audit.verdict import Verdict

pytestmark = pytest.mark.needs("clang-19")
HALF = """#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <stdatomic.h>
static float half(const uint8_t *p) { _Float16 h; memcpy(&h, p, 2); return (float)h; }
"""
ROW = {"format": "ggml/q4_0", "operation": "dequantize_row", "arguments": ["packed", "output", "count"]}


def audited(folder: Path, source: str, level: str = "-O2", name: str = "kernel.c", **row: object) -> Verdict:
    (folder / name).write_text(source)
    claimed = {"source": name, "symbol": "kernel", **ROW, "counts": [0, 32], **row}
    return tasks.audit(manifest.kernel(claimed, folder), level, 60, contraction="on")


FILLED = """static float levels[16];
static KIND ready;
void kernel(const uint8_t *p, float *y, int n) {
    if (!ready) { for (int k = 0; k < 16; k++) levels[k] = k - 8; ready = 1; }
    for (int i = 0; i < n; i++)
        y[i] = half(p + 18 * (i / 32)) * levels[p[18 * (i / 32) + 2 + i % 16] >> i % 32 / 16 * 4 & 15];
}
"""


@pytest.mark.parametrize("kind", ["int", "atomic_int"])
@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_a_table_that_the_first_call_fills_is_there_later(kind: str, level: str, tmp_path: Path) -> None:
    found = audited(tmp_path, HALF + FILLED.replace("KIND", kind), level)
    assert found.answer == "proved", found.reason
    assert "`levels`" in found.assumed and found.every is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("levels[k] = k - 8", "levels[k] = k - 7"),
        ("levels[k] = k - 8", "levels[k] = (n ? p[0] + 1 : 1) * (k - 8)"),
        ("#include <stdlib.h>", "static float levels[16]; void others(void) { levels[3] = 1; }"),
        ("ready = 1", "ready = 1, levels[0] = n ? -9 : -8"),
    ],
)
def test_a_table_that_others_may_fill_is_none(before: str, after: str, tmp_path: Path) -> None:
    source = (HALF + FILLED.replace("KIND", "int")).replace(before, after)
    assert audited(tmp_path, source).answer in ("refuted", "unknown")


SCRATCH = """void kernel(const uint8_t *p, float *y, int n) {
    float *d = malloc((n / 32 + 1) * sizeof *d);
    if (!d) return;
    for (int b = 0; b < n / 32; b++) d[b] = half(p + 18 * b);
    for (int i = 0; i < n; i++) y[i] = d[i / 32] * ((p[18 * (i / 32) + 2 + i % 16] >> i % 32 / 16 * 4 & 15) - 8);
    free(d);
}
"""


@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_memory_that_is_asked_for_is_there(level: str, tmp_path: Path) -> None:
    found = audited(tmp_path, HALF + SCRATCH, level)
    assert found.answer == "proved", found.reason
    assert "there is memory" in found.assumed
    counted = audited(tmp_path, HALF + SCRATCH.replace("malloc((n / 32 + 1) *", "calloc(n / 32 + 1,"), level)
    assert counted.answer == "proved", counted.reason


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("b < n / 32", "b <= n / 32 + 1", "outside"),
        ("d[b] = half(p + 18 * b)", "d[b + 1] = half(p + 18 * b)", "element 0 is wrong"),
        ("if (!d) return;", "free(d);", "given back"),
        ("    free(d);", "    free(d + 1);", "not asked for"),
    ],
)
def test_memory_is_used_within_its_bounds_and_until_it_is_given_back(
    before: str, after: str, said: str, tmp_path: Path
) -> None:
    found = audited(tmp_path, HALF + SCRATCH.replace(before, after), "-O0")
    assert found.answer != "proved"
    assert said in (found.reason or "") or found.answer == "refuted"


def test_an_atomic_variable_is_one_that_nobody_else_changes(tmp_path: Path) -> None:
    source = (
        HALF
        + """static atomic_int calls;
    void kernel(const uint8_t *p, float *y, int n) {
        atomic_int i = 0;
        atomic_fetch_add(&calls, 1);
        for (int k; (k = atomic_fetch_add(&i, 1)) < n;)
            y[k] = half(p + 18 * (k / 32)) * ((p[18 * (k / 32) + 2 + k % 16] >> k % 32 / 16 * 4 & 15) - EIGHT); }"""
    )
    assert audited(tmp_path, source.replace("EIGHT", "8")).answer == "proved"
    assert audited(tmp_path, source.replace("EIGHT", "7")).answer == "refuted"


def test_threads_of_openmp_are_named(tmp_path: Path) -> None:
    source = (
        HALF
        + """void kernel(const uint8_t *p, float *y, int n) {
    #pragma omp parallel for
        for (int i = 0; i < n; i++)
            y[i] = half(p + 18 * (i / 32)) * ((p[18 * (i / 32) + 2 + i % 16] >> i % 32 / 16 * 4 & 15) - 8); }"""
    )
    assert audited(tmp_path, source).answer == "proved"
    found = audited(tmp_path, source, flags=["-fopenmp"])
    assert found.answer == "unsupported" and "OpenMP's __kmpc_fork_call" in str(found.reason)


def test_a_negative_index_of_a_long_row_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparse, "SHORT", 1 << 17)
    source = (
        HALF
        + """void kernel(const uint8_t *p, float *y, long n) { for (short i = 0; i < n; i++)
        y[i] = half(p + 34 * (i / 32)) * (int8_t)p[34 * (i / 32) + 2 + i % 32]; }"""
    )
    found = audited(tmp_path, source, "-O0", format="ggml/q8_0", length="every")
    assert found.answer == "refuted", found.reason


GROUPS = """#include <cuda_fp16.h>
#include <cooperative_groups.h>
namespace cg = cooperative_groups;
struct block { half d; signed char qs[32]; };
extern "C" __global__ void kernel(const block *x, const block *a, float *out, int n) {
    auto all = cg::this_thread_block();
    auto tile = cg::tiled_partition<TILE>(all);
    __shared__ float part[64 / TILE];
    float sum = 0;
    for (int b = all.thread_rank(); b < n / 32; b += all.size()) {
        int s = 0;
        for (int j = 0; j < 32; j++) s += x[b].qs[j] * a[b].qs[j];
        sum += __half2float(x[b].d) * __half2float(a[b].d) * (float)s;
    }
    for (int k = tile.size() / 2; k > 0; k /= 2) sum += tile.shfl_down(sum, k);
    if (tile.thread_rank() == 0) part[tile.meta_group_rank()] = sum;
    all.sync();
    if (all.thread_rank() == 0) { sum = 0; for (int k = 0; k < 64 / TILE; k++) sum += part[k]; out[0] = sum; }
}
"""


@pytest.mark.parametrize(
    ("change", "answer"),
    [(("TILE", "32"), "proved"), (("TILE", "16"), "proved"), (("all.sync()", ""), "refuted"),
     (("tile.thread_rank() == 0", "tile.thread_rank() == 1"), "refuted")],
)  # fmt: skip
def test_groups_of_threads_are_known(change: tuple[str, str], answer: str, tmp_path: Path) -> None:
    source = GROUPS.replace(*change).replace("TILE", "32")
    row = {"format": "ggml/q8_0", "operation": "dot", "arguments": ["packed", "activations", "output", "count"]}
    launch = {"workgroup": "64", "grid": "1", "counts": [64]}
    found = audited(tmp_path, source, "-O0", "kernel.cu", **row, **launch)
    assert found.answer == answer, found.reason


@pytest.mark.parametrize(
    ("start", "level"),
    [
        ("std::vector<float> d(n / 32)", "9"),
        ("auto d = std::make_unique<float[]>(n / 32 + 1)", "8"),
        ("std::vector<float> d(n / 32)", "8"),
    ],
)
def test_containers_of_c_plus_plus_are_followed(start: str, level: str, tmp_path: Path) -> None:
    source = f"""#include <cstdint>
    #include <cstring>
    #include <memory>
    #include <vector>
    extern "C" void kernel(const uint8_t *p, float *y, int n) {{
        {start};
        for (int b = 0; b < n / 32; b++) {{ _Float16 h; std::memcpy(&h, p + 18 * b, 2); d[b] = h; }}
        for (int i = 0; i < n; i++)
            y[i] = d[i / 32] * ((p[18 * (i / 32) + 2 + i % 16] >> i % 32 / 16 * 4 & 15) - {level}); }}"""
    found = audited(tmp_path, source, "-O2", "kernel.cpp", counts=[32])
    assert found.answer == ("proved" if level == "8" else "refuted"), found.reason


@pytest.mark.parametrize("directive", ["#pragma omp parallel for", "#pragma omp simd", ""])
def test_directives_that_are_not_followed_are_told(directive: str, tmp_path: Path) -> None:
    """One value for all threads is a race, which the sequential program does not show."""
    source = f"""{HALF}void kernel(const uint8_t *p, float *y, int n) {{
        float d;
        {directive}
        for (int i = 0; i < n; i++) {{
            d = half(p + 18 * (i / 32));
            y[i] = d * ((p[18 * (i / 32) + 2 + i % 16] >> i % 32 / 16 * 4 & 15) - 8); }} }}"""
    found = audited(tmp_path, source, counts=[32])
    assert found.answer == "proved"
    assert ("OpenMP" in found.assumed) == ("parallel" in directive)
