"""A campaign of damage: mutated files against every reader, killed processes, full disks (`make soak`)."""
