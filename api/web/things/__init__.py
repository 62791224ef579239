"""The page of one thing: a region, network, municipality, organisation, or anything else that has a name."""
