"""Rules about a file as such: can it be read, is it YAML, is it safe.

All are errors: after any of them nothing that the file says can be relied on. Files come by mail
from other offices, so that what YAML allows but a programme never needs (tags, aliases, deep
nesting) is refused rather than read.
"""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

FILE_UNREADABLE = Rule(
    "file-unreadable",
    N_("cannot read the file: {reason}"),
    N_("check the path and its permissions"),
    N_("Nothing in the file can be used."),
)
# Sizes are limited before anything is parsed: a parser cannot be stopped halfway.
FILE_TOO_LARGE = Rule(
    "file-too-large",
    N_("the file is {size}, over the limit of {limit}"),
    N_("split the data into one file per city"),
    N_("A file of this size is not a task programme; reading it would only use up memory."),
)
FILE_NOT_TEXT = Rule(
    "file-not-text",
    N_("not UTF-8 text (byte {offset})"),
    N_("save the file as UTF-8; files from older programs are often GBK"),
    N_("Text in another encoding would be read as other characters."),
)
# A rule of files although it is about content: the name is how commands find the city.
CITY_FILE_NAME = Rule(
    "city-file-name",
    N_("the file contains city {city} but is named {stem}.yaml"),
    N_("rename the file to {city}.yaml, or write city: {stem}"),
    N_("A command finds the file of a city by its name."),
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    N_("invalid YAML: {problem}"),
    N_("check the indentation, colons and quotes of this line and the one before"),
    N_("What follows a syntax error cannot be read."),
)
YAML_CHARACTER = Rule(
    "yaml-character",
    N_("control character {code}"),
    N_("delete it; it often comes from copying out of another program"),
    N_("YAML forbids control characters, and they are invisible."),
)
YAML_TAB = Rule(
    "yaml-tab",
    N_("line is indented with a tab"),
    N_("indent with spaces"),
    N_("YAML forbids tabs in indentation, since their width is not fixed."),
)
# Allowed by YAML, refused here: they make a reader build or repeat what no line shows.
YAML_ALIAS = Rule(
    "yaml-alias",
    N_("anchors and aliases (& and *) are not allowed"),
    N_("write the value out in full"),
    N_("Aliases hide what a line says, and a few nested ones can exhaust memory."),
)
YAML_TAG = Rule(
    "yaml-tag",
    N_("tag {tag} is not allowed"),
    N_("remove the tag; the schema defines the type of each value"),
    N_("Tags can make a reader build arbitrary objects."),
)
YAML_TOO_DEEP = Rule(
    "yaml-too-deep",
    N_("lists and mappings are nested more than {limit} levels deep"),
    N_("no city file needs more than {limit} levels; check the indentation"),
    N_("Deep nesting is a mistake or an attack."),
)
YAML_TOO_MANY = Rule(
    "yaml-too-many",
    N_("the file has more than {limit} keys and values"),
    N_("split the data into one file per city"),
    N_("A file with so many values is not a task programme; reading it would only use up memory."),
)
YAML_DOCUMENTS = Rule(
    "yaml-documents",
    N_("a second YAML document starts here"),
    N_("keep one document per file, without ---"),
    N_("Only the first document would be read."),
)
YAML_EMPTY = Rule(
    "yaml-empty",
    N_("the file is empty"),
    N_("start with the line city: {stem}"),
    N_("An empty file is unfinished."),
)
# YAML readers differ in which of two equal keys they keep, most without a word.
DUPLICATE_KEY = Rule(
    "duplicate-key",
    N_("duplicate key {key}; first on line {first}"),
    N_("keep one of the two, or merge their values"),
    N_("One of the two values would be lost."),
)
KEY_NOT_TEXT = Rule(
    "key-not-text",
    N_("a key must be a plain word"),
    N_("write key: value"),
    N_("A list or a mapping as a key means a misplaced colon or bracket."),
)

RULES = (
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    FILE_NOT_TEXT,
    CITY_FILE_NAME,
    YAML_SYNTAX,
    YAML_CHARACTER,
    YAML_TAB,
    YAML_ALIAS,
    YAML_TAG,
    YAML_TOO_DEEP,
    YAML_TOO_MANY,
    YAML_DOCUMENTS,
    YAML_EMPTY,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
)
