"""A city as linked pages, from the same values as the notice."""
