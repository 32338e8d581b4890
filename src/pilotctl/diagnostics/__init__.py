"""Problems in what people write, as values: a code, a symbolic path, then a place in a file.

Nothing here reads a file. The rooms that read or check name a rule and a path; only the reader of
the file knows the line, so that a check works the same on YAML, TOML and values made in a test.
"""
