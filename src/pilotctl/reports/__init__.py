"""Answers as values: typed tables for people, items for scripts; no format and no language yet."""
