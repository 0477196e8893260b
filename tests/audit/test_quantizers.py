"""The spec's quantizers as terms, and what is not proved of wrong ones."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from septet.audit import manifest
from septet.audit.deciding import Audit
from septet.audit.expected import activation_terms, quantizer_terms
from septet.audit.expected.activation_terms import SINGLE
from septet.audit.manifest import Kernel
from septet.audit.tasks import audit
from septet.audit.terms import terms
from septet.audit.terms.script import Questions
from septet.audit.terms.simulation import Simulation
from septet.spec.activations import activation_code, activation_scale
from septet.spec.formats import FORMATS, Format
from septet.spec.group import quantize_group, weight

CORPUS = Path(__file__).parent


def kernel(side: str, symbol: str) -> Kernel:
    return next(k for k in manifest.kernels(CORPUS / f"{side}.toml") if k.symbol == symbol)


@pytest.mark.campaign
@pytest.mark.needs("clang-19")
@pytest.mark.parametrize("symbol", ["ties_go_down", "ties_away", "zeros_forgotten"])
def test_a_wrong_quantizer_is_not_proved_where_no_input_shows_it(symbol: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Audit, "tried", lambda *_: None)
    assert audit(kernel("wrong", symbol), "-O2", 12).answer != "proved"


@pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)
@settings(max_examples=8, deadline=None)  # evaluating the Python spec takes long, and so do its terms
@given(data=st.data())
def test_the_terms_are_the_spec(fmt: Format, data: st.DataObject) -> None:
    """Values of the terms for a group of patterns are what the Python spec stores."""
    terms.forget()
    group = fmt.groups()[0]
    finite = st.integers(0, 0x477FE000).flatmap(lambda p: st.sampled_from([p, p | 1 << 31]))
    patterns = data.draw(st.lists(finite, min_size=1, max_size=group))
    given_bytes = np.array(patterns, dtype="<u4").tobytes()
    variables = [terms.var(f"b{k}", ("bv", 8)) for k in range(len(given_bytes))]
    spec = quantizer_terms.quantize_row(fmt, group, variables)
    values = Simulation({v: np.array([b], dtype=np.uint64) for v, b in zip(variables, given_bytes, strict=True)})
    stored = bytes(int(np.ravel(values.of(e.term))[0]) for e in spec.expected)
    assert stored == quantize_group(fmt, group, tuple(weight(p) for p in patterns))
    assert np.all(values.of(spec.valid))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.integers(0, 0x7F7FFFFF).flatmap(lambda p: st.sampled_from([p, p | 1 << 31])), min_size=1, max_size=5)
)
@example([0, 1 << 31])
@example([0x42FE0000, 0x3F000000, 0xBFC00000, 0x40200000])  # 127; ties at 0.5, -1.5 and 2.5
@example([0x7F7FFFFF, 1, 0xFF7FFFFF])
def test_the_terms_of_activations_are_the_spec(patterns: list[int]) -> None:
    """Values of the terms for a vector of patterns are the spec's scale and codes."""
    terms.forget()
    given_bytes = np.array(patterns, dtype="<u4").tobytes()
    variables = [terms.var(f"b{k}", ("bv", 8)) for k in range(len(given_bytes))]
    spec = activation_terms.quantize(variables)
    data = {v: terms.bv(b, 8) for v, b in zip(variables, given_bytes, strict=True)}
    valid, *codes, scale = terms.substituted([spec.valid, *(e.term for e in spec.expected)], data)
    vector = tuple(weight(p) for p in patterns)
    pattern = activation_scale(vector)
    wanted = [activation_code(weight(pattern), a) for a in vector]
    same = [terms.eq(c, terms.bv(w % 256, 8)) for c, w in zip(codes, wanted, strict=True)]
    same.append(terms.eq(terms.bits(scale), terms.bv(pattern, 32)))
    assert valid is terms.TRUE
    assert Questions().satisfiable([terms.not_(terms.conjunction(same))], 60).said == "unsat"


def test_127_of_the_scale_cover_the_greatest() -> None:
    """What the argument about quotients needs, for every greatest magnitude: where the quotient is subnormal all of
    them, and of the others one binade, since powers of two scale both sides."""
    terms.forget()
    greatest = terms.var("g", ("bv", 32))
    covered = activation_terms.covered(greatest, activation_terms.scale(greatest))
    most = terms.bv(0x42FE0000, 32)  # 127.0f
    nearest = terms.bits(terms.floating("fp.div", SINGLE, *(terms.as_float(t, SINGLE) for t in (greatest, most))))
    not_enough = terms.not_(activation_terms.covered(greatest, nearest))
    short = 0
    for binade in [*range(10), 127]:
        values = Simulation({greatest: np.arange(binade << 23, binade + 1 << 23, dtype=np.uint64)})
        assert np.all(values.of(covered))
        short += np.count_nonzero(values.of(not_enough))
    assert short > 0  # the nearest number alone would not do
