"""Writing files so that a failure leaves the old one whole."""
