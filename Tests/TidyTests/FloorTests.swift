import Testing

@Suite struct `The house` {
    let checkout = Checkout()

    static let rooms = [
        "Organisations", "Cycles", "Duties", "Audits", "Problems", "Reviews", "Results", "Campaigns", "Publications",
    ]

    /// What each target may import.
    ///
    /// The compiler keeps targets apart; this keeps wires off the pure floors.
    static let imports: [String: Set<String>] = [
        "Rules": ["BigInt", "Yams", "FoundationEssentials"],
        "Proofs": ["Crypto", "FoundationEssentials"],
        "Domain": ["Rules", "Proofs", "FoundationEssentials", "Synchronization"],
        "Documents": ["Foundation", "FoundationEssentials", "Glibc", "CXLSXWriter", "CExpat", "CZlib", "CQREncode"],
        "Exchange": [
            "Documents", "Domain", "Language", "Proofs", "Rules", "Storage", "FoundationEssentials", "Logging", "Synchronization",
        ],
        "Language": ["Foundation", "FoundationEssentials", "Yams"],
    ]

    @Test func `lets each floor see only what lies below it`() throws {
        for (target, allowed) in Self.imports.sorted(by: { $0.key < $1.key }) {
            for file in try checkout.files(in: ["Sources/\(target)"], ending: [".swift"]) {
                for module in imported(by: file) where !allowed.contains(module) {
                    Issue.record("\(file.path) imports \(module): \(target) may import \(allowed.sorted())")
                }
            }
        }
    }

    @Test func `keeps SQLite in one folder`() throws {
        for file in try checkout.files(in: ["Sources"], ending: [".swift"]) where imported(by: file).contains("GRDB") {
            #expect(file.path.hasPrefix("Sources/Storage/SQLite/"), "\(file.path) imports GRDB")
        }
    }

    @Test func `has no clock, no chance and no wires on the pure floors`() throws {
        let banned = [
            "Date()", "Date.now", "UUID()", "random(", ".shuffled()", "Locale", "TimeZone.current", "ProcessInfo", "FileManager",
            "print(",
        ]
        for file in try checkout.files(in: ["Sources/Rules", "Sources/Proofs", "Sources/Domain"], ending: [".swift"]) {
            let code = file.code
            for word in banned where code.contains(word) {
                Issue.record("\(file.path) has `\(word)`: a replay would differ")
            }
            // As words: a double report is none.
            for match in code.matches(of: /\b(Double|Float)\b/) {
                Issue.record("\(file.path) has `\(match.1)`: a replay would differ")
            }
        }
    }

    @Test(arguments: ["Domain", "Storage"]) func `has the same nine rooms on every floor`(floor: String) throws {
        let folders = Set(
            try checkout.files(in: ["Sources/\(floor)"], ending: [".swift"]).compactMap {
                $0.path.split(separator: "/").dropFirst(2).first.map(String.init)
            }
        )
        for room in Self.rooms { #expect(folders.contains(room), "Sources/\(floor) has no room \(room)") }
    }

    @Test func `tells its story from left to right: a room names only types of rooms before it`() throws {
        let declaration = /(?:struct|enum|class|protocol) ([A-Z]\w+)/
        var room: [String: Int] = [:]
        let files = try checkout.files(in: Self.rooms.map { "Sources/Domain/\($0)" }, ending: [".swift"])
        for file in files {
            guard let index = Self.rooms.firstIndex(where: { file.path.contains("/\($0)/") }) else { continue }
            let name = file.path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? ""
            for match in file.code.matches(of: declaration) where String(match.1) == name { room[name] = index }
        }
        for file in files {
            guard let index = Self.rooms.firstIndex(where: { file.path.contains("/\($0)/") }) else { continue }
            let words = Set(file.code.matches(of: /\b[A-Z]\w+/).map { String($0.0) })
            for word in words.sorted() {
                guard let home = room[word], home > index, !Self.lookingAhead.contains("\(Self.rooms[index]) → \(word)") else {
                    continue
                }
                Issue.record("\(file.path) names \(word) of the later room \(Self.rooms[home])")
            }
        }
    }

    /// Where a room may name a type of a later one, and why.
    static let lookingAhead: Set<String> = [
        // The gates of the year ask the later rooms whether they are done.
        "Cycles → Decision", "Cycles → Publication", "Cycles → ResultsFreeze", "Cycles → Scorecard",
        // A freeze is not lifted once the result is published.
        "Results → Publication",
        // A role may be given for one cycle.
        "Organisations → Cycle",
        // A file can show that a problem was put right.
        "Duties → Problem",
    ]

    @Test func `has its tests where its sources are`() throws {
        let targets = ["Rules", "Proofs", "Domain", "Storage", "Documents", "Language", "Exchange", "Web", "Demonstration"]
        for target in targets {
            let sources = Set(
                try checkout.files(in: ["Sources/\(target)"], ending: [".swift"]).map {
                    String($0.path.dropFirst("Sources/\(target)/".count).dropLast(".swift".count))
                }
            )
            let folders = Set(sources.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
            for test in try checkout.files(in: ["Tests/\(target)Tests"], ending: ["Tests.swift"]) {
                let path = test.path.dropFirst("Tests/\(target)Tests/".count)
                let folder = path.split(separator: "/").dropLast().joined(separator: "/")
                #expect(folders.contains(folder) || folder.isEmpty, "\(test.path) mirrors no folder of Sources/\(target)")
            }
        }
    }

    private func imported(by file: Checkout.File) -> Set<String> {
        Set(
            file.text.matches(
                of: /(?m)^\s*(?:package |internal |private |fileprivate |@testable )?import (?:struct |enum |class |func )?(\w+)/
            )
            .map { String($0.1) }
        )
    }
}
