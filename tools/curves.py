"""How time and memory grow: measures, draws docs/scaling.svg and writes docs/scaling.md.

    .venv/bin/python tools/curves.py            make curves: some five minutes of processor time
    .venv/bin/python tools/curves.py --only cluster
    .venv/bin/python tools/curves.py --page     only the page again, from docs/scaling.json

Times are of the processor, so that a busy machine tells the same; memory is the most that a process had.
"""

import argparse
import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from septet.evaluation import data
from septet.evaluation.measurements import described
from septet.files.header import Tensor, header_text
from septet.paper.shapes import LLAMAS
from septet.spec.formats import FORMATS

DOCS = Path(__file__).resolve().parents[1] / "docs"
SEPTET = str(Path(sys.executable).with_name("septet"))
WEIGHTS = (1 << 20, 1 << 22, 1 << 24, 1 << 26)
COUNTS = (8, 16, 32, 64)
THEOREMS = (4, 16, 64)
WORKERS = (1, 2, 4)
WINDOWS = (4, 16, 32)
TOKENS = 64
SHARDS = 16
SHARD = 1 << 25
INDEX = "model.safetensors.index.json"
BILLIONS = 405
HEAD = "#include <stdint.h>\n#include <string.h>\n"
KERNEL = (
    HEAD
    + """void unpack(const uint8_t *p, uint8_t *out, size_t n) {
    for (size_t k = 0; k < n; k++) {
        uint64_t w = 0;
        memcpy(&w, p + 7 * k, 7);
        for (int i = 0; i < 8; i++) out[8 * k + i] = (uint8_t)(w >> 7 * i & 127);
    }
}
"""
)
ASKED = """
import json, sys
from septet.proofs.executors import Processes
from septet.proofs.provers import PROVERS
from septet.proofs.run import prove, written
from septet.solvers.cache import Cache, folder
from septet.spec.formats import FORMATS
claims = [o for o in written({"s43": FORMATS["s43"]}, Cache(folder())) if o.kind == "theorem"]
run = prove(claims[: int(sys.argv[1])], {"z3": PROVERS["z3"]}, Processes(1), Cache(None))
print(json.dumps([len(run["results"]), sum(r["seconds"] for r in run["results"])]))
"""
WRITTEN = """
import json, sys
from septet.proofs.run import written
from septet.solvers.cache import Cache
from septet.spec.formats import FORMATS
names = list(FORMATS)[: int(sys.argv[1])]
scripts = [o.digest for o in written({name: FORMATS[name] for name in names}, Cache(None)) if o.script]
print(json.dumps([len(scripts), len(set(scripts))]))
"""


