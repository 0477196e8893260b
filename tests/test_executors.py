"""A run on a Dask cluster whose worker is killed half-way ends with the verdicts of a run on this machine."""

import math
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
from conftest import sharded
from faults import campaign, page
from faults.catalogue import FAULTS
from safetensors.numpy import save_file

from septet import cli
from septet.proofs.executors import Cluster, Processes
from septet.proofs.obligations import Obligation, obligations
from septet.proofs.provers import PROVERS
from septet.proofs.results import Run
from septet.proofs.run import prove
from septet.solvers.cache import Cache
from septet.spec.formats import R11, S43

distributed = pytest.importorskip("distributed", reason="needs the extra `cluster`")
DASK = str(Path(sys.executable).with_name("dask"))


def free_port() -> int:
    with closing(socket.socket()) as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


HERE = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
"""What workers are started with: the fault campaign's modules are of this folder."""


def started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    with (folder / f"{arguments[0]}.log").open("ab") as log:
        return subprocess.Popen([DASK, *arguments], cwd=folder, stdout=log, stderr=log, env=HERE)


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a process that this test started, and those that it started."""
    children = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
    process.terminate()
    for child in children:
        if child.is_running():
            child.kill()
    process.wait(20)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler with two workers of one process each, and the workers."""
    folder = tmp_path_factory.mktemp("cluster")
    address = f"tcp://127.0.0.1:{free_port()}"
    scheduler = started(folder, "scheduler", "--host", address, "--no-dashboard")
    workers = [
        started(
            folder, "worker", address, "--host", "127.0.0.1", "--no-dashboard", "--nworkers", "1", "--nthreads", "1",
            "--local-directory", str(folder),
        )
        for _ in range(2)
    ]  # fmt: skip
    try:
        with distributed.Client(address, timeout="60s", set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            ended(process)


def verdicts(run: Run) -> list[tuple[str, ...]]:
    return [(r["theorem"], r["format"], r["instance"], r["prover"], r["verdict"]) for r in run["results"]]


def claims() -> list[Obligation]:
    names = {
        "decode_inverts_encode",
        "encode_is_injective",
        "ties_go_up",
        "error_is_below_the_bound",
        "pairs_fit_int16",
    }
    return [o.written() for o in obligations({"r11": R11, "s43": S43}) if o.name in names]


PROVING = {name: PROVERS[name] for name in ("z3", "cvc5", "exhaustion", "crosshair")}


def _fail(task: int) -> int:
    if task == 2:
        raise ValueError("two")
    return task


def test_a_killed_worker_changes_no_verdict(cluster: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    address, workers = cluster
    here = prove(claims(), PROVING, Processes(2), Cache(None))
    assert {r["verdict"] for r in here["results"]} == {"proved", "refuted", "unknown"}
    killed: list[int] = []

    def kill_half_way(done: int, total: int) -> None:
        if not killed and done >= total // 3:
            # The process that computes, below the nanny that would restart it; and the nanny first.
            victims = [workers[0].pid, *(c.pid for c in psutil.Process(workers[0].pid).children(recursive=True))]
            for pid in victims:
                os.kill(pid, signal.SIGKILL)
            killed.append(done)

    there = prove(claims(), PROVING, Cluster(address), Cache(None), progress=kill_half_way)
    assert killed, "no worker was killed"
    workers[0].wait(20)
    assert verdicts(there) == verdicts(here)
    with distributed.Client(address, timeout="10s", set_as_default=False) as client:
        assert len(client.scheduler_info()["workers"]) == 1


def test_tasks_run_in_the_workers_and_their_errors_come_back(
    cluster: tuple[str, list[subprocess.Popen[bytes]]],
) -> None:
    address, _ = cluster
    where = dict(Cluster(address).run(os.readlink, ["/proc/self"] * 6))
    assert set(where) == set(range(6)) and all(str(pid).isdigit() for pid in where.values())
    assert str(os.getpid()) not in where.values()
    found = dict(Cluster(address).run(math.sqrt, [4.0, -1.0, 9.0]))
    assert (found[0], found[2]) == (2.0, 3.0) and isinstance(found[1], ValueError)


def test_no_scheduler_is_an_error_at_once() -> None:
    start = time.perf_counter()
    with pytest.raises(OSError):
        list(Cluster(f"tcp://127.0.0.1:{free_port()}").run(math.sqrt, [1.0]))
    assert time.perf_counter() - start < 30


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_processes_answer_for_every_task(jobs: int) -> None:
    assert dict(Processes(jobs).run(_fail, [0, 1, 3])) == {0: 0, 1: 1, 2: 3}


def test_no_tasks_need_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.get_context", lambda kind: pytest.fail("a process was started"))
    assert list(Processes(2).run(_fail, [])) == []


def test_models_and_kernels_on_a_cluster(
    cluster: tuple[str, list[subprocess.Popen[bytes]]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Shards are quantized to the bytes that this machine writes, and verified; what does not hold is told."""
    address, _ = cluster
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(4)
    tensors = {name: rng.normal(size=(8, 256)).astype(np.float32) for name in "ab"}
    sharded(tmp_path / "in", {f"{name}.safetensors": {name: w} for name, w in tensors.items()})
    index = "model.safetensors.index.json"
    for folder in ("here", "there"):
        (tmp_path / folder).mkdir()
    assert cli.run(["quantize", f"in/{index}", f"here/{index}", "--format", "s43"]) == 0
    assert cli.run(["quantize", f"in/{index}", f"there/{index}", "--format", "s43", "--scheduler", address]) == 0
    for path in sorted((tmp_path / "here").iterdir()):
        assert (tmp_path / "there" / path.name).read_bytes() == path.read_bytes()
    assert {path.name for path in (tmp_path / "there").iterdir()} == {
        path.name for path in (tmp_path / "here").iterdir()
    }
    assert cli.run(["verify", f"there/{index}", "--against", f"in/{index}", "--scheduler", address]) == 0
    tensors["b"][0, 0] += 9
    save_file({"b": tensors["b"]}, tmp_path / "in/b.safetensors")
    capsys.readouterr()
    assert cli.run(["verify", f"there/{index}", "--against", f"in/{index}", "--scheduler", address]) == 1
    assert "weight [0, 0]" in capsys.readouterr().err
    tensors["b"][0, 0] = np.nan
    save_file({"b": tensors["b"]}, tmp_path / "in/b.safetensors")
    (tmp_path / "no").mkdir()
    assert cli.run(["quantize", f"in/{index}", f"no/{index}", "--format", "s43", "--scheduler", address]) == 2
    assert "b.safetensors: tensor b: weight [0, 0] = nan" in capsys.readouterr().err
    assert list((tmp_path / "no").iterdir()) == []


@pytest.mark.campaign
def test_faults_on_a_cluster(cluster: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    """Two faults, each looked for where it was found before: what workers say of them is what this machine says."""
    known = page.read(page.PAGE.read_text())
    faults = [f for f in FAULTS if f.name in known and known[f.name]["obligations"]][:2]
    asked = {f.name: known[f.name] | {"provers": ["z3"]} for f in faults}
    where: list[int] = []

    class Watched(Cluster):
        """Notes which tasks came back from the workers."""

        def run(self, function: Any, tasks: Any) -> Iterator[tuple[int, Any]]:
            for k, answer in super().run(function, tasks):
                where.append(k)
                yield k, answer

    found = campaign.run(asked, faults, workers=Watched(cluster[0]))
    assert found == campaign.run(asked, faults)
    assert sorted(where) == [0, 1]
    assert [found[f.name]["status"] for f in faults] == ["refuted", "refuted"]


@pytest.mark.needs("clang-19")
def test_an_audit_on_a_cluster(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A right kernel is proved and a wrong one refuted by workers with another working folder."""
    address, _ = cluster
    monkeypatch.chdir(tmp_path)
    for name, mask in (("right", 127), ("wrong", 63)):
        Path(f"{name}.c").write_text(
            "#include <stdint.h>\n#include <string.h>\nvoid f(const uint8_t *p, uint8_t *out) { uint64_t w = 0;"
            f" memcpy(&w, p, 7); for (int i = 0; i < 8; i++) out[i] = (uint8_t)(w >> 7 * i & {mask}); }}\n"
        )
        status = cli.run(
            ["audit", f"{name}.c", "--symbol", "f", "--format", "s43", "--operation", "unpack", "--argument", "packed",
             "--argument", "output", "-O1", "--no-cache", "--scheduler", address]
        )  # fmt: skip
        assert status == (0 if name == "right" else 1)
