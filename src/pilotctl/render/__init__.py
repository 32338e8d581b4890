"""Reports and findings as text for people."""
