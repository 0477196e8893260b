"""A name for what a format's decoder computes: files made with another decoder are refused, not misread."""

import functools
import hashlib

from septet.codegen.core import ir
from septet.codegen.core.ir import Sort
from septet.codegen.core.lift import Lifter
from septet.spec import chains, codec, layout, quantizer
from septet.spec.chains import Chain
from septet.spec.floats import BINARY16
from septet.spec.formats import LANES, S43, Format


@functools.cache
def fingerprint(fmt: Format | Chain) -> str:
    """SHA-256 of the lifted decoder of a block: from bytes, offset and unit to lattice values, or from bytes, the
    septet before them and a unit to the values of a chain.

    It changes with the meaning of the stored bytes and with nothing else: comments, names and the way the
    spec is written do not matter as long as the lifted expressions are the same.
    """
    if isinstance(fmt, Chain):
        return _chain(fmt)
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


def _chain(chain: Chain) -> str:
    lifter = Lifter()
    data = tuple(ir.var(f"byte{i}", Sort.INT) for i in range(chain.block_bytes))
    before, u = ir.var("before", Sort.INT), ir.var("u", Sort.INT)
    values = []
    for septet in lifter.call(layout.unpack, S43, data):
        values += [ir.mul(u, lifter.call(chains.level, chain, lane, before, septet)) for lane in LANES]
        before = septet
    named = f"{BINARY16.name} {BINARY16.significand} {BINARY16.exponent}\n{ir.text(values)}"
    return hashlib.sha256(named.encode()).hexdigest()
