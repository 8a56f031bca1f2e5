import Storage
import Testing

@Suite struct `A timed code` {
    /// The vectors of RFC 6238, appendix B, for SHA-1: eight digits, the secret is the digits in ASCII.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `is what the standard says`(seconds: Int64, code: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(TimedCode.code(secret: secret, step: seconds / TimedCode.stepSeconds, digits: 8) == code)
        #expect(TimedCode.code(secret: secret, step: seconds / TimedCode.stepSeconds) == String(code.suffix(6)))
    }
}
