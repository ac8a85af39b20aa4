"""Rules on direction and typography: what is written with the wrong character, or in the wrong place."""
