"""Runs the migrations on the connection that is handed over. Whoever hands it over holds the transaction."""

from alembic import context

from revtrack.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
