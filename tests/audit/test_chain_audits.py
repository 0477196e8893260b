"""Audits of chains: what a manifest may say, and what proofs rest on. The kernels are in right.toml and wrong.toml."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from septet.audit import manifest
from septet.audit.expected import chain_terms, chain_values
from septet.audit.manifest import BadManifest, Unknown
from septet.audit.tasks import audit
from septet.audit.terms import terms
from septet.audit.terms.polynomial import Polynomials
from septet.audit.terms.simulation import Simulation
from septet.audit.terms.terms import FLOATS, bv
from septet.codegen.targets.catalogue import TARGETS, render
from septet.spec import chains
from septet.spec.chain_tables import CHAINS
from septet.spec.chains import Chain

ROW: dict[str, Any] = {
    "source": "kernel.c", "symbol": "f", "format": "chain", "operation": "dequantize_group",
    "arguments": ["packed", "before", "output"],
}  # fmt: skip


def test_a_group_of_a_chain_is_after_a_septet_and_no_other_group_is() -> None:
    assert manifest.kernel(ROW).arrays(16) == {"packed": 9, "before": 1}
    with pytest.raises(BadManifest, match="name the argument `before`"):
        manifest.kernel({**ROW, "arguments": ["packed", "output"]})
    with pytest.raises(BadManifest, match="of s43 is after no septet"):
        manifest.kernel({**ROW, "format": "s43"})


@pytest.mark.needs("clang-19")
def test_rows_of_no_weights_are_asked_about_too(tmp_path: Path) -> None:
    """There is nothing to try then, and nothing that the kernel may touch."""
    (tmp_path / "chain.c").write_text(render(TARGETS["c"], CHAINS["chain"]))
    row = {
        "source": "chain.c", "symbol": "septet_chain_dequantize_rows", "format": "chain", "rows": 2, "counts": [0],
        "operation": "dequantize_row", "arguments": ["packed", "rows", "count", "group", "output"],
    }  # fmt: skip
    verdict = audit(manifest.kernel(row, tmp_path), "-O1", 30)
    assert (verdict.answer, verdict.reason) == ("proved", None)


def test_chains_have_no_quantizer_to_audit() -> None:
    with pytest.raises(Unknown, match="chain has no operation 'quantize_group'"):
        manifest.kernel({**ROW, "operation": "quantize_group", "arguments": ["weights", "output"]})


def test_several_rows_are_several_times_the_bytes() -> None:
    row = {**ROW, "operation": "dequantize_row", "arguments": ["packed", "rows", "count", "output"], "rows": 3}
    for name, size in (("chain", 9), ("s43", 11)):
        kernel = manifest.kernel({**row, "format": name, "counts": [17]})
        assert kernel.input_bytes(17) == 3 * 2 * size
        assert [o.elements for o in kernel.outputs(17)] == [3 * 17]
    with pytest.raises(BadManifest, match="quantize_row is of one row"):
        manifest.kernel(
            {**row, "format": "s43", "operation": "quantize_row", "arguments": ["weights", "rows", "count", "output"]}
        )


@pytest.mark.parametrize("chain", CHAINS.values(), ids=lambda c: c.name)
def test_terms_have_the_values_of_the_specs_operations(chain: Chain) -> None:
    """Of two rows of two groups, the last weights with a unit of zero, where negative levels make minus zeros."""
    size = chains.group_bytes(chain, 16)
    groups = [bytes([1, 60, *range(7 * k, 7 * k + 7)]) for k in range(3)] + [bytes([0, 0, *b"\xf3\x05zzq\x99\xee"])]
    data = b"".join(groups)
    names = [terms.var(f"b{k}", ("bv", 8)) for k in range(len(data))]
    spec = chain_terms.dequantize_rows(chain, 16, [names[: 2 * size], names[2 * size :]], 30)
    given = Simulation({v: np.array([b], np.uint64) for v, b in zip(names, data, strict=True)})
    assert given.of(spec.valid).all()
    got = [int(given.of(e.term).astype("float32").view("uint32")[0]) for e in spec.expected]
    assert got == chain_values.dequantized_rows(chain, 16, data, 2, 30)
    assert 1 << 31 in got


def test_a_byte_without_a_sign_is_one_atom_in_every_width() -> None:
    b = terms.var("b", ("bv", 8))
    level = terms.extract(terms.binary("sub", terms.zext(b, 16), bv(128, 16)), 7, 0)
    assert Polynomials().same(terms.sext(level, 32), terms.binary("sub", terms.zext(b, 32), bv(128, 32)))
    assert not Polynomials().same(terms.sext(b, 32), terms.zext(b, 32))


def test_a_number_with_a_sign_is_one_float_in_every_width() -> None:
    b, single = terms.var("b", ("bv", 8)), FLOATS["float"]
    plain = terms.floating("from_signed", single, b)
    assert terms.floating("from_signed", single, terms.sext(b, 32)) is plain
    assert terms.floating("from_signed", single, terms.zext(b, 32)) is not plain
