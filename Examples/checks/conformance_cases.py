"""What every door is asked: the tables of conformance.py. Add a case here."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

# How each reason is told. The command's exit code is 65 unless it stands here.
CODES = {
    "NEED_EMPTY": "INVALID_ARGUMENT",
    "NEED_TOO_LONG": "INVALID_ARGUMENT",
    "TEXT_NOT_UTF8": "INVALID_ARGUMENT",
    "TEXT_HAS_NUL": "INVALID_ARGUMENT",
    "MUNICIPALITY_UNKNOWN": "INVALID_ARGUMENT",
    "MUNICIPALITY_AMBIGUOUS": "INVALID_ARGUMENT",
    "CONCEPT_UNKNOWN": "INVALID_ARGUMENT",
    "LIMIT_OUT_OF_RANGE": "INVALID_ARGUMENT",
    "LANGUAGE_UNKNOWN": "INVALID_ARGUMENT",
    "MESSAGE_MALFORMED": "INVALID_ARGUMENT",
    "CENTRE_UNKNOWN": "NOT_FOUND",
    "METHOD_UNKNOWN": "UNIMPLEMENTED",
}
HTTP_STATUSES = {
    "INVALID_ARGUMENT": 400, "NOT_FOUND": 404, "UNIMPLEMENTED": 501}
USAGE_EXIT_CODES = {"LIMIT_OUT_OF_RANGE": 64, "LANGUAGE_UNKNOWN": 64}


class Need(NamedTuple):
    """Bytes that are no UTF-8 stand in the text as Python escapes them."""

    name: str
    text: str
    municipality: str = ""
    limit: int = 0
    language: str = ""
    explain: bool = False
    # The header or metadata accept-language, and the language it comes to.
    accept: str = ""
    told: str = ""
    # The failure that every door must tell: its reason, and the fields at
    # fault with blanks between them.
    reason: str = ""
    fields: str = ""
    # What no answer may hold.
    hidden: str = ""


FAULTS = [
    Need("empty", "", reason="NEED_EMPTY", fields="text"),
    Need("blanks", " \u200b\n\t\u00a0", reason="NEED_EMPTY", fields="text"),
    Need("what cannot be seen", "\u034f\ufe0f\u3164\x01", reason="NEED_EMPTY",
         fields="text"),
    Need("empty in nynorsk", "", language="nn",
         reason="NEED_EMPTY", fields="text"),
    Need("8 001 bytes", "a" * 8001, reason="NEED_TOO_LONG", fields="text"),
    Need("8 001 bytes of two each and one", "å" * 4000 + "a",
         reason="NEED_TOO_LONG", fields="text"),
    Need("NUL", "a\0b", reason="TEXT_HAS_NUL", fields="text"),
    Need("NUL in the place", "demens", "Vads\0",
         reason="TEXT_HAS_NUL", fields="municipality"),
    Need("8 001 bytes and NUL", "a" * 8000 + "\0",
         reason="TEXT_HAS_NUL", fields="text"),
    Need("no UTF-8", "a\udcff\udcfe", reason="TEXT_NOT_UTF8", fields="text"),
    Need("UTF-8 cut short", "demens \udcc3",
         reason="TEXT_NOT_UTF8", fields="text"),
    Need("a surrogate in UTF-8", "a\udced\udca0\udc80",
         reason="TEXT_NOT_UTF8", fields="text"),
    Need("unknown place", "demens", "Atlantis",
         reason="MUNICIPALITY_UNKNOWN", fields="municipality"),
    Need("unknown place in English", "demens", "Atlantis", language="en",
         reason="MUNICIPALITY_UNKNOWN", fields="municipality"),
    Need("ambiguous place", "demens", "Våler",
         reason="MUNICIPALITY_AMBIGUOUS", fields="municipality"),
    Need("limit 101", "demens", limit=101,
         reason="LIMIT_OUT_OF_RANGE", fields="limit"),
    Need("unknown language", "demens", language="de",
         reason="LANGUAGE_UNKNOWN", fields="language"),
    Need("two faults: the text's comes first", "", "Atlantis",
         reason="NEED_EMPTY", fields="text municipality"),
]

HOSTILE = [
    Need("8 000 bytes", ("demens " * 1143)[:8000]),
    Need("emoji alone", "😀🏳️‍🌈👩‍👩‍👧‍👦🫠"),
    Need("emoji among words", "hjelp 😀 med 🧠 demens"),
    Need("Arabic", "نحتاج إلى مساعدة مع الخرف في بلديتنا"),
    Need("Hebrew with marks of direction", "\u202edemens\u202c דמנציה\u200f"),
    Need("stop words alone", "og i på det er som en et av til for med den"),
    Need("lone combining marks", "\u0301\u0308\u030a"),
    Need("decomposed letters", "a\u030arsak til psykisk li\u0308delse"),
    Need("many marks on a letter", "d" + "\u0301" * 500 + "emens"),
    Need("North Sámi", "Dárbbašat veahki demeanssain Kárášjogas čŋđšŧž"),
    Need("South Sámi", "Aajmene dåarjehtæjja Snåasesne ïjhtseste"),
    Need("Kven", "Meilä oon tarvet appuun demensin kansa Porsangissa"),
    Need("one very long word", "demens" * 1300),
    Need("8 000 bytes of one letter", "å" * 4000),
    Need("HTML", "<script>alert('demens')</script><b>kurs</b> &amp; &#x27;"),
    Need("SQL", "'; DROP TABLE centres; -- demens' OR '1'='1"),
    Need("a path and a format", "../../etc/passwd %s %n %00 ${jndi:ldap://x}"),
    Need("JSON in the text", '{"text": "demens", "limit": 1} \\u0000 \\" \\'),
    Need("signs of an address", "demens&limit=1#x?y=z+a%20b;c"),
    Need("control characters", "demens\x01\x02\x1b[31m\x7f\u0085\u2028kurs"),
    Need("other spaces and line ends", "kurs\r\nom\u2003demens\u3000\ufeff!"),
    Need("letters of full width", "ｄｅｍｅｎｓ"),
    Need("replacement and private characters", "demens \ufffd \ue000 \uffff"),
    Need("a plane above", "𝒹ℯ𝓂ℯ𝓃𝓈 demens 𐍈"),
    Need("figures alone", "1234567890 3,14 1e309 NaN"),
    Need("an identity number", "Bruker 13097248022 trenger kurs om demens",
         hidden="13097248022"),
    Need("an identity number in two parts", "130972 48022 og demens",
         hidden="48022"),
    Need("an old name of a place", "demens", "0101"),
    Need("a place in Sámi", "demens", "Kárášjohka", explain=True),
    Need("limit 1", "kurs om demens", limit=1),
    Need("limit 100 with the arithmetic", "kurs om demens", "Vadsø",
         limit=100, language="en", explain=True),
    Need("danger now", "han sier han vil ta livet sitt nå i kveld"),
]

LANGUAGES = [
    Need(f"{accept!r} and {own!r}", "kurs om demens i Vadsø", accept=accept,
         language=own, told=told)
    for accept, own, told in (
        ("en;q=0.9, fr", "", "en"), ("en;q=0.9, fr", "nn", "nn"),
        ("nn-NO, nb;q=0.5", "", "nn"), ("fr, de", "", "nb"), ("*", "", "nb"),
        ("NB, en;q=0.1", "", "nb"), ("no", "", "nb"), ("en;q=0, nn", "", "nn"),
        (",;q=,,", "", "nb"), ("en-GB,en;q=0.8,nn;q=0.9", "", "en"))
] + [
    Need("empty, in English", "", accept="en", told="en",
         reason="NEED_EMPTY", fields="text"),
    Need("unknown place, in nynorsk", "demens", "Atlantis", accept="nn",
         told="nn", reason="MUNICIPALITY_UNKNOWN", fields="municipality"),
]


def ids(key: str) -> Callable[[dict], list[str]]:
    """Ids or numbers of a list, of the contract or of /api/v1."""
    return lambda answer: [item.get("id") or item["number"]
                           for item in answer.get(key, [])]


def centre_ids(answer: dict) -> list[str]:
    return [answer["centre"]["id"], *ids("units")(answer),
            *ids("offers")(answer)]


class Call(NamedTuple):
    method: str
    request: dict[str, object]
    reason: str = ""
    fields: str = ""
    # Where /api/v1 tells the same, and which ids must agree.
    path: str = ""
    ids: Callable[[dict], list[str]] | None = None


def need(text: str, **more: object) -> dict[str, object]:
    return {"text": text, **more}


CALLS = [
    Call("Explain", {"need": need("kurs om demens"), "centreId": "nssf"}),
    Call("Explain", {"need": need("kurs om demens", municipality="Vadsø",
                                  language="en"), "centreId": "rvts"}),
    Call("Explain", {"need": need("selvskading"), "centreId": "rvts-nord"}),
    Call("Explain", {"need": need("kurs", withConcepts=["theme:demens"],
                                  withoutConcepts=["serviceType:kurs"]),
                     "centreId": "aldring-og-helse"}),
    Call("Explain", {"need": need("kurs", withConcepts=["theme:demens", "x"]),
                     "centreId": "nssf"},
         "CONCEPT_UNKNOWN", "need.with_concepts[1]"),
    Call("Explain", {"need": need("demens"), "centreId": "nobody"},
         "CENTRE_UNKNOWN", "centre_id"),
    Call("Explain", {"need": need(""), "centreId": "rvts"},
         "NEED_EMPTY", "need.text"),
    Call("Suggest", {"prefix": "dem"}),
    Call("Suggest", {"prefix": "vads", "kinds": ["place"], "limit": 3}),
    Call("Suggest", {"prefix": "å", "language": "nn", "limit": 100}),
    Call("Suggest", {"prefix": " "}),
    Call("Suggest", {"prefix": "a", "limit": 101},
         "LIMIT_OUT_OF_RANGE", "limit"),
    Call("ListCentres", {}, path="centres", ids=ids("centres")),
    Call("ListCentres", {"municipality": "Vadsø", "language": "en"},
         path="centres?municipality=Vadsø", ids=ids("centres")),
    Call("ListCentres", {"includeEnded": True},
         path="centres?include_ended=true", ids=ids("centres")),
    Call("ListCentres", {"municipality": "Atlantis"},
         "MUNICIPALITY_UNKNOWN", "municipality",
         path="centres?municipality=Atlantis"),
    Call("GetCentre", {"id": "rvts"}, path="centres/rvts", ids=centre_ids),
    Call("GetCentre", {"id": "rvts-nord", "language": "nn"},
         path="centres/rvts-nord", ids=centre_ids),
    Call("GetCentre", {"id": "nobody"}, "CENTRE_UNKNOWN", "id",
         path="centres/nobody"),
    Call("ListMunicipalities", {}, path="municipalities",
         ids=ids("municipalities")),
    Call("ListMunicipalities", {"county": "Vadsø"},
         path="municipalities?county=Vadsø", ids=ids("municipalities")),
    Call("ListMunicipalities", {"county": "Atlantis"},
         "MUNICIPALITY_UNKNOWN", "county",
         path="municipalities?county=Atlantis"),
    Call("BatchMatch", {"requests": [
        need("kurs om demens", municipality="Vadsø", explain=True),
        need("hei", limit=2), need("flere unge skader seg", language="en"),
        need("kurs", withConcepts=["theme:demens"])]}),
    Call("BatchMatch", {"requests": [need("a"), need("")]},
         "NEED_EMPTY", "requests[1].text"),
    Call("BatchMatch", {}, "MESSAGE_MALFORMED", "requests"),
    Call("None", {}, "METHOD_UNKNOWN"),
]


def made_up(count: int) -> list[Need]:
    """The same at each run: letters of many scripts, 1 to 60 of them."""
    random.seed(1)
    ranges = ((0x20, 0x7e), (0xa1, 0x24f), (0x300, 0x36f), (0x400, 0x45f),
              (0x600, 0x6ff), (0x2000, 0x206f), (0x1f300, 0x1f6ff))
    needs = []
    for number in range(count):
        letters = [chr(random.randint(*random.choice(ranges)))
                   for _ in range(random.randint(1, 60))]
        needs.append(Need(f"made up {number}", "".join(letters)))
    return needs
