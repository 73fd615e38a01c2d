import CCmarkGFM
import Synchronization

/// Parses a text with cmark-gfm, hands the root of its tree to `body` and frees the tree.
///
/// The inline extensions change tables that all parsers share while a document is finished, so that
/// only one document may be finished at a time.
func withCmarkDocument<Result>(
  _ text: [UInt8], _ body: (OpaquePointer) -> Result
) -> Result? {
  CmarkExtensions.register
  let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
  guard let parser = cmark_parser_new(options) else { return nil }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink"] {
    guard let found = cmark_find_syntax_extension(name) else { return nil }
    cmark_parser_attach_syntax_extension(parser, found)
  }
  text.withUnsafeBytes { bytes in
    cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
  }
  var finished: OpaquePointer?
  CmarkExtensions.finishing.withLock { _ in finished = cmark_parser_finish(parser) }
  guard let root = finished else { return nil }
  defer { cmark_node_free(root) }
  return body(root)
}

private enum CmarkExtensions {
  static let register: Void = cmark_gfm_core_extensions_ensure_registered()
  static let finishing = Mutex(())
}
