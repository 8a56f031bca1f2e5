package import Domain

/// Working papers of the first district: a led project, contact points, a task list, a double report, evidence.
extension World {
    package static let project: Project.ID = "2017-330203-P01"
    package static let taskList: TaskList.ID = "2017|330203|区委书记"
    package static let doubleReport: DoubleReport.ID = "2017|330203|区委书记"
    package static let household: ContactPoint.ID = "2017|330203|household|1"
    package static let evidence: Evidence.ID = "e-1"
    package static let digest = String(repeating: "0123456789abcdef", count: 4)

    /// What the first district's secretary wants to lead, until a day.
    package static func projectPlan(title: String = "破解城郊村党建难题", due: Day? = nil) throws -> ProjectPlan {
        ProjectPlan(
            title: title,
            leader: "薄书记",
            problem: "城郊村党员分散",
            aim: "党员活动参加率明显提高",
            measures: "组建片区党委\n按片活动",
            team: "组织部",
            budget: "12.5",
            due: try due ?? day(11, 30),
            stages: [
                .init(month: Month(of: try day(3, 1)), plan: "摸底"), .init(month: Month(of: try day(6, 1)), plan: "组建片区党委"),
                .init(month: Month(of: try day(11, 1)), plan: "总结"),
            ]
        )
    }

    package static func application(in organisation: Organisation.ID = district) throws -> ApplyForProject {
        ApplyForProject(cycle: cycle, organisation: organisation, plan: try projectPlan())
    }

    package static func contacts() throws -> LinkContactPoints {
        LinkContactPoints(
            cycle: cycle,
            organisation: district,
            leader: "薄书记",
            since: try day(1, 10),
            items: [
                .init(target: .organisation, place: village, least: 4, longestGap: 100),
                .init(target: .enterprise, institution: "甬江机械厂"), .init(target: .household, count: 2, least: 2),
                .init(target: .talent, institution: "甬城医院"),
            ]
        )
    }

    package static func tasks() throws -> DraftTaskList {
        DraftTaskList(
            cycle: cycle,
            organisation: district,
            holder: "区委书记",
            items: [
                TaskPlan(text: "领办一个项目", due: try day(3, 31)), TaskPlan(text: "为基层上党课", due: try day(12, 31)),
            ]
        )
    }

    package static let report = WriteDoubleReport(
        cycle: cycle,
        organisation: district,
        secretary: "区委书记",
        text: ReportText(results: "全年开展专题研究二十次", problems: "基层活动不够经常", plans: "按月督促")
    )

    package static func delivery(_ side: DoubleReport.Side, ballot: String? = nil) throws -> DeliverDoubleReport {
        DeliverDoubleReport(
            report: doubleReport,
            side: side,
            on: try day(12, 20),
            mode: .onSite,
            audience: side == .upward ? "市委扩大会议" : "党员代表大会",
            present: 40,
            due: 45,
            ballot: ballot
        )
    }

    package static func file(_ digest: String = digest, size: Int = 1000) -> EvidenceFile {
        EvidenceFile(digest: digest, size: size, type: .pdf, name: "签到册.pdf")
    }

    package static func filing(_ id: Evidence.ID = evidence, in organisation: Organisation.ID = district) throws -> FileEvidence {
        FileEvidence(
            evidence: id,
            cycle: cycle,
            organisation: organisation,
            title: "党课签到册",
            file: file(),
            keptUntil: try day(12, 31)
        )
    }
}
