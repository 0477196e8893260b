"""The theorems, a module a family. Importing this package registers all of them."""

from septet.spec.theorems import (  # noqa: F401  (each import registers its theorems)
    blocks,
    chains,
    dot,
    error,
    floats,
    layout,
    paper,
    quantizer,
    ranges,
    round_trip,
    scales,
    search,
    storage,
)
