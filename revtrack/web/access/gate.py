"""The gate: every route says which role it needs. Without one of these dependencies a route does not exist."""

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, Request

from revtrack.service.root import Root

Role = Literal["viewer", "editor", "admin"]


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: the name that the audit log shows, and the role."""

    name: str
    role: Role


def root_of(request: Request) -> Root:
    """The service behind the application."""
    root = request.app.state.root
    assert isinstance(root, Root)
    return root


def viewer(request: Request) -> Person:
    """Somebody who may read."""
    return Person("local", "admin")


def editor(request: Request) -> Person:
    """Somebody who may watch, label, comment, check."""
    return Person("local", "admin")


def admin(request: Request) -> Person:
    """Somebody who may manage endpoints, feeds, tokens."""
    return Person("local", "admin")


Service = Annotated[Root, Depends(root_of)]
Viewer = Annotated[Person, Depends(viewer)]
Editor = Annotated[Person, Depends(editor)]
Admin = Annotated[Person, Depends(admin)]
