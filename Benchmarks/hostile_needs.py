"""Needs as long as they may be, each made to cost the matcher as much as it can: the kinds that once did."""

import json

BYTE_COUNT_MAX = 8_000

THEMES = (
    "kurs veiledning råd barn unge eldre familier foreldre ansatte ledere kommune tjeneste psykisk helse rus vold "
    "traume demens kreft smerte "
)
# What is repeated until the need is as long as it may be.
PATTERNS = {
    "one word without end": "a",
    "words of one letter": "a b c d e ",
    "one place again and again": "fra Alta x ",
    "a place in each clause": "vi i Molde og ",
    "places of many readings": "Bø Våler Nes Herøy Os ",
    "all is denied": "ikke barn men ",
    "English words that hold together": "at the ",
    "English words that nobody knows": "the qwzx plork ",
    "misspelt words": "selvskadng demenns tannhelsse barnevernt motivernde intervuju palliatv ",
    "letters with two marks each": "a\u0301\u0302",
    "a letter that ends without end": "hilsen mvh regards ",
    "one theme again and again": "barn ",
    "many themes": THEMES,
}


def long_words():
    """Words that are in no dictionary, each another."""
    return " ".join(
        "".join(chr(97 + (word * 7 + place * place) % 26) for place in range(12)) for word in range(700))


def needs():
    """Each kind's name, and a need of it."""
    for name, pattern in PATTERNS.items():
        text = pattern * (BYTE_COUNT_MAX // len(pattern.encode()) + 1)
        yield name, text.encode()[:BYTE_COUNT_MAX].decode(errors="ignore")
    yield "long words that nobody knows", long_words()[:BYTE_COUNT_MAX]
    yield "marks without end on one letter", "a" + "\u0301" * ((BYTE_COUNT_MAX - 1) // 2)


def write(path):
    """Writes the needs as the benchmark reads them, one JSON object a line."""
    with open(path, "w", encoding="utf-8") as lines:
        for name, text in needs():
            lines.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
