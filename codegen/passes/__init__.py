"""From programs to what a machine computes: widths, shifts, masks and tables, once for all languages, and schedules."""
