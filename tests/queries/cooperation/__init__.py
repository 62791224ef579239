"""Tests of the question `cooperation`."""
