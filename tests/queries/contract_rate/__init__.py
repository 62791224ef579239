"""Tests of the question `contract-rate`."""
