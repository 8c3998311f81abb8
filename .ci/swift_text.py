"""Swift source as the checks read it: without comments and strings, line for line, and the declarations in it."""

import re
from dataclasses import dataclass

NAME = r"[^\W\d]\w*"
MODIFIERS = (
    r"(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|private|fileprivate|static|final|mutating|nonmutating|override"
    r"|indirect|lazy|convenience|required|nonisolated|isolated|borrowing|consuming|class)(?:\(set\))?\s+)*"
)
TYPE = re.compile(rf"^{MODIFIERS}(?:struct|enum|class|actor|protocol|typealias)\s+({NAME})", re.M)
BODY = re.compile(
    rf"^[ \t]*{MODIFIERS}(?:func\s+(?P<func>{NAME}|[^\w\s(]+)|(?P<init>init|deinit|subscript)\b|(?:var|let)\s+(?P<var>{NAME})"
    r"|(?P<accessor>get|set|_read|_modify|willSet|didSet)\b)", re.M)


@dataclass
class Function:
    name: str
    line: int
    lines: int


def bare(source: str) -> str:
    """The source with every comment and every string's text as spaces; line ends stay, and so does interpolated code."""
    out = list(source)
    end = len(source)

    def blank(start: int, stop: int) -> None:
        for place in range(start, min(stop, end)):
            if out[place] != "\n":
                out[place] = " "

    def code(place: int, closing: bool) -> int:
        """Reads code from a place, to the end or past the bracket that closes an interpolation."""
        depth = 0
        while place < end:
            rest = source[place:place + 2]
            if rest == "//":
                stop = source.find("\n", place)
                stop = end if stop < 0 else stop
                blank(place, stop)
                place = stop
            elif rest == "/*":
                place = comment(place)
            elif source[place] == '"' or (source[place] == "#" and re.match(r'#+"', source[place:place + 8])):
                place = string(place)
            else:
                if closing and source[place] == "(":
                    depth += 1
                if closing and source[place] == ")":
                    if depth == 0:
                        return place + 1
                    depth -= 1
                place += 1
        return place

    def comment(start: int) -> int:
        depth, place = 0, start
        while place < end:
            if source[place:place + 2] == "/*":
                depth, place = depth + 1, place + 2
            elif source[place:place + 2] == "*/":
                depth, place = depth - 1, place + 2
                if depth == 0:
                    break
            else:
                place += 1
        blank(start, place)
        return place

    def string(start: int) -> int:
        hashes = re.match(r"#*", source[start:]).group()
        place = start + len(hashes)
        quote = '"""' if source.startswith('"""', place) else '"'
        place += len(quote)
        blank(start, place)
        while place < end:
            if source.startswith(quote + hashes, place):
                blank(place, place + len(quote) + len(hashes))
                return place + len(quote) + len(hashes)
            if source.startswith("\\" + hashes + "(", place):
                opened = place + len(hashes) + 2
                blank(place, opened)
                place = code(opened, True)
                blank(place - 1, place)
            elif source.startswith("\\" + hashes, place):
                blank(place, place + len(hashes) + 2)
                place += len(hashes) + 2
            elif source[place] == "\n" and quote == '"':
                return place
            else:
                blank(place, place + 1)
                place += 1
        return place

    code(0, False)
    return "".join(out)


def types(text: str) -> set[str]:
    """The names of the types that bare text declares at its outermost level."""
    return set(TYPE.findall(text))


def functions(text: str) -> list[Function]:
    """The functions, initialisers and computed properties of bare text, with the lines from the first to the last."""
    found = []
    for match in BODY.finditer(text):
        opened = opening(text, match.end(), match["var"] is not None)
        if opened is None:
            continue
        depth, place = 0, opened
        while place < len(text):
            depth += {"{": 1, "}": -1}.get(text[place], 0)
            if depth == 0:
                break
            place += 1
        name = match["func"] or match["init"] or match["var"] or match["accessor"]
        first = text.count("\n", 0, match.end()) + 1
        found.append(Function(name, first, text.count("\n", 0, place) + 2 - first))
    return found


def opening(text: str, place: int, is_property: bool) -> int | None:
    """Where the body begins of a declaration whose name ends at `place`; nil for one without a body."""
    depth = 0
    while place < len(text):
        character = text[place]
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "{" and depth == 0:
            return place
        elif character == "}" and depth == 0:
            return None
        elif character == "=" and depth == 0 and is_property and text[place - 1] == " ":
            # A stored property; one made by a closure is as long as its closure.
            closure = re.compile(r"=\s*\{").match(text, place)
            return closure.end() - 1 if closure else None
        elif character == "\n" and depth == 0:
            after = re.compile(r"\s*(\{|->|throws|rethrows|async|where|,|:|&|[()\[\]])").match(text, place)
            if not after:
                return None
        place += 1
    return None
