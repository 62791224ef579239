"""Trials that try to break the server and its stores; `make reliability` runs the long ones."""
