extension ChartSpecification {
  /// The chart as JSON: sizes, scales, axes and every mark with its datum, by Vega-Lite's own measures.
  ///
  /// Dates are milliseconds since 1970 in UTC; sizes and places are pixels within each plot.
  public func scene(_ data: ChartData) -> (json: String, problems: [ChartProblem]) {
    let model = ChartModel(view, data: data)
    return (model.vegaLiteScene().json(model), model.problems)
  }
}
