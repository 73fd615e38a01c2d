package import Diagnostics
/// The rules of the personal-data gate.
package let personalDataRules: [RuleDescription] = []
