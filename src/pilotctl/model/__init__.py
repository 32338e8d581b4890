"""The domain in plain frozen values, in the documents' own order and names."""
