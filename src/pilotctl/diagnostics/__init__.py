"""Problems in what people write, as values: a code, a symbolic path, then a place in a file."""
