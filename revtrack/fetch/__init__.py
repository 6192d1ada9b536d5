"""Reading pages over the network: one guarded transport, bounded in time and size. Failures are values."""
