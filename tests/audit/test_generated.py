"""The kernels that Septet generates are proved: one setting each here, all of them by `septet audit`."""

import os
import shutil
from pathlib import Path

import pytest

from septet.proofs.audit import manifest
from septet.proofs.audit.manifest import Kernel
from septet.proofs.audit.verdict import audit
from septet.proofs.cache import Cache

pytestmark = pytest.mark.skipif(
    shutil.which("clang-19") is None and "CI" not in os.environ,  # CI installs it, and fails without
    reason="apt-get install clang-19",
)

KERNELS = manifest.read(Path(__file__).parent / "generated.toml")
SETTINGS = [("-O2", "on"), ("-O1", "off"), ("-O3", "on"), ("-O0", "off")]


@pytest.fixture(scope="session")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """Proofs that the kernels share; none from before."""
    return Cache(tmp_path_factory.mktemp("proofs"))


@pytest.mark.parametrize(
    ("kernel", "setting"),
    [(k, SETTINGS[i % len(SETTINGS)]) for i, k in enumerate(KERNELS)],
    ids=[k.symbol for k in KERNELS],
)
def test_generated_kernels_are_proved(kernel: Kernel, setting: tuple[str, str], proofs: Cache) -> None:
    level, contraction = setting
    verdict = audit(kernel, level, 120, proofs, contraction)
    assert (verdict.answer, verdict.reason) == ("proved", None)
    assert verdict.counts == kernel.counts
    assert verdict.decided_by
