"""Writes the contract in Swift: messages over protobuf-c's structs, the tables of methods, the client's functions, and
samples for tests. Scripts/generate-proto runs it, and formats what it writes.

Usage: python3 Scripts/proto/swift.py FOLDER < DESCRIPTORS

FOLDER stands for the root of the project; what DESCRIPTORS are, contract.py says.
"""

import pathlib
import re
import sys

from contract import Contract
from properties import c_type, doc, lower_camel, properties, snake, swift_type, value_case, words

# Messages that are no values in Swift: FrameCoder reads and writes them.
BY_HAND = {f"treffsikker.v1.{name}" for name in ("Frame", "Call", "Reply", "Cancel", "Ping", "Pong", "Metadata")}
# Responses that have a second form in Swift: its case, and its type, which tells how it is written.
SECOND_FORMS = {"batchMatch": ("packedBatch", "PackedBatch")}


def method_case(method):
    """A method's name, and behind it that of its service where that is not the matcher: checkHealth."""
    service = swift_type(method.service)
    return method.name[0].lower() + method.name[1:] + ("" if service == "Matcher" else service)


def listed(lines):
    return "\n".join(lines)


def enumeration_text(enumeration):
    cases = [
        (doc(value) if value.comment else "") + f"case {value_case(value, enumeration)} = {value.number}"
        for value in enumeration.value]
    zero = value_case(enumeration.value[0], enumeration)
    return f"""\
{doc(enumeration)}public enum {enumeration.name}: UInt32, Hashable, Sendable, CaseIterable {{
{listed(cases)}

/// Numbers of later versions count as ``{zero}``.
init(number: UInt32) {{ self = Self(rawValue: number) ?? .{zero} }}
}}
"""


def message_text(message, contract):
    type, layout = message.name, c_type(message.full_name)
    fields = properties(message, contract)
    return f"""\
internal import CProtobufC
internal import CTreffProto

{doc(message)}public struct {type}: Hashable, Sendable {{
{"".join(enumeration_text(each) + chr(10) for each in message.enum_type)}\
{listed(f"{each.doc}public var {each.name}: {each.type}" for each in fields)}

/// What is not said has its default.
public init({", ".join(f"{each.name}: {each.type} = {each.default}" for each in fields)}) {{
{listed(f"self.{each.name} = {each.name}" for each in fields)}
}}
}}

extension {type}: WireMessage {{
static var prepare: (UnsafeMutablePointer<{layout}>?) -> Void {{
{"__".join(map(snake, message.full_name.split(".")))}__init
}}

init(reading layout: {layout}) throws(MessageFault) {{
{listed(f"{each.name} = {each.read}" for each in fields)}
}}

func write(to layout: inout {layout}, in arena: Arena) {{
{listed(line for each in fields for line in each.writes)}
}}
}}
"""


def switch(on, results):
    """A switch with what each case gives."""
    return f"switch {on} {{\n" + listed(f"case .{case}: {result}" for case, result in results.items()) + "\n}"


def method_text(methods):
    return f"""\
/// The methods of the contract, numbered from 0.
public enum Method: Int, Hashable, Sendable, CaseIterable {{
{listed(f"{doc(each)}case {method_case(each)}" for each in methods)}

/// The name that calls carry, `service/method`.
public var name: String {{
{switch("self", {method_case(each): f'"{each.service}/{each.name}"' for each in methods})}
}}
}}
"""


def request_text(methods, contract):
    messages = {method_case(each): contract.messages[each.input_type] for each in methods}
    languages = {case: language(message, contract) for case, message in messages.items()}
    more = f"""
/// The method that takes it.
public var method: Method {{
{switch("self", {case: f".{case}" for case in messages})}
}}

/// The language it asks for; empty where it does not say.
public var language: String {{
{switch("self", {f"{case}(let request)" if said else case: said or '""' for case, said in languages.items()})}
}}
"""
    return calls_text("Request", "What a call asks.", "for", messages, {}, more, contract)


def response_text(methods, contract):
    messages = {method_case(each): contract.messages[each.output_type] for each in methods}
    return calls_text("Response", "What a call is answered with.", "of", messages, SECOND_FORMS, "", contract)


