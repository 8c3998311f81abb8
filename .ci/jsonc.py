"""Reads JSON with comments and trailing commas, as the scenario files are written."""

import json
import re

# A string is matched first and whole, so that what looks like a comment or a trailing comma inside one is left alone.
_TOKEN = re.compile(r'(?P<string>"(?:\\.|[^"\\])*")|(?P<comment>//[^\n]*|/\*.*?\*/)', re.DOTALL)
_TRAILING_COMMA = re.compile(r'(?P<string>"(?:\\.|[^"\\])*")|,(?=\s*[}\]])', re.DOTALL)


def plain(text):
    """The same document as plain JSON; comments become spaces, so that line and column numbers still hold."""
    without_comments = _TOKEN.sub(lambda match: match["string"] or re.sub(r"\S", " ", match[0]), text)
    return _TRAILING_COMMA.sub(lambda match: match["string"] or " ", without_comments)


def loads(text):
    """The document's value; a key that occurs twice in an object is an error, as it is to Plads."""
    return json.loads(plain(text), object_pairs_hook=_without_duplicates)


def _without_duplicates(pairs):
    found = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} occurs twice")
        found[key] = value
    return found
