"""The file of measurements that commands write into, and models that went through other quantizers."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import platformdirs
import pytest
import referencing
import small_llama
from numpy.typing import NDArray

from septet import cli
from septet.errors import SeptetError
from septet.evaluation import measurements, roundtrip
from septet.files.checkpoint import open_checkpoint
from septet.models.loading import open_model

FOLDER = Path(__file__).parents[1] / "docs" / "measurements"


def validate(runs: list[dict[str, Any]]) -> None:
    """Hold a file of measurements against its schema."""
    schemas = [json.loads(path.read_text()) for path in sorted(FOLDER.glob("*.schema.json"))]
    resources = [
        (path.name, referencing.Resource.from_contents(schema))
        for path, schema in zip(sorted(FOLDER.glob("*.schema.json")), schemas, strict=True)
    ]
    schema = json.loads((FOLDER / "measurements.schema.json").read_text())
    checker = jsonschema.Draft202012Validator(schema, registry=referencing.Registry().with_resources(resources))
    checker.validate({"kind": measurements.KIND, "runs": runs})


def test_the_schema_holds_something() -> None:
    with pytest.raises(jsonschema.ValidationError):
        validate([{"kind": "septet bench", "about": measurements.described()}])


def test_a_run_takes_the_place_of_the_same_run(tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    bench = {"kind": "septet bench", "about": measurements.described(), "million": 1, "runs": 3, "threads": 1}
    measurements.record(file, bench | {"timings": []})
    measurements.record(file, bench | {"threads": 2, "timings": []})
    timing = dict.fromkeys(
        ("operation", "code", "weights", "seconds", "spread", "bytes", "weights_per_second", "ratio")
    )
    measurements.record(file, bench | {"timings": [timing]})
    runs = measurements.read(file)
    assert [(run["threads"], len(run["timings"])) for run in runs] == [(1, 1), (2, 0)]
    validate(runs)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    for text in ("[]", "{", '{"kind": "septet measurements", "runs": [{"kind": "chess"}]}'):
        file.write_text(text)
        with pytest.raises(SeptetError, match="is no file of measurements"):
            measurements.record(file, {"kind": "septet prove"})
        assert file.read_text() == text


def test_what_is_evaluated_says_how_it_is_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A quantized folder, one that went through another quantizer, and a plain one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache")
    small_llama.write_folder(tmp_path / "m")
    assert cli.run(["quantize", "m", "q", "--group", "32", "--format", "s43"]) == 0
    assert roundtrip.main(["m", "r", "--type", "rtn3"]) == 0
    (tmp_path / "t.txt").write_text("the cat sat on the mat " * 40)
    options = ["--reference", "m", "--text", "t.txt", "--windows", "2", "--size", "16", "--measurements", "m.json"]
    assert cli.run(["evaluate", "q", "r", "m", *options]) == 0
    (run,) = measurements.read(tmp_path / "m.json")
    validate([run])
    ours, theirs, plain = (model["storage"] for model in run["models"])
    assert (ours["type"], ours["rows"], plain) == ("s43:32", "mse", None)
    assert 4 < ours["bits"] < 5 and theirs["type"] == "rtn3"
    mean = np.mean([window["divergence"] for window in run["results"][1]["observed"]])
    assert run["results"][1]["divergence"]["mean"] == pytest.approx(mean) != 0
    assert cli.run(["evaluate", "q", *options[:-1], "t.txt"]) == 2
    assert "is no file of measurements" in capsys.readouterr().err


def through(w: NDArray[np.float32], kind: str, importances: NDArray[np.float32] | None) -> float:
    """The squared error of weights that went through a type."""
    return float(np.square(roundtrip.through_ggml(w, kind, importances, False)[0] - w).mean())


class TestRoundtrip:
    def test_round_to_nearest(self) -> None:
        """At most half a step off, and steps are those of each 64 weights; constants and short groups come back."""
        w = np.random.default_rng(0).normal(size=(5, 100)).astype(np.float32)
        back, size = roundtrip.round_to_nearest(w, 4)
        assert size == 5 * (2 * 4 + 50)
        for part in (slice(0, 64), slice(64, 100)):
            step = np.ptp(w[:, part], axis=1, keepdims=True) / 15
            assert (np.abs(back - w)[:, part] <= 0.51 * step + 0.001).all()
            assert np.abs(back - w)[:, part].max() > 0.4 * step.min()
        constant = np.full((1, 70), 0.5, np.float32)
        assert (roundtrip.round_to_nearest(constant, 3)[0] == constant).all()

    def test_ggml(self) -> None:
        """Rows are joined to whole blocks, or get the type that llama.cpp falls back to."""
        pytest.importorskip("libgguf")
        w = np.random.default_rng(0).normal(size=(8, 64)).astype(np.float32)
        importances = np.ones(64, np.float32)
        importances[:32] = 1000
        plain, size = roundtrip.through_ggml(w, "Q3_K", None, False)
        assert size == 110 * w.size // 256
        weighted, _ = roundtrip.through_ggml(w, "Q3_K", importances, False)
        first, second = (np.square(x - w)[:, :32].mean() for x in (plain, weighted))
        assert 0 < second < first < 0.1
        assert roundtrip.through_ggml(w, "Q3_K", None, True)[1] == 18 * w.size // 32
        with pytest.raises(SeptetError, match="cannot be joined"):
            roundtrip.through_ggml(w[:3], "Q3_K", None, False)
        with pytest.raises(SeptetError, match="ggml has no type"):
            roundtrip.through_ggml(w, "Q3_X", None, False)

    def test_a_folder(self, tmp_path: Path) -> None:
        """Linear weights change, embeddings do not; the folder runs, and says what it is."""
        small_llama.write_folder(tmp_path / "m")
        found = roundtrip.write(open_checkpoint(tmp_path / "m"), tmp_path / "r", "rtn4", {}, False, False)
        assert roundtrip.read(open_checkpoint(tmp_path / "r")) == json.loads(json.dumps(found.__dict__))
        before, after = open_model(tmp_path / "m").llama, open_model(tmp_path / "r").llama
        assert np.array_equal(before.embedding.rows(np.arange(4)), after.embedding.rows(np.arange(4)))
        assert 0 < found.relative_rmse < 0.2 and found.weights > 0
        assert roundtrip.read(open_checkpoint(tmp_path / "m")) is None

    def test_even_importances(self, tmp_path: Path) -> None:
        """ggml errs less when told that all inputs count alike than when told nothing, and the folder says which."""
        pytest.importorskip("libgguf")
        w = np.random.default_rng(0).normal(size=(8, 64)).astype(np.float32)
        for kind in ("Q3_K", "IQ3_S", "IQ4_XS"):
            plain, even = (through(w, kind, h) for h in (None, np.ones(64, np.float32)))
            assert even < plain
        small_llama.write_folder(tmp_path / "m")
        for name, options in (("p", []), ("e", ["--even"])):
            given = [str(tmp_path / "m"), str(tmp_path / name), "--type", "Q4_0", *options]
            assert roundtrip.main(given) == 0
        plain, even = (roundtrip.read(open_checkpoint(tmp_path / name)) for name in "pe")
        assert plain is not None and even is not None and even["rows"] == plain["rows"] + roundtrip.EVEN
        assert even["importances"] == "" and even["relative_rmse"] < plain["relative_rmse"]
        assert roundtrip.main([str(tmp_path / "m"), str(tmp_path / "r"), "--type", "rtn4", "--even"]) == 2

    def test_bad_input(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        small_llama.write_folder(tmp_path / "m")
        for kind in ("rtn9", "rtnx"):
            assert roundtrip.main([str(tmp_path / "m"), str(tmp_path / "r"), "--type", kind]) == 2
            assert capsys.readouterr().err == f"{kind!r} is not rtn2 to rtn8\n"
        assert not (tmp_path / "r").exists()
