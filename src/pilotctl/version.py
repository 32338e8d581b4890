"""Which release this is; apart from the package itself, whose public names lead to every floor."""

__version__ = "0.1.0"
