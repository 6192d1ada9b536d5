"""The service: composition root, pipeline, scheduler and workers. Here the parts of the house are put together."""
