"""Holds the pages to what they promise; Scripts/check-pages runs it."""
import argparse
import sys

from browsing import opened_browser
from keyboard import keyboard
from links import links
from media import forced_colours, printed
from serving import Server, address_of
from forms import forms
from shots import shoot
from sweep import SWEPT, sweep
from walk import without_script

# Each gives a line that says what holds, and a list of what does not.
OTHERS = {
    "links": links,
    "forms": forms,
    "keyboard": keyboard,
    "without-script": without_script,
    "forced-colours": forced_colours,
    "print": printed,
}


def main():
    parser = argparse.ArgumentParser(prog="Scripts/check-pages")
    parser.add_argument("server", metavar="BINARY|ADDRESS")
    parser.add_argument("--only", action="append", choices=[*SWEPT, *OTHERS], default=[])
    parser.add_argument("--screenshots", metavar="FOLDER")
    arguments = parser.parse_args()
    names = arguments.only or [*SWEPT, *OTHERS]
    has_failed = False
    with address_of(arguments.server) as address, opened_browser() as browser:
        if arguments.screenshots:
            shoot(browser, address, arguments.screenshots)
            return
        swept = [name for name in SWEPT if name in names]
        results = list(sweep(browser, address, swept)) if swept else []
        for name in OTHERS:
            if name in names:
                told, complaints = attempt(OTHERS[name], browser, Server(address))
                results.append((name, told, complaints))
        for name, told, complaints in results:
            print(f"{'FAIL' if complaints else 'ok  '} {name}: {told}")
            for complaint in complaints[:40]:
                print(f"     {complaint}")
            if len(complaints) > 40:
                print(f"     … and {len(complaints) - 40} more")
            has_failed = has_failed or bool(complaints)
    sys.exit(1 if has_failed else 0)


def attempt(check, browser, server):
    """A walk that cannot go on has failed, and the checks after it are made all the same."""
    try:
        return check(browser, server)
    except Exception as error:  # noqa: BLE001: whatever Playwright throws
        return check.__doc__ or check.__name__, [str(error).splitlines()[0]]


if __name__ == "__main__":
    main()
