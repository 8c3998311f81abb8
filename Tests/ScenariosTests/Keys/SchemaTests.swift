import Testing

@testable import Scenarios

@Suite("The JSON Schema")
struct SchemaTests {
  /// What the decoder reads under each definition of the schema; the scenario itself under "".
  private static let keys: [String: [String]] = [
    "": words(RootKey.self) + [ScenarioFile.baseKey], "periode": words(PeriodKey.self),
    "kommune": words(KommuneKey.self), "pl": words(PriceKey.self), "tilbud": words(TilbudKey.self),
    "forventning": words(ExpectationKey.self), "observeret_aar": words(ObservedYearKey.self),
    "observeret_ydelse": words(ObservedYdelseKey.self),
    "lukkede_pladser": words(ClosedPlacesKey.self), "indtagsstop": words(IntakeStopKey.self),
    "lukning": words(ClosureKey.self), "regler": words(RulesKey.self), "ommaerkning": words(OmmærkningKey.self),
    "tilpasning": words(AdjustmentKey.self), "faste_tidspunkter": words(ReviewKey.self),
    "belaegningsregel": words(AssumedRuleKey.self), "ydelse": words(YdelseKey.self),
    "henvisninger": words(ReferralsKey.self), "haendelse": words(EventKey.self),
    "henvist_person": words(ReferredPersonKey.self), "ophold": words(StayKey.self),
    "aldersgraense": words(AgeLimitKey.self), "venteliste": words(WaitingKey.self), "beboer": words(ResidentKey.self),
    "ventende": words(WaiterKey.self), "afregning": words(BillingKey.self), "takstniveau": words(TakstLevelKey.self),
    "timer": words(HoursKey.self), "oekonomi": words(EconomyKey.self), "budgetlinje": words(CostLineKey.self),
    "omkostning_pr_plads": words(CostPerPlaceKey.self), "omkostning_pr_doegn": words(CostPerDøgnKey.self),
    "omkostningstrin": words(CostStepKey.self), "omkostningsandel": words(CostShareKey.self),
    "udledt_af_takst": words(DerivedCostKey.self), "todelt": words(TwoPartKey.self),
    "engangsudgift": words(OneOffKey.self),
    "efterregulering": words(EfterreguleringKey.self), "tidligere_resultat": words(EarlierResultKey.self),
    "objektiv_finansiering": words(ObjectiveKey.self), "prisrespons": words(PriceResponseKey.self),
    "konflikt": words(ConflictKey.self), "variant": VariantPatches.changeable.map(\.rawValue),
    "varighedsfordeling": words(DistributionKey.self), "timefordeling": words(DistributionKey.self),
    "varighedsdel": words(MixturePartKey.self), "timedel": words(MixturePartKey.self),
    "baeredygtighed": words(ViabilityKey.self), "oekonomiske_graenser": words(EconomicLimitKey.self),
    "faglige_graenser": words(ProfessionalLimitKey.self),
    "usikkert_tal": words(UncertainKey.self), "sammenhaeng": words(CorrelationKey.self),
    "varighedspercentil": words(PercentileKey.self), "timepercentil": words(PercentileKey.self),
  ]

  /// The words of each key that takes one of several.
  private static let enumerations: [String: [String]] = [
    "tilbud.ved_reduktion": words(DepartureWord.self), "lukning.afgang": words(DepartureWord.self),
    "belaegningsregel.regel": words(AssumedRuleWord.self), "belaegningsregel.kendte_år": words(KnownYearsWord.self),
    "ophold.fordeling": words(DistributionShape.self), "varighedsfordeling.fordeling": words(DistributionShape.self),
    "timefordeling.fordeling": words(DistributionShape.self),
    "varighedsdel.fordeling": words(DistributionShape.self).filter { $0 != "blanding" },
    "timedel.fordeling": words(DistributionShape.self).filter { $0 != "blanding" },
    "budgetlinje.art": words(CostCategoryWord.self), "efterregulering.medtages": words(CarriedWord.self),
    "efterregulering.ved_lukning": words(BearerWord.self), "usikkert_tal.usikker": words(UncertainWord.self),
    "usikkert_tal.form": words(IntervalFormWord.self),
  ]

  /// The words of draft-07 that editors understand.
  private static let keywords: Set = [
    "$schema", "$ref", "$comment", "title", "description", "default", "examples", "type", "enum", "const", "pattern",
    "minimum", "maximum", "items", "minItems", "maxItems", "properties", "patternProperties", "additionalProperties",
    "minProperties", "anyOf", "definitions",
  ]

  private static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }

  let schema: JSONNode

  init() throws {
    let path =
      "\(repository)/scenarios/scenario.schema.json"
    schema = try ScenarioFile.load(path: path).tree
  }

  private var definitions: [JSONMember] { schema["definitions"]?.members ?? [] }

  @Test("Every object of the schema has the keys that are read, and no others")
  func keys() {
    var seen: Set<String> = []
    for (name, node) in [("", schema)] + definitions.map({ ($0.key, $0.value) }) {
      guard let properties = node["properties"]?.members else { continue }
      seen.insert(name)
      #expect(Set(properties.map(\.key)) == Set(SchemaTests.keys[name] ?? []), "\(name)")
      #expect(node["additionalProperties"]?.canonical == "false", "\(name)")
      for property in properties {
        #expect(property.value["description"]?.string?.isEmpty == false, "\(name).\(property.key)")
        let words = property.value["enum"]?.elements?.compactMap(\.string)
        #expect(words == SchemaTests.enumerations["\(name).\(property.key)"], "\(name).\(property.key)")
      }
    }
    #expect(seen == Set(SchemaTests.keys.keys))
  }

  @Test("Every reference of the schema leads somewhere, and every word is draft-07's")
  func references() {
    let names = Set(definitions.map(\.key))
    var (schemas, used): ([JSONNode], Set<String>) = ([schema], [])
    while let node = schemas.popLast() {
      for member in node.members ?? [] {
        #expect(SchemaTests.keywords.contains(member.key), "\(member.key)")
        switch member.key {
        case "$ref":
          let name = String(member.value.string?.dropFirst("#/definitions/".count) ?? "")
          used.insert(name)
          #expect(names.contains(name), "\(name)")
        case "properties", "patternProperties", "definitions":
          schemas += member.value.members?.map(\.value) ?? []
        case "items", "additionalProperties": schemas.append(member.value)
        case "anyOf": schemas += member.value.elements ?? []
        default: break
        }
      }
    }
    #expect(used == names)
  }
}
