"""The steps of a recipe, what is known between them, and what a recipe may say of them."""
