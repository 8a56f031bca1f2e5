import Domain
import Storage
import Testing

@Suite struct `A password` {
    private static let context = ["bo", "薄书记", "海滨区", "haibinqu", "boshuji", "2026", "330203"]

    @Test(
        arguments: [
            ("Cheng-qing 7 yun", [], []), ("Ab1-", ["too-short"], ["too-short"]),
            ("cheng qing qi yun men", ["too-plain"], []), ("Xk9#mQ2$vL", [], ["too-short"]),
            ("Password2026!", ["common"], ["too-short", "common"]), ("P@ssw0rd!2026", ["common"], ["too-short", "common"]),
            ("Admin@123456", ["common"], ["too-short", "common"]), ("Qwerty123456!", ["common"], ["too-short", "common"]),
            ("1qaz2wsx3edc4rfv", ["too-plain", "common"], ["common"]), ("aaaaaaaaaaaaaaaa", ["too-plain", "common"], ["common"]),
            ("Haibinqu2026!", ["leans-on"], ["too-short", "leans-on"]), ("海滨区Haibinqu2026", ["leans-on"], ["leans-on"]),
            ("Haibinqu-tide-rises-7", [], []), ("correct horse battery staple", ["too-plain"], []),
        ] as [(String, [String], [String])]
    )
    func `is measured by the profile`(password: String, dengbao3: [String], asvs: [String]) {
        func keys(_ policy: PasswordPolicy) -> Set<String> {
            Set(policy.faults(of: password, context: Self.context).map { String($0.key.dropFirst("password.".count)) })
        }
        #expect(keys(.dengbao3).isSuperset(of: dengbao3) && keys(.dengbao3).isEmpty == dengbao3.isEmpty)
        #expect(keys(.asvs).isSuperset(of: asvs) && keys(.asvs).isEmpty == asvs.isEmpty)
    }

    @Test func `may be long but not endless`() {
        let policy = PasswordPolicy.asvs
        #expect(policy.faults(of: String(repeating: "长城 Kx7", count: 21), context: []).isEmpty)
        #expect(policy.faults(of: String(repeating: "长城 Kx7", count: 22), context: []).map(\.key) == ["password.too-long"])
    }

    /// RFC 7914, 12, the second vector.
    @Test func `is hashed as the standard says`() throws {
        let hash = try Scrypt().hash(
            Array("password".utf8),
            salt: Array("NaCl".utf8),
            cost: ScryptCost(rounds: 1024, blockSize: 8, parallelism: 16)
        )
        #expect(hash.prefix(8).elementsEqual([0xFD, 0xBA, 0xBE, 0x1C, 0x9D, 0x34, 0x72, 0x00]))
        #expect(ScryptCost.standard == ScryptCost(rounds: 16_384, blockSize: 8, parallelism: 5))
    }
}
