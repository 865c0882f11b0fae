"""Follows every link within the site, from each kind of page in each language."""
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

from kinds import KINDS, LANGUAGES

# A good deal more than there are: it is to end where pages make up addresses without end.
ADDRESS_COUNT_MAX = 12_000
MOVED = (301, 302, 303, 307, 308)


class Addresses(HTMLParser):
    """What a page leads to, and the parts of it that can be led to."""

    def __init__(self, html):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.ids.add(values.get("id"))
        link = values.get("href" if tag in ("a", "link") else "src")
        if link:
            self.links.append(link)


def route_of(path):
    """The route of an address, in its language: without what it names."""
    language = next((start for start in ("/nn", "/en") if path == start or path.startswith(start + "/")), "")
    parts = path.removeprefix(language).split("/")
    # Below /om each page is a route of its own.
    return (language, *parts) if parts[1:2] == ["om"] else (language, *parts[:2], len(parts))


class Crawl:
    """Breadth first: every address that is led to is asked for once, and of each route one page is read."""

    def __init__(self, server):
        self.server = server
        self.listed = {kind.path_in(language) for kind in KINDS if kind.status == 200 for language in LANGUAGES}
        # Each address, and the page that led there.
        self.found = dict.fromkeys(sorted(self.listed), "the list of kinds")
        self.read_routes = set()
        self.complaints = []

    def run(self):
        waiting = list(self.found)
        with ThreadPoolExecutor(4) as pool:
            while waiting:
                known = set(self.found)
                for path, answer in zip(waiting, pool.map(self.server.ask, waiting)):
                    self.take(path, answer)
                waiting = [path for path in self.found if path not in known]
                if len(self.found) > ADDRESS_COUNT_MAX:
                    self.complaints.append(f"the pages lead to more than {ADDRESS_COUNT_MAX} addresses")
                    return

    def take(self, path, answer):
        if answer.status in MOVED:
            self.found.setdefault(answer.headers["location"], path)
        elif answer.status != 200:
            self.complaints.append(f"{path} answers {answer.status}; led to by {self.found[path]}")
        elif "html" in answer.headers["content-type"]:
            route = route_of(urllib.parse.urlsplit(path).path)
            if path in self.listed or route not in self.read_routes:
                self.read_routes.add(route)
                self.read(path, Addresses(answer.text))

    def read(self, path, page):
        for link in page.links:
            if link.startswith("#"):
                if link[1:] not in page.ids:
                    self.complaints.append(f"{path}: nothing is called {link}")
            elif link.startswith("/"):
                self.found.setdefault(link.split("#")[0], path)
            elif not link.startswith(("https://", "mailto:", "tel:")):
                self.complaints.append(f"{path}: leads to {link}")


def links(browser, server):
    """each link within the site leads somewhere"""
    crawl = Crawl(server)
    crawl.run()
    told = f"{links.__doc__} ({len(crawl.found)} addresses, {len(crawl.read_routes)} routes)"
    return told, crawl.complaints
