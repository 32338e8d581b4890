"""What a city file must say to be right: small rules over the model, one theme a file."""
