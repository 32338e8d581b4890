"""The files that people write, as pydantic models that turn into the plain model."""
