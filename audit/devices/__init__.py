"""Runs a device kernel on symbolic bytes: every thread of every workgroup, phase by phase, races being obligations."""
