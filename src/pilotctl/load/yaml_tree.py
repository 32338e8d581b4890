"""YAML text to a tree, with the place of every key and value."""

from pilotctl.load.source import Source
from pilotctl.load.tree import MAX_NODES, Tree


def parse(source: Source, most_nodes: int = MAX_NODES) -> Tree:
    """The tree of the one document in the text; raises NoTree when there is none to be had."""
    from pilotctl.load.yaml_events import read_events  # heavy: only where a file is parsed

    return read_events(source, most_nodes)
