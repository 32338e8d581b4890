"""通报: the periodic notice as values, from the figures to how they were made."""
