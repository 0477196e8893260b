"""Quantizers of others: the spec's against the bytes of `gguf`, its terms against the spec, and kernels audited."""

import struct
from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType, quants

from septet.audit import manifest
from septet.audit.expected import block_quantizers
from septet.audit.expected.block_quantizers import Quantized
from septet.audit.manifest import BadManifest
from septet.audit.tasks import Task, perform
from septet.audit.terms import terms
from septet.audit.terms.simulation import Simulation
from septet.spec.blocks.catalogue import AUDITED
from septet.spec.blocks.references import REFERENCES

GGUF = ("q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "tq2_0")
"""Types that the library quantizes."""
SOURCE = """
#include <math.h>
#include <stdint.h>
#include <string.h>
static void half(uint8_t *to, float x) { _Float16 h = (_Float16)x; memcpy(to, &h, 2); }
static float scale(const float *x, float levels) {
    float most = 0;
    for (int i = 31; i >= 0; i--) most = fabsf(x[i]) > most ? fabsf(x[i]) : most;
    return most / levels;
}
void right(const float *x, uint8_t *y, int64_t n) {
    for (int64_t b = 0; b < n / 32; b++) {
        float d = scale(x + 32 * b, 127), f = d == 0 ? 0 : 1 / d;
        half(y + 34 * b, d);
        for (int i = 0; i < 32; i++) y[34 * b + 2 + i] = (uint8_t)(int)roundf(f * x[32 * b + i]);
    }
}
void to_even(const float *x, uint8_t *y, int64_t n) {
    for (int64_t b = 0; b < n / 32; b++) {
        float d = scale(x + 32 * b, 127), f = d == 0 ? 0 : 1 / d;
        half(y + 34 * b, d);
        for (int i = 0; i < 32; i++) y[34 * b + 2 + i] = (uint8_t)(int)rintf(f * x[32 * b + i]);
    }
}
void divided(const float *x, uint8_t *y, int64_t n) {
    for (int64_t b = 0; b < n / 32; b++) {
        float d = scale(x + 32 * b, 127);
        half(y + 34 * b, d);
        for (int i = 0; i < 32; i++) y[34 * b + 2 + i] = (uint8_t)(int)roundf(d == 0 ? 0 : x[32 * b + i] / d);
    }
}
void first_block_s_scale(const float *x, uint8_t *y, int64_t n) {
    float d = n ? scale(x, 127) : 0, f = d == 0 ? 0 : 1 / d;
    for (int64_t b = 0; b < n / 32; b++) {
        half(y + 34 * b, d);
        for (int i = 0; i < 32; i++)
            y[34 * b + 2 + i] = (uint8_t)(int)fminf(127, fmaxf(-127, roundf(f * x[32 * b + i])));
    }
}
"""


def quantized(name: str) -> Quantized:
    """The quantizer of one of ggml's types."""
    return block_quantizers.find(AUDITED[name])


@pytest.mark.parametrize("kind", GGUF)
def test_the_spec_stores_what_gguf_does(kind: str) -> None:
    own = quantized(f"ggml/{kind}")
    for data in own.samples(own.fmt.weights, 24):
        weights = np.frombuffer(data, np.float32) + np.float32(
            0
        )  # where all are zeros, it goes by the first one's sign
        theirs = quants.quantize(weights, GGMLQuantizationType[kind.upper()])
        assert bytes(own.expected(own.fmt.weights, weights.tobytes())) == theirs.tobytes()


@pytest.mark.parametrize("name", REFERENCES)
def test_the_terms_are_the_spec_s(name: str) -> None:
    own = quantized(name)
    count = own.fmt.weights
    data = [terms.var(f"b{k}", ("bv", 8)) for k in range(4 * count)]
    spec = own.specified(count, data)
    samples = list(own.samples(count, 12))
    values = Simulation({v: np.array([s[k] for s in samples], np.uint64) for k, v in enumerate(data)})
    wanted = np.array([own.expected(count, s) for s in samples])
    found = np.stack([np.broadcast_to(values.of(e.term), (len(samples),)) for e in spec.expected], 1)
    assert np.array_equal(found, wanted)
    assert np.all(values.of(spec.valid))


@pytest.mark.parametrize("name", REFERENCES)
def test_what_is_said_of_quotients_holds_on_samples(name: str) -> None:
    own = quantized(name)
    count = own.fmt.weights
    data = [terms.var(f"b{k}", ("bv", 8)) for k in range(4 * count)]
    spec = own.specified(count, data)
    samples = list(own.samples(count, 40))
    given = {v: np.array([s[k] for s in samples], np.uint64) for k, v in enumerate(data)}
    values = Simulation(given)
    words = Simulation({w: np.broadcast_to(values.of(terms.joined(b)), (len(samples),)) for w, b in spec.words.items()})
    lemmas = [lemma for stage in spec.stages for lemma in stage.lemmas]
    assert len(lemmas) >= count or name == "mxfp4"
    assert [lemma for lemma in lemmas if not np.all(words.of(lemma))] == []


def test_blocks_that_no_claim_is_about() -> None:
    own = quantized("ggml/q8_0")
    for weights in ([float("inf")] * 32, [0.0] * 31 + [2.0**-120], [2.0**40] * 32):
        with pytest.raises(ValueError, match=r"finite|spread|scale"):
            own.expected(32, struct.pack("<32f", *weights))


def test_formats_without_a_reference_have_no_quantizer() -> None:
    row = {"source": "x.c", "symbol": "f", "operation": "quantize_row", "arguments": ["weights", "output", "count"]}
    with pytest.raises(BadManifest, match="no quantizer of ggml/q4_k is defined"):
        manifest.kernel({**row, "format": "ggml/q4_k"})
    with pytest.raises(BadManifest, match="writes the arrays output_packed, output_scales"):
        manifest.kernel({**row, "format": "mxfp4"})
    with pytest.raises(BadManifest, match="writes the arrays output"):
        manifest.kernel({**row, "format": "s43", "arguments": ["weights", "output_packed", "count"]})


@pytest.mark.parametrize(
    ("symbol", "answer"),
    [("right", "proved"), ("to_even", "refuted"), ("divided", "refuted"), ("first_block_s_scale", "refuted")],
)
@pytest.mark.needs("clang-19")
def test_kernels_that_quantize(symbol: str, answer: str, tmp_path: Path) -> None:
    source = tmp_path / "kernel.c"
    source.write_text(SOURCE)
    row = {
        "source": str(source), "symbol": symbol, "format": "ggml/q8_0", "operation": "quantize_row",
        "arguments": ["weights", "output", "count"], "counts": [64], "levels": ["-O1"], "contractions": ["off"],
        "align": 4,
    }  # fmt: skip
    assert perform(Task(manifest.kernel(row), "-O1", "off", 120.0, None)).answer == answer
