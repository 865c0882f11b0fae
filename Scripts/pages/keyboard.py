"""From the front page to a centre with the keyboard alone."""
from browsing import Visitor
from kinds import VINJE

# Who has the focus, where it is in the window, and whether it can be seen to have it.
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return {
    name: (one.id || one.textContent || one.tagName).trim().slice(0, 40), tag: one.tagName, id: one.id,
    isCardLink: one.matches(".card h3 a"), isSkip: one.matches(".skip"),
    place: [...document.querySelectorAll("*")].indexOf(one),
    isOutlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isInWindow: box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    clip: {x: Math.max(0, box.left + scrollX - 6), y: Math.max(0, box.top + scrollY - 6),
      width: box.width + 12, height: box.height + 12},
  };
}"""

STOP_COUNT_MAX = 150


class Walk:
    def __init__(self, page):
        self.page = page
        self.complaints = []

    def tab(self):
        """One stop on; nothing at the page's end."""
        self.page.keyboard.press("Tab")
        return self.page.evaluate(FOCUS)

    def to(self, is_there, what):
        """On by Tab until a stop is the wanted one."""
        for _ in range(STOP_COUNT_MAX):
            stop = self.tab()
            if stop is None:
                break
            if is_there(stop):
                return stop
        raise RuntimeError(f"Tab does not reach {what}")

    def all_stops(self, where):
        """Through the whole page: each stop is seen, they follow the page's order, and there is an end."""
        stops, picture = [], None
        while (stop := self.tab()) is not None and len(stops) < STOP_COUNT_MAX:
            if picture is not None and self.picture(stops[-1]) == picture:
                self.complaints.append(f"{where}: «{stops[-1]['name']}» looks the same with and without focus")
            if not stop["isInWindow"]:
                self.complaints.append(f"{where}: «{stop['name']}» has the focus outside the window")
            if not stop["isOutlined"]:
                self.complaints.append(f"{where}: «{stop['name']}» has no outline of 2 px")
            if stops and stop["place"] <= stops[-1]["place"]:
                self.complaints.append(f"{where}: the focus goes back from «{stops[-1]['name']}» to «{stop['name']}»")
                break
            picture = self.picture(stop)
            stops.append(stop)
        if len(stops) == STOP_COUNT_MAX:
            self.complaints.append(f"{where}: no end after {STOP_COUNT_MAX} stops")
        if not stops or not stops[0]["isSkip"]:
            self.complaints.append(f"{where}: the first stop is not the link to the content")
        return len(stops)

    def picture(self, stop):
        return self.page.screenshot(clip=stop["clip"], full_page=True, caret="hide")


def keyboard(browser, server):
    """a need is asked and a centre reached by keyboard, with the focus seen at each stop"""
    count = 0
    complaints = []
    for scheme in ("light", "dark"):
        with Visitor(browser, server.address, color_scheme=scheme) as visitor:
            page, walk = visitor.page, Walk(visitor.page)
            visitor.go("/")
            count += walk.all_stops(f"/ ({scheme})")

            visitor.go("/")
            walk.to(lambda stop: stop["isSkip"], "the link to the content")
            page.keyboard.press("Enter")
            stop = page.evaluate(FOCUS)
            if stop is None or stop["id"] != "innhold":
                walk.complaints.append("Enter on the link to the content does not lead there")
            # On from the content, not from the top.
            walk.to(lambda stop: stop["id"] == "behov", "the box")
            page.keyboard.type(VINJE)
            walk.to(lambda stop: stop["id"] == "kommune", "the municipality")
            page.keyboard.type("Vinje")
            walk.to(lambda stop: stop["tag"] == "BUTTON", "the button")
            with page.expect_navigation():
                page.keyboard.press("Enter")
            if visitor.path != "/svar":
                walk.complaints.append(f"Enter on the button leads to {visitor.path}")
            answer = page.url.removeprefix(server.address)
            count += walk.all_stops(f"the answer ({scheme})")

            visitor.go(answer)
            walk.to(lambda stop: stop["tag"] == "SUMMARY", "what can be opened")
            page.keyboard.press("Enter")
            if page.locator("details[open]").count() == 0:
                walk.complaints.append("Enter does not open what can be opened")
            walk.to(lambda stop: stop["isCardLink"], "the first centre")
            with page.expect_navigation():
                page.keyboard.press("Enter")
            if not visitor.path.startswith("/sentre/"):
                walk.complaints.append(f"Enter on a centre leads to {visitor.path}")
            complaints += walk.complaints

            # In a field of one line, Enter sends the form.
            visitor.go("/")
            page.fill("#behov", VINJE)
            page.focus("#kommune")
            with page.expect_navigation():
                page.keyboard.press("Enter")
            if visitor.path != "/svar":
                complaints.append("Enter in the municipality does not send the form")
    return f"{keyboard.__doc__} ({count} stops)", complaints
