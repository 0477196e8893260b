"""The provers, one file each, behind one interface."""
