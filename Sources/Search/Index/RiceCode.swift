/// Runs of ascending numbers as a short text.
///
/// The gap before each run and its length are Rice codes (Rice 1979; Golomb codes of a power of
/// two), whose parameters, four bits each, stand in front. With both parameters 0 that is one bit
/// for each number up to the last, so no list is longer than the bitmap of all pages. The end is
/// filled up with ones, a code that does not end, to whole groups of Base64.
func riceCode(_ runs: [Range<Int>]) -> [UInt8] {
  var gaps = 0
  var lengths = 0
  var end = -1
  for run in runs {
    gaps += run.lowerBound - end - 1
    lengths += run.count - 1
    end = run.upperBound
  }
  let gapBits = parameter(sum: gaps, count: runs.count)
  let lengthBits = parameter(sum: lengths, count: runs.count)
  var writer = BitWriter()
  writer.append(gapBits, bits: 4)
  writer.append(lengthBits, bits: 4)
  end = -1
  for run in runs {
    writer.append(rice: run.lowerBound - end - 1, bits: gapBits)
    writer.append(rice: run.count - 1, bits: lengthBits)
    end = run.upperBound
  }
  return writer.finish()
}

/// The runs of numbers in any order.
func runs(of numbers: [UInt32]) -> [Range<Int>] {
  numbers.sorted().reduce(into: []) { $0.append(run: Int($1)..<Int($1) + 1) }
}

extension [Range<Int>] {
  /// Appends a run behind the others, and joins it to the last one when nothing is between them.
  mutating func append(run: Range<Int>) {
    if let last, last.upperBound == run.lowerBound {
      self[count - 1] = last.lowerBound..<run.upperBound
    } else {
      append(run)
    }
  }
}

/// The parameter of the shortest code: the logarithm of the mean, times ln 2.
private func parameter(sum: Int, count: Int) -> Int {
  guard count > 0 else { return 0 }
  let mean = sum * 69 / 100 / count
  return mean < 1 ? 0 : min(15, Int.bitWidth - 1 - mean.leadingZeroBitCount)
}

/// Writes bits, the highest first, as Base64.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  @inline(__always)
  mutating func append(_ value: Int, bits: Int) {
    pending = pending << UInt64(bits) | UInt64(value)
    count += bits
    while count >= 6 {
      count -= 6
      bytes.append(alphabet[Int(truncatingIfNeeded: pending >> UInt64(count) & 0x3F)])
    }
  }

  /// A quotient in ones, a zero, and the rest in `bits` bits.
  @inline(__always)
  mutating func append(rice value: Int, bits: Int) {
    var quotient = value >> bits
    while quotient >= 32 {
      append(0xFFFF_FFFF, bits: 32)
      quotient -= 32
    }
    append((1 << quotient - 1) << 1, bits: quotient + 1)
    if bits > 0 { append(value & (1 << bits - 1), bits: bits) }
  }

  mutating func finish() -> [UInt8] {
    while count > 0 || bytes.count % 4 != 0 { append(1, bits: 1) }
    return bytes
  }
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
