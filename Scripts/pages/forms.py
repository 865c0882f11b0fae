"""What the form says to what people may write."""
from browsing import Visitor

SYNTHETIC = "13097248022"


def forms(browser, server):
    """what cannot be answered is told kindly, numbers are masked before an address, and all signs come through"""
    complaints = []

    def expect(holds, complaint):
        if not holds:
            complaints.append(complaint)

    with Visitor(browser, server.address) as visitor:
        page = visitor.page

        def ask(need, place=""):
            visitor.go("/")
            page.fill("#behov", need)
            page.fill("#kommune", place)
            with page.expect_navigation() as navigation:
                page.click("form.ask button")
            return navigation.value

        # The browser itself asks for a need; where it does not, or gets blanks alone, the page does.
        visitor.go("/")
        page.click("form.ask button")
        expect(visitor.path == "/", "an empty form is sent")
        answer = server.ask("/svar", {"behov": "  ", "kommune": ""})
        answer = server.ask(answer.headers["location"]) if answer.status == 303 else answer
        expect('id="behov"' in answer.text or (answer.status == 400 and "tomt" in answer.text),
               f"an empty need gets {answer.status}, and neither a box nor that it is empty")

        answer = ask("demens", "Langtvekkistan")
        text = page.locator("main").inner_text()
        expect(answer.status == 400 and "Langtvekkistan" in text, f"an unknown municipality gets {answer.status}: {text}")
        expect(page.input_value("#behov") == "demens", "what was typed is gone with an unknown municipality")

        # Two bytes each: the field takes them, the matcher does not.
        answer = ask("ø" * 4_000 + "e")
        told = page.locator("main [role=alert]").inner_text()
        expect(answer.status == 400 and "for lang" in told, f"8 001 bytes get {answer.status}: {told}")
        expect(page.input_value("#behov").startswith("øø"), "what was typed is gone")
        expect(ask("ø" * 4_000).status == 200, "8 000 bytes are not answered")
        expect(server.ask("/svar", {"behov": "x" * 40_000}).status in (400, 413), "40 000 bytes are taken")

        ask(f"bruker {SYNTHETIC[:6]} {SYNTHETIC[6:]} og {SYNTHETIC} har demens", "Bergen")
        expect(SYNTHETIC[6:] not in page.url and SYNTHETIC[6:] not in page.content(), "an identity number is not masked")
        expect(page.locator(".note").count() == 1 and "2" in page.locator(".note").inner_text(),
               "it is not told that two numbers were masked")
        direct = server.ask(f"/svar?behov=demens+{SYNTHETIC}")
        expect(SYNTHETIC not in direct.text, "an identity number in an address is shown")

        for need in ("kurs + veiledning & råd om demens = bra? 100 % #1", "<script>alert('x')</script> demens",
                     "\"><img src=x onerror=alert(1)> demens {{title}} &amp; &lt;b&gt;", "linje én\nlinje to om demens"):
            ask(need)
            expect(page.input_value("#behov").replace("\r\n", "\n") == need, f"comes back as {page.input_value('#behov')!r}")
            expect(page.locator("script").count() == 1 and page.locator("main img").count() == 0, f"{need} is not escaped")
        # A form by GET sends a blank as a plus.
        expect("kurs om demens</textarea>" in server.ask("/svar?behov=kurs+om+demens").text, "a plus is no blank")
        expect(server.ask("/svar?behov=demens&med=%zz").status == 400, "a broken address is not told of")
        complaints += [complaint for complaint in visitor.disquiet() if "dialog" in complaint or "script" in complaint]
    return forms.__doc__, complaints
