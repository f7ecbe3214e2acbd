"""What the parsers of pages and of scraped text both know about newspapers: credits, bylines, times, furniture."""
