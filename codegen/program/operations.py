"""The program of a format: every operation of the spec, lifted once."""

import functools

from septet.codegen.program.ir import Program
from septet.codegen.program.lift import ProgramLifter
from septet.spec.formats import Format
from septet.spec.operations import PROCEDURES


@functools.cache
def program(fmt: Format) -> Program:
    """All operations for a format.

    Raises:
        LiftError: an operation uses Python outside the subset.
    """
    lifter = ProgramLifter(PROCEDURES.values())
    for procedure in PROCEDURES.values():
        lifter.lift(procedure, {"fmt": fmt})
    return lifter.program()
