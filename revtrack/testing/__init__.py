"""What tests, the demo and users' own tests share: a local newsroom, a webhook receiver, a clock that is moved by hand."""
