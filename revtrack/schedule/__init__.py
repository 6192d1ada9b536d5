"""When things are done again: checks of articles, tries of deliveries. Pure; the clock is an argument."""
