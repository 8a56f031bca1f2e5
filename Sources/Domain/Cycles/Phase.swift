/// 环节: where a cycle stands; it only ever moves to the next.
package enum Phase: String, Codable, CaseIterable, Sendable {
    /// 准备: rulebooks are pinned.
    case preparing
    /// 纪实: duties are recorded.
    case recording
    /// 审计: auditors visit and score.
    case auditing
    /// 述职评议: ballots are counted and results computed.
    case reviewing
    /// 定等: grades are decided.
    case deciding
    /// 整改: problems are put right.
    case rectifying
    /// 次年计划: next year's plan is made.
    case planning
    /// 归档: nothing changes any more.
    case closed

    /// The one after it; nil after the last.
    package var next: Phase? {
        let all = Phase.allCases
        guard let index = all.firstIndex(of: self), index + 1 < all.count else { return nil }
        return all[index + 1]
    }
}

extension Phase: Comparable {
    package static func < (left: Phase, right: Phase) -> Bool {
        let all = Phase.allCases
        return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
    }
}

extension Cycle {
    /// Throws the refusal that this is not done in the phase the cycle stands in.
    package func requires(_ phases: Set<Phase>) throws {
        guard phases.contains(phase) else { throw Refusal.notWhile(phase) }
    }
}

extension Refusal {
    /// It is not the time for it.
    package static func notWhile(_ phase: Phase) -> Refusal {
        let key =
            switch phase {
            case .preparing: "cycles.not-while-preparing"
            case .recording: "cycles.not-while-recording"
            case .auditing: "cycles.not-while-auditing"
            case .reviewing: "cycles.not-while-reviewing"
            case .deciding: "cycles.not-while-deciding"
            case .rectifying: "cycles.not-while-rectifying"
            case .planning: "cycles.not-while-planning"
            case .closed: "cycles.not-while-closed"
            }
        return Refusal(.conflict, key)
    }
}
