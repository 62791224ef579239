"""Measurements, run by hand with `make benchmarks`; no test asserts a speed."""
