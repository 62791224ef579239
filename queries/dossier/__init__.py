"""What a dossier tells of a region or a network, line by line; the profile and the brief are put together from it."""
