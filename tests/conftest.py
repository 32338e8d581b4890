"""What holds for all tests: none fails because the machine was busy for a moment."""

from hypothesis import settings

settings.register_profile("pilotctl", deadline=None)
settings.load_profile("pilotctl")
