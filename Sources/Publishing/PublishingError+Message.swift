package import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension PublishingError {
  /// What went wrong, in plain words.
  package var message: Message {
    switch reason {
    case .locked:
      Message("另一个生成任务正在写入 \(path)", "another build is writing to \(path)")
    case .notAFolder:
      Message("\(path) 不是文件夹", "\(path) is not a folder")
    case .foreign:
      Message(
        "\(path) 里的文件不是本程序生成的，不能替换",
        "the files in \(path) were not made by a build, so it cannot be replaced")
    case .name(let problem):
      Message(
        "文件名 “\(path)” 不能用：\(problem.message.chinese)",
        "the file name \"\(path)\" cannot be used: \(problem.message.english)")
    case .duplicate:
      Message("有两个文件都叫 “\(path)”", "two files are called \"\(path)\"")
    case .system(let action, let code):
      Message(
        "\(action.text.chinese) \(path)：\(systemText(code).chinese)",
        "\(action.text.english) \(path): \(systemText(code).english)")
    }
  }

  /// How to mend it, when that is known.
  package var hint: Message? {
    switch reason {
    case .locked: Message("等它结束后再试", "wait until it has ended")
    case .notAFolder, .foreign:
      Message("把它移走，或换一个输出文件夹", "move it away, or choose another output folder")
    case .name: nil
    case .duplicate:
      Message(
        "改掉其中一个的名字（有的磁盘不分大小写）",
        "rename one of them (some disks do not tell capital letters from small ones)")
    case .system(_, let code): systemHint(code)
    }
  }
}

extension PublishingError.Action {
  fileprivate var text: Message {
    switch self {
    case .lock: Message("无法锁定", "cannot lock")
    case .open: Message("无法打开", "cannot open")
    case .makeFolder: Message("无法建立文件夹", "cannot make the folder")
    case .write: Message("无法写入", "cannot write")
    case .read: Message("无法读取", "cannot read")
    case .remove: Message("无法删除", "cannot remove")
    case .sync: Message("无法存盘", "cannot bring to the disk")
    case .exchange: Message("无法换上新网站", "cannot put the new site in place of")
    }
  }
}

private func systemText(_ code: Int32) -> Message {
  switch code {
  case ENOSPC: Message("磁盘已满", "no space left on the disk")
  case EDQUOT: Message("超出磁盘配额", "the disk quota is used up")
  case EACCES, EPERM: Message("没有权限", "permission denied")
  case EROFS: Message("磁盘只读", "the disk is read-only")
  case EIO: Message("磁盘读写出错", "the disk reported an error")
  case ENOENT: Message("不存在", "it does not exist")
  case ENOTDIR, EISDIR, EEXIST:
    Message("文件和文件夹同名", "a file and a folder have the same name")
  case ELOOP: Message("是符号链接", "it is a symbolic link")
  case ENAMETOOLONG: Message("名字太长", "the name is too long")
  case EFBIG: Message("文件太大", "the file is too large")
  case EMFILE, ENFILE: Message("打开的文件太多", "too many files are open")
  case EBUSY, EXDEV: Message("是另一个磁盘的挂载点", "another disk is mounted there")
  default: Message("系统错误 \(code)", "system error \(code)")
  }
}

private func systemHint(_ code: Int32) -> Message? {
  switch code {
  case ENOSPC, EDQUOT:
    Message(
      "腾出空间后重新生成；原来的网站没有改动",
      "free some space and build again; the last site is as it was")
  case EACCES, EPERM, EROFS:
    Message(
      "检查输出文件夹的权限，或换一个输出文件夹",
      "check the permissions of the output folder, or choose another one")
  default: nil
  }
}
