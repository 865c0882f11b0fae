"""The contract as proto/ tells it: messages, enumerations and methods, with their comments.

Reads a google.protobuf.FileDescriptorSet with source information, in protobuf's text form as protoc-c --decode writes it:
so nothing but that compiler and Python's own library is needed.
"""

import ast

# What google/protobuf/descriptor.proto calls repeated, of what is looked at here.
LISTS = {"file", "message_type", "enum_type", "field", "value", "service", "method", "location", "path"}
# The numbers of these in paths, which say where a comment belongs.
STEPS = {
    "file": {4: "message_type", 5: "enum_type", 6: "service"},
    "message_type": {2: "field", 4: "enum_type"},
    "enum_type": {2: "value"},
    "service": {2: "method"},
}


class Part:
    """A part of a descriptor, with the fields that descriptor.proto has; what was not said is empty. What has a comment has
    it in ``comment``, and all but values have a ``full_name``."""

    def __getattr__(self, name):
        return [] if name in LISTS else ""


class Contract:
    """All files of a descriptor set, in its order."""

    def __init__(self, lines):
        self.messages = {}  # by full name, as enumerations are
        self.enumerations = {}
        self.methods = []  # those of one message in and one out, which every door has; with their ``service``
        for file in parsed(iter(lines)).file:
            for location in file.source_code_info.location:
                if location.leading_comments and len(location.path) % 2 == 0:
                    part(file, location.path).comment = location.leading_comments
            for enumeration in file.enum_type:
                self.enumerations[named(enumeration, file.package)] = enumeration
            for message in file.message_type:
                self.messages[named(message, file.package)] = message
                for field in message.field:
                    named(field, message.full_name)
                for enumeration in message.enum_type:
                    self.enumerations[named(enumeration, message.full_name)] = enumeration
            for service in file.service:
                for method in service.method:
                    method.service = named(service, file.package)
                    named(method, method.service)
                    if not method.client_streaming and not method.server_streaming:
                        self.methods.append(method)


def named(found, scope):
    found.full_name = f"{scope}.{found.name}"
    return found.full_name


def parsed(lines):
    """What stands up to the end of a part."""
    found = Part()
    for line in map(str.strip, lines):
        if line == "}":
            break
        name, value = (line[:-2], parsed(lines)) if line.endswith(" {") else scalar(*line.split(": ", 1))
        if name in LISTS:
            found.__dict__.setdefault(name, []).append(value)
        else:
            setattr(found, name, value)
    return found


def scalar(name, text):
    if text.startswith('"'):
        text = ast.literal_eval("b" + text).decode()
        # Full names begin with a dot.
        return name, text.removeprefix(".") if name in ("type_name", "input_type", "output_type") else text
    return name, int(text) if text.isdecimal() else text


def part(file, path):
    """Where a path leads; a part of nothing where it leads to what is not looked at here."""
    found, name = file, "file"
    for number, index in zip(path[::2], path[1::2]):
        name = STEPS.get(name, {}).get(number)
        if not name:
            return Part()
        found = getattr(found, name)[index]
    return found
