internal import Occupancy

extension Subject {
  /// What a result is about, for the head of every JSON document.
  package var json: JSONValue {
    [
      "name": .string(name), "about": .string(orNull: about), "fingerprint": .string(fingerprint),
      "firstDay": .string(period.first.iso), "lastDay": .string(period.last.iso), "file": .string(orNull: file),
      "settings": .array(settings.map(JSONValue.string)), "variants": .array(variants.map(JSONValue.string)),
    ]
  }
}

extension Provenance {
  /// Sources, assumptions, disagreements and figures about which nothing is stated.
  package var json: JSONValue {
    [
      "sources": .array(sources.map(Self.json)), "assumptions": .array(assumptions.map(Self.json)),
      "conflicts": .array(conflicts.map(Self.json)), "unreferenced": .array(unreferenced.map(JSONValue.string)),
    ]
  }

  private static func json(_ reference: Reference) -> JSONValue {
    ["path": .string(reference.path), "text": .string(reference.text)]
  }

  private static func json(_ conflict: Conflict) -> JSONValue {
    [
      "subject": .string(conflict.subject), "text": .string(conflict.text),
      "source": .string(orNull: conflict.source),
      "values": .array(conflict.values.map { ["label": .string($0.label), "text": .string($0.text)] }),
    ]
  }
}
