// The one place that takes functions from the C library; what differs between libraries is far below
// the two decimals that coordinates are written with.
#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#elseif canImport(Android)
  private import Android
#elseif canImport(ucrt)
  private import ucrt
#elseif canImport(WASILibc)
  private import WASILibc
#endif

func sine(_ angle: Double) -> Double { sin(angle) }

func cosine(_ angle: Double) -> Double { cos(angle) }

func tangent(_ angle: Double) -> Double { tan(angle) }

/// The angle whose sine is given; what lies beyond 1 counts as 1.
func arcsine(_ value: Double) -> Double { asin(min(max(value, -1), 1)) }

/// The angle whose sine is given, NaN beyond 1.
func exactArcsine(_ value: Double) -> Double { asin(value) }

/// The angle whose cosine is given, NaN beyond 1.
func arccosine(_ value: Double) -> Double { acos(value) }

func arctangent(_ value: Double) -> Double { atan(value) }

/// The angle of a direction, counterclockwise from the x axis where y goes up.
func arctangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// The natural logarithm of one more, exact near 0.
func logarithmOfOnePlus(_ value: Double) -> Double { log1p(value) }

func exponential(_ value: Double) -> Double { exp(value) }

/// One less than the exponential, exact near 0.
func exponentialMinusOne(_ value: Double) -> Double { expm1(value) }

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
