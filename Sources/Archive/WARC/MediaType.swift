/// What a server says that a file is, by its name.
func mediaType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let suffix = name.contains(".") ? String(name.split(separator: ".").last ?? "").lowercased() : ""
  if path.hasPrefix("feeds/"), suffix == "json" { return "application/feed+json" }
  return mediaTypes[suffix] ?? "application/octet-stream"
}

private let mediaTypes = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "txt": "text/plain; charset=utf-8",
  "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
  "xml": "application/xml", "atom": "application/atom+xml", "json": "application/json",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
  "woff": "font/woff", "woff2": "font/woff2", "pdf": "application/pdf",
  "epub": "application/epub+zip", "zip": "application/zip",
  "sqlite": "application/vnd.sqlite3",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
]
