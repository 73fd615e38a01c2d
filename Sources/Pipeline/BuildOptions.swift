package import Diagnostics
package import Ledger

/// Which findings of a run count.
package struct FindingOptions: Sendable {
  /// Warnings keep a site from being published, as errors do.
  package var isStrict = false
  /// The only rules of the catalogue to check; nil for all.
  package var only: [String]?
  /// The rules of the catalogue not to check.
  package var skipped: [String] = []
  /// The findings of an earlier run that do not count.
  package var baseline = Baseline()

  package init() {}
}

/// What a run is asked to do.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/` and `templates/`.
  package var site: String
  /// The folder that gets `site/`.
  package var output: String
  /// The moment that the site is built for; nil for that of `clock` in the site's time zone.
  package var asOf: Moment?
  /// Which findings count.
  package var findings = FindingOptions()
  /// The number of workers that render pages.
  package var jobs: Int
  /// Compressed forms are put beside texts, for servers that send them.
  package var isCompressing = false
  /// Seconds since 1970-01-01 00:00 UTC: the only clock, read once.
  package var clock: @Sendable () -> Int64

  package init(
    site: String, output: String, asOf: Moment?, jobs: Int,
    clock: @escaping @Sendable () -> Int64
  ) {
    self.site = site
    self.output = output
    self.asOf = asOf
    self.jobs = jobs
    self.clock = clock
  }
}
