"""Tests of the question `good-agreements`."""
