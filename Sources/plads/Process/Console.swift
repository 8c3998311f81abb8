/// Standard output and standard error.
enum Console {
  static let outputDescriptor: Int32 = 1
  static let errorDescriptor: Int32 = 2

  /// Writes a result to standard output.
  static func write(_ text: String) throws(FileError) {
    do {
      try Platform.write(Array(text.utf8), to: outputDescriptor)
    } catch {
      throw error == .closedPipe ? .readerGone : .outputFailed(reason: error.words)
    }
  }

  /// Writes a message to standard error. Should that fail, there is nobody left to tell.
  static func writeError(_ text: String) {
    try? Platform.write(Array(text.utf8), to: errorDescriptor)
  }
}
