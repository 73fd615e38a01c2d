import Foundation

/// The bytes of a text in GB 18030.
func gb18030(_ text: String) throws -> [UInt8] {
  guard let data = text.data(using: String.Encoding(rawValue: 0x8000_0632)) else {
    throw CocoaError(.fileWriteInapplicableStringEncoding)
  }
  return [UInt8](data)
}
