"""The statement model, the stores and the one in-memory graph; pure but for the stores."""
