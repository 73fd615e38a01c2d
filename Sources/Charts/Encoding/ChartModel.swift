/// A chart whose rows are prepared and whose scales know their domains; what is left is to place it.
struct ChartModel: Sendable {
  var layers: [Layer] = []
  var scales: [ScaleModel] = []
  var root: Arrangement
  var problems: [ChartProblem] = []

  /// How plots stand together.
  indirect enum Arrangement: Sendable {
    case plot(Plot)
    case facet(FacetPlan)
    /// Views in rows of `columns`, nil all side by side, each with its title.
    case grid(columns: Int?, [Arrangement])
  }

  /// One plot: the layers that share its axes.
  struct Plot: Sendable {
    var title: TitleText?
    var width: ViewSize?
    var height: ViewSize?
    /// The places of the layers in the model.
    var layers: [Int]
    /// The rows of each layer that stand in this plot; nil for all.
    var rows: [[Int]]?
    /// The scales of a panel that has its own.
    var ownScales: [ChannelName: Int] = [:]
  }

  /// The same plot for each value of some fields.
  struct FacetPlan: Sendable {
    var row: FacetAxis?
    var column: FacetAxis?
    /// The columns of a facet that is wrapped.
    var columns: Int?
    /// The panels in the order of rows, then columns; a panel without rows of data stays empty.
    var panels: [Panel]

    struct Panel: Sendable {
      var row: Int
      var column: Int
      var plot: Plot
    }
  }

  /// The values of a facet's rows or columns.
  struct FacetAxis: Sendable {
    var definition: ChannelDefinition
    var column: Frame.Column
    var categories: Categories
  }
}
