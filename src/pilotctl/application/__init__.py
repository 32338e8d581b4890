"""What can be asked of a workspace on a day: from plain values to plain values, or a refusal.

Nothing here prints or reads the clock; languages and options come as data (0034), so that the
command line and `import pilotctl` ask the same questions and get the same answers.
"""
