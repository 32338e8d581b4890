"""The command line: reads options, calls the floors below, shows what they answer."""
