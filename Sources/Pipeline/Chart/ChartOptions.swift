/// What a run that draws one chart is asked to do.
package struct ChartOptions: Sendable {
  /// What is written.
  package enum Format: String, Sendable, CaseIterable {
    case svg
    /// The scene that is drawn, as JSON.
    case json
  }

  /// How wide the drawing is.
  package enum Width: String, Sendable, CaseIterable {
    /// 640 units.
    case wide
    /// 320 units.
    case narrow
  }

  /// The file of the specification; `-` stands for standard input.
  package var specification: String
  /// The file with the rows of a specification that names no data.
  package var data: String?
  package var format = Format.svg
  package var width = Width.wide
  /// Whether the colours are those of print.
  package var isForPrint = false

  package init(specification: String) { self.specification = specification }
}
