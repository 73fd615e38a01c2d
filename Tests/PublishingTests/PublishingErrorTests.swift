import Diagnostics
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct PublishingErrorTests {
  @Test(arguments: [
    (
      PublishingError(path: "output", reason: .locked),
      "另一个生成任务正在写入 output", "another build is writing to output"
    ),
    (
      PublishingError(path: "output/site", reason: .foreign),
      "output/site 里的文件不是本程序生成的，不能替换",
      "the files in output/site were not made by a build, so it cannot be replaced"
    ),
    (
      PublishingError(path: "output/site", reason: .notAFolder),
      "output/site 不是文件夹", "output/site is not a folder"
    ),
    (
      PublishingError(path: "a/../b", reason: .name(.dots)),
      "文件名 “a/../b” 不能用：不能有空的一级、“.” 或 “..”",
      "the file name \"a/../b\" cannot be used: a part of it is empty, \".\" or \"..\""
    ),
    (
      PublishingError(path: "x.html", reason: .duplicate),
      "有两个文件都叫 “x.html”", "two files are called \"x.html\""
    ),
    (
      PublishingError(path: "x.html", reason: .system(.write, code: ENOSPC)),
      "无法写入 x.html：磁盘已满", "cannot write x.html: no space left on the disk"
    ),
    (
      PublishingError(path: "output", reason: .system(.makeFolder, code: EACCES)),
      "无法建立文件夹 output：没有权限", "cannot make the folder output: permission denied"
    ),
    (
      PublishingError(path: "output", reason: .system(.lock, code: 12_345)),
      "无法锁定 output：系统错误 12345", "cannot lock output: system error 12345"
    ),
  ])
  func `Each error says in both languages what could not be done with what, and why`(
    error: PublishingError, chinese: String, english: String
  ) {
    #expect(error.message == Message(chinese, english))
  }

  @Test func `A full disk is told apart, with what to do`() {
    let error = PublishingError(path: "x", reason: .system(.write, code: ENOSPC))
    #expect(error.hint?.chinese == "腾出空间后重新生成；原来的网站没有改动")
  }
}
