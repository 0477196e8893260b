"""The program of a format: every operation of the spec, lifted once."""

import functools

from septet.codegen.program.ir import Program
from septet.codegen.program.lift import ProgramLifter
from septet.spec.block_operations import BLOCK_PROCEDURES
from septet.spec.blocks.block import BlockFormat
from septet.spec.chain_operations import CHAIN_PROCEDURES
from septet.spec.chains import Chain
from septet.spec.formats import Format
from septet.spec.operations import PROCEDURES


@functools.cache
def program(fmt: Format | BlockFormat | Chain) -> Program:
    """All operations for a format.

    Raises:
        LiftError: an operation uses Python outside the subset.
    """
    kinds = {Format: PROCEDURES, BlockFormat: BLOCK_PROCEDURES, Chain: CHAIN_PROCEDURES}
    procedures = kinds[type(fmt)]
    lifter = ProgramLifter(procedures.values())
    for procedure in procedures.values():
        lifter.lift(procedure, {"fmt": fmt})
    return lifter.program()
