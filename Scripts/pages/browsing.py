"""The browser, and all that it said and asked for while a page was open."""
import contextlib
import gzip
import shutil
import urllib.parse

from playwright.sync_api import sync_playwright

WIDE = 1280
# 400 % zoom of a window of 1280.
NARROW = 320
HEIGHT = 900

# Before anything of the page: what the page's policy forbids is told by an event, of which nothing is left afterwards.
WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(event.violatedDirective + " " + event.blockedURI));
"""


@contextlib.contextmanager
def opened_browser():
    path = shutil.which("chromium-headless-shell")
    # No sandbox, for CI runs as root; only our own server is visited.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


class Visitor:
    """A page of a browser with settings of its own, and what was seen on it."""

    def __init__(self, browser, address, width=WIDE, script=True, **settings):
        self.address = address
        self.context = browser.new_context(
            viewport={"width": width, "height": HEIGHT}, java_script_enabled=script, base_url=address, **settings)
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.complaints, self.requests, self.responses = [], [], []
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script failed: {error}"))
        self.page.on("dialog", self.dismiss)
        self.page.on("request", lambda request: self.requests.append(request))
        self.page.on("response", lambda response: self.responses.append(response))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def hear(self, message):
        # That a page is a kind 404 or 400 is told as an error, and is none here.
        own = message.location.get("url", "") == self.page.url and "Failed to load resource" in message.text
        if message.type in ("error", "warning") and not own:
            self.complaints.append(f"console: {message.text}")

    def dismiss(self, dialog):
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def go(self, path):
        """Opens an address, forgetting what was seen before; the answer to it."""
        self.complaints.clear()
        self.requests.clear()
        self.responses.clear()
        return self.page.goto(path, wait_until="load")

    @property
    def path(self):
        parts = urllib.parse.urlsplit(self.page.url)
        return parts.path

    @property
    def query(self):
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.page.url).query))

    def disquiet(self):
        """Complaints, refusals of the page's policy, requests to anybody else, and cookies."""
        found = list(self.complaints)
        found += [f"refused by the policy: {what}" for what in self.page.evaluate("window.refused || []")]
        found += [f"asks elsewhere: {request.url}" for request in self.requests
                  if not request.url.startswith(self.address + "/")]
        found += [f"cookie: {cookie['name']}" for cookie in self.context.cookies()]
        return found

    def weight(self):
        """What the first paint needed: complaints, and the bytes of all, compressed."""
        found, total = [], 0
        kinds = [request.resource_type for request in self.requests]
        for kind, count in {kind: kinds.count(kind) for kind in kinds}.items():
            if kind not in ("document", "stylesheet", "script") or count > 1:
                found.append(f"{count} requests for {kind}")
        for response in self.responses:
            total += len(gzip.compress(response.body(), 6))
        if total >= 60_000:
            found.append(f"{total} bytes compressed, 60 000 are allowed")
        return found, total
