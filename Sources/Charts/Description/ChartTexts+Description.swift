extension ChartTexts {
  /// What the chart shows in Chinese sentences, for those who do not see it.
  var description: String {
    var text = specification.description ?? ""
    if let last = text.last, !"。！？".contains(last) { text += "。" }
    if let message = model.message {
      let kind = DescribedLayer(main: model.root, of: self).map { $0.sentences.kind }
      return text + (kind ?? "图表") + "，" + message + "。"
    }
    return text + describe(model.root)
  }

  private func describe(_ arrangement: ChartModel.Arrangement) -> String {
    switch arrangement {
    case .plot(let plot): return describe(plot)
    case .facet(let plan): return describe(plan)
    case .grid(_, let children): return describe(children)
    }
  }

  /// The main layer, what stands over it, and what has to be said about the scales.
  private func describe(_ plot: ChartModel.Plot) -> String {
    guard let main = DescribedLayer(main: .plot(plot), of: self) else { return "" }
    let sentences = main.sentences
    var text = sentences.kind + "，" + sentences.text
    if plot.layers.count > 1 { text += companions(of: main, in: plot) }
    return text + main.remarks
  }

  private func describe(_ plan: ChartModel.FacetPlan) -> String {
    guard let main = DescribedLayer(main: .facet(plan), of: self) else { return "" }
    return PanelSentences(plan, main).text + main.remarks
  }

  /// Several charts: two in full, of more the first in full and what the others show.
  private func describe(_ children: [ChartModel.Arrangement]) -> String {
    if children.count == 1 { return describe(children[0]) }
    var text = "由 \(children.count) 张图组成。"
    for (index, child) in children.prefix(6).enumerated() {
      if case .plot(let plot) = child, let title = plot.title?.text, !title.isEmpty {
        text += "“\(title)”："
      } else {
        text += "第 \(index + 1) 张："
      }
      if children.count == 2 || index == 0 {
        text += describe(child)
      } else if let main = DescribedLayer(main: child, of: self) {
        let whole = main.sentences
        text += whole.kind + "，" + (whole.text.split(separator: "。").first.map { $0 + "。" } ?? "")
      }
    }
    return text
  }
}
