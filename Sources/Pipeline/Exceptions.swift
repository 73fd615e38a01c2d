import Checks
import Diagnostics
import Ledger

extension SitePipeline {
  /// Lets the log know which findings count: the options of the run and the waivers of the site.
  mutating func allowExceptions(in ledger: Ledger, on day: CivilDate) throws -> Waivers {
    let catalogue = Set((rules.map(\.description) + personalDataRules).map(\.id))
    log.policy.catalogue = catalogue
    log.policy.isStrict = options.findings.isStrict
    log.policy.only = options.findings.only.map(Set.init)
    log.policy.skipped = Set(options.findings.skipped)
    log.policy.baseline = options.findings.baseline
    for name in (options.findings.only ?? []) + options.findings.skipped
    where !catalogue.contains(name) {
      log.error(
        "unknown-rule", at: nil,
        Message("没有规则 “\(name)”", "there is no rule \"\(name)\""),
        hint: didYouMean(name, among: catalogue.sorted()))
    }
    let waivers = try Waivers(in: ledger, asOf: day, catalogue: catalogue, log: &log)
    log.policy.waivers = Set(waivers.active.keys)
    return waivers
  }
}
