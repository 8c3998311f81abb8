/// A report as one self-contained page: no request, no script but the explorer's, which its policy names by hash.
package struct HTMLPage {
  private let document: Document
  private let phrases: Phrases

  /// The page of a document.
  package init(_ document: Document) {
    self.document = document
    phrases = Phrases(document.language)
  }

  /// The whole file.
  package var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(document.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(document.title.escapedForMarkup)</title>
    <style>
    \(PageStyle.css)</style>
    </head>
    <body>
    <a class="skip" href="#content">\(phrases.skipLink.escapedForMarkup)</a>
    \(header)\(main)\(footer)\(ExplorerScript.element(document))</body>
    </html>

    """
  }

  private var policy: String {
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
      + (ExplorerScript.isNeeded(document) ? "; script-src '\(ExplorerScript.hash)'" : "")
  }

  // MARK: Parts

  private var header: String {
    """
    <header>
    <p class="question">\(phrases.question.escapedForMarkup)</p>
    <h1>\(document.title.escapedForMarkup)</h1>
    \(document.question.map { "<p class=\"asked\">\($0.escapedForMarkup)</p>\n" } ?? "")</header>

    """
  }

  private var main: String {
    var text = "<main id=\"content\">\n"
    for (index, section) in document.sections.enumerated() {
      text += HTMLSection(section, phrases, number: index).text
      if index == 0 { text += navigation }
    }
    return text + "</main>\n"
  }

  private var navigation: String {
    let items = document.sections.dropFirst().map { section in
      "<li><a href=\"#\(section.kind.rawValue)\">\(section.title.escapedForMarkup)</a></li>\n"
    }.joined()
    let name = phrases.contents.escapedForMarkup
    return "<nav aria-label=\"\(name)\"><h2>\(name)</h2>\n<ul>\n\(items)</ul></nav>\n"
  }

  private var footer: String {
    """
    <footer>
    <p>\(phrases.made(by: document.maker, on: document.date).escapedForMarkup). \(phrases.judgement.escapedForMarkup)</p>
    </footer>

    """
  }
}
