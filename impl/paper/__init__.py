"""The tables, the figures and the paper, made from the file of measurements and from the generated pages."""
