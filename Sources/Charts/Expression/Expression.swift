/// A formula of Vega over the columns of a row, such as `datum.people * 2`.
struct Expression: Hashable, Sendable {
  /// The most bytes of an expression.
  static let lengthLimit = 20_000

  let text: String
  /// The columns that it reads.
  let fields: [String]
  let root: ExpressionNode

  /// Columns that are not among `columns` are a fault; nil stands for columns that are not known.
  init(_ text: String, columns: [DataTable.Column]? = nil) throws(ExpressionFault) {
    guard text.utf8.count <= Self.lengthLimit else {
      throw ExpressionFault(
        0, "表达式超过 \(Self.lengthLimit) 字节", "the expression has over \(Self.lengthLimit) bytes")
    }
    var lexer = ExpressionLexer(text)
    var parser = ExpressionParser(try lexer.tokens(), columns: columns)
    root = try parser.parse()
    fields = parser.fields
    self.text = text
  }

  /// Reads an expression of a specification; its place is that of the fault if it has one.
  static func read(
    _ node: SpecificationNode, place: String, _ reader: inout SpecificationReader
  ) -> Expression? {
    let text: String
    switch node.value {
    case .text(let written): text = written
    case .number(let number): text = scriptText(number)
    case .boolean(let flag): text = flag ? "true" : "false"
    case .null, .sequence, .mapping:
      reader.report(
        .wrongValue(place, node, " datum.x > 1 这样的表达式", "an expression such as datum.x > 1"))
      return nil
    }
    do {
      return try Expression(text, columns: reader.columns)
    } catch {
      reader.report(.fault(error, in: place, at: node))
      return nil
    }
  }

  /// The expression over the rows of a frame; columns that are not there are nulls.
  func bound(to frame: Frame) -> BoundExpression {
    BoundExpression(root: root, columns: fields.map { frame.values($0) })
  }
}

/// An expression that knows the values of its columns.
struct BoundExpression {
  fileprivate let root: ExpressionNode
  fileprivate let columns: [[Datum]]

  func value(row: Int) -> Datum { root.value(row: row, columns).datum }

  func isTrue(row: Int) -> Bool { root.value(row: row, columns).isTrue }
}

extension ChartProblem {
  fileprivate static func fault(
    _ fault: ExpressionFault, in place: String, at node: SpecificationNode
  ) -> ChartProblem {
    let position = node.position.map {
      SpecificationNode.Position(line: $0.line, column: $0.column + fault.offset)
    }
    let place = "\(place) \(node.quoted)"
    return ChartProblem(
      .error, fault.rule, at: position, "\(place) 的第 \(fault.offset + 1) 个字符：\(fault.chinese)",
      "\(place), character \(fault.offset + 1): \(fault.english)")
  }
}
