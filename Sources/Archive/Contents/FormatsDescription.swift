/// The file `data/FORMATS.md`: what is in an archive and how to read it in many years, without this program.
enum FormatsDescription {
  static let path = "FORMATS.md"

  static func text(_ identity: ReleaseIdentity, year: Int) -> String {
    """
    # 这个归档包里有什么 What is in this archive

    \(identity.title)，\(identity.office)，\(year)年度归档。网站是 \(identity.day) 发布的样子，网址 \(identity.address)。
    The archive for \(year): the site as published on \(identity.day).

    只有已经公开的内容；没有公开的台账、原始照片和个人信息都不在这里。
    It holds what was published and nothing else.

    | 位置 Place | 内容 Contents | 格式 Format |
    |---|---|---|
    | `data/site/` | 网站的全部文件，用浏览器打开 `index.html` The site; open `index.html` in a browser | HTML5、CSS、SVG、JPEG、AVIF（ISO/IEC 23000-22） |
    | `data/site/manifest.csv` | 发布时的文件清单：路径、字节数、SHA-256、来源 The files as published | CSV（RFC 4180），UTF-8 |
    | `data/site/data/*.csv` | 全部公开数据，每表一个文件，第一行是列名 All public tables | CSV（RFC 4180），UTF-8，有字节顺序标记（BOM） |
    | `data/site/data/*.xlsx` | 同样的数据，给表格软件用 The same for spreadsheet programs | Office Open XML（ISO/IEC 29500） |
    | `data/site/data/datapackage.json` | 各表各列的名称、类型、单位、主键和外键 What tables and columns mean | Data Package 2（datapackage.org），JSON |
    | `data/site/data/public.sqlite` | 同样的数据，一个数据库 The same as one database | SQLite 3（sqlite.org/fileformat2.html） |
    | `data/yearbook/` | 年鉴（有的话） The yearbook, if there is one | PDF/A-2a（ISO 19005-2）、EPUB 3 |
    | `data/checks/report.md` | 发布时按哪些规则核对过、有哪些例外、增加修改撤下了多少行 Rules, waivers and changes of the release | Markdown（CommonMark），UTF-8 |
    | `data/warc/site.warc.gz` | 网站按网址保存的一份，用网页归档浏览器回放，如 ReplayWeb.page、pywb The site by its addresses, for web-archive viewers | WARC 1.1（ISO 28500:2017），逐条记录 gzip |

    网站和 WARC 是同样的字节；打不开网页归档时，看 `data/site/`。数据不另存一份，在 `data/site/data/`。
    Site and WARC have the same bytes. The data is not stored twice: it is in `data/site/data/`.

    ## 怎样核对 How to verify

    整个文件夹是 BagIt 1.0（RFC 8493）归档包。用本程序：`mingbai verify 文件夹 --key 单位公钥`。不用本程序，在这个文件夹里：
    The folder is a BagIt 1.0 bag. With this program: `mingbai verify FOLDER --key PUBLIC-KEY`. Without it, in this folder:

    1. 文件没有变 No file has changed：`sha256sum --check manifest-sha256.txt`，`sha256sum --check tagmanifest-sha256.txt`
       （清单里的 `%25`、`%0A`、`%0D` 代表 `%`、换行、回车）。
    2. 签名是真的 The signature is genuine（Ed25519，RFC 8032；`signature.txt` 里的公钥和签名是 base64）：

       ```
       cat tagmanifest-sha256.txt tagmanifest-sha512.txt > signed
       sed -n 's/^Signature: //p' signature.txt | base64 -d > signature
       openssl pkeyutl -verify -pubin -inkey 单位公钥 -rawin -in signed -sigfile signature
       ```

       公钥要从单位另外取得；`signature.txt` 里的公钥不能证明自己。
       Get the public key from the office itself: the one in the file proves nothing.
    3. 各年连成一串 The years form a chain：`bag-info.txt` 里的 `Previous-Tag-Manifest-SHA256` 是上一年归档包
       `tagmanifest-sha256.txt` 的 SHA-256。任何一年改动，后面各年就接不上。

    由 \(Program.name) 生成。 Made by \(Program.name).

    """
  }
}
