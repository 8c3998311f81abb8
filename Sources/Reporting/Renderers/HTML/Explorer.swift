/// The explorer's script: shows the cell of the chosen values, from figures that stand in the page already.
enum ExplorerScript {
  /// What the policy lets run: the SHA-256 of ``source``. A test fails when it is not.
  static let hash = "sha256-fsd+GMWlJ5TI4uP469JtGOuQVXrbJwFD3OcKfyLEt2M="

  /// Without it the page shows every cell in a table.
  static let source = """
    for(const box of document.querySelectorAll(".explorer")){const data=JSON.parse(box.dataset.cells);\
    const choices=[...box.querySelectorAll("select")];const cells=[...box.querySelectorAll("output")];\
    const show=()=>{const key=choices.map(c=>c.value).join(",");const found=data[key]||[];\
    cells.forEach((cell,i)=>{cell.textContent=found[i]||"–"})};\
    choices.forEach(c=>c.addEventListener("change",show));box.hidden=false;show()}
    """

  static func isNeeded(_ document: Document) -> Bool {
    document.sections.contains { section in
      section.blocks.contains { if case .explorer = $0 { true } else { false } }
    }
  }

  /// The script element; nothing where there is nothing to explore.
  static func element(_ document: Document) -> String { isNeeded(document) ? "<script>\(source)</script>\n" : "" }
}

/// The grid's choices and what they lead to. It is hidden until the script runs.
struct HTMLExplorer {
  private let explorer: GridExplorer

  init(_ explorer: GridExplorer) { self.explorer = explorer }

  var text: String {
    let cells = JSONValue.object(
      explorer.cells.map { cell in
        JSONMember(
          key: cell.places.map(String.init).joined(separator: ","), .array(cell.values.map { .string($0.plain) }))
      })
    let choices = explorer.choices.enumerated().map { number, choice in
      let options = choice.values.enumerated().map {
        "<option value=\"\($0.offset)\">\($0.element.escapedForMarkup)</option>"
      }.joined()
      let id = "\(explorer.id)-\(number + 1)"
      return
        "<p><label for=\"\(id)\">\(choice.title.escapedForMarkup)</label> <select id=\"\(id)\">\(options)</select></p>\n"
    }.joined()
    let values = explorer.names.map { "<dt>\($0.escapedForMarkup)</dt><dd><output>–</output></dd>\n" }.joined()
    return """
      <div class="explorer" hidden data-cells="\(cells.text.escapedForMarkup)">
      <h3>\(explorer.title.escapedForMarkup)</h3>
      \(choices)<dl aria-live="polite">
      \(values)</dl>
      </div>

      """
  }
}
