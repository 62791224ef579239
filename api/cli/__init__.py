"""The `mgn` command line: each command opens, asks and prints; the work is done elsewhere."""
