"""Opening what people write: bytes, text and tree become model values, or findings."""
