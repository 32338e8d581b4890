"""What was made of files, kept by the hash of their bytes; `entries` is the door to it."""
