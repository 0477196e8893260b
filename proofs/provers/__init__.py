"""The provers, one file each, behind one interface (`base`)."""

from septet.proofs.provers.audit import Audit
from septet.proofs.provers.base import Prover
from septet.proofs.provers.bitwuzla import Bitwuzla
from septet.proofs.provers.crosshair import CrossHair
from septet.proofs.provers.cvc5 import Cvc5
from septet.proofs.provers.exhaustion import Exhaustion
from septet.proofs.provers.framac import FramaC
from septet.proofs.provers.gnat import Gnat
from septet.proofs.provers.gnatprove import GnatProve
from septet.proofs.provers.hypothesis import Hypothesis
from septet.proofs.provers.lean import Lean
from septet.proofs.provers.z3 import Z3

PROVERS: dict[str, Prover] = {
    p.name: p
    for p in (
        Z3(),
        Cvc5(),
        Bitwuzla(),
        Exhaustion(),
        CrossHair(),
        Hypothesis(),
        Gnat(),
        GnatProve(),
        FramaC(),
        Audit(),
        Lean(),
    )
}  # a line a prover: adding one is a file and a name here
