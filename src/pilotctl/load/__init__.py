"""Reading the files that people write: text, then a tree with places, then the model."""
