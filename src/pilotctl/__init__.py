"""pilotctl: a command-line toolkit over city task programmes kept as plain YAML."""

__version__ = "0.1.0"
