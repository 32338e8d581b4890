"""The files that people write, as pydantic models; each has one function that turns it into the model."""
