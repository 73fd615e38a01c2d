/// Lines in the colour of the paper over the colour of a series; they survive black and white.
enum Pattern: Int, CaseIterable, Hashable, Sendable {
  case plain, rising, dots, level, falling, grid, upright, lattice

  /// The path over one tile; what touches its edge goes on in the next.
  var path: StaticString {
    switch self {
    case .plain: ""
    case .rising: "M-1,1L1,-1M0,8L8,0M7,9L9,7"
    case .dots: "M2,2h0M6,6h0"
    case .level: "M0,3H6"
    case .falling: "M-1,7L1,9M0,0L8,8M7,-1L9,1"
    case .grid: "M0,3H6M3,0V6"
    case .upright: "M3,0V6"
    case .lattice: "M-1,1L1,-1M0,8L8,0M7,9L9,7M-1,7L1,9M0,0L8,8M7,-1L9,1"
    }
  }

  /// The side of the square tile, so that a sample of 13 units shows two lines.
  var side: Double {
    switch self {
    case .level, .upright, .grid: 6
    default: 8
    }
  }

  /// Dots are wide, crossing lines thin, so that all patterns leave about as much colour.
  var strokeWidth: StaticString {
    switch self {
    case .dots: "2.4"
    case .grid, .lattice: "1"
    default: "1.4"
    }
  }
}

extension Pattern {
  /// Writes a `pattern` with an id of a prefix, a letter and a number.
  func define(
    id: String, _ letter: StaticString, _ number: Int, ground: String, lines: String,
    to svg: inout SVGWriter
  ) {
    svg.raw("<pattern id=\"")
    svg.verbatim(id)
    svg.raw("-")
    svg.raw(letter)
    svg.number(Double(number))
    svg.raw("\"")
    svg.attribute("width", side)
    svg.attribute("height", side)
    svg.raw(" patternUnits=\"userSpaceOnUse\"><path d=\"M0,0H8V8H0Z\"")
    svg.attribute("fill", ground)
    svg.raw("/><path fill=\"none\"")
    svg.attribute("d", path)
    svg.attribute("stroke-width", strokeWidth)
    if self == .dots { svg.raw(" stroke-linecap=\"round\"") }
    svg.attribute("stroke", lines)
    svg.raw("/></pattern>")
  }
}
