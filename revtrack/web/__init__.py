"""The face over HTTP. It asks the service and writes what it says; it decides nothing."""
