"""Forced colours, and paper."""
from browsing import Visitor
from kinds import KINDS

# In forced colours backgrounds are gone: what they told must be told by borders and lines.
PLAIN = """() => {
  const bordered = (one) => {
    const style = getComputedStyle(one);
    return parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== "none"
      && style.borderTopColor !== style.backgroundColor && !/^rgba.*, 0\\)$/.test(style.borderTopColor);
  };
  const shown = (one) => one.getBoundingClientRect().width > 0;
  const told = [];
  for (const one of document.querySelectorAll(".button, button, .card, .badge, .danger, .note, .caution, input, select, textarea"))
    if (shown(one) && one.type !== "hidden" && one.type !== "checkbox" && !bordered(one))
      told.push(`${one.tagName.toLowerCase()}.${one.className} has no border`);
  for (const one of document.querySelectorAll("mark"))
    if (getComputedStyle(one).borderBottomStyle === "none") told.push("mark is not told apart");
  for (const one of document.querySelectorAll("main a:not(.button):not(.remove):not(svg a)"))
    if (!getComputedStyle(one).textDecorationLine.includes("underline")) told.push(`«${one.textContent}» is not underlined`);
  if (!matchMedia("(forced-colors: active)").matches) told.push("the browser does not force colours");
  return told;
}"""

ON_PAPER = """() => {
  const shown = (one) => one.getClientRects().length > 0;
  const told = [];
  for (const one of document.querySelectorAll("nav, form, button, summary, .skip, .remove"))
    if (shown(one)) told.push(`${one.tagName.toLowerCase()}.${one.className} is printed`);
  if (!shown(document.querySelector("h1"))) told.push("the heading is not printed");
  if (!document.querySelector("main").innerText.trim()) told.push("the page is empty");
  const luminance = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
  for (const one of document.querySelectorAll("main :is(p, li, h1, h2, h3, h4, a, td, th, dd, dt, em, span)")) {
    const colour = getComputedStyle(one).color;
    if (shown(one) && one.textContent.trim() && luminance(colour) > 150) {
      told.push(`${one.tagName.toLowerCase()}.${one.className} is printed in ${colour}`);
      break;
    }
  }
  for (const one of document.querySelectorAll("textarea"))
    if (shown(one) && one.scrollHeight > one.clientHeight + 4) told.push("a text is cut off");
  return told;
}"""


def of_each_kind(visitor, script):
    complaints = []
    for kind in KINDS:
        if visitor.go(kind.path_in("nb")).status == kind.status:
            complaints += [f"{kind.name}: {complaint}" for complaint in dict.fromkeys(visitor.page.evaluate(script))]
    return complaints


def forced_colours(browser, server):
    """in forced colours, light and dark, all that colours tell is told by lines, too"""
    complaints = []
    for scheme in ("light", "dark"):
        with Visitor(browser, server.address, color_scheme=scheme, forced_colors="active") as visitor:
            complaints += of_each_kind(visitor, PLAIN)
    return forced_colours.__doc__, complaints


def printed(browser, server):
    """on paper there are no navigation and no forms, and all is dark on white, whatever the screen was"""
    with Visitor(browser, server.address, color_scheme="dark") as visitor:
        visitor.page.emulate_media(media="print", color_scheme="dark")
        complaints = of_each_kind(visitor, ON_PAPER)
        # More than one page of A4, and not endless ones.
        visitor.go("/sentre")
        if len(visitor.page.pdf(format="A4")) < 10_000:
            complaints.append("the overview cannot be printed")
    return printed.__doc__, complaints
