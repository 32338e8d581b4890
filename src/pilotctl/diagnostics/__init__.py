"""Problems in what people write, as values: a code, a symbolic path, and later a place in a file."""