def language(request, contract):
    """What the language of a request is: its field of that name, or that of the message in it; None without either."""
    def speaks(message):
        return any(field.name == "language" for field in message.field)

    if speaks(request):
        return "request.language"
    for field in request.field:
        if field.type_name in contract.messages and field.label != "LABEL_REPEATED":
            if speaks(contract.messages[field.type_name]):
                return f'request.{lower_camel(field.name)}?.language ?? ""'
    return None


def calls_text(type, says, label, messages, second_forms, more, contract):
    """An enumeration with a case for each method.

    - label: what a method is called where its message is read.
    - messages: those of the methods, by their cases.
    - second_forms: as in SECOND_FORMS.
    - more: what only this enumeration has.
    """
    declarations = {}
    for case, message in messages.items():
        # What would be wider than a string is kept elsewhere.
        indirect = "indirect " if words(message, contract) > 2 else ""
        declarations[case] = f"{indirect}case {case}({message.name})"
        if case in second_forms:
            second, form = second_forms[case]
            declarations[second] = f"/// The same, from whoever puts it together.\ncase {second}({form})"
    return f"""\
internal import CProtobufC

/// {says} The wide ones are indirect: they change hands several times.
public enum {type}: Hashable, Sendable {{
{listed(declarations.values())}
{more}
/// Reads the message that a method has here.
init({label} method: Method, from source: some LayoutSource) throws(MessageFault) {{
self =
{switch("method", {case: f".{case}(try .init(from: source))" for case in messages})}
}}

/// The message's struct in the arena.
func message(in arena: Arena) -> UnsafeMutablePointer<ProtobufCMessage> {{
{switch("self", {f"{case}(let message)": "message.message(in: arena)" for case in declarations})}
}}

/// The message's bytes in the arena.
func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> {{
{switch("self", {f"{case}(let message)": "message.packed(in: arena)" for case in declarations})}
}}
}}
"""


def client_text(methods):
    functions = []
    for method in methods:
        case, request, response = method_case(method), swift_type(method.input_type), swift_type(method.output_type)
        functions.append(f"""\
{doc(method)}/// - Parameters:
///   - request: what is asked.
///   - timeout: how long the call may take, all in all; the configuration says where it is nil.
/// - Throws: ``ClientError``, or `CancellationError`.
public func {case}(_ request: {request} = {request}(), timeout: Duration? = nil) async throws -> {response} {{
guard case .{case}(let response) = try await ask(.{case}(request), timeout: timeout) else {{
throw Self.wrongKind
}}
return response
}}
""")
    return f"public import TreffProtocol\n\nextension TreffClient {{\n{listed(functions)}}}\n"


def message_sample_text(message, contract):
    fields = properties(message, contract)
    depth = ", depth: Int = 3" if any(each.is_again for each in fields) else ""
    return f"""\
import TreffProtocol

extension {message.name} {{
static func sample(_ source: inout some MessageSource{depth}) -> Self {{
Self({", ".join(f"{each.name}: {each.sample}" for each in fields)})
}}
}}
"""


def call_sample_text(type, methods):
    return f"""\
import TreffProtocol

extension {type} {{
static func sample(_ method: Method, _ source: inout some MessageSource) -> Self {{
{switch("method", {case: f".{case}(.sample(&source))" for case in map(method_case, methods)})}
}}
}}
"""


def main(folder):
    contract = Contract(sys.stdin)
    methods = contract.methods
    messages = [message for name, message in contract.messages.items() if name not in BY_HAND]
    # Other enumerations stand in their messages.
    apart = [each for name, each in contract.enumerations.items() if swift_type(name) == each.name]
    types = {each.name: message_text(each, contract) for each in messages}
    types |= {each.name: enumeration_text(each) for each in apart}
    types |= {"Method": method_text(methods)}
    types |= {"Request": request_text(methods, contract), "Response": response_text(methods, contract)}
    samples = {each.name: message_sample_text(each, contract) for each in messages}
    samples |= {type: call_sample_text(type, methods) for type in ("Request", "Response")}
    files = {f"Sources/TreffProtocol/Generated/{name}.swift": text for name, text in types.items()}
    files |= {f"Tests/TreffProtocolTests/Generated/{name}+Sample.swift": text for name, text in samples.items()}
    files |= {"Sources/TreffClient/Generated/TreffClient+Methods.swift": client_text(methods)}
    for name, text in files.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        # A message without fields leaves lines empty.
        path.write_text("// Written by Scripts/generate-proto.\n\n" + re.sub(r"{\n+", "{\n", text))


if __name__ == "__main__":
    main(sys.argv[1])
