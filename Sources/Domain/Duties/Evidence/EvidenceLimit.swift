import Rules

/// How large evidence may be and how long it is kept, for an organisation and all below it that have no limit of their own.
package struct EvidenceLimit: Record {
    package struct Values: Codable, Equatable, Sendable {
        /// The most bytes of one file.
        package let fileBytes: Int
        /// The most bytes of all files of one organisation.
        package let totalBytes: Int
        /// How many days after the cycle closes a file is kept at most.
        package let keptDays: Int

        package init(fileBytes: Int, totalBytes: Int, keptDays: Int) {
            self.fileBytes = fileBytes
            self.totalBytes = totalBytes
            self.keptDays = keptDays
        }

        /// What holds where nobody has set anything: 20 MiB a file, 1 GiB an organisation, a year after the cycle.
        package static let unset = Values(fileBytes: 20 << 20, totalBytes: 1 << 30, keptDays: 365)

        /// The last day a file of the cycle may be kept.
        package func lastDay(of cycle: Cycle) -> Day {
            cycle.closes.calendarDay.adding(days: keptDays).recordDay ?? cycle.closes
        }
    }

    package let id: ID
    package let organisation: Organisation.ID
    package let values: Values
}

extension EvidenceLimit {
    package static let shape = Shape("evidence_limit", "id", "organisation", "file_bytes", "total_bytes", "kept_days")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        values = Values(fileBytes: try row.whole(), totalBytes: try row.whole(), keptDays: try row.whole())
    }

    package var fields: [Field] {
        [.id(id), .id(organisation), .whole(values.fileBytes), .whole(values.totalBytes), .whole(values.keptDays)]
    }
}

extension Facts {
    /// The limits in force for an organisation: its own, or those of the nearest above it that has any.
    package func evidenceLimits(of organisation: Organisation) throws -> EvidenceLimit.Values {
        for code in organisation.path.split(separator: "/").reversed() {
            if let limit = try find(EvidenceLimit.ID(String(code))) { return limit.values }
        }
        return .unset
    }

    /// Throws unless the file fits the limits of the organisation together with what it already keeps.
    func requireRoom(for file: EvidenceFile, keptUntil: Day, of organisation: Organisation, in cycle: Cycle) throws {
        let limits = try evidenceLimits(of: organisation)
        try file.check(limits)
        let used = try find(EvidenceUsage.ID(organisation.id.text))?.bytes ?? 0
        guard used + file.size <= limits.totalBytes else { throw Refusal.evidenceQuota(used, limits.totalBytes) }
        let last = limits.lastDay(of: cycle)
        guard (cycle.opens...last).contains(keptUntil) else { throw Refusal.evidenceKeptTooLong(keptUntil, last) }
    }
}

extension Refusal {
    package static func evidenceQuota(_ used: Int, _ most: Int) -> Refusal {
        Refusal(.conflict, "duties.evidence-quota", [String(used), String(most)])
    }

    package static func evidenceKeptTooLong(_ day: Day, _ last: Day) -> Refusal {
        Refusal(.invalid, "duties.evidence-kept-until", [day.text, last.text])
    }
}
