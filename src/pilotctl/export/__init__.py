"""Reports as text for other programs: JSON, CSV, TSV."""
