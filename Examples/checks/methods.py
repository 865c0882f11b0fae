"""Each method once, held against what the protocol says of its answer."""

from __future__ import annotations

from collections.abc import Callable

from treffsikker_client import Client, need
from treffsikker_messages import matcher_pb2

VERDICTS = {
    "chosen", "represented_by_unit", "represented_by_family", "ranked_lower",
    "other_unit", "outside_catchment", "no_words_met", "ended", "not_begun",
    "beside_ranking"}
KINDS = {"theme", "target_group", "service_type", "centre", "offer", "place"}


def batch_match(client: Client) -> str:
    needs = [need("kurs om demens", "Vadsø"), need("hei", limit=2)]
    one_by_one = [client.match("kurs om demens", "Vadsø"),
                  client.match("hei", limit=2)]
    same = client.batch_match(needs) == one_by_one
    return "" if same else "a batch is answered otherwise than its needs"


def arithmetic(client: Client) -> str:
    """Sums and products give their value to the last bit."""
    def wrong(node: matcher_pb2.Explanation) -> bool:
        if node.kind == "leaf":
            return bool(node.details)
        value = 0.0 if node.kind == "sum" else 1.0
        for detail in node.details:
            if node.kind == "sum":
                value += detail.value
            else:
                value *= detail.value
        return value != node.value or any(map(wrong, node.details))

    answer = client.match("kurs om demens", "Vadsø", explain=True)
    faulty = [match.centre_id for match in answer.matches
              if match.explanation.value != match.score
              or wrong(match.explanation)]
    return f"the arithmetic of {faulty}" if faulty else ""


def explain(client: Client) -> str:
    first = client.match("kurs om demens").matches[0].centre_id
    answer = client.explain("kurs om demens", first)
    other = client.explain("kurs om demens", "nssf")
    if answer.verdict != "chosen" or answer.match.centre_id != first:
        return f"the first answer's verdict is {answer.verdict!r}"
    return "" if other.verdict in VERDICTS else f"verdict {other.verdict!r}"


def suggest(client: Client) -> str:
    found = client.suggest("dem", limit=3)
    places = client.suggest("vads", kinds=["place"])
    if not 1 <= len(found) <= 3 or not {s.kind for s in found} <= KINDS:
        return f"for \"dem\": {found}"
    if ("Vadsø", "5607") not in {(s.text, s.id) for s in places}:
        return f"for \"vads\": {places}"
    return ""


def list_centres(client: Client) -> str:
    everywhere = client.list_centres().centres
    there = client.list_centres("Vadsø").centres
    order = [(centre.field, centre.id) for centre in everywhere]
    if order != sorted(order):
        return "not by field, then by id"
    if not {c.id for c in there} < {c.id for c in everywhere}:
        return "those for a place are not fewer"
    ended = client.list_centres(include_ended=True).centres
    return "" if len(ended) > len(everywhere) else "none has ended"


def get_centre(client: Client) -> str:
    family = client.get_centre("rvts")
    units = [unit.id for unit in family.units]
    if family.centre.id != "rvts" or "rvts-nord" not in units:
        return f"rvts is {family.centre.id} with {units}"
    if units != sorted(units):
        return "units are not by id"
    unit = client.get_centre("rvts-nord")
    return "" if unit.centre.family_id == "rvts" and unit.offers else str(unit)


def list_municipalities(client: Client) -> str:
    everywhere = client.list_municipalities().municipalities
    numbers = [municipality.number for municipality in everywhere]
    if numbers != sorted(numbers) or "5607" not in numbers:
        return "not by number"
    county = client.list_municipalities("Vadsø").municipalities
    same = [m for m in everywhere if m.number.startswith("56")] == list(county)
    return "" if same else f"Vadsø's county has {len(county)}"


def check_health(client: Client) -> str:
    found = {client.check_health(), client.check_health(
        "treffsikker.v1.Matcher")}
    return "" if found == {"SERVING"} else str(found)


def languages(client: Client) -> str:
    """The request's wins over accept-language, which is the client's."""
    answer = client.match("kurs om demens")
    nynorsk = client.match("kurs om demens", language="nn")
    found = (answer.understood.language, nynorsk.understood.language)
    return "" if found == ("en", "nn") else str(found)


def with_client(check: Callable[[Client], str]) -> Callable[[str], str]:
    def differences(address: str) -> str:
        with Client(address, language="en") as client:
            return check(client)
    return differences


CHECKS = {check.__name__: with_client(check) for check in (
    batch_match, arithmetic, explain, suggest, list_centres, get_centre,
    list_municipalities, check_health, languages)}
