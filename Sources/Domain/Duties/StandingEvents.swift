package import Rules

extension Facts {
    /// What led projects and contact points of an organisation say about its duties, as events of its log.
    ///
    /// So a project that was approved counts as a led project, a monthly report as progress, a contact point as one, without
    /// anybody writing them down a second time. The subject is the number for life, so that counters of subjects count each once.
    package func standingEvents(of organisation: Organisation.ID, in cycle: Cycle.ID) throws -> [DutyEvent] {
        let projects = try list(Match<Project>("organisation", .id(organisation)).and("cycle", .id(cycle)))
        let contacts = try list(Match<ContactPoint>("organisation", .id(organisation)).and("cycle", .id(cycle)))
        let led = try projects.flatMap { project in
            try project.dutyEvents(stages: list(Match<ProjectStage>("led_project", .id(project.id))))
        }
        return led + contacts.map(\.dutyEvent)
    }
}

extension Project {
    /// What it counts as: itself once it is approved, and each report of a stage.
    ///
    /// - Parameter stages: its own.
    /// - Throws: a ``Fault`` for moments no day has.
    package func dutyEvents(stages: [ProjectStage]) throws -> [DutyEvent] {
        guard state != .withdrawn, let approved = try approvedAt?.dayInChina else { return [] }
        let led = DutyEvent(id.text, "led_project", on: approved.calendarDay, subject: id.text)
        let reports = try stages.compactMap { stage -> DutyEvent? in
            guard stage.standing != .planned, let day = try stage.reportedAt?.dayInChina else { return nil }
            return DutyEvent(stage.id.text, "project_progress", on: day.calendarDay, subject: id.text)
        }
        return [led] + reports
    }
}

extension ContactPoint {
    package var dutyEvent: DutyEvent {
        DutyEvent(id.text, target.eventKind, on: since.calendarDay, subject: id.text)
    }
}

extension ContactPoint.Target {
    /// The kind of event a contact point counts as, in the words of rulebooks.
    package var eventKind: String {
        switch self {
        case .organisation: "contact_point"
        case .enterprise: "linked_enterprise"
        case .project: "linked_project"
        case .household: "linked_household"
        case .talent: "linked_talent"
        }
    }
}
