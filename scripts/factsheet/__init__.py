"""What the pages of a guide say that a fact sheet does not."""
