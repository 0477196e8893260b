"""A name for what a format's decoder computes: files made with another decoder are refused, not misread."""

import functools
import hashlib

from septet.codegen.core import ir
from septet.codegen.core.ir import Sort
from septet.codegen.core.lift import Lifter
from septet.spec import codec, layout, quantizer
from septet.spec.formats import LANES, Format


@functools.cache
def fingerprint(fmt: Format) -> str:
    """SHA-256 of the lifted decoder of a block, from bytes, offset and unit to lattice values.

    It changes with the meaning of the stored bytes and with nothing else: comments, names and the way the
    spec is written do not matter as long as the lifted expressions are the same.
    """
    lifter = Lifter()
    data = tuple(ir.var(f"byte{i}", Sort.INT) for i in range(fmt.block_bytes))
    lo, u = ir.var("lo", Sort.INT), ir.var("u", Sort.INT)
    septets = lifter.call(layout.unpack, fmt, data)
    decoded = [lifter.call(codec.decode, fmt, s) for s in septets]
    values = []
    for weight in range(fmt.block):
        septet, lane = layout.place(fmt, weight)
        values.append(lifter.call(quantizer.value, fmt.codebooks[LANES[lane]], lo, u, decoded[septet][lane]))
    named = f"{fmt.scale.name} {fmt.scale.significand} {fmt.scale.exponent}\n{ir.text(values)}"
    return hashlib.sha256(named.encode()).hexdigest()
