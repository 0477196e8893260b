"""The spec's quantizers as terms, and what is not proved of wrong ones."""

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from septet.proofs.audit import manifest, quantizer_terms, terms
from septet.proofs.audit.manifest import Kernel
from septet.proofs.audit.simulation import Simulation
from septet.proofs.audit.verdict import Audit, audit
from septet.spec.formats import FORMATS, Format
from septet.spec.group import quantize_group, weight

CORPUS = Path(__file__).parent


def kernel(side: str, symbol: str) -> Kernel:
    return next(k for k in manifest.read(CORPUS / f"{side}.toml") if k.symbol == symbol)


@pytest.mark.skipif(
    shutil.which("clang-19") is None and "CI" not in os.environ, reason="apt-get install clang-19"
)  # CI installs it, and fails without
def test_a_wrong_quantizer_is_not_proved_where_no_input_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Audit, "tried", lambda *_: None)
    assert audit(kernel("wrong", "ties_go_down"), "-O2", 40).answer != "proved"


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
