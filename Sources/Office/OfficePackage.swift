/// What a file says about itself: no clock, no user, no path.
package struct OfficeProperties: Sendable {
  let title: String
  let language: OfficeLanguage
  /// The program that wrote the file, with its version.
  let application: String

  /// The properties of a file with a title, in a language, by a program.
  package init(title: String, language: OfficeLanguage, application: String) {
    (self.title, self.language, self.application) = (title, language, application)
  }
}

/// A file inside an office file, and the files it refers to.
struct OfficePart {
  /// The whole path: `/xl/workbook.xml`.
  let name: String
  let contentType: String
  let bytes: [UInt8]
  let relationships: OfficeRelationships

  init(
    _ name: String, _ contentType: String, _ root: XML,
    relationships: OfficeRelationships = OfficeRelationships()
  ) {
    self.init(name, contentType, bytes: root.document, relationships: relationships)
  }

  init(
    _ name: String, _ contentType: String, bytes: [UInt8], relationships: OfficeRelationships = OfficeRelationships()
  ) {
    (self.name, self.contentType, self.bytes, self.relationships) = (name, contentType, bytes, relationships)
  }
}

/// The namespace of the attribute `r:id`, by which an element refers to another part.
let officeRelationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// English metric units, in which office files give the size of a chart, to a millimetre.
let emuPerMillimetre = 36_000

/// The relationships of a part, numbered `rId1`, `rId2` … in the order they were added.
struct OfficeRelationships {
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships/"

  private(set) var elements: [XML] = []

  /// Adds a relationship to a part and returns its id.
  mutating func add(_ kind: String, to target: String, namespace: String = officeRelationshipNamespace + "/") -> String
  {
    let id = "rId\(elements.count + 1)"
    elements.append(XML("Relationship", ["Id": id, "Type": namespace + kind, "Target": target]))
    return id
  }
}

/// The archive of an office file, after the Open Packaging Conventions (ECMA-376 part 2).
struct OfficePackage {
  private let parts: [OfficePart]

  /// A package whose first part is the document itself.
  init(_ parts: [OfficePart], properties: OfficeProperties) {
    self.parts = parts + Self.parts(of: properties)
  }

  /// The file.
  var bytes: [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", contentTypes.document)
    archive.add("_rels/.rels", Self.element(rootRelationships).document)
    for part in parts {
      archive.add(String(part.name.dropFirst()), part.bytes)
      if !part.relationships.elements.isEmpty {
        archive.add(Self.relationshipsName(of: part.name), Self.element(part.relationships).document)
      }
    }
    return archive.bytes
  }

  private var rootRelationships: OfficeRelationships {
    var root = OfficeRelationships()
    _ = root.add("officeDocument", to: parts[0].name)
    _ = root.add("metadata/core-properties", to: "/docProps/core.xml", namespace: OfficeRelationships.package)
    _ = root.add("extended-properties", to: "/docProps/app.xml")
    return root
  }

  private var contentTypes: XML {
    let relationships = "application/vnd.openxmlformats-package.relationships+xml"
    return XML("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) {
      XML("Default", ["Extension": "rels", "ContentType": relationships])
      XML("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for part in parts { XML("Override", ["PartName": part.name, "ContentType": part.contentType]) }
    }
  }

  /// `/xl/workbook.xml` has its relationships in `xl/_rels/workbook.xml.rels`.
  private static func relationshipsName(of part: String) -> String {
    let components = part.split(separator: "/")
    return (components.dropLast() + ["_rels", components[components.count - 1] + ".rels"]).joined(separator: "/")
  }

  private static func element(_ relationships: OfficeRelationships) -> XML {
    XML("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) {
      relationships.elements
    }
  }

  private static func parts(of properties: OfficeProperties) -> [OfficePart] {
    let core = XML(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) {
      XML("dc:title", text: properties.title)
      XML("dc:creator", text: properties.application)
      XML("dc:language", text: properties.language.rawValue)
    }
    let app = XML(
      "Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
    ) { XML("Application", text: properties.application) }
    return [
      OfficePart("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core),
      OfficePart("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app),
    ]
  }
}
