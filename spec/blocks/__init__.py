"""Block formats that other projects store weights in, spec'd so that their kernels can be audited.

Septet does not quantize with these. Each is what its publisher defines: how codes are packed (`packing`), what a
weight is (`block`), and family by family the formats themselves: `ggml`, `kquants`, `microscaling`, `words`
(GPTQ, AWQ) and `paper43`. `catalogue` lists them by name.
"""
