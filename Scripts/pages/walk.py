"""A stranger's walk with JavaScript turned off."""
from browsing import Visitor
from kinds import VINJE


def without_script(browser, server):
    """without JavaScript a need is asked, answered, explained and written out, and all centres are found"""
    complaints = []

    def expect(holds, complaint):
        if not holds:
            complaints.append(complaint)

    with Visitor(browser, server.address, script=False) as visitor:
        page = visitor.page

        def ask(need, place):
            visitor.go("/nn")
            page.fill("#behov", need)
            page.fill("#kommune", place)
            page.click("form.ask button")

        # In nynorsk from Vinje, about a named worry: the right unit first, and why.
        ask(VINJE, "Vinje")
        first = page.locator(".card").first
        expect(visitor.path == "/nn/svar", f"the form leads to {visitor.path}")
        expect(page.get_attribute("html", "lang") == "nn", "the answer is not in nynorsk")
        expect("Telemark" in first.locator("h3").inner_text(), f"the first is {first.locator('h3').inner_text()}")
        expect("Vinje" in first.inner_text(), "the first does not say that it is for Vinje")
        expect(first.locator("mark").count() > 0, "no word of the need is marked in the reason")
        expect(page.input_value("#behov") == VINJE, "the need is gone from the box")

        # What was understood can be set right.
        chips = page.locator(".chips .remove").count()
        page.locator(".chips .remove").first.click()
        expect(page.locator(".chips .remove").count() < chips, "a concept that is removed stays")
        page.go_back()

        # Why not another.
        page.click(".whynot a")
        page.select_option("#senter", "naku")
        page.click("main form button")
        expect(visitor.path == "/nn/hvorfor-ikke", f"why another is not there is told at {visitor.path}")
        expect(page.locator("main p").first.inner_text() != "", "no reason is given")
        page.click("main .button")

        # The text to send.
        page.locator(".card").first.locator("a.button").click()
        text = page.input_value("#tekst")
        expect(VINJE in text and "Vinje" in text, "the text lacks the need or the municipality")
        expect((page.get_attribute("a[href^='mailto:']", "href") or "").startswith("mailto:?"), "no mail can be opened")
        expect(not page.locator("[data-copies]").is_visible(), "a button is shown that does nothing")

        # Outside the field: an honest page, with a way on.
        ask("Kommunen treng ny brannbil", "Utsira")
        expect(page.locator(".caution").count() == 1, "what is outside the field is answered as if it were not")
        expect(page.locator(".badge").count() == 0 or "KS" in page.locator("main").inner_text(), "no way on is told")

        # All centres for Utsira, from the navigation.
        visitor.go("/nn")
        page.click("nav >> text=Kommunar")
        page.locator("main").get_by_role("link", name="Utsira").first.click()
        expect(visitor.path.startswith("/nn/kommuner/1151"), f"Utsira is at {visitor.path}")
        main = page.locator("main")
        centres = set(main.locator("a[href*='/sentre/']").evaluate_all("links => links.map(link => link.pathname)"))
        expect(len(centres) >= 20, f"Utsira has {len(centres)} centres")
        for unit in ("korus-stavanger", "rvts-vest", "naku"):
            expect(f"/nn/sentre/{unit}" in centres, f"Utsira lacks {unit}")

        # The overview, on which every centre stands.
        page.click("nav >> text=Alle senter")
        count = page.locator("main a[href*='/sentre/']").count()
        expect(visitor.path == "/nn/sentre" and count >= 80, f"the overview at {visitor.path} has {count} centres")
        complaints += visitor.disquiet()
    return without_script.__doc__, complaints
