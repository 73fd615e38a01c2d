import GRDB

extension Resource {
  func suppressSmallCounts(in db: Database) throws {
  }
}
