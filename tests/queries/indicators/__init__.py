"""Tests of the question `indicators`."""
