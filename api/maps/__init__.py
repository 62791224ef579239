"""Maps: a layer on a day drawn in one of two geographies, for a page or as a file."""
