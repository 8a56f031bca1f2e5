import Testing

@testable import Web

@Suite struct `Base64 for addresses` {
    @Test(arguments: [([], ""), ([0xfb], "-w"), ([0xff, 0xff], "__8"), ([1, 2, 3], "AQID")] as [([UInt8], String)])
    func `is written without padding`(bytes: [UInt8], text: String) {
        #expect(Base64URL.text(of: bytes) == text)
        #expect(Base64URL.bytes(of: text) == bytes)
    }

    @Test(arguments: ["-w==", "+w", "_/8", "A", "-x", "AQ ID", "AQID\n", "ＡQID"])
    func `is read only as it is written`(text: String) {
        #expect(Base64URL.bytes(of: text) == nil)
    }
}
