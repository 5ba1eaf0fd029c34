"""How suspect a changed word is: features, a logistic model, and the tier made of them."""
