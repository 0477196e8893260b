"""Language models: folders as Hugging Face has them, GGUF files, the LLaMA family's forward pass, text to tokens."""
