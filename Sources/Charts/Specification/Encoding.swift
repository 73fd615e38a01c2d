/// Which data each channel of a mark shows.
struct Encoding: Hashable, Sendable {
  private var channels: [ChannelName: ChannelDefinition] = [:]
  var details: [ChannelDefinition] = []
  var orders: [ChannelDefinition] = []
  var tooltips: [ChannelDefinition] = []

  subscript(channel: ChannelName) -> ChannelDefinition? {
    get { channels[channel] }
    set { channels[channel] = newValue }
  }

  /// The single definitions in the order of the channels.
  var definitions: [(channel: ChannelName, definition: ChannelDefinition)] {
    ChannelName.allCases.compactMap { channel in channels[channel].map { (channel, $0) } }
  }

  /// All definitions, those of lists too.
  var all: [(channel: ChannelName, definition: ChannelDefinition)] {
    definitions + details.map { (.detail, $0) } + orders.map { (.order, $0) }
      + tooltips.map { (.tooltip, $0) }
  }

  /// Changes every definition.
  mutating func updateAll(_ body: (ChannelName, inout ChannelDefinition) -> Void) {
    for channel in ChannelName.allCases {
      guard var definition = channels[channel] else { continue }
      body(channel, &definition)
      channels[channel] = definition
    }
    for index in details.indices { body(.detail, &details[index]) }
    for index in orders.indices { body(.order, &orders[index]) }
    for index in tooltips.indices { body(.tooltip, &tooltips[index]) }
  }

  /// The same without the channels that divide rows into panels.
  var withoutFacets: Encoding {
    var result = self
    for channel in [ChannelName.row, .column, .facet] { result[channel] = nil }
    return result
  }

  /// The same with the axes exchanged.
  var transposed: Encoding {
    var result = self
    result.channels = [:]
    for (channel, definition) in definitions {
      var definition = definition
      definition.axis.orient = definition.axis.orient?.transposed
      result.channels[channel.transposed] = definition
    }
    return result
  }
}
