"""The documentation is true: what it names exists, what it prints is current, and what it tells to type works."""
