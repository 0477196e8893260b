"""Weights in a narrower type than binary32: the spec's binary32 weight, rounded to nearest, ties to even."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from septet.audit.expected.foreign import Code, CodedWeight
from septet.audit.expected.spec_terms import Expected
from septet.audit.manifest import WEIGHTS
from septet.audit.terms import terms
from septet.audit.terms.terms import FLOATS, Term


def pattern(bits: int, name: str) -> int:
    """The pattern of a binary32 number, which is no NaN, in another type of `WEIGHTS`."""
    if name == "binary16":
        with np.errstate(over="ignore", under="ignore"):
            return int(np.array(bits, np.uint32).view(np.float32).astype(np.float16).view(np.uint16))
    if name == "bfloat16":
        return (bits + 0x7FFF + (bits >> 16 & 1)) >> 16
    return bits


def weight(expected: Expected, name: str) -> Expected:
    """What an element must be, in another type of `WEIGHTS`."""
    if name == "binary32":
        return expected
    sort = FLOATS[WEIGHTS[name]]
    if not isinstance(expected, CodedWeight):
        return replace(expected, term=terms.floating("convert", sort, expected.term))
    build = expected.build

    def narrowed(scales: Sequence[Term], codes: Sequence[Code]) -> Term:
        return terms.floating("convert", sort, build(scales, codes))

    return replace(expected, term=terms.floating("convert", sort, expected.term), build=narrowed)
