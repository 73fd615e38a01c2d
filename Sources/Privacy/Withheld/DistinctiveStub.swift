package func distinctiveForms(of text: String, isName: Bool) -> [WithheldValue] {
  text.count >= 3 ? [WithheldValue(text, origin: 0)] : []
}
