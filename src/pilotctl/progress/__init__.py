"""What has become of each task on a given day."""
