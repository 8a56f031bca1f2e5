/// That a piece of evidence is attached to a record.
package struct EvidenceUse: Record {
    /// What evidence can be attached to.
    package enum About: String, Codable, CaseIterable, Sendable {
        case activity
        case project
        case taskList = "task-list"
        case doubleReport = "double-report"
        case problem
    }

    package let id: ID
    package let evidence: Evidence.ID
    package let about: About
    /// The id of the record.
    package let subject: String

    init(evidence: Evidence.ID, about: About, subject: String) {
        id = Self.id(evidence: evidence, about: about, subject: subject)
        self.evidence = evidence
        self.about = about
        self.subject = subject
    }

    package static func id(evidence: Evidence.ID, about: About, subject: String) -> ID {
        ID("\(evidence)|\(about.rawValue)|\(subject)")
    }
}

extension EvidenceUse {
    package static let shape = Shape("evidence_use", "id", "evidence_item", "about", "subject")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        evidence = try row.id()
        about = try row.choice()
        subject = try row.text()
    }

    package var fields: [Field] { [.id(id), .id(evidence), .text(about.rawValue), .text(subject)] }
}

extension Facts {
    /// The organisation and cycle of a record that evidence can be attached to.
    ///
    /// - Throws: the refusal that there is no such record.
    package func holder(of about: EvidenceUse.About, _ subject: String) throws -> (organisation: Organisation, cycle: Cycle.ID) {
        switch about {
        case .activity:
            let record = try require(Activity.ID(subject))
            return (try require(record.organisation), record.cycle)
        case .project:
            let record = try require(Project.ID(subject))
            return (try require(record.organisation), record.cycle)
        case .taskList:
            let record = try require(TaskList.ID(subject))
            return (try require(record.organisation), record.cycle)
        case .doubleReport:
            let record = try require(DoubleReport.ID(subject))
            return (try require(record.organisation), record.cycle)
        case .problem:
            let record = try require(Problem.ID(subject))
            return (try require(record.organisation), record.cycle)
        }
    }
}
