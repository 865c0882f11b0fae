"""Pictures of each kind of page, for people to look at."""
import os

from browsing import WIDE, Visitor
from kinds import KINDS

LOOKS = [("light", WIDE, "light"), ("dark", WIDE, "dark"), ("phone", 390, "light")]


def shoot(browser, address, folder):
    """Saves FOLDER/KIND-LOOK.png."""
    os.makedirs(folder, exist_ok=True)
    for look, width, scheme in LOOKS:
        with Visitor(browser, address, width, color_scheme=scheme) as visitor:
            for kind in KINDS:
                visitor.go(kind.path_in("nb"))
                name = kind.name.replace(",", "").replace(" ", "-")
                visitor.page.screenshot(path=os.path.join(folder, f"{name}-{look}.png"), full_page=True)
    print(f"saved {len(KINDS) * len(LOOKS)} pictures in {folder}")