def spent(command: Sequence[str], folder: Path) -> tuple[float, float, str]:
    """Processor seconds, megabytes at most, and standard output of a command that must succeed or be undecided."""
    with (folder / "out").open("w+") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.PIPE)
        said = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)}: {said[-300:].decode()}")
        out.seek(0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read()


def models(folder: Path) -> list[dict[str, float]]:
    """Quantizing and verifying one BF16 tensor of more and more weights."""
    rows = []
    for weights in WEIGHTS:
        tensor = Tensor("w", "BF16", (weights // 4096, 4096))
        text = header_text([tensor], {})
        normal = np.random.default_rng(1).normal(size=1 << 20).astype(np.float32)
        block = (normal.view(np.uint32) >> 16).astype("<u2").tobytes()
        with (folder / "in.safetensors").open("wb") as file:
            file.write(len(text).to_bytes(8, "little") + text)
            for _ in range(weights >> 20):
                file.write(block)
        quantize = [SEPTET, "quantize", "in.safetensors", "q.safetensors", "--format", "nl11", "--force"]
        verify = [SEPTET, "verify", "q.safetensors", "--against", "in.safetensors"]
        row: dict[str, float] = {"weights": weights}
        for name, command in (("quantize", quantize), ("verify", verify)):
            row[f"{name}_seconds"], row[f"{name}_megabytes"], _ = spent(command, folder)
        rows.append(row)
        print(row, flush=True)
    return rows


def shards(folder: Path) -> None:
    """A checkpoint of `SHARDS` files, each with one BF16 tensor of `SHARD` weights."""
    folder.mkdir()
    normal = np.random.default_rng(1).normal(size=1 << 20).astype(np.float32)
    block = (normal.view(np.uint32) >> 16).astype("<u2").tobytes()
    weight_map = {}
    for number in range(SHARDS):
        name = f"{number}.safetensors"
        text = header_text([Tensor(f"w{number}", "BF16", (SHARD // 4096, 4096))], {})
        with (folder / name).open("wb") as file:
            file.write(len(text).to_bytes(8, "little") + text)
            for _ in range(SHARD >> 20):
                file.write(block)
        weight_map[f"w{number}"] = name
    (folder / INDEX).write_text(json.dumps({"metadata": {}, "weight_map": weight_map}))


def cluster(folder: Path) -> list[dict[str, float]]:
    """Quantizing and verifying a checkpoint of shards on a Dask cluster of this machine, with more and more workers.

    Seconds are of the command with the scheduler, of all workers, and of the worker that had the most to do.
    """
    shards(folder / "in")
    rows = []
    for number in WORKERS:
        (folder / f"out-{number}").mkdir()
        quantize = [SEPTET, "quantize", f"in/{INDEX}", f"out-{number}/{INDEX}", "--format", "nl11"]
        verify = [SEPTET, "verify", f"out-{number}/{INDEX}", "--against", f"in/{INDEX}"]
        row: dict[str, float] = {"workers": number, "shards": SHARDS, "weights": SHARDS * SHARD}
        row |= shared_out(folder, number, {"quantize": quantize, "verify": verify})
        rows.append(row)
        print(row, flush=True)
    return rows


def shared_out(folder: Path, number: int, commands: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Seconds of commands on a Dask cluster of so many workers: with the scheduler, of all, and of the busiest one."""
    import psutil
    from distributed import Client

    address = folder / f"scheduler-{number}.json"
    options = ["--scheduler-file", str(address), "--no-dashboard"]
    dask = [sys.executable, "-m", "dask"]
    started = [[*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", *options]]
    started += [[*dask, "worker", "--nthreads", "1", "--no-nanny", *options]] * number
    running = [psutil.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) for command in started]
    found: dict[str, float] = {}
    try:
        with Client(scheduler_file=str(address), timeout="120s") as client:
            client.wait_for_workers(number, timeout="120s")
            tcp = str(client.scheduler.address)
        for name, command in commands.items():
            before = [sum(process.cpu_times()[:2]) for process in running]
            command_seconds, _, _ = spent([*command, "--scheduler", tcp], folder)
            took = [sum(process.cpu_times()[:2]) - b for process, b in zip(running, before, strict=True)]
            found |= {f"{name}_rest": command_seconds + took[0], f"{name}_all": sum(took[1:]),
                      f"{name}_most": max(took[1:])}  # fmt: skip
    finally:
        for process in running:
            process.kill()
            process.wait()
    return found


def evaluating(folder: Path) -> Callable[[int], list[str]]:
    """The command that evaluates SmolLM2 in `nl11` on so many windows of the Brown corpus."""
    model = str(data.found("smollm2")[0])
    spent([SEPTET, "quantize", model, "small", "--format", "nl11", "--group", "64"], folder)

    def command(windows: int) -> list[str]:
        seed = str(secrets.randbelow(1 << 31))  # windows that were drawn before are not evaluated again
        return [SEPTET, "evaluate", "small", "--reference", model, "--text", "brown", "--windows", str(windows),
                "--size", str(TOKENS), "--seed", seed]  # fmt: skip

    return command


def evaluation(folder: Path) -> list[dict[str, float]]:
    """Evaluating a model on more and more windows."""
    command, rows = evaluating(folder), []
    for windows in WINDOWS:
        seconds, megabytes, _ = spent(command(windows), folder)
        rows.append({"windows": windows, "seconds": seconds, "megabytes": megabytes})
        print(rows[-1], flush=True)
    return rows


def windows(folder: Path) -> list[dict[str, float]]:
    """Evaluating a model on a Dask cluster of this machine, with more and more workers."""
    command, rows = evaluating(folder), []
    for number in WORKERS:
        found = shared_out(folder, number, {"evaluate": command(WINDOWS[-1])})
        rows.append({"workers": number, "windows": WINDOWS[-1], **found})
        print(rows[-1], flush=True)
    return rows


def large(folder: Path) -> dict[str, float]:
    """A dry run on a checkpoint of LLaMA 3.1 405B's shapes, whose data are holes in the files."""
    shape = LLAMAS[-1]
    d, kv, ff, vocabulary = shape.hidden, shape.keys, shape.intermediate, shape.vocabulary
    shapes = {
        "model.embed_tokens.weight": (vocabulary, d),
        "lm_head.weight": (vocabulary, d),
        "model.norm.weight": (d,),
    }
    for k in range(shape.layers):
        inside = {
            "self_attn.q_proj": (d, d), "self_attn.k_proj": (kv, d), "self_attn.v_proj": (kv, d),
            "self_attn.o_proj": (d, d), "mlp.gate_proj": (ff, d), "mlp.up_proj": (ff, d), "mlp.down_proj": (d, ff),
            "input_layernorm": (d,), "post_attention_layernorm": (d,),
        }  # fmt: skip
        shapes |= {f"model.layers.{k}.{name}.weight": shape for name, shape in inside.items()}
    tensors = [Tensor(name, "BF16", shape) for name, shape in shapes.items()]
    shards = [tensors[k::191] for k in range(191)]
    weight_map = {}
    for number, held in enumerate(shards):
        name = f"model-{number:05}.safetensors"
        text = header_text(held, {})
        with (folder / name).open("wb") as file:
            file.write(len(text).to_bytes(8, "little") + text)
            file.truncate(8 + len(text) + sum(tensor.size for tensor in held))
        weight_map |= {tensor.name: name for tensor in held}
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": weight_map}))
    command = [SEPTET, "quantize", ".", "out", "--format", "nl11", "--dry-run", "--json", "plan.json"]
    seconds, megabytes, _ = spent(command, folder)
    plan = json.loads((folder / "plan.json").read_text())
    return {
        "tensors": len(tensors), "shards": len(shards), "weights": sum(tensor.elements for tensor in tensors),
        "bytes": plan["bytes"], "bytes_after": plan["bytes_after"], "seconds": seconds, "megabytes": megabytes,
    }  # fmt: skip


def kernels(folder: Path) -> list[dict[str, float]]:
    """The audit of an unpacking loop, for more and more septets."""
    return [audited(folder, KERNEL, count, "groups") for count in COUNTS]


def unrolled(folder: Path) -> list[dict[str, float]]:
    """The audit of a kernel without a loop, of more and more statements, each of which stores a septet."""
    rows = []
    for count in COUNTS:
        stores = "".join(
            f"    {{ uint64_t w = 0; memcpy(&w, p + {k // 8 * 7}, 7); out[{k}] = w >> {k % 8 * 7} & 127; }}\n"
            for k in range(count)
        )
        text = f"{HEAD}void unpack(const uint8_t *p, uint8_t *out, size_t n) {{\n{stores}}}\n"
        rows.append(audited(folder, text, count, "groups"))
    return rows


def audited(folder: Path, text: str, count: int, *more: str) -> dict[str, float]:
    """Seconds, the mean of both settings, and megabytes of an audit of a kernel that unpacks so many septets."""
    (folder / "k.c").write_text(text)
    command = [SEPTET, "audit", "k.c", "--symbol", "unpack", "--format", "s43", "--operation", "unpack"]
    command += [part for role in ("packed", "output", *more) for part in ("--argument", role)]
    command += ["--count", str(count), "-O2", "--no-cache", "--jobs", "1", "--json", "audit.json"]
    _, megabytes, _ = spent(command, folder)
    verdicts = json.loads((folder / "audit.json").read_text())["verdicts"]
    proofs = [v for v in verdicts if v["verdict"] == "proved"]
    seconds = sum(v["processor_seconds"] for v in proofs) / len(proofs)
    row = {"septets": count, "seconds": seconds, "megabytes": megabytes}
    print(row, flush=True)
    return row


def theorems(folder: Path) -> list[dict[str, float]]:
    """Z3 on the first so many instances of theorems of `s43`."""
    rows = []
    for number in THEOREMS:
        _, megabytes, out = spent([sys.executable, "-c", ASKED, str(number)], folder)
        answered, seconds = json.loads(out.splitlines()[-1])
        rows.append({"questions": answered, "seconds": seconds, "megabytes": megabytes})
        print(rows[-1], flush=True)
    return rows


def formats(folder: Path) -> list[dict[str, float]]:
    """Lifting and writing every statement of the first so many formats, and how many scripts differ."""
    rows = []
    for number in range(1, len(FORMATS) + 1):
        seconds, megabytes, out = spent([sys.executable, "-c", WRITTEN, str(number)], folder)
        statements, scripts = json.loads(out.splitlines()[-1])
        rows.append(
            {
                "formats": number,
                "statements": statements,
                "scripts": scripts,
                "seconds": seconds,
                "megabytes": megabytes,
            }
        )
        print(rows[-1], flush=True)
    return rows


MEASURES = {
    "models": models, "cluster": cluster, "large": large, "evaluation": evaluation, "windows": windows,
    "kernels": kernels, "unrolled": unrolled, "theorems": theorems, "formats": formats,
}  # fmt: skip


def draw(found: dict[str, Any]) -> None:
    """Six curves."""
    import matplotlib

    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = "septet"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(2, 3, figsize=(12, 6.4), layout="constrained")
    weights = [row["weights"] / 1e6 for row in found["models"]]
    for name in ("quantize", "verify"):
        axes[0, 0].plot(weights, [row[f"{name}_seconds"] for row in found["models"]], "o-", label=name)
        axes[0, 1].plot(weights, [row[f"{name}_megabytes"] for row in found["models"]], "o-", label=name)
    axes[1, 0].plot(*zip(*[(r["septets"], r["seconds"]) for r in found["kernels"]], strict=True), "o-")
    axes[1, 1].plot(*zip(*[(r["questions"], r["seconds"]) for r in found["theorems"]], strict=True), "o-")
    for name in ("quantize", "verify"):
        most = [(row["workers"], row[f"{name}_most"]) for row in found["cluster"]]
        axes[0, 2].plot(*zip(*most, strict=True), "o-", label=name)
    axes[1, 2].plot(*zip(*[(r["formats"], r["seconds"]) for r in found["formats"]], strict=True), "o-")
    titles = (("million weights", "processor s"), ("million weights", "MB at most"), ("workers", "busiest one, s"),
              ("septets in the kernel", "processor s"), ("questions to Z3", "processor s"),
              ("formats", "to write all statements, s"))  # fmt: skip
    for axis, (across, up) in zip(axes.flat, titles, strict=True):
        axis.set_xlabel(across)
        axis.set_ylabel(up)
        axis.set_ylim(0)
        axis.grid(alpha=0.3)
    for axis in axes[0]:
        axis.legend()
    figure.savefig(DOCS / "scaling.svg", metadata={"Date": None})


def table(rows: Sequence[dict[str, float]], heads: Sequence[tuple[str, str, str]]) -> str:
    """Rows in Markdown: of each column the key, the heading and how numbers are written."""
    lines = ["| " + " | ".join(head for _, head, _ in heads) + " |", "| " + " | ".join("---:" for _ in heads) + " |"]
    lines += ["| " + " | ".join(format(row[key], how) for key, _, how in heads) + " |" for row in rows]
    return "\n".join(lines)


def evaluated(found: Mapping[str, Any]) -> str:
    """What is said of evaluation: what was measured of windows, and of workers."""
    text = f"`septet evaluate` of SmolLM2-135M-Instruct in `nl11` on windows of {TOKENS} tokens, beside its reference."
    parts = []
    if "evaluation" in found:
        heads = (("windows", "windows", ",.0f"), ("seconds", "s", ".1f"), ("megabytes", "MB", ",.0f"))
        parts += [text, table(found["evaluation"], heads)]
    if "windows" in found:
        cluster_heads = (("workers", "workers", ".0f"), ("evaluate_most", "busiest worker, s", ".2f"),
                         ("evaluate_all", "all workers", ".2f"),
                         ("evaluate_rest", "command and scheduler", ".2f"))  # fmt: skip
        count = found["windows"][0]["windows"]
        parts += [f"`--scheduler` gives each window to a worker, which reads both models once; {count:.0f} windows:"]
        parts += [table(found["windows"], cluster_heads)]
    else:
        parts += ["`--scheduler` gives each window to a worker; how that grows with workers was not measured yet."]
    return "\n\n".join(parts)


def page(found: dict[str, Any]) -> str:
    """The page, with every figure from what was measured."""
    made, big = found["machine"], found["large"]
    first, last = found["models"][0], found["models"][-1]

    def slope(name: str) -> float:
        """Processor seconds a billion weights, between the smallest and the largest tensor."""
        return (last[f"{name}_seconds"] - first[f"{name}_seconds"]) / (last["weights"] - first["weights"]) * 1e9

    starting = max(first["quantize_seconds"], first["verify_seconds"])
    one = found["cluster"][0]

    def share(name: str) -> float:
        """Seconds for one shard of the large model."""
        return hours[name] * 3600 / big["shards"] + starting

    hours = {name: slope(name) * BILLIONS / 3600 for name in ("quantize", "verify")}
    return f"""# How time and memory grow

`make curves` measures this and writes the page. Times are processor time, of all threads, so that a busy machine says
the same; memory is the most that a process had. {made["processor"]}, {made["cores"]} cores, Python {made["python"]},
{made["time"][:10]}{"".join(f"; {name} {day}" for name, day in found.get("again", {}).items())}.

![Six curves: time and memory against weights; time against workers, septets, questions, formats](scaling.svg)

## Models

One BF16 tensor in `nl11`, groups of 128.

{
        table(
            found["models"],
            (
                ("weights", "weights", ",.0f"),
                ("quantize_seconds", "quantize, s", ".2f"),
                ("quantize_megabytes", "MB", ".0f"),
                ("verify_seconds", "verify, s", ".2f"),
                ("verify_megabytes", "MB", ".0f"),
            ),
        )
    }

Beyond a start-up that is the same for all, time is in proportion to weights: about {
        slope("quantize"):.0f} s a billion to
quantize and {slope("verify"):.0f} s a billion to verify. A tensor is read a million weights at a time, so that memory
does not grow with it.

### Workers

{one["shards"]:.0f} shards with {one["weights"] / one["shards"] / 1e6:.0f} million weights each, on a Dask cluster of
this machine. Its workers share {made["cores"]} cores, so that what counts here is how the work divides: what the
busiest worker took is the time that the shards would take if each worker had a core of its own.

{
        table(
            found["cluster"],
            (
                ("workers", "workers", ".0f"),
                ("quantize_most", "quantize: busiest worker, s", ".2f"),
                ("quantize_all", "all workers", ".2f"),
                ("quantize_rest", "command and scheduler", ".2f"),
                ("verify_most", "verify: busiest worker, s", ".2f"),
                ("verify_all", "all workers", ".2f"),
                ("verify_rest", "command and scheduler", ".2f"),
            ),
        )
    }

Each worker imports Septet once, which is part of its first share, and why four workers take more in all than one.

### Evaluation

{evaluated(found)}

### What follows for {BILLIONS} billion parameters

This is arithmetic, not a measurement: {hours["quantize"]:.1f} hours of one core to quantize and {hours["verify"]:.1f}
hours to verify, where the disk keeps up. Shards are independent: `--scheduler` gives each to a worker, {
        big["shards"]
    } of
them at most, and no weights travel between machines. With {big["shards"]} workers, each with a core of its own, each
would have one shard: {share("quantize"):.0f} s to quantize and {
        share("verify"):.0f} s to verify, start-up included, and
{one["quantize_rest"]:.0f} s for the command and the scheduler, as above.

Measured is the plan: `septet quantize --dry-run` on a checkpoint with the shapes of LLaMA 3.1 405B, {big["tensors"]:,}
tensors in {big["shards"]} files whose data are holes, took {big["seconds"]:.1f} s and {big["megabytes"]:.0f} MB.
{big["bytes"] / 1e9:.0f} GB would become {big["bytes_after"] / 1e9:.0f} GB, embeddings and head kept.

## Kernels

An unpacking loop in C at `-O2`, audited at one size; figures are the mean of the settings with contraction on and off.
That a kernel is right for every length is proved by induction, whose cost does not depend on the size.

{table(found["kernels"], (("septets", "septets", ",.0f"), ("seconds", "s", ".2f"), ("megabytes", "MB", ".0f")))}

The same without a loop, a statement a septet, so that the kernel's text grows as its output does:

{table(found["unrolled"], (("septets", "statements", ",.0f"), ("seconds", "s", ".2f"), ("megabytes", "MB", ".0f")))}

## Theorems

Z3 on the first instances of theorems of `s43`, in the order in which they are stated.

{table(found["theorems"], (("questions", "questions", ",.0f"), ("seconds", "s", ".2f"), ("megabytes", "MB", ".0f")))}

Questions are independent, so that time is their sum. It is not in proportion to their number, because some are
much harder than others.

## Formats

What all statements of the first so many lattices cost to lift and to write as scripts, with nothing cached; what no
format changes is among them. Only scripts that differ are asked.

{
        table(
            found["formats"],
            (
                ("formats", "formats", ".0f"),
                ("statements", "statements and instances", ",.0f"),
                ("scripts", "scripts that differ", ",.0f"),
                ("seconds", "s", ".1f"),
                ("megabytes", "MB", ".0f"),
            ),
        )
    }
"""


def main() -> None:
    """Measure, unless only the page is wanted, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", action="store_true")
    parser.add_argument("--only", choices=MEASURES, help="measure this again and leave the rest")
    kept = DOCS / "scaling.json"
    given = parser.parse_args()
    if not given.page:
        found: dict[str, Any] = json.loads(kept.read_text()) if given.only else {"machine": described()}
        for name in [given.only] if given.only else MEASURES:
            with tempfile.TemporaryDirectory() as folder:
                found[name] = MEASURES[name](Path(folder))
                if given.only:
                    found.setdefault("again", {})[name] = described()["time"][:10]
        kept.write_text(json.dumps(found, indent=1) + "\n")
    found = json.loads(kept.read_text())
    draw(found)
    (DOCS / "scaling.md").write_text(page(found))


if __name__ == "__main__":
    main()
