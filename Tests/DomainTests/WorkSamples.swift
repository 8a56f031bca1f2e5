import Domain
import TestWorld

/// Samples of the commands about led projects, contact points, task lists, double reports and evidence.
enum WorkSamples {
    /// What must be in the books so that everything the samples name exists.
    static func preparation() throws -> [any Command] {
        [
            try World.application(), try World.contacts(), try World.tasks(), World.report, try World.filing(),
            AttachEvidence(evidence: World.evidence, about: .project, subject: World.project.text),
        ]
    }

    static func all() throws -> [any Command] {
        try projects() + contacts() + tasks() + reports() + evidence()
    }

    private static func projects() throws -> [any Command] {
        let (id, plan) = (World.project, try World.projectPlan())
        return [
            try World.application(), ReviseProject(project: id, plan: plan), ApproveProject(project: id, note: "抓紧推进"),
            ReturnProject(project: id, reason: "目标太笼统"), AdjustProject(project: id, plan: plan, reason: "拆迁推迟"),
            ReportProjectStage(project: id, month: Month(of: try World.day(3, 1)), standing: .behind, note: "人员未到位"),
            PatrolProject(project: id, on: try World.day(4, 10), finding: .slow, note: "督促到位"),
            SubmitProjectResult(project: id, result: "已建成三个片区党委"),
            ReturnProjectResult(project: id, reason: "缺少成效数据"), CloseProject(project: id, note: "核对属实"),
            JudgeProject(project: id, rating: "优秀", note: "可推广"), WithdrawProject(project: id, reason: "机构撤并"),
        ]
    }

    private static func contacts() throws -> [any Command] {
        [
            try World.contacts(),
            ChangeContactRhythm(contact: World.household, least: 4, longestGap: nil, reason: "增加走访"),
            EndContactPoint(contact: World.household, on: try World.day(9, 1), reason: "已经脱困"),
        ]
    }

    private static func tasks() throws -> [any Command] {
        let list = World.taskList
        return [
            try World.tasks(), SubmitTaskList(list: list), SignTaskList(list: list), ReturnTaskList(list: list, reason: "缺时限"),
            ChangeTask(
                list: list,
                number: 2,
                plan: TaskPlan(text: "为基层上党课两次", due: try World.day(11, 30), duty: "lectures"),
                reason: "任务加重"
            ),
            ReportTask(list: list, number: 1, note: "已申报"), CountersignTask(list: list, number: 1, note: "属实"),
            ReturnTask(list: list, number: 1, reason: "项目未批准"),
        ]
    }

    private static func reports() throws -> [any Command] {
        [
            World.report, try World.delivery(.upward, ballot: "review"),
            CommentOnDoubleReport(report: World.doubleReport, side: .upward, source: "市委书记", text: "问题找得准"),
            AnswerComment(report: World.doubleReport, number: 1, answer: "列入明年计划"),
        ]
    }

    private static func evidence() throws -> [any Command] {
        let id = World.evidence
        return [
            try World.filing(),
            ReviseEvidence(evidence: id, file: World.file(), keptUntil: try World.day(12, 31), reason: "补签名"),
            AttachEvidence(evidence: id, about: .taskList, subject: World.taskList.text),
            DetachEvidence(evidence: id, about: .project, subject: World.project.text, reason: "附错"),
            DeleteEvidence(evidence: id, number: 1, reason: "误传"), DeleteExpiredEvidence(revisions: ["e-1|1"]),
            SetEvidenceLimits(
                organisation: World.district,
                limits: .init(fileBytes: 5_000_000, totalBytes: 50_000_000, keptDays: 180)
            ),
        ]
    }
}
