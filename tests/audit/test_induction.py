"""What is claimed for every length holds for every length: kernels that are right only as long as rows are short."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from septet.audit import deciding, manifest, tasks
from septet.audit.frontends import compiler, llvm, slices
from septet.audit.frontends.signatures import signature
from septet.audit.lengths import induction
from septet.audit.lengths.induction import Every, NotShown
from septet.audit.manifest import Kernel
from septet.audit.native.replay import Native
from septet.audit.terms import terms
from septet.audit.terms.script import Questions
from septet.solvers.cache import Cache

pytestmark = pytest.mark.needs("clang-19")

HERE = Path(__file__).parent
INT = (1 << 31) - 1


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """Proofs that the kernels here share; none from before."""
    return Cache(tmp_path_factory.mktemp("proofs"))


def kernel(source: Path, symbol: str, **more: object) -> Kernel:
    row = {
        "source": str(source), "symbol": symbol, "format": "s43", "operation": "dequantize_row",
        "arguments": ["packed", "output", "groups"], "counts": [16],
    }  # fmt: skip
    return manifest.kernel({**row, **more})


def every(k: Kernel, level: str, proofs: Cache, checked: bool = False) -> Every:
    """The proof for every length alone, of a kernel that is right at some lengths."""
    terms.forget()
    clang = compiler.for_source(k.source)
    with tempfile.TemporaryDirectory() as folder:
        texts = [compiler.to_ir(clang, k.source, [level, *k.flags], Path(folder) / "kernel.ll")]
        if checked:
            texts.append(compiler.to_ir(clang, k.source, ["-O0", *tasks.CHECKS], Path(folder) / "checked.ll"))
        modules = [llvm.read(slices.needed(text, k.symbol)) for text in texts]
        ask = Questions(proofs)
        native = Native(clang, k, [level], signature(k, modules[0]), Path(folder))
        subject = deciding.Audit(k, modules[0], native, ask, ask.now() + 120)
        return induction.prove(subject, [replace(subject, module=m) for m in modules[1:]])


@pytest.mark.parametrize(
    ("symbol", "level"),
    [
        ("byte_counter", "-O2"), ("short_counter", "-O2"), ("one_of_a_thousand", "-O2"), ("stride_that_grows", "-O1"),
        ("stride_that_grows", "-O0"), ("remembers", "-O1"), ("remembers", "-O0"), ("stops", "-O1"), ("stops", "-O0"),
        ("writes_after", "-O1"), ("returns_before", "-O1"), ("reads_ahead", "-O1"), ("writes_back", "-O1"),
        ("counts_in_floats", "-O1"),
    ],
)  # fmt: skip
def test_nothing_is_claimed_for_every_length_of_what_is_right_only_at_first(
    symbol: str, level: str, proofs: Cache
) -> None:
    with pytest.raises(NotShown):
        every(kernel(HERE / "wrong" / "lengths.c", symbol), level, proofs)


@pytest.mark.parametrize("symbol", ["int_offsets", "wrapping_offsets"])
def test_what_an_int_holds_is_no_more_than_what_is_claimed(symbol: str, proofs: Cache) -> None:
    found = every(kernel(HERE / "wrong" / "lengths.c", symbol), "-O2", proofs, checked=True)
    assert found.most == INT // 16 * 16 and found.limits


@pytest.mark.parametrize(
    ("file", "symbol", "more", "multiple"),
    [
        ("arithmetic.c", "dequantize_row", {"arguments": ["packed", "output", "count"]}, 1),
        ("reader.c", "dequantize_row", {}, 16),
    ],
)
@pytest.mark.parametrize("level", ["-O0", "-O1"])
def test_right_rows_are_proved_for_every_length(
    file: str, symbol: str, more: dict[str, object], multiple: int, level: str, proofs: Cache
) -> None:
    found = every(kernel(HERE / "right" / file, symbol, **more), level, proofs, checked=level == "-O1")
    assert found.multiple == multiple
    assert found.most > 1 << 56 and not found.limits


UNROLLED = """
void right(const unsigned char *p, unsigned char *y, unsigned short n) {
    unsigned i = 0;
    for (; i + 4 <= n; i += 4)
        for (unsigned k = i; k < i + 4; k++) { y[2 * k] = p[k] >> 3; y[2 * k + 1] = p[k] & 7; }
    for (; i < n; i++) { y[2 * i] = p[i] >> 3; y[2 * i + 1] = p[i] & 7; }
}
void by_halves(const unsigned char *p, unsigned char *y, unsigned short n) {
    for (unsigned i = 0; i < 2u * n; i++) y[i] = i % 2 ? p[i / 2] & 7 : p[i / 2] >> 3;
}
void forgets(const unsigned char *p, unsigned char *y, unsigned short n) {
    unsigned i = 0;
    for (; i + 4 <= n; i += 4)
        for (unsigned k = i; k < i + 4; k++) { y[2 * k] = p[k] >> 3; y[2 * k + 1] = p[k] & 7; }
    if (n % 4 == 3 && n > 600) n--;
    for (; i < n; i++) { y[2 * i] = p[i] >> 3; y[2 * i + 1] = p[i] & 7; }
}
"""


def decoder(folder: Path, symbol: str) -> Kernel:
    file = folder / "unrolled.c"
    file.write_text(UNROLLED)
    arguments = ["septets", "output", "count"]
    return kernel(file, symbol, operation="decode", arguments=arguments, counts=[5])


@pytest.mark.parametrize(("symbol", "level"), [("right", "-O1"), ("right", "-O2"), ("by_halves", "-O1")])
def test_a_turn_may_have_several_groups_or_passes(symbol: str, level: str, tmp_path: Path, proofs: Cache) -> None:
    assert every(decoder(tmp_path, symbol), level, proofs).most == (1 << 15) - 1


def test_what_follows_a_loop_is_looked_at_for_each_number_of_groups(tmp_path: Path, proofs: Cache) -> None:
    with pytest.raises(NotShown):
        every(decoder(tmp_path, "forgets"), "-O1", proofs)


def test_a_length_at_which_a_kernel_is_wrong_is_found_and_run(proofs: Cache) -> None:
    k = kernel(HERE / "wrong" / "lengths.c", "writes_after", levels=["-O1"], contractions=["off"])
    found = tasks.audit(k, "-O1", 120, proofs, "off")
    assert found.answer == "refuted" and found.refutation is not None
    assert found.refutation.count > 100 * 16 and found.refutation.element == 0
    assert found.every is None


def test_sizes_and_every_length_are_different_claims(proofs: Cache) -> None:
    k = kernel(HERE / "wrong" / "lengths.c", "remembers", contractions=["off"])
    found = tasks.audit(k, "-O1", 120, proofs, "off").as_json()
    assert (found["verdict"], found["counts"], found["every_length"]) == ("proved", [16], None)
    assert found["fixed_sizes_only"]


DECODES = """define void @f(ptr %in, ptr %out, i64 %n) {{
  %none = icmp eq i64 %n, 0
  br i1 %none, label %end, label %loop
loop:
  %i = phi i64 [ 0, %0 ], [ %next, %loop ]
  %last = phi i32 [ 0, %0 ], [ {carried}, %loop ]
  %at = getelementptr inbounds i8, ptr %in, i64 %i
  %s = load i8, ptr %at, align 1
  %wide = zext i8 %s to i32
  %by = shl i32 %wide, 2
  %digit = lshr i32 1985229328, %by ; 0x76543210: poison from the eighth septet on
  %code = and i32 %digit, 7
  %low = and i32 %wide, 7
  %small = icmp ult i8 %s, 8
  %odd = trunc i32 %last to i1
  {chosen}
  %high = lshr i8 %s, 3
  %twice = shl i64 %i, 1
  %to = getelementptr inbounds i8, ptr %out, i64 %twice
  store i8 %high, ptr %to, align 1
  %byte = trunc i32 %r to i8
  %then = getelementptr inbounds i8, ptr %to, i64 1
  store i8 %byte, ptr %then, align 1
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}}
"""


@pytest.mark.parametrize(
    ("carried", "chosen", "proved"),
    [
        ("%low", "%r = select i1 %small, i32 %code, i32 %low", True),
        ("%low", "%r = select i1 %odd, i32 %low, i32 %low", True),
        ("%digit", "%r = select i1 %small, i32 %code, i32 %low", True),
        ("%digit", "%r = select i1 %odd, i32 %low, i32 %low", False),
        ("poison", "%r = select i1 %odd, i32 %low, i32 %low", False),
        ("%low", "%r = select i1 %small, i32 %low, i32 %code", False),
    ],
)
def test_poison_from_an_earlier_turn_is_poison(
    carried: str, chosen: str, proved: bool, tmp_path: Path, proofs: Cache
) -> None:
    """Poison that nothing uses is no fault in any turn; a choice by poison that was carried on is."""
    file = tmp_path / "k.ll"
    file.write_text(DECODES.format(carried=carried, chosen=chosen))
    k = kernel(file, "f", operation="decode", arguments=["septets", "output", "count"], counts=[1])
    if proved:
        assert every(k, "-O0", proofs).multiple == 1
    else:
        with pytest.raises(NotShown):
            every(k, "-O0", proofs)
