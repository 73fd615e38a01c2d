/// Puts together what the workers have taken up, and hands over the files of the index one by one.
///
/// - `t…`: terms and their pages, a term's file by its hash; a long list is a file of its own, `l…`;
/// - `n…`: names by what people type for them, in order;
/// - `index`: what every search begins with.
///
/// The files of texts, `p…`, are those that the indexers have given already.
package func writeSearchIndex(
  of indexers: [PageIndexer], _ settings: SearchSettings,
  _ write: (SearchFile) throws -> Void
) rethrows {
  var merger = TermMerger(indexers.map(\.numbers))
  let parts = try merger.writeTerms(
    body: indexers.map(\.body), titles: indexers.map(\.titles), write)
  let names = NameIndex(indexers.flatMap(\.names), settings)
  try names.write(write)
  let facets = indexers.reduce(into: Facets()) { $0.merge($1.facets) }
  let starts = TextPacker.marks(of: indexers.flatMap(\.texts.starts), pages: merger.pageCount)
  var data = Array("{pages:\(merger.pageCount),parts:\(parts),starts:".utf8)
  data.appendQuoted(starts)
  for kind in Facets.Kind.allCases {
    data += ",\(kind)s:".utf8
    data.appendQuoted(list: facets.values(of: kind))
  }
  data += ",ages:".utf8
  data.appendQuoted(list: facets.ages.map { String(decoding: $0, as: UTF8.self) })
  data += ",names:".utf8
  data.appendQuoted(list: names.firstKeys)
  data.append(UInt8(ascii: "}"))
  try write(SearchFile(part: "index", data))
}
