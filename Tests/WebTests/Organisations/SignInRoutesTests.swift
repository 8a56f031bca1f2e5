import Domain
import Storage
import TestWorld
import Testing

@testable import Web

@Suite struct `Signing in` {
    /// A visit's cookie and the token of its forms.
    private func visit(_ test: WebTest) async throws -> (cookie: String, token: String) {
        let page = try await test.get("/sign-in")
        let cookie = try #require(page.cookies.first { $0.hasPrefix("__Host-shuzhi-visit=") })
        let token = try #require(page.text.firstMatch(of: /name="token" value="([0-9a-f]{64})"/)?.1)
        return (String(cookie.prefix { $0 != ";" }), String(token))
    }

    private func attempt(_ test: WebTest, _ name: String, _ password: String, next: String? = nil) async throws -> Answer {
        let visit = try await visit(test)
        let form = [("name", name), ("password", password)] + (next.map { [("next", $0)] } ?? [])
        return try await test.post("/sign-in", form, token: visit.token, headers: ["Cookie": visit.cookie])
    }

    @Test func `gives a cookie that scripts, other sites and plain http never see`() async throws {
        let test = try await WebTest(as: World.bo).signedOut
        let answer = try await attempt(test, World.bo.person.text, WebTest.password)
        #expect(answer.status == 303)
        #expect(answer.headers["location"] == "/")
        let cookie = try #require(answer.cookies.first { $0.hasPrefix("__Host-shuzhi=") })
        #expect(cookie.wholeMatch(of: /__Host-shuzhi=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Secure/) != nil)
    }

    @Test(arguments: [
        ("/journal?from=3", "/journal?from=3"), ("https://evil.example/", "/"), ("//evil.example", "/evil.example"),
        ("/\\evil.example", "/evil.example"), ("", "/"), ("javascript:alert(1)", "/"),
    ])
    func `leads to where somebody wanted to go, here and nowhere else`(next: String, address: String) async throws {
        let test = try await WebTest(as: World.bo).signedOut
        let answer = try await attempt(test, World.bo.person.text, WebTest.password, next: next)
        #expect(answer.headers["location"] == address)
    }

    @Test func `says the same of a wrong name as of a wrong password`() async throws {
        let test = try await WebTest(as: World.bo).signedOut
        let wrongPassword = try await attempt(test, World.bo.person.text, "nope")
        let wrongName = try await attempt(test, "nobody-at-all", "nope")
        #expect(wrongPassword.status == 422 && wrongName.status == 422)
        let blanked = { (text: String) in
            text.replacing(/value="[^"]*"/, with: "").replacing(/content="[^"]*"/, with: "")
        }
        #expect(blanked(wrongPassword.text) == blanked(wrongName.text))
        #expect(!wrongName.text.contains("nope"))
    }

    @Test func `is slowed down for whoever guesses`() async throws {
        let test = try await WebTest(as: World.bo).signedOut
        var answers: [Int] = []
        for _ in 0..<8 { answers.append(try await attempt(test, World.bo.person.text, "guess").status) }
        #expect(answers.contains(429))
    }

    @Test func `needs the visit its page was shown to`() async throws {
        let test = try await WebTest(as: nil)
        let visit = try await visit(test)
        let answer = try await test.post("/sign-in", [("name", "a"), ("password", "b")], token: visit.token)
        #expect(answer.status == 403)
    }

    @Test func `ends by signing out, on the server too`() async throws {
        let test = try await WebTest(as: World.bo)
        let answer = try await test.post("/sign-out")
        #expect(answer.status == 303)
        #expect(answer.cookies.contains("__Host-shuzhi=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure"))
        let again = try await test.get("/")
        #expect(again.status == 303)
        #expect(again.headers["location"] == "/sign-in")
    }

    @Test func `asks for the code of a second factor, and takes each code once`() async throws {
        let test = try await WebTest(as: World.bo)
        let page = try await test.get("/account/factor?lang=en")
        #expect(page.text.contains("data:image/svg+xml,"))
        let shown = try #require(page.text.firstMatch(of: /<code>([A-Z2-7 ]+)<\/code>/)?.1)
        let secret = Self.bytes(ofBase32: shown.filter { $0 != " " })
        let step = test.realm.test.clock().milliseconds / 30_000
        let wrong = try await test.post("/account/factor", [("code", "000000")])
        #expect(wrong.status == 422)
        // The page of the wrong code shows another secret: only the last one counts.
        let again = try #require(wrong.text.firstMatch(of: /<code>([A-Z2-7 ]+)<\/code>/)?.1)
        let later = Self.bytes(ofBase32: again.filter { $0 != " " })
        #expect(later != secret)
        let set = try await test.post("/account/factor", [("code", TimedCode.code(secret: later, step: step))])
        #expect(set.status == 200)
        #expect(set.text.matches(of: /<li><code>/).count == SecondFactors.recoveryCodes)

        let out = test.signedOut
        let visit = try await visit(out)
        let headers = ["Cookie": visit.cookie]
        let asked = try await out.post(
            "/sign-in",
            [("name", World.bo.person.text), ("password", WebTest.password)],
            token: visit.token,
            headers: headers
        )
        #expect(asked.status == 200 && !asked.cookies.contains { $0.hasPrefix("__Host-shuzhi=") })
        let ticket = String(try #require(asked.text.firstMatch(of: /name="ticket"[^>]* value="([^"]+)"/)?.1))
        let used = [("ticket", ticket), ("code", TimedCode.code(secret: later, step: step))]
        let replayed = try await out.post("/sign-in/code", used, token: visit.token, headers: headers)
        #expect(replayed.status == 422)
        let fresh = [("ticket", ticket), ("code", TimedCode.code(secret: later, step: step + 1))]
        let done = try await out.post("/sign-in/code", fresh, token: visit.token, headers: headers)
        #expect(done.status == 303)
        #expect(done.cookies.contains { $0.hasPrefix("__Host-shuzhi=") })
    }

    private static func bytes(ofBase32 text: some StringProtocol) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for letter in text {
            buffer = (buffer << 5 | UInt32(alphabet.firstIndex(of: letter) ?? 0)) & 0xFFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
        return bytes
    }
}
