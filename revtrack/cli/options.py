"""Arguments and options that several commands share, each declared once, and whole sets of them."""

from collections.abc import Callable
from inspect import Parameter, Signature, signature
from typing import Annotated, Any, Literal

import typer

from revtrack.cli.completing import article_ids, flag_codes
from revtrack.values.numbers import number_in


def number(text: str) -> int:
    """The number of an article, a feed, an endpoint. Raises BadParameter."""
    if not (text.isascii() and text.isdecimal()):
        raise typer.BadParameter(f"{text!r} is no number")
    found = number_in(text)
    if found is None:
        raise typer.BadParameter("nothing has so large a number")
    return found


Id = Annotated[int, typer.Argument(metavar="ID", help="Number of the article.", parser=number, autocompletion=article_ids)]
Ids = Annotated[
    list[int], typer.Argument(metavar="ID", help="Numbers of articles.", parser=number, autocompletion=article_ids)
]
Json = Annotated[bool, typer.Option("--json", help="JSON on standard output, nothing shortened.")]
Color = Annotated[Literal["auto", "always", "never"], typer.Option("--color", help="auto, always or never.", metavar="WHEN")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Plain ASCII instead of arrows and signs.")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if something changed.")]
Flag = Annotated[str | None, typer.Option("--flag", help="Only with this flag.", metavar="CODE", autocompletion=flag_codes)]


def with_options(make: Callable[..., Any], *, as_: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the parameters of `make`, where `as_` stands among its own; there it gets what `make` makes of them."""
    options = signature(make).parameters

    def of(command: Callable[..., int]) -> Callable[..., int]:
        given_to = signature(command).parameters
        taken = [one for name, each in given_to.items() for one in (options.values() if name == as_ else [each])]
        shown = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in taken]

        def run(**given: Any) -> int:
            made = make(**{name: given.pop(name) for name in options})
            return command(**given, **{as_: made})

        run.__signature__ = Signature(shown, return_annotation=int)  # type: ignore[attr-defined]
        run.__annotations__ = {each.name: each.annotation for each in shown}
        run.__name__, run.__doc__ = command.__name__, command.__doc__
        return run

    return of
