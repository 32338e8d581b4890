"""What holds for all tests: none fails because of the machine, or of how the run was started."""

import signal

from hypothesis import settings

settings.register_profile("pilotctl", deadline=None)
settings.load_profile("pilotctl")

# A shell starts what it runs in the background with Ctrl-C ignored, and every process that a test
# starts would inherit that; the tests of Ctrl-C need it as a person at a keyboard has it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
