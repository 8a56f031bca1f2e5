import TestWorld
import Testing
import Web

@Suite struct `The security headers` {
    static let expected = [
        "Content-Security-Policy":
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    ]

    @Test func `are on every answer, mistakes and refusals too`() async throws {
        let test = try await WebTest()
        let addresses = RoutesTests.addresses + RoutesTests.open + ["/nope", "/cycles/2016", "/journal/entries/999999"]
        let responses = try await test.get(addresses) + test.get(addresses, method: "POST")
        for response in responses {
            for (name, value) in Self.expected {
                #expect(response.headers[name.lowercased()] == value)
            }
        }
    }

    @Test func `hold for pages without scripts and styles of their own`() async throws {
        let pages = RoutesTests.addresses.filter { !$0.hasPrefix("/drafts") && !$0.contains("json") }
        for response in try await WebTest().get(pages) {
            #expect(response.text.matches(of: /<script(?! src="\/static\/[a-z]+\.js" defer><\/script>)/).isEmpty)
            #expect(response.text.matches(of: /\ on[a-z]+="/).isEmpty)
            #expect(response.headers["cache-control"] == "no-store")
            #expect(!response.text.contains("<style"))
            #expect(!response.text.contains(" style="))
            #expect(!response.text.contains("javascript:"))
            #expect(response.headers["content-type"] == "text/html; charset=utf-8")
        }
    }

    /// The addresses of ``The routes``.
    private typealias RoutesTests = `The routes`
}
