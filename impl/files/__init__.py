"""Checkpoints on disk: headers, tensors as streams, sharding, the labels of quantized tensors, safe replacement."""
