"""What developers run beside the program; no part of what is installed."""
