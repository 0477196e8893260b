"""Writes model.safetensors: a small model of one layer, an embedding and a bias, with weights drawn at random."""

import numpy as np
from safetensors.numpy import save_file

random = np.random.default_rng(7)
save_file(
    {
        "embed.weight": random.normal(scale=0.02, size=(512, 256)).astype(np.float32),
        "layer.up.weight": random.normal(scale=0.05, size=(1024, 256)).astype(np.float32),
        "layer.down.weight": random.normal(scale=0.05, size=(256, 1024)).astype(np.float16),
        "layer.bias": np.zeros(256, np.float32),
    },
    "model.safetensors",
)
