/// What is said of what must hold.
extension Phrases {
  /// A figure, its range, and whether it lies in it.
  func expectation(
    _ whom: String, _ name: String, _ year: String, _ value: Figure?, least: Figure?, most: Figure?, holds: Bool,
    _ reason: String
  ) -> RichText {
    let mark = holds ? say("Holdt", "Kept") : say("IKKE HOLDT", "NOT KEPT")
    let told = value.map { RichText($0) } ?? RichText(say("findes ikke", "does not exist"))
    return say(
      "\(mark): \(whom), \(name) i \(year): \(told); skal være \(range(least, most)). \(reason)",
      "\(mark): \(whom), \(name) in \(year): \(told); must be \(range(least, most)). \(reason)")
  }

  private func range(_ least: Figure?, _ most: Figure?) -> RichText {
    switch (least, most) {
    case (let least?, let most?): say("fra \(least) til \(most)", "from \(least) to \(most)")
    case (let least?, nil): say("mindst \(least)", "at least \(least)")
    case (nil, let most?): say("højst \(most)", "at most \(most)")
    case (nil, nil): RichText()
    }
  }
}
