"""Tests of the question `connections`."""
