import HTTPTypes
import Hummingbird

/// What a page answers.
indirect enum Reply: Sendable {
    case page(MadePage)
    /// After something was done: where it can be seen (RFC 9110, 15.4.4).
    case see(String)
    /// A page that says why it was not done.
    case refused(Reply, HTTPResponse.Status)
    case file(FileReply)
    /// For our own scripts.
    case json(String)
    case empty
}

/// A file to be kept or opened.
struct FileReply: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
    /// Shown in the browser rather than kept; only for what cannot hold a script.
    let isShown: Bool

    init(name: String, type: String, bytes: [UInt8], isShown: Bool = false) {
        self.name = name
        self.type = type
        self.bytes = bytes
        self.isShown = isShown
    }

    /// With the name in plain ASCII for old programs, and as it is (RFC 6266, RFC 8187).
    var disposition: String {
        let plain = String(
            name.unicodeScalars.map { scalar -> Character in
                let isPlain = scalar.isASCII && scalar.value > 0x20 && !"\"\\%;/".unicodeScalars.contains(scalar)
                return isPlain ? Character(scalar) : "_"
            }
        )
        return "\(isShown ? "inline" : "attachment"); filename=\"\(plain)\"; filename*=UTF-8''\(PercentCoding.encoded(name))"
    }
}
