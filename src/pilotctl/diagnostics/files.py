"""Rules about a file as such: can it be read, is it YAML, is it safe."""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

FILE_UNREADABLE = Rule(
    "file-unreadable",
    N_("the file cannot be read: {reason}"),
    N_("check the path and your rights to it"),
    "Nothing in the file can be used.",
)
FILE_TOO_LARGE = Rule(
    "file-too-large",
    N_("the file has {size}, more than the {limit} that one file may have"),
    N_("split the data: one file for one city"),
    "A file of this size is no programme; reading it would only cost memory.",
)
FILE_NOT_TEXT = Rule(
    "file-not-text",
    N_("the file is not UTF-8 text (byte {offset})"),
    N_("save the file as UTF-8; files from older programs are often GBK"),
    "Text in another encoding would be read as other characters.",
)
CITY_FILE_NAME = Rule(
    "city-file-name",
    N_("this file holds the city {city} but is called {stem}.yaml"),
    N_("rename the file to {city}.yaml, or write city: {stem}"),
    "A command opens only the files of the cities it needs, by their names.",
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    N_("this is not YAML: {problem}"),
    N_("look at the indentation, the colons and the quotes of this line and the one before"),
    "What follows a syntax error cannot be read.",
)
YAML_CHARACTER = Rule(
    "yaml-character",
    N_("the control character {code} stands here"),
    N_("delete it; it often comes from copying out of another program"),
    "YAML forbids control characters, and no one can see them.",
)
YAML_TAB = Rule(
    "yaml-tab",
    N_("a tab indents this line"),
    N_("indent with spaces"),
    "YAML forbids tabs in indentation, since their width is not fixed.",
)
YAML_ALIAS = Rule(
    "yaml-alias",
    N_("anchors and aliases (& and *) are not allowed here"),
    N_("write the value out where it is needed"),
    "Aliases hide what a line says, and a few nested ones can fill the memory.",
)
YAML_TAG = Rule(
    "yaml-tag",
    N_("the tag {tag} is not allowed here"),
    N_("remove the tag: the file's schema says what each value is"),
    "Tags can ask a reader to build arbitrary objects.",
)
YAML_TOO_DEEP = Rule(
    "yaml-too-deep",
    N_("lists and mappings are nested more than {limit} deep"),
    N_("no city file needs more than {limit} levels: look for a runaway indentation"),
    "Deep nesting is a mistake or an attack.",
)
YAML_TOO_MANY = Rule(
    "yaml-too-many",
    N_("the file has more than {limit} keys and values"),
    N_("split the data: one file for one city"),
    "A file of that many is no programme; reading it would only cost memory.",
)
YAML_DOCUMENTS = Rule(
    "yaml-documents",
    N_("a second document starts here"),
    N_("keep one document in a file, without ---"),
    "Only the first document would be read.",
)
YAML_EMPTY = Rule(
    "yaml-empty",
    N_("the file is empty"),
    N_("start with the line city: {stem}"),
    "An empty file is an unfinished one.",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    N_("the key {key} stands twice; first in line {first}"),
    N_("keep one of the two, or join their values"),
    "One of the two values would be lost.",
)
KEY_NOT_TEXT = Rule(
    "key-not-text",
    N_("a key has to be a plain word"),
    N_("write key: value"),
    "A list or a mapping as a key means that a colon or a bracket is in the wrong place.",
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
