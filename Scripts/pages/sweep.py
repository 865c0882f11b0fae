"""Opens each kind of page, in each look, and holds it to what can be told of one page alone."""
import importlib.resources

from browsing import NARROW, WIDE, Visitor
from kinds import KINDS, LANGUAGES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]

# Language, width, colour scheme. Every look in bokmål; the others differ in texts, which axe looks at once and which are
# wide or narrow.
LOOKS = [
    ("nb", WIDE, "light"), ("nb", WIDE, "dark"), ("nb", NARROW, "light"), ("nb", NARROW, "dark"),
    ("nn", NARROW, "light"), ("en", NARROW, "dark"),
]

SCROLLED = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > width + 1)
    .slice(-3).map((one) => `${one.tagName.toLowerCase()}.${one.className} reaches ${
      Math.round(one.getBoundingClientRect().right)} of ${width}px`).concat("is scrolled sideways");
}"""

# WCAG 2.2's 24 px, though 2.1 asks for none: but for links in running text, and boxes whose label is as good a target.
SMALL = """() => [...document.querySelectorAll("a, button, select, summary, input, textarea")].filter((one) => {
  const box = one.getBoundingClientRect();
  if (box.width === 0 || one.type === "hidden" || box.right <= 0) return false;
  if (one.tagName === "A" && getComputedStyle(one).display === "inline") return false;
  const target = one.closest("label") || one;
  const size = target.getBoundingClientRect();
  return Math.min(size.width, size.height) < 23.5;
}).map((one) => `${one.tagName.toLowerCase()} «${(one.textContent || one.name).trim().slice(0, 30)}» is a small target`)"""

# As readers set it who need more room between lines, letters and words (WCAG 1.4.12). By a rule, for the page's policy lets
# in no style.
ROOMY = """() => document.styleSheets[0].insertRule(
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
  document.styleSheets[0].cssRules.length)"""

# There is no motion; this keeps it so.
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0 || style.scrollBehavior === "smooth";
}).map((one) => `${one.tagName.toLowerCase()}.${one.className} moves`)"""

BARE = """() => [...document.querySelectorAll("*")].filter((one) => one.hasAttribute("style")
  || [...one.attributes].some((attribute) => attribute.name.startsWith("on")))
  .map((one) => `${one.tagName.toLowerCase()} has script or style in an attribute`)"""


def axe_source():
    return (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text()


def axe_findings(page, source):
    page.evaluate(source)
    result = page.evaluate(
        "(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", TAGS)
    return [f"{violation['id']}: {violation['help']}: {node['html'][:160]}"
            for violation in result["violations"] for node in violation["nodes"][:3]]


class Findings:
    """What is amiss, under the name of the check that found it."""

    def __init__(self, names):
        self.by_name = {name: [] for name in names}
        self.count = {name: 0 for name in names}

    def add(self, name, where, complaints):
        self.count[name] += 1
        self.by_name[name] += [f"{where}: {complaint}" for complaint in complaints]


SWEPT = {
    "kinds": "each kind of page is there, with its status, language, heading and what makes it that kind",
    "axe": "axe finds nothing",
    "sideways": "nothing is scrolled sideways",
    "spacing": "nor with more room between lines, letters and words",
    "quiet": "no complaint of the browser, no refusal by the policy, no request elsewhere, no cookie",
    "weight": "one HTML, one CSS and one script, below 60 kB compressed",
    "targets": "what is pressed is 24 px or more",
    "motion": "nothing moves, and no script or style stands in an attribute",
}


def sweep(browser, address, names):
    """The checks of these names, of all kinds in all looks."""
    findings = Findings(names)
    heaviest = 0
    source = axe_source() if "axe" in names else ""
    for language, width, scheme in LOOKS:
        with Visitor(browser, address, width, color_scheme=scheme) as visitor:
            for kind in KINDS:
                where = f"{kind.name} ({language}, {width}, {scheme})"
                answer = visitor.go(kind.path_in(language))
                page = visitor.page
                if "quiet" in names:
                    findings.add("quiet", where, visitor.disquiet())
                if "weight" in names:
                    complaints, weight = visitor.weight()
                    heaviest = max(heaviest, weight)
                    findings.add("weight", where, complaints)
                if "kinds" in names:
                    findings.add("kinds", where, strangeness(page, kind, language, answer.status))
                # One that is not there is told of once, not by every check.
                if answer.status != kind.status:
                    continue
                if "sideways" in names and width == NARROW:
                    findings.add("sideways", where, page.evaluate(SCROLLED))
                if "targets" in names:
                    findings.add("targets", where, page.evaluate(SMALL))
                if "motion" in names:
                    findings.add("motion", where, page.evaluate(MOVING) + page.evaluate(BARE))
                # Late, for axe looks into everything, and what it asks for is not the page's.
                if "axe" in names:
                    findings.add("axe", where, axe_findings(page, source))
                if "spacing" in names and width == NARROW:
                    page.evaluate(ROOMY)
                    findings.add("spacing", where, page.evaluate(SCROLLED))
    for name in names:
        detail = f", at most {heaviest / 1000:.1f} kB" if name == "weight" else ""
        yield name, f"{SWEPT[name]} ({findings.count[name]} looks{detail})", findings.by_name[name]


def strangeness(page, kind, language, status):
    if status != kind.status:
        return [f"answers {status} at {kind.path}, not {kind.status}"]
    found = []
    if page.get_attribute("html", "lang") != language:
        found.append("is not in its language")
    if page.locator("h1").count() != 1:
        found.append("has not one heading of the first level")
    elif page.locator("h1").inner_text().strip() not in page.title():
        found.append("is not called in the window what its heading says")
    if page.locator(kind.has).count() == 0:
        found.append(f"has no {kind.has}")
    return found
