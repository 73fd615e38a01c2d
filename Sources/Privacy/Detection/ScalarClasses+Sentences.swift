/// What a sentence may hold.
struct Suspicion: OptionSet {
  var rawValue: UInt8
  /// A number of eleven digits or more.
  static let number = Suspicion(rawValue: 1)
  /// A passport, a plate or an e-mail address.
  static let letterNumber = Suspicion(rawValue: 2)
  static let address = Suspicion(rawValue: 4)
  /// What must not be said of a named person.
  static let person = Suspicion(rawValue: 8)
}

/// A sentence or line that may hold personal data.
struct SuspectSentence {
  var suspicion: Suspicion
  var bytes: Range<Int>
  /// The number of scalars before it.
  var offset: Int
}

extension ScalarClasses {
  /// The sentences that may hold personal data, found in one pass over UTF-8.
  ///
  /// A sentence is suspect with eleven digits in a row (joints between them do not count), nine with
  /// a letter before them, an `@`, a letter after a plate's province, or a pair of scalars that a
  /// detector looks for.
  func sentences(in text: UnsafeBufferPointer<UInt8>) -> [SuspectSentence] {
    var result: [SuspectSentence] = []
    table.withUnsafeBufferPointer { table in
      var scan = Scan()
      var index = 0
      while index < text.count {
        let (scalar, length) = decodedScalar(text, at: index)
        index += length
        scan.scalars += 1
        let scalarClass = scalar < 0x10000 ? table[Int(scalar)] : Self.highClass(scalar)
        if scalarClass == 0 {
          scan.pass(scalar)
        } else if scalarClass & Self.sentenceEnd != 0 {
          if !scan.suspicion.isEmpty { result.append(scan.sentence(to: index)) }
          scan = Scan(start: index, firstScalar: scan.scalars)
        } else {
          read(scalar, scalarClass, &scan, table)
        }
      }
      if !scan.suspicion.isEmpty { result.append(scan.sentence(to: index)) }
    }
    return result
  }

  /// Takes a scalar that may mean something.
  @inline(__always)
  private func read(
    _ scalar: UInt32, _ scalarClass: UInt8, _ scan: inout Scan, _ table: UnsafeBufferPointer<UInt8>
  ) {
    if scalarClass & Self.digit != 0 {
      scan.digits += 1
      scan.previous = 0x30
      if scan.digits >= 11 { scan.suspicion.insert(.number) }
      if scan.letters > 0, scan.digits + scan.letters >= 9 {
        scan.suspicion.insert(.letterNumber)
      }
    } else if scalarClass & Self.joint != 0 {
      if scan.digits == 0, scan.letters > 1 { scan.letters = 0 }
    } else if scalarClass & Self.letter != 0 {
      if scan.previous < 0x10000, table[Int(scan.previous)] & Self.province != 0 {
        scan.suspicion.insert(.letterNumber)
      }
      scan.letters = scan.digits > 0 ? 1 : min(scan.letters + 1, 2)
      scan.digits = 0
      scan.previous = scalar
    } else {
      if scalarClass & Self.at != 0 { scan.suspicion.insert(.letterNumber) }
      if scalarClass & Self.pairEnd != 0 {
        scan.suspicion.formUnion(pairSuspicion(scan.previous, scalar))
      }
      scan.pass(scalar)
    }
  }

  /// Digits beyond the Basic Multilingual Plane (U+1D7CE on) and unseen characters.
  private static func highClass(_ scalar: UInt32) -> UInt8 {
    switch normalScalar(scalar) {
    case nil: joint
    case let normal? where normal.isDigit: digit
    case let normal? where normal.isLetter: letter
    default: 0
    }
  }

  /// What is known of the current sentence.
  private struct Scan {
    var start = 0
    var firstScalar = 0
    var scalars = 0
    var previous: UInt32 = 0
    var digits = 0
    var letters = 0
    var suspicion: Suspicion = []

    init() {}

    init(start: Int, firstScalar: Int) {
      self.start = start
      self.firstScalar = firstScalar
      scalars = firstScalar
    }

    @inline(__always)
    mutating func pass(_ scalar: UInt32) {
      previous = scalar
      digits = 0
      letters = 0
    }

    func sentence(to end: Int) -> SuspectSentence {
      SuspectSentence(suspicion: suspicion, bytes: start..<end, offset: firstScalar)
    }
  }
}
