/// Measures text without fonts, by the advance widths of Noto Sans CJK SC.
///
/// European scripts come from tables, Chinese is full width, what the font lacks gets an average. Of
/// the kerning only that before points counts, so Latin text may be some per cent narrower. Neither
/// the space that browsers may put between Chinese and Latin nor their trimming of pairs of marks
/// counts: a drawing should have `text-autospace:no-autospace;text-spacing-trim:space-all`.
enum TextMeasure {
  /// The width in the unit of `size`.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var text = text
    return Double(text.withUTF8 { thousandths($0, bold: bold) }) * size / 1000
  }

  /// The width of one scalar in thousandths of the font size.
  static func advance(_ scalar: Unicode.Scalar, bold: Bool = false) -> Int {
    let code = Int(scalar.value)
    switch code {
    case ..<0x80: return Int(bold ? boldASCII[code] : ascii[code])
    case ..<0xA0: return 0
    case ..<0x180: return Int(bold ? boldLatin[code - 0xA0] : latin[code - 0xA0])
    case 0x386...0x3CE: return Int(bold ? boldGreek[code - 0x386] : greek[code - 0x386])
    case 0x400...0x45F: return Int(bold ? boldCyrillic[code - 0x400] : cyrillic[code - 0x400])
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7FF: return 920
    case 0x1E00...0x1EFF: return code % 2 == 0 ? 640 : 580
    case 0x2000...0x2BFF: return symbolAdvance(scalar, bold: bold)
    case 0x302A...0x302D, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xFEFF, 0x1F3FB...0x1F3FF: return 0
    case 0xFF61...0xFFDC, 0xFFE8...0xFFEE: return 500
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE10...0xFE6F, 0xFF00...0xFFE6: return 1000
    // Two letters make a flag.
    case 0x1F1E6...0x1F1FF: return 650
    case 0x1F100...0x1F2FF, 0x20000...0x3FFFF: return 1000
    case 0x1F300...0x1FAFF: return 1300
    default: return unknownAdvance(scalar, bold: bold)
    }
  }
}

extension TextMeasure {
  private static func thousandths(_ bytes: UnsafeBufferPointer<UInt8>, bold: Bool) -> Int {
    let table = bold ? boldASCII : ascii
    var sum = 0
    var index = 0
    var previous: UInt32 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        sum += Int(table[Int(byte)])
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), index > 0 {
          sum -= kerning(beforePoint: bytes[index - 1])
        }
        index += 1
      } else if byte >= 0xE4, byte <= 0xE9 {
        sum += 1000
        index += 3
      } else {
        let (scalar, length) = decoded(bytes, at: index)
        // A picture that is joined to the one before makes one picture with it.
        if previous != 0x200D { sum += advance(scalar, bold: bold) }
        // Two dashes make one line.
        if previous == 0x2014, scalar.value == 0x2014 { sum -= 112 }
        previous = scalar.value
        index += length
        continue
      }
      previous = 0
    }
    return sum
  }

  /// How much closer a point or comma stands to some letters.
  private static func kerning(beforePoint letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "P"), UInt8(ascii: "T"), UInt8(ascii: "Y"): 120
    case UInt8(ascii: "F"), UInt8(ascii: "V"): 90
    case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "v"), UInt8(ascii: "w"): 60
    case UInt8(ascii: "y"), UInt8(ascii: "W"): 50
    default: 0
    }
  }

  /// Punctuation, arrows, mathematics and other signs; most are full width.
  private static func symbolAdvance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20F0: 0
    case 0x2003, 0x2001: 1000
    case 0x2002, 0x2000: 500
    case 0x2004...0x200A, 0x202F, 0x205F: 250
    case 0x2011: bold ? 370 : 347
    case 0x2012, 0x2013: bold ? 544 : 536
    case 0x2014: bold ? 908 : 894
    case 0x201A, 0x2032: bold ? 325 : 278
    case 0x201E, 0x2033: bold ? 574 : 474
    case 0x2039, 0x203A: bold ? 324 : 302
    case 0x2070...0x209C: 400
    case 0x20A0...0x20C0, 0x2212: bold ? 590 : 555
    case 0x2113: bold ? 514 : 457
    case 0x2122: bold ? 760 : 711
    case 0x2713, 0x2714: bold ? 723 : 683
    default: 1000
    }
  }

  private static func unknownAdvance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: bold ? 680 : 620
    }
  }
}

/// The scalar of two, three or four bytes that begins at a place of well-formed UTF-8.
private func decoded(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = bytes[index]
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
  for next in index + 1..<min(index + length, bytes.count) {
    value = value << 6 | UInt32(bytes[next] & 0x3F)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
