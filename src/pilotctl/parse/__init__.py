"""What a file says as a tree of plain values, each of them with its place; YAML and TOML."""
