"""Questions that a module's tests will ask, asked side by side before the first of them."""

import pytest

from tests.shared.program import ask_all, look_all


@pytest.fixture(scope="module", autouse=True)
def _asked_ahead(request: pytest.FixtureRequest) -> None:
    """Saves time only: `ask` remembers the answers, and asks by itself what is not listed."""
    ask_all(getattr(request.module, "AHEAD", ()))
    look_all(getattr(request.module, "LOOKED", ()))
