"""What the tests of the checks of a city share: from its text to what a check looks at."""

from pilotctl.checks.walk import Walk
from tests.shared.builders import city_of


def walk_of(text: str) -> Walk:
    """The city of a text that the schema finds right, walked."""
    return Walk.of(city_of(text))
