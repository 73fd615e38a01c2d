/// Measures text without fonts, by the advance widths of Noto Sans CJK SC.
///
/// Latin letters come from a table in thousandths of the font size, Chinese is full width; other
/// scripts get a cautious average. Kerning is left out, so a width may be a few per cent too large.
enum TextMeasure {
  /// The width in the unit of `size`.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var sum = 0
    for scalar in text.unicodeScalars { sum += advance(scalar, bold: bold) }
    return Double(sum) * size / 1000
  }

  /// The width of one scalar in thousandths of the font size.
  static func advance(_ scalar: Unicode.Scalar, bold: Bool = false) -> Int {
    switch scalar.value {
    case 0x20...0x7E:
      Int(bold ? boldASCII[Int(scalar.value) - 0x20] : ascii[Int(scalar.value) - 0x20])
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: 0
    case 0xA0, 0xAD: 224
    case 0xB0: 400
    case 0xB1, 0xB7, 0xD7, 0xF7: 1000
    case 0x2013, 0x2212: bold ? 590 : 555
    case 0x2014: 894
    case 0x1F300...0x1FAFF: 1300
    case 0x2010...0x27BF, 0x2E80...0xFFDC, 0x20000...0x3FFFF: 1000
    default: 620
    }
  }

  private static let ascii: [Int16] = [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555,
    555,
    555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552,
    689,
    728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603,
    338,
    392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610,
    606,
    620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
  ]

  private static let boldASCII: [Int16] = [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590,
    590,
    590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585,
    717,
    757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613,
    378,
    387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641,
    626,
    644, 644, 436, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
  ]
}
