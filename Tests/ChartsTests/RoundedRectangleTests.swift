import Testing

@testable import Charts

@Suite struct RoundedRectangleTests {
  private func path(_ shape: RoundedRectangle) -> String {
    var path = PathBuilder()
    shape.add(to: &path)
    return path.text
  }

  @Test func `without radii it is a rectangle`() {
    let box = Box(x: 0, y: 0, width: 10, height: 20)
    #expect(path(RoundedRectangle(box: box)) == "M0,0H10V20H0Z")
  }

  @Test func `each corner has its own radius`() {
    let box = Box(x: 0, y: 0, width: 10, height: 20)
    #expect(
      path(RoundedRectangle(box: box, topLeft: 1, topRight: 2))
        == "M1,0H8A2,2 0 0 1 10,2V20H0V1A1,1 0 0 1 1,0Z")
    #expect(
      path(RoundedRectangle(box: box, bottomRight: 3, bottomLeft: 4))
        == "M0,0H10V17A3,3 0 0 1 7,20H4A4,4 0 0 1 0,16Z")
  }

  @Test func `radii that do not fit shrink together`() {
    let box = Box(x: 0, y: 0, width: 10, height: 20)
    #expect(
      path(RoundedRectangle(box: box, topLeft: 10, topRight: 10))
        == "M5,0H5A5,5 0 0 1 10,5V20H0V5A5,5 0 0 1 5,0Z")
    let flat = Box(x: 0, y: 5, width: 10, height: 0)
    #expect(path(RoundedRectangle(box: flat, topLeft: 2)) == "M0,5H10V5H0Z")
    #expect(path(RoundedRectangle(box: box, topLeft: -2)) == "M0,0H10V20H0Z")
  }
}
