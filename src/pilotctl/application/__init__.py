"""What can be asked of a workspace on a day: from plain values to plain values, or a refusal."""
