internal import Reporting

/// Why a file could not be written.
enum FileError: Error, Equatable {
  case folderMissing(path: String, folder: String)
  case notAFolder(path: String, folder: String)
  case isFolder(path: String)
  case notPermitted(path: String)
  case cannotOpen(path: String, reason: String)
  case full(path: String)
  case writeFailed(path: String, reason: String)
  /// Standard output takes nothing more.
  case outputFailed(reason: String)
  /// Whoever read our output has had enough, as in `plads run … | head`.
  case readerGone

  var exitCode: ExitCode {
    switch self {
    case .folderMissing, .notAFolder, .isFolder, .notPermitted, .cannotOpen: .cannotWrite
    case .full, .writeFailed, .outputFailed: .inputOutput
    case .readerGone: .done
    }
  }

  /// What went wrong and what to do next.
  var message: String {
    switch self {
    case .folderMissing(let path, let folder):
      "cannot write \(quoted(path)): the folder \(quoted(folder)) does not exist.\n"
        + "  Create the folder or choose another path."
    case .notAFolder(let path, let folder):
      "cannot write \(quoted(path)): \(quoted(folder)) is a file, not a folder.\n  Choose another path."
    case .isFolder(let path):
      "cannot write \(quoted(path)): it is a folder.\n  Add the name of a file to the path."
    case .notPermitted(let path):
      "cannot write \(quoted(path)): permission denied.\n  Choose another path or change the permissions."
    case .cannotOpen(let path, let reason):
      "cannot write \(quoted(path)): \(reason).\n  Choose another path."
    case .full(let path):
      "cannot finish \(quoted(path)): the disk is full. Nothing was kept.\n  Free some space and run again."
    case .writeFailed(let path, let reason):
      "cannot finish \(quoted(path)): \(reason). Nothing was kept.\n  Run again or choose another path."
    case .outputFailed(let reason):
      "cannot write to standard output: \(reason).\n  Check where the output goes, or write to a file with --out."
    case .readerGone:
      "nobody reads the output any more."
    }
  }

  private func quoted(_ path: String) -> String { "'\(path.visibleInTerminal)'" }
}

extension FileError {
  /// The error for a file that could not be opened in `folder`.
  init(opening path: String, folder: String, _ error: SystemError) {
    self =
      switch error {
      case .noSuchFile where Platform.identity(of: folder) != nil:
        .cannotOpen(path: path, reason: "no file can be made in \(folder)")
      case .noSuchFile: .folderMissing(path: path, folder: folder)
      case .notAFolder: .notAFolder(path: path, folder: folder)
      case _ where SystemError.notPermitted.contains(error): .notPermitted(path: path)
      default: .cannotOpen(path: path, reason: error.words)
      }
  }

  /// The error for a file that could not be written to its end.
  init(writing path: String, _ error: SystemError) {
    self =
      switch error {
      case .closedPipe: .readerGone
      case _ where SystemError.full.contains(error): .full(path: path)
      default: .writeFailed(path: path, reason: error.words)
      }
  }
}
