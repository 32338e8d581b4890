"""What is measured, apart from the tests: as ratios, against a yardstick in the same run."""
