"""Statements that run for every record, made ready once and then handed to the driver as they are.

SQLAlchemy writes each of them for the engine at hand and knows how values become parameters; asking it anew each time costs
ten times as much as SQLite needs to do what the statement says. The transaction around them stays SQLAlchemy's.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Executable, Float
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
_Process = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Ready:
    """A statement in the words of one engine, with the values it takes and how they become parameters.

    `fixed` are values that stand in the statement itself; `to_driver` and `from_driver` say at which place of the parameters
    and of a row something has to be converted, None never: it is NULL. `row` makes what comes back.
    """

    sql: str
    positional: bool
    names: tuple[str, ...]
    fixed: Values
    to_driver: tuple[tuple[int, _Process], ...]
    row: Callable[[Iterable[Any]], Any]
    from_driver: tuple[tuple[int, _Process], ...]

    def parameters(self, values: Values) -> Sequence[Any] | Values:
        """What the driver is given for `values`."""
        given = {**self.fixed, **values} if self.fixed else values
        found = _converted([given[name] for name in self.names], self.to_driver)
        return found if self.positional else dict(zip(self.names, found, strict=True))

    def result(self, row: Sequence[Any]) -> Any:
        """A row of the driver as one with names and our types."""
        return self.row(_converted(list(row), self.from_driver) if self.from_driver else row)


def _converted(values: list[Any], conversions: tuple[tuple[int, _Process], ...]) -> list[Any]:
    for place, convert in conversions:
        value = values[place]
        if value is not None:
            values[place] = convert(value)
    return values


class Prepared:
    """One statement. An insert or update sets the columns that the values name; `where` has binds of other names."""

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._ready: dict[tuple[str, tuple[str, ...]], _Ready] = {}

    def rows(self, connection: Connection, values: Values) -> list[Any]:
        """The rows that the statement gives; their columns are attributes."""
        ready = self._for(connection.dialect, values)
        return [ready.result(row) for row in _run(connection, ready.sql, ready.parameters(values))[0]]

    def row(self, connection: Connection, values: Values) -> Any:
        """The first of its rows; None where there is none."""
        return next(iter(self.rows(connection, values)), None)

    def number(self, connection: Connection, values: Values) -> int:
        """What an insert gives back: the number of its row."""
        return int(self.rows(connection, values)[0][0])

    def run(self, connection: Connection, values: Values) -> int:
        """Run it; how many rows it touched."""
        ready = self._for(connection.dialect, values)
        return _run(connection, ready.sql, ready.parameters(values))[1]

    def each(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Run it once for each of `rows`, which name the same columns."""
        if rows:
            ready = self._for(connection.dialect, rows[0])
            _run(connection, ready.sql, [ready.parameters(values) for values in rows], many=True)

    def _for(self, dialect: Dialect, values: Values) -> _Ready:
        key = (dialect.name, tuple(values))
        ready = self._ready.get(key)
        if ready is None:
            ready = self._ready[key] = _made_ready(self._statement, dialect, key[1])
        return ready


def savepoint(connection: Connection, what: str) -> None:
    """Set, release or go back to the one savepoint: `SAVEPOINT`, `RELEASE SAVEPOINT`, `ROLLBACK TO SAVEPOINT`."""
    command(connection, f"{what} record")


def command(connection: Connection, sql: str) -> None:
    """Run a statement as it stands."""
    _run(connection, sql, ())


def _made_ready(statement: Executable, dialect: Dialect, columns: Sequence[str]) -> _Ready:
    assert isinstance(statement, ClauseElement)
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    assert isinstance(compiled, SQLCompiler)
    positional = compiled.positiontup is not None
    names = tuple(compiled.positiontup if compiled.positiontup is not None else compiled.binds)
    binds = [compiled.binds[name] for name in names]
    columns_back = list(compiled._result_columns)
    row = namedtuple("Row", [column.keyname for column in columns_back], rename=True)  # type: ignore[misc]
    return _Ready(
        sql=str(compiled),
        positional=positional,
        names=names,
        fixed={name: bind.value for name, bind in zip(names, binds, strict=True) if not bind.required},
        to_driver=_needed(_bind(bind.type, dialect) for bind in binds),
        row=row._make,
        from_driver=_needed(_result(column.type, dialect) for column in columns_back),
    )


def _needed(conversions: Iterable[_Process | None]) -> tuple[tuple[int, _Process], ...]:
    return tuple((place, convert) for place, convert in enumerate(conversions) if convert is not None)


def _bind(kind: TypeEngine[Any], dialect: Dialect) -> _Process | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _result(kind: TypeEngine[Any], dialect: Dialect) -> _Process | None:
    """Both drivers give a float as it is; that of PostgreSQL would have to see a result before it says so."""
    return None if isinstance(kind, Float) else kind.dialect_impl(dialect).result_processor(dialect, None)


def _run(connection: Connection, sql: str, parameters: Any, *, many: bool = False) -> tuple[list[Any], int]:
    """The rows and the count of rows. Errors of the driver come as SQLAlchemy raises them."""
    driver = connection.dialect.loaded_dbapi
    cursor = connection.connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(sql, parameters)
        return (list(cursor.fetchall()) if cursor.description else []), cursor.rowcount
    except driver.Error as error:
        raise DBAPIError.instance(sql, None, error, driver.Error) from error
    finally:
        cursor.close()
