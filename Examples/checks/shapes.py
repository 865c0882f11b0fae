"""Answers of the contract in the shape of the command line's JSON."""

from __future__ import annotations

from match import matcher_pb2


def place(name: matcher_pb2.PlaceName) -> dict[str, object]:
    return {"number": name.number, "name": name.name}


def step(node: matcher_pb2.Explanation) -> dict[str, object]:
    shape = {"label": node.label, "value": node.value, "kind": node.kind}
    if node.kind != "leaf":
        shape["details"] = [step(detail) for detail in node.details]
    if node.term:
        shape["term"] = node.term
        shape["spans"] = [[o.start, o.end] for o in node.occurrences]
        shape["rules"] = [o.rule for o in node.occurrences]
    return shape


def match(one: matcher_pb2.Match) -> dict[str, object]:
    shape = {
        "rank": one.rank, "score": one.score, "centre_id": one.centre_id,
        "centre_name": one.centre_name, "family_id": one.family_id or None,
        "level": one.level, "covers_municipality": one.covers_municipality,
        "also_units": list(one.also_units), "reason": one.reason,
        "website": one.website or None,
        "offers": [{"id": o.id, "title": o.title, "score": o.score,
                    "evidence_level": o.evidence_level} for o in one.offers]}
    if one.HasField("explanation"):
        shape["explanation"] = step(one.explanation)
    return shape


def answer(response: matcher_pb2.MatchResponse) -> dict[str, object]:
    read = response.understood
    outcome = matcher_pb2.Outcome.Name(response.outcome)
    return {
        "outcome": outcome.removeprefix("OUTCOME_").lower(),
        "catalogue_version": response.catalogue_version,
        "query": {
            "text": read.text,
            "municipality": place(read.municipality)
            if read.HasField("municipality") else None,
            "county": place(read.county) if read.HasField("county") else None,
            "municipality_source": read.municipality_source,
            "other_readings": [place(p) for p in read.other_readings],
            "concepts": list(read.concepts),
            "masked_identity_numbers": read.masked_identity_numbers},
        "matches": [match(one) for one in response.matches],
        "elsewhere": [{"centre_id": e.centre_id, "centre_name": e.centre_name,
                       "score": e.score, "website": e.website or None}
                      for e in response.elsewhere],
        "notice": response.notice or None,
        "suggestions": list(response.suggestions)}


def exact(value: object) -> object:
    """Numbers as all their bits, so that nothing is equal only nearly."""
    if isinstance(value, dict):
        return {key: exact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value).hex()
    return value


def difference(expected: object, found: object, path: str = "") -> str:
    """The first place where two exact values differ."""
    if isinstance(expected, dict) and isinstance(found, dict):
        if expected.keys() != found.keys():
            return f"{path}: keys {sorted(expected.keys() ^ found.keys())}"
        pairs = [(f"{path}.{key}", expected[key], found[key])
                 for key in expected]
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return f"{path}: {len(found)} items, not {len(expected)}"
        pairs = [(f"{path}[{index}]", *items)
                 for index, items in enumerate(zip(expected, found))]
    else:
        same = type(expected) is type(found) and expected == found
        return "" if same else f"{path}: {found!r}, not {expected!r}"
    return next(filter(None, (difference(one, other, where)
                              for where, one, other in pairs)), "")
