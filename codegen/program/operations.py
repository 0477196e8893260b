"""The program of a format: every operation of the spec, lifted once."""

import functools
from collections.abc import Callable

from septet.codegen.program.ir import Program
from septet.codegen.program.lift import ProgramLifter
from septet.spec.block_operations import BLOCK_PROCEDURES
from septet.spec.blocks.block import BlockFormat
from septet.spec.chain_operations import CHAIN_PROCEDURES
from septet.spec.chains import Chain
from septet.spec.formats import Format
from septet.spec.matrix_operations import MATRIX_PROCEDURES
from septet.spec.operations import PROCEDURES

VECTORS = ("quantize_activations", "quantize_vectors")
"""The operations that make a product's activations: the same for every format."""


def procedures(fmt: Format | BlockFormat | Chain) -> dict[str, Callable[..., int]]:
    """The operations that a format has, each after those that it calls."""
    vectors = {name: PROCEDURES[name] for name in VECTORS}
    matrix = dict(MATRIX_PROCEDURES)
    if isinstance(fmt, Format):
        return {**PROCEDURES, **matrix}
    del matrix["quantize_rows"]
    if isinstance(fmt, Chain):
        return {**CHAIN_PROCEDURES, **vectors, **matrix}
    blocks = dict(BLOCK_PROCEDURES)
    if fmt.quantizer is None:
        del blocks["quantize_block"], blocks["quantize_blocks"]
        return {**blocks, **vectors, "matmul": matrix["matmul"]}
    return {fmt.quantizer.__name__: fmt.quantizer, **blocks, **vectors, "matmul": matrix["matmul"]}


@functools.cache
def program(fmt: Format | BlockFormat | Chain) -> Program:
    """All operations for a format.

    Raises:
        LiftError: an operation uses Python outside the subset.
    """
    wanted = procedures(fmt)
    lifter = ProgramLifter(wanted.values())
    for procedure in wanted.values():
        lifter.lift(procedure, {"fmt": fmt})
    return lifter.program()
