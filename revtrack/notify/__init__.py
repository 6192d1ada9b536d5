"""Sending events: signed POSTs through the same guarded transport that reads pages."""
