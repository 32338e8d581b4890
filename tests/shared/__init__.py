"""What tests of several rooms share: small cities, ledgers and reports, and the program itself."""
