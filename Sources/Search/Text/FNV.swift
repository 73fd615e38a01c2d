/// The hash FNV-1a with 64 bits (Fowler, Noll, Vo): quick, and the same in every run.
struct FNV: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
