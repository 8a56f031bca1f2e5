package import Domain
package import Rules

/// One task list with how every item stands: by the activity log where a duty checks it, else as reported and countersigned.
package struct TaskListOf: Query {
    package struct Line: Equatable, Sendable {
        package enum Standing: String, Sendable, CaseIterable {
            case done
            /// Said to be done; waits to be countersigned.
            case waiting
            case open
            case late
            case returned
            case struck
            /// The duty cannot be computed, or does not apply.
            case unknown
        }

        package let item: TaskItem
        package let standing: Standing
        /// What the duty found; nil: no duty checks the item.
        package let finding: DutyFinding?
        /// What the rulebook calls the duty, by language.
        package let dutyLabels: [String: String]
    }

    package struct Answer: Equatable, Sendable {
        package let list: TaskList
        package let organisation: Organisation
        package let cycle: Cycle
        package let signedByName: String?
        package let lines: [Line]
        /// The newest first.
        package let steps: [WorkStepLine]
        package let evidence: [AttachedEvidence]
    }

    package let list: TaskList.ID
    package let today: Day

    package init(list: TaskList.ID, today: Day) {
        self.list = list
        self.today = today
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let list = try facts.require(list)
        try WorkViewers.require(signer, over: list.organisation, during: list.cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let list = try ledger.require(list)
        let organisation = try ledger.require(list.organisation)
        let items = try ledger.list(Match<TaskItem>("task_list", .id(list.id))).sorted { $0.number < $1.number }
        let findings = try DutyFindings(
            Set(items.compactMap(\.duty)),
            of: organisation,
            in: list.cycle,
            asOf: today,
            from: connection
        )
        return Answer(
            list: list,
            organisation: organisation,
            cycle: try ledger.require(list.cycle),
            signedByName: try list.signedBy.map { try ledger.require($0).name },
            lines: items.map { line($0, findings) },
            steps: try WorkStepLine.of(.taskList, list.id.text, from: connection),
            evidence: try AttachedEvidence.to(.taskList, list.id.text, from: connection)
        )
    }

    private func line(_ item: TaskItem, _ findings: DutyFindings) -> Line {
        let finding = item.duty.flatMap { findings[$0] }
        return Line(
            item: item,
            standing: standing(item, finding),
            finding: finding,
            dutyLabels: item.duty.map { findings.labels(of: $0) } ?? [:]
        )
    }

    private func standing(_ item: TaskItem, _ finding: DutyFinding?) -> Line.Standing {
        if item.state == .struck { return .struck }
        if item.duty != nil {
            switch finding?.standing {
            case .met: return .done
            case .notMet: return today > item.due ? .late : .open
            case .notYetDue: return .open
            case .notApplicable, .notComputable, nil: return .unknown
            }
        }
        switch item.state {
        case .countersigned: return .done
        case .reported: return .waiting
        case .returned: return today > item.due ? .late : .returned
        case .open: return today > item.due ? .late : .open
        case .struck: return .struck
        }
    }
}
