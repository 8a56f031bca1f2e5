package import Rules

extension Facts {
    /// What led projects and contact points of an organisation say about its duties, as events of its log.
    ///
    /// So a project that was approved counts as a led project, a monthly report as progress, a contact point as one, without
    /// anybody writing them down a second time. The subject is the number for life, so that counters of subjects count each once.
    package func standingEvents(of organisation: Organisation.ID, in cycle: Cycle.ID) throws -> [DutyEvent] {
        try projectEvents(of: organisation, in: cycle) + contactEvents(of: organisation, in: cycle)
    }

    private func projectEvents(of organisation: Organisation.ID, in cycle: Cycle.ID) throws -> [DutyEvent] {
        let projects = try list(Match<Project>("organisation", .id(organisation)).and("cycle", .id(cycle)))
        return try projects.flatMap { project -> [DutyEvent] in
            guard project.state != .withdrawn, let approved = project.approvedAt?.dayInChina else { return [] }
            let led = DutyEvent(project.id.text, "led_project", on: approved.calendarDay, subject: project.id.text)
            let reports = try list(Match<ProjectStage>("led_project", .id(project.id))).compactMap { stage -> DutyEvent? in
                guard stage.standing != .planned, let day = stage.reportedAt?.dayInChina else { return nil }
                return DutyEvent(stage.id.text, "project_progress", on: day.calendarDay, subject: project.id.text)
            }
            return [led] + reports
        }
    }

    private func contactEvents(of organisation: Organisation.ID, in cycle: Cycle.ID) throws -> [DutyEvent] {
        try list(Match<ContactPoint>("organisation", .id(organisation)).and("cycle", .id(cycle))).map { contact in
            DutyEvent(contact.id.text, contact.target.eventKind, on: contact.since.calendarDay, subject: contact.id.text)
        }
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
