"""The values that pass between the steps: frozen, typed, without behaviour that touches the world."""
