import Foundation
import Yams

/// One number of the facts file, found by walking the file and nothing else.
struct ReportedLeaf {
    /// The keys down to it: `duty_counters.0.value`.
    let path: String
    let number: Int
    /// The texts that stand beside it in the nearest mapping and say what it is: place, who, what or name.
    let said: [String]

    /// Every whole number of the file; a true or false is none, nor is a code in quotes.
    static func all() throws -> [ReportedLeaf] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Demonstration/Data/ningbo-2017-facts.yaml")
        guard let root = try Yams.compose(yaml: String(contentsOf: file, encoding: .utf8)) else { return [] }
        var leaves: [ReportedLeaf] = []
        walk(root, path: "", said: [], into: &leaves)
        return leaves
    }

    private static func walk(_ node: Node, path: String, said: [String], into leaves: inout [ReportedLeaf]) {
        switch node {
        case .scalar(let scalar):
            guard scalar.style == .plain, let number = Int(scalar.string) else { return }
            leaves.append(ReportedLeaf(path: path, number: number, said: said))
        case .mapping(let mapping):
            let own = ["place", "who", "what", "name"].compactMap { mapping[Node($0)]?.string }
            for (key, value) in mapping {
                walk(value, path: "\(path).\(key.string ?? "")", said: said + own, into: &leaves)
            }
        case .sequence(let sequence):
            for (index, value) in sequence.enumerated() {
                walk(value, path: "\(path).\(index)", said: said, into: &leaves)
            }
        case .alias: return
        }
    }
}
