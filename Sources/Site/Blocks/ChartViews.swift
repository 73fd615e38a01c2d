import Charts

/// A specification as a tree of views, as far as a page must know it before it is drawn.
struct ChartViews {
  private let top: SpecificationNode

  init(_ top: SpecificationNode) { self.top = top }

  /// The first data in the order of the source: what the table beside the chart shows.
  var firstData: SpecificationNode? { top.firstData }

  /// The inline rows that `datasets` or `data` holds.
  func values(of data: SpecificationNode) -> SpecificationNode? {
    if let values = data["values"] { return values }
    let name: String? =
      switch (data.value, data["name"]?.value) {
      case (.text(let name), _), (_, .text(let name)): name
      default: nil
      }
    return name.flatMap { name in datasets(in: top)?[name] }
  }

  /// A view that draws rows without being given any; nil when there is none.
  var withoutData: SpecificationNode? { top.withoutData }

  /// The columns that say of which others the figures are provisional or revised.
  var statuses: [(field: String, status: String)] {
    var pairs: [(field: String, status: String)] = []
    top.collectStatuses(nil, &pairs)
    return pairs
  }

  private func datasets(in view: SpecificationNode) -> SpecificationNode? {
    view["datasets"] ?? view.views.lazy.compactMap { datasets(in: $0) }.first
  }
}

extension SpecificationNode {
  subscript(key: String) -> SpecificationNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The views within a view.
  fileprivate var views: [SpecificationNode] {
    guard case .mapping(let entries) = value else { return [] }
    return entries.flatMap { entry -> [SpecificationNode] in
      switch (entry.key, entry.value.value) {
      case ("layer", .sequence(let views)), ("hconcat", .sequence(let views)),
        ("vconcat", .sequence(let views)), ("concat", .sequence(let views)):
        views
      case ("spec", _): [entry.value]
      default: []
      }
    }
  }

  fileprivate var firstData: SpecificationNode? {
    self["data"] ?? views.lazy.compactMap(\.firstData).first
  }

  fileprivate var withoutData: SpecificationNode? {
    guard self["data"] == nil else { return nil }
    let views = views
    return views.isEmpty ? self : views.lazy.compactMap(\.withoutData).first
  }

  fileprivate func collectStatuses(
    _ inherited: SpecificationNode?, _ pairs: inout [(field: String, status: String)]
  ) {
    let encoding = self["encoding"]
    if let status = (encoding?["status"] ?? inherited?["status"])?.field {
      for channel in ["y", "x", "theta", "size", "color"] {
        guard let node = encoding?[channel] ?? inherited?[channel], let field = node.field,
          node["type"]?.value == .text("quantitative")
        else { continue }
        if !pairs.contains(where: { $0.field == field }) { pairs.append((field, status)) }
        break
      }
    }
    for view in views { view.collectStatuses(encoding ?? inherited, &pairs) }
  }

  /// The column that a channel encodes.
  private var field: String? {
    guard case .text(let name)? = self["field"]?.value else { return nil }
    return name
  }
}
