/// The ids a rulebook declares, gathered before anything else is read so that every reference can be checked where it stands.
struct NameIndex {
    private(set) var settings: [String] = []
    private(set) var inputs: [String] = []
    private(set) var ballots: [String] = []
    private(set) var tables: [String] = []
    private(set) var columns: [String] = []
    private(set) var gradings: [String] = []
    private(set) var duties: [String] = []

    init() {}

    private static func reportTwice(_ items: [DocumentNode], _ log: MistakeLog) {
        var lines: [String: Int] = [:]
        for item in items {
            guard let node = item["id"], let id = node.text else { continue }
            if let line = lines[id] { log.report(node, "id.twice", [id, "\(line)"]) }
            lines[id] = lines[id] ?? node.position.line
        }
    }

    /// Gathers the ids and reports those that are written twice: all of them may be named in one formula or under `expected`.
    init(_ root: DocumentNode, log: MistakeLog) {
        var seen: [String: Int] = [:]
        func gather(_ key: String) -> [String] {
            var ids: [String] = []
            for item in root[key]?.list ?? [] {
                guard let node = item["id"], let id = node.text else { continue }
                ids.append(id)
                if let line = seen[id] {
                    log.report(node, "id.twice", [id, "\(line)"])
                } else {
                    seen[id] = node.position.line
                }
            }
            return ids
        }
        settings = gather("settings")
        inputs = gather("inputs")
        ballots = gather("ballots")
        tables = gather("tables")
        let items = gather("audit")
        columns = items.flatMap { [AuditColumns.rawID(of: $0), $0] } + gather("score")
        for item in root["score"]?.list ?? [] {
            guard let node = item["id"], let id = node.text, id.hasSuffix(AuditColumns.rawSuffix) else { continue }
            if items.contains(String(id.dropLast(AuditColumns.rawSuffix.count))) {
                log.report(node, "id.audit-raw", [id])
            }
        }
        gradings = gather("grades")
        // Duties, counters and forms are named in no formula, so each list only has to be unlike itself.
        duties = (root["duties"]?.list ?? []).compactMap { $0["id"]?.text }
        for key in ["duties", "counters", "forms"] { NameIndex.reportTwice(root[key]?.list ?? [], log) }
    }
}
