"""The brief of a municipality."""
