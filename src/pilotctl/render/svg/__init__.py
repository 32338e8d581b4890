"""Charts as SVG: text stays text, colours come from the page's style sheet, nothing is fetched."""
