"""One start of a solver answers many scripts, as a start for each would, whatever happened to the one before."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from septet.proofs.provers.bitwuzla import Bitwuzla
from septet.solvers import conversation
from septet.solvers.conversation import Conversation
from septet.solvers.programs import driver

SAT = "(set-logic QF_BV)\n(declare-const x (_ BitVec 8))\n(assert (= x #x2a))\n(check-sat)\n(get-value (x))\n"
UNSAT = "(set-logic QF_BV)\n(declare-const x (_ BitVec 8))\n(assert (distinct x x))\n(check-sat)\n"
FACTORS = 13249961062380153451 * 11400714819323198549
"""Of two primes."""
HARD = (
    "(set-logic QF_BV)\n(declare-const x (_ BitVec 64))\n(declare-const y (_ BitVec 64))\n"
    f"(assert (= (bvmul ((_ zero_extend 64) x) ((_ zero_extend 64) y)) (_ bv{FACTORS} 128)))\n"
    "(assert (bvult #x0000000000000001 x))\n(assert (bvult x y))\n(check-sat)\n"
)


@pytest.fixture
def bitwuzla() -> Iterator[Conversation]:
    """A conversation with the real solver."""
    made = Conversation(driver("bitwuzla_driver.py"))
    yield made
    made.close()


def stand_in(tmp_path: Path, text: str) -> Conversation:
    """A conversation with a program that behaves badly."""
    program = tmp_path / "program.py"
    program.write_text(text)
    return Conversation([sys.executable, "-I", str(program)])


def test_scripts_are_answered_as_by_a_start_for_each(bitwuzla: Conversation) -> None:
    scripts = [SAT, UNSAT, SAT.replace("2a", "2b"), "(nonsense)", UNSAT, SAT]
    alone = [Bitwuzla().answer(script, 20.0) for script in scripts]
    together = [bitwuzla.answer(script, 20.0) for script in scripts]
    assert together[:3] == alone[:3] and together[4:] == alone[4:]
    assert together[0].startswith("sat") and "#b00101010" in together[0] and together[1] == "unsat"
    assert together[3].startswith("error: ") and alone[3].startswith("error: ")


def test_one_start_serves_all_until_it_is_closed(bitwuzla: Conversation) -> None:
    bitwuzla.answer(SAT, 20.0)
    first = bitwuzla._driver
    bitwuzla.answer(UNSAT, 20.0)
    assert first is not None and bitwuzla._driver is first and first.poll() is None
    bitwuzla.close()
    assert first.poll() is not None
    assert bitwuzla.answer(UNSAT, 20.0) == "unsat", "a closed one starts again"


def test_the_solver_keeps_to_the_time_of_each_script(bitwuzla: Conversation) -> None:
    assert bitwuzla.answer(HARD, 0.3) == "timeout"
    assert bitwuzla.answer(UNSAT, 20.0) == "unsat"


def test_a_solver_that_hangs_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "patience", lambda seconds: 0.5)
    hangs = stand_in(tmp_path, "import time\nprint('unsat', flush=True)\ntime.sleep(60)\n")
    start = time.monotonic()
    assert hangs.answer(UNSAT, 0.3) == "timeout", "an answer without a mark may be half of one"
    assert time.monotonic() - start < 30 and hangs._driver is None


def test_a_solver_that_dies_says_why_and_is_started_again(tmp_path: Path) -> None:
    dies = stand_in(
        tmp_path,
        "import sys\nfrom pathlib import Path\nonce = Path(__file__).with_name('once')\n"
        "for k, line in enumerate(sys.stdin):\n"
        "    if not once.exists():\n        once.touch()\n        sys.exit('out of memory')\n"
        "    print(f'unsat\\n; septet {k} 0.1', flush=True)\n",
    )
    assert dies.answer(UNSAT, 20.0) == "error: out of memory"
    assert dies.answer(UNSAT, 20.0) == "unsat"
    dies.close()


def test_a_solver_that_died_in_between_is_noticed(tmp_path: Path) -> None:
    once = stand_in(tmp_path, "print(input() and 'sat\\n; septet 0 0.1', flush=True)\n")
    assert once.answer(SAT, 20.0) == "sat"
    assert once._driver is not None
    once._driver.wait(20)
    assert once.answer(UNSAT, 20.0).startswith("error")
    assert once.answer(SAT, 20.0) == "sat"
    once.close()
