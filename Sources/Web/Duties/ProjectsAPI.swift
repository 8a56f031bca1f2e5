import Domain
import Storage

/// Led projects, contact points, task lists, double reports and what is known of evidence.
enum ProjectsAPI {
    static func add(to map: inout APIMap) {
        projects(&map)
        papers(&map)
        evidence(&map)
    }

    private static func projects(_ map: inout APIMap) {
        map.get(
            "/cycles/{cycle}/projects",
            .dutiesRead,
            "list-projects",
            [
                below, APIParameter("project-state", .choice(Project.State.allCases.map(\.rawValue))), APIParameter("q", .text),
            ] + APIParameter.paging,
            as: .page("ProjectPage", of: line)
        ) { call in
            let answer = try await call.ask(
                LedProjects(
                    cycle: call.id("cycle"),
                    below: call.queried("below"),
                    state: call.query["project-state"].flatMap(Project.State.init(rawValue:)),
                    text: call.query["q"] ?? "",
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
        map.get("/projects/{project}", .dutiesRead, "show-project", as: project) { call in
            try await call.ask(ProjectDossier(project: call.id("project")))
        }
        map.get(
            "/cycles/{cycle}/organisations/{code}/contact-points",
            .dutiesRead,
            "list-contact-points",
            APIParameter.paging,
            as: .page("ContactPointPage", of: contact)
        ) { call in
            let answer = try await call.ask(
                ContactPoints(cycle: call.id("cycle"), organisation: call.id("code"), today: try call.today)
            )
            return APIPage(all: answer.lines, call)
        }
    }

    private static func papers(_ map: inout APIMap) {
        map.get(
            "/cycles/{cycle}/task-lists",
            .dutiesRead,
            "list-task-lists",
            [below] + APIParameter.paging,
            as: .page("TaskListPage", of: taskList)
        ) { call in
            let answer = try await call.ask(
                TaskLists(
                    cycle: call.id("cycle"),
                    below: call.queried("below"),
                    today: try call.today,
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
        map.get("/task-lists/{list}", .dutiesRead, "show-task-list", as: tasks) { call in
            try await call.ask(TaskListOf(list: call.id("list"), today: try call.today))
        }
        map.get(
            "/cycles/{cycle}/double-reports",
            .dutiesRead,
            "list-double-reports",
            [below] + APIParameter.paging,
            as: .page("DoubleReportPage", of: report)
        ) { call in
            let answer = try await call.ask(
                DoubleReports(cycle: call.id("cycle"), below: call.queried("below"), offset: call.offset, limit: call.limit)
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
    }

    private static func evidence(_ map: inout APIMap) {
        map.get(
            "/cycles/{cycle}/evidence",
            .dutiesRead,
            "list-evidence",
            [below, APIParameter("q", .text)] + APIParameter.paging,
            as: .page("EvidencePage", of: evidenceLine)
        ) { call in
            let answer = try await call.ask(
                EvidenceList(
                    cycle: call.id("cycle"),
                    below: call.queried("below"),
                    text: call.query["q"] ?? "",
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
        map.get("/evidence/{evidence}", .dutiesRead, "show-evidence", as: dossier) { call in
            try await call.ask(EvidenceDossier(evidence: call.id("evidence")))
        }
    }

    private static let below = APIParameter("below", .text)

    private static let line = APIForm<LedProjects.Line>(
        "ProjectLine",
        [
            APIField("id", .text) { $0.id }, APIField("organisation", .text) { $0.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("title", .text) { $0.title },
            APIField("leader", .text) { $0.leader }, APIField("due", .dayText) { $0.due }, APIField("state", .text) { $0.state },
            APIField("lastReport", .optional(.text)) { $0.lastReport },
            APIField("lastStanding", .optional(.text)) { $0.lastStanding },
            APIField("lastPatrol", .optional(.text)) { $0.lastPatrol }, APIField("rating", .optional(.text)) { $0.rating },
            APIField("adjustments", .count) { $0.adjustments },
        ]
    )

    private static let stage = APIForm<ProjectStage>(
        "ProjectStage",
        [
            APIField("month", .month) { $0.month }, APIField("plan", .text) { $0.plan },
            APIField("standing", .choice()) { $0.standing }, APIField("note", .optional(.text)) { $0.note },
        ]
    )

    private static let step = APIForm<WorkStepLine>(
        "WorkStep",
        [
            APIField("act", .text) { $0.act.rawValue }, APIField("part", .optional(.text)) { $0.part },
            APIField("note", .optional(.text)) { $0.note }, APIField("at", .moment) { $0.instant },
            APIField("by", .text) { $0.by },
            APIField("entry", .entry) { $0.entry },
        ]
    )

    private static let attached = APIForm<AttachedEvidence>(
        "AttachedEvidence",
        [
            APIField("evidence", .text) { $0.evidence }, APIField("title", .text) { $0.title },
            APIField("revision", .count) { $0.revision }, APIField("fileName", .text) { $0.fileName },
            APIField("size", .count) { $0.size }, APIField("digest", .text) { $0.digest },
        ]
    )

    private static let project = APIForm<ProjectDossier.Answer>(
        "Project",
        [
            APIField("id", .id()) { $0.project.id }, APIField("cycle", .id()) { $0.project.cycle },
            APIField("organisation", .id()) { $0.project.organisation }, APIField("title", .text) { $0.project.plan.title },
            APIField("leader", .text) { $0.project.plan.leader }, APIField("problem", .text) { $0.project.plan.problem },
            APIField("aim", .text) { $0.project.plan.aim }, APIField("measures", .text) { $0.project.plan.measures },
            APIField("due", .day) { $0.project.plan.due }, APIField("state", .choice()) { $0.project.state },
            APIField("result", .optional(.text)) { $0.project.result },
            APIField("rating", .optional(.text)) { $0.project.rating }, APIField("stages", .list(stage)) { $0.stages },
            APIField("steps", .list(step)) { $0.steps }, APIField("evidence", .list(attached)) { $0.evidence },
        ]
    )

    private static let contact = APIForm<ContactPoints.Line>(
        "ContactPoint",
        [
            APIField("id", .id()) { $0.contact.id }, APIField("leader", .text) { $0.contact.leader },
            APIField("target", .choice()) { $0.contact.target }, APIField("number", .count) { $0.contact.number },
            APIField("place", .optional(.id())) { $0.contact.place }, APIField("placeName", .optional(.text)) { $0.placeName },
            APIField("institution", .optional(.text)) { $0.contact.institution },
            APIField("since", .day) { $0.contact.since }, APIField("visits", .count) { $0.visits },
            APIField("lastVisit", .optional(.day)) { $0.lastVisit }, APIField("standing", .choice()) { $0.standing },
        ]
    )

    private static let taskList = APIForm<TaskLists.Line>(
        "TaskListLine",
        [
            APIField("id", .text) { $0.id }, APIField("organisation", .text) { $0.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("holder", .text) { $0.holder },
            APIField("state", .text) { $0.state }, APIField("items", .count) { $0.items },
            APIField("countersigned", .count) { $0.countersigned }, APIField("reported", .count) { $0.reported },
            APIField("late", .count) { $0.late }, APIField("changes", .count) { $0.changes },
        ]
    )

    private static let task = APIForm<TaskListOf.Line>(
        "Task",
        [
            APIField("number", .count) { $0.item.number }, APIField("text", .text) { $0.item.text },
            APIField("due", .day) { $0.item.due }, APIField("duty", .optional(.text)) { $0.item.duty },
            APIField("state", .choice()) { $0.item.state }, APIField("standing", .choice()) { $0.standing },
            APIField("note", .optional(.text)) { $0.item.note },
        ]
    )

    private static let tasks = APIForm<TaskListOf.Answer>(
        "TaskList",
        [
            APIField("id", .id()) { $0.list.id }, APIField("organisation", .id()) { $0.list.organisation },
            APIField("holder", .text) { $0.list.holder }, APIField("state", .choice()) { $0.list.state },
            APIField("signedBy", .optional(.text)) { $0.signedByName }, APIField("tasks", .list(task)) { $0.lines },
            APIField("steps", .list(step)) { $0.steps },
        ]
    )

    private static let report = APIForm<DoubleReports.Line>(
        "DoubleReportLine",
        [
            APIField("id", .text) { $0.id }, APIField("organisation", .text) { $0.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("secretary", .text) { $0.secretary },
            APIField("upward", .optional(.text)) { $0.upward }, APIField("downward", .optional(.text)) { $0.downward },
            APIField("comments", .count) { $0.comments }, APIField("unanswered", .count) { $0.unanswered },
        ]
    )

    private static let evidenceLine = APIForm<EvidenceList.Line>(
        "EvidenceLine",
        [
            APIField("id", .text) { $0.id }, APIField("organisation", .text) { $0.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("title", .text) { $0.title },
            APIField("revision", .count) { $0.revision }, APIField("fileName", .text) { $0.fileName },
            APIField("mediaType", .text) { $0.mediaType }, APIField("size", .count) { $0.size },
            APIField("digest", .text) { $0.digest }, APIField("state", .text) { $0.state },
            APIField("keptUntil", .dayText) { $0.keptUntil }, APIField("uses", .count) { $0.uses },
        ]
    )

    private static let revision = APIForm<EvidenceRevision>(
        "EvidenceRevision",
        [
            APIField("number", .count) { $0.number }, APIField("size", .count) { $0.file.size },
            APIField("mediaType", .text) { $0.file.type.rawValue }, APIField("digest", .text) { $0.file.digest },
            APIField("keptUntil", .day) { $0.keptUntil }, APIField("deleted", .flag) { $0.state == .deleted },
            APIField("filedBy", .id()) { $0.filedBy }, APIField("filedAt", .moment) { $0.filedAt },
        ]
    )

    private static let use = APIForm<EvidenceUse>(
        "EvidenceUse",
        [APIField("about", .choice()) { $0.about }, APIField("subject", .text) { $0.subject }]
    )

    private static let dossier = APIForm<EvidenceDossier.Answer>(
        "Evidence",
        [
            APIField("id", .id()) { $0.evidence.id }, APIField("cycle", .id()) { $0.evidence.cycle },
            APIField("organisation", .id()) { $0.evidence.organisation }, APIField("title", .text) { $0.evidence.title },
            APIField("revisions", .list(revision)) { $0.revisions }, APIField("uses", .list(use)) { $0.uses },
            APIField("steps", .list(step)) { $0.steps },
        ]
    )
}
