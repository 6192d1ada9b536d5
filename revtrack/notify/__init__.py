"""Sending events: signed POSTs and messages to chats through the same guarded transport that reads pages, and mail."""
