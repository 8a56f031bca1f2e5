import Crypto
import Foundation

/// Codes that change with time: TOTP, RFC 6238, with SHA-1, steps of 30 seconds and 6 digits, as every authenticator has it.
package enum TimedCode {
    package static let stepSeconds: Int64 = 30

    /// The code of a step.
    ///
    /// Source: RFC 4226, 5.3 (dynamic truncation), over the step as eight bytes, RFC 6238, 4.2.
    package static func code(secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 0x0F)
        let number = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(mac[offset + $1]) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step a moment lies in.
    static func step(atMilliseconds milliseconds: Int64) -> Int64 { milliseconds / (stepSeconds * 1000) }

    /// The step, at most one away from the present one, whose code this is; each is looked at, whichever fits.
    static func step(of code: String, secret: [UInt8], atMilliseconds milliseconds: Int64) -> Int64? {
        let present = step(atMilliseconds: milliseconds)
        return (present - 1...present + 1).reduce(nil) { found, step in
            let isIt = SecretBytes.areEqual(Array(Self.code(secret: secret, step: step).utf8), Array(code.utf8))
            return isIt ? step : found
        }
    }

    /// What an authenticator reads from a printed square.
    static func address(secret: [UInt8], account: String, issuer: String) -> String {
        func escaped(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let label = "\(escaped(issuer)):\(escaped(account))"
        return "otpauth://totp/\(label)?secret=\(Base32.text(of: secret))&issuer=\(escaped(issuer))"
    }
}

/// Bytes in letters and digits: RFC 4648, 6, without padding.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(of bytes: [UInt8]) -> String {
        var text = ""
        var (buffer, bits) = (UInt32(0), 0)
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
            }
        }
        if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
        return text
    }
}
