"""Writes a model of one random matrix."""

import numpy as np
from safetensors.numpy import save_file

save_file({"w": np.random.default_rng(1).normal(size=(64, 256)).astype(np.float32)}, "model.safetensors")
