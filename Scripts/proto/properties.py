"""How names, comments and fields of proto/ stand in Swift."""

import re

# Kinds of numbers: the type in Swift, and what gives a sample.
NUMBERS = {"TYPE_UINT32": ("UInt32", "number"), "TYPE_UINT64": ("UInt64", "long"), "TYPE_DOUBLE": ("Double", "double")}


def lower_camel(name):
    first, *others = name.split("_")
    return first + "".join("ID" if word == "id" else word.capitalize() for word in others)


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def swift_type(full_name):
    """A type's name without its package."""
    return re.sub(r"^([a-z0-9]+\.)+", "", full_name)


def c_type(full_name):
    """What protobuf-c calls a type: Treffsikker__V1__OfferHit."""
    return "__".join(word[0].upper() + word[1:] for word in full_name.split("."))


def value_case(value, enumeration):
    """OUTCOME_ASK_BACK of Outcome is askBack."""
    return lower_camel(value.name.removeprefix(snake(enumeration.name).upper() + "_").lower())


def doc(part):
    """The comment of proto/ as Swift has it. Everything public has one."""
    if not part.comment:
        raise SystemExit(f"generate-proto: {part.full_name} has no comment in proto/")
    return "".join(f"/// {line.strip()}\n" for line in part.comment.strip().split("\n"))


class Property:
    """A field as Swift has it: its type, its default, how it is read and written, and a sample."""

    def __init__(self, field, message, contract):
        value, element = f"layout.{field.name}", swift_type(field.type_name) or "String"
        is_list, is_message = field.label == "LABEL_REPEATED", field.type == "TYPE_MESSAGE"
        no_form = SystemExit(f"generate-proto: {field.full_name} is of a kind that has no Swift form yet")
        is_known = field.type_name in contract.messages if is_message else not is_list or field.type == "TYPE_STRING"
        if not is_known or field.oneof_index != "":
            raise no_form
        # A message in one of its own kind.
        self.is_again = field.type_name == message.full_name
        self.name, self.doc = lower_camel(field.name), doc(field)
        self.writes = [f"{value} = {self.name}.written(in: arena)"]
        # How wide it is, in words of at most eight bytes.
        self.words = 1
        if is_list:
            self.type, self.default = f"[{element}]", "[]"
            self.read = f'try [{element}](reading: {value}, count: layout.n_{field.name}, field: "{field.name}")'
            self.writes.insert(0, f"layout.n_{field.name} = {self.name}.count")
            self.sample = "source.list { .sample(&$0) }" if is_message else f'source.texts("{field.name}")'
            if self.is_again:
                self.sample = "depth > 1 ? source.list { .sample(&$0, depth: depth - 1) } : []"
        elif is_message:
            self.type, self.default, self.sample = f"{element}?", "nil", "source.optional { .sample(&$0) }"
            self.read = f'try {element}?(reading: {value}, field: "{field.name}")'
            self.words = words(contract.messages[field.type_name], contract)
        elif field.type == "TYPE_STRING":
            self.type, self.default, self.sample = "String", '""', f'source.text("{field.name}")'
            self.read, self.words = f'try String(reading: {value}, field: "{field.name}")', 2
        elif field.type == "TYPE_ENUM":
            enumeration = contract.enumerations[field.type_name]
            self.type, self.default = element, "." + value_case(enumeration.value[0], enumeration)
            self.read, self.sample = f"{element}(number: {value}.rawValue)", "source.choice()"
            self.writes = [f"{value} = {c_type(field.type_name)}(rawValue: {self.name}.rawValue)"]
        elif field.type == "TYPE_BOOL":
            self.type, self.default, self.sample = "Bool", "false", "source.flag()"
            self.read, self.writes = f"{value} != 0", [f"{value} = {self.name} ? 1 : 0"]
        elif field.type in NUMBERS:
            self.type, sample = NUMBERS[field.type]
            self.default, self.sample = "0", f"source.{sample}({field.number})"
            self.read, self.writes = value, [f"{value} = {self.name}"]
        else:
            raise no_form


def properties(message, contract):
    return [Property(field, message, contract) for field in message.field]


def words(message, contract):
    return sum(each.words for each in properties(message, contract))
