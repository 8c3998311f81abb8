import Foundation
import Testing

@testable import plads

@Suite("The manual page")
struct ManPageTests {
  @Test("It tells every command, option, variable and exit code")
  func complete() throws {
    let page = try shown(["help", "--man"])
    #expect(page.hasPrefix(".TH PLADS 1 "))
    for command in Commands.declarations {
      #expect(page.contains("\n.SS \(command.name)\n"))
      for option in command.options {
        #expect(page.contains("\\fB\\-\\-" + option.name.replacing("-", with: "\\-").replacing("æ", with: "\\[u00E6]")))
      }
    }
    for code in ExitCode.allCases {
      #expect(page.contains(".TP\n\\fB\(code.rawValue)\\fR\n\(code.meaning.replacing("-", with: "\\-"))\n"))
    }
    #expect(page.contains("\\fBPLADS_LANGUAGE\\fR"))
    #expect(page.utf8.allSatisfy { $0 < 128 }, "any roff reads it")
  }

  @Test(
    "Groff reads it without a warning, and shows what is in it",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func groff() throws {
    let tool = try Tool(["plads.1": shown(["help", "--man"])])
    let ending = try tool.run(
      URL(filePath: "/usr/bin/groff"), ["-man", "-Tutf8", "-ww", "-P-cbou", "plads.1"],
      environment: ["LC_ALL": "C.UTF-8"])
    #expect(ending.code == 0 && ending.errors == "")
    #expect(ending.output.contains("--elasticity LIST") && ending.output.contains("belægning"))
    #expect(ending.output.contains("plads run scenarios/kvisten.jsonc --set tilbud.kvisten.pladser=6"))
  }
}
