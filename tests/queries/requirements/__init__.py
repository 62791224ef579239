"""Tests of the question `requirements`."""
