"""Tests of the business case of the Leidraad."""
