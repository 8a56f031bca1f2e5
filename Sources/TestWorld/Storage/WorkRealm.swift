import Domain
import Storage

extension WorldRealm {
    /// A realm in the recording phase with working papers of both districts: a project under way and one applied for, contact
    /// points, a signed task list, a double report given to both sides, evidence.
    package static func withWork() async throws -> WorldRealm {
        let realm = try await WorldRealm(until: .recording)
        try await realm.registrar.submit(World.meetings(), by: World.bo)
        try await realm.addWork()
        return realm
    }

    /// Puts the working papers into the realm as it is.
    package func addWork() async throws {
        let month = Month(of: try World.day(3, 1))
        let steps: [(any Command, Signer)] = try [
            (World.application(), World.bo), (ApproveProject(project: World.project), World.ada),
            (ReportProjectStage(project: World.project, month: month, standing: .behind, note: "人员未到位"), World.bo),
            (World.application(in: World.otherDistrict), World.cy), (World.contacts(), World.bo), (World.tasks(), World.bo),
            (SubmitTaskList(list: World.taskList), World.bo), (SignTaskList(list: World.taskList), World.ada),
            (ReportTask(list: World.taskList, number: 1, note: "已申报"), World.bo), (World.report, World.bo),
            (World.delivery(.upward, ballot: "review"), World.bo), (World.delivery(.downward), World.bo),
            (
                CommentOnDoubleReport(report: World.doubleReport, side: .upward, source: "市委书记", text: "问题找得准"),
                World.ed
            ), (World.filing(), World.bo),
            (AttachEvidence(evidence: World.evidence, about: .project, subject: World.project.text), World.bo),
        ]
        for (command, signer) in steps { try await registrar.submit(command, by: signer) }
    }
}
