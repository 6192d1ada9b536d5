"""The terminal face: parses arguments, calls the service, renders, and gives an exit code. It decides nothing else."""
