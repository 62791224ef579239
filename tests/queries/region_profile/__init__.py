"""The dossier of a region."""
