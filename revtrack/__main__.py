"""Where the `revtrack` command begins, and the one place where errors become exit codes.

0 done or same · 1 changed (only where --exit-code asks) · 2 trouble · 3 a bug in revtrack · 130 interrupted
"""

import gc
import sys


def main() -> None:
    """Run the command line and exit with its code.

    While modules are imported no garbage is looked for: there is none, and it takes a seventh of the time. `Root.store`, with
    which the work begins, turns it on again.
    """
    gc.disable()
    from revtrack.cli.boundary import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
