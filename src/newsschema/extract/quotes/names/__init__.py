"""Names: where they begin and end, which forms are one name, the titles and bodies within them."""
