"""What the commands ask of a service, a protocol for each noun; `cli.desk` puts them together."""
