/// A laid-out chart: everything that a mark needs to draw itself.
struct Plot {
  /// A box in the drawing's coordinates.
  struct Area: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
  }

  /// Positions along the axis that is not the amounts'.
  enum Along: Hashable {
    case band(BandScale)
    case continuous(LinearScale)

    /// The middle of a category, or the position of a number or day.
    func center(_ place: Double) -> Double {
      switch self {
      case .band(let scale): scale.center(Int(place))
      case .continuous(let scale): scale.position(place)
      }
    }
  }

  var mark: MarkDefinition
  var roles: Roles
  var observations: Observations
  var spans: [Span]
  var area: Area
  var along: Along
  var amount: LinearScale
  var measure: Measure
  var paint: SeriesPaint
  var tooltips: Tooltips
  /// Whether marks carry their amounts.
  var showsLabels: Bool
}

extension Plot {
  /// Writes the attributes of text that stays readable on grid lines and marks.
  func drawHalo(to svg: inout SVGWriter) {
    svg.raw(" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
    svg.attribute("stroke", paint.theme.paper)
  }
}
