"""Tests of the question `contracting-steps`."""
