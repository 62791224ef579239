"""Tests of the question `salience`."""
