import Testing

@testable import Web

@Suite struct `The settings of an identity provider` {
    private static func settings(
        issuer: String = "https://id.example.gov.cn",
        client: String = "shuzhi",
        address: String = "https://kaohe.example.gov.cn",
        label: String = "统一身份认证"
    ) throws(OpenIDSettings.Fault) -> OpenIDSettings {
        try OpenIDSettings(issuer: issuer, client: client, secret: nil, address: address, label: label)
    }

    @Test func `say where it publishes, and where it answers`() throws {
        let settings = try Self.settings(issuer: "https://id.example.gov.cn/realms/nb/", address: "http://127.0.0.1:8080/")
        #expect(settings.discovery == "https://id.example.gov.cn/realms/nb/.well-known/openid-configuration")
        #expect(settings.answer == "http://127.0.0.1:8080/sign-in/open-id/answer")
    }

    @Test(arguments: [
        "http://id.example.gov.cn", "http://127.0.0.1.evil.example", "http://localhost.evil.example", "https://a@b.example",
        "https://id.example/?x=1", "https://id.example/#x", "ftp://id.example", "id.example", "", "https://",
        "https://id example",
        "http://127.0.0.1@evil.example",
    ])
    func `keep what is said from being read on the way`(address: String) {
        #expect(throws: OpenIDSettings.Fault.issuer) { try Self.settings(issuer: address) }
        #expect(throws: OpenIDSettings.Fault.address) { try Self.settings(address: address) }
    }

    @Test func `take plain addresses of this computer`() throws {
        for address in ["http://127.0.0.1:9400", "http://localhost:9400", "http://[::1]:9400", "HTTPS://ID.example"] {
            _ = try Self.settings(issuer: address)
        }
        #expect(throws: OpenIDSettings.Fault.address) { try Self.settings(address: "https://kaohe.example/below") }
        #expect(throws: OpenIDSettings.Fault.client) { try Self.settings(client: "") }
        #expect(throws: OpenIDSettings.Fault.label) { try Self.settings(label: "") }
    }
}
