"""The service on the database here, as the commands ask it: a part for each noun."""
