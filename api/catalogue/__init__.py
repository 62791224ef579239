"""The catalogue: what data set this is, for other registers to find it (DCAT-AP-NL)."""
