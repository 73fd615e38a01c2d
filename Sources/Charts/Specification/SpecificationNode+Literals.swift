/// A specification can be written in Swift: `["mark": "bar", "encoding": ["x": ["field": "year"]]]`.
extension SpecificationNode: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  public init(dictionaryLiteral elements: (String, SpecificationNode)...) {
    self.init(.mapping(elements.map { SpecificationNode.Entry($0.0, $0.1) }))
  }

  public init(arrayLiteral elements: SpecificationNode...) {
    self.init(.sequence(elements))
  }
}

extension SpecificationNode: ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self.init(.text(value)) }
  public init(floatLiteral value: Double) { self.init(.number(value)) }
  public init(integerLiteral value: Int) { self.init(.number(Double(value))) }
  public init(booleanLiteral value: Bool) { self.init(.boolean(value)) }
  public init(nilLiteral: ()) { self.init(.null) }
}
