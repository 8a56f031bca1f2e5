import Domain

/// Working papers of the demonstration: led projects, contact points, a task list and a double report of one district and
/// one of its townships.
///
/// All of it is made up, and says so in its texts.
struct GeneratedPapers {
    /// A command and who gives it.
    typealias Step = (command: any Command, person: Person.ID)

    /// What stands at the end of everything that was made up.
    private static let mark = "（生成）"
    private static let post = "党委书记"

    let cycle: Cycle.ID
    let year: Int
    let office: Person.ID
    let district: (code: Organisation.ID, secretary: Person.ID)
    let township: (code: Organisation.ID, secretary: Person.ID)
    /// Two organisations below the district.
    let villages: [Organisation.ID]

    func steps() throws -> [Step] {
        try projects() + contacts() + tasks() + report()
    }

    private func day(_ month: Int, _ day: Int) throws -> Day {
        guard let day = Day(year: year, month: month, day: day) else { throw Fault("\(year) has no day \(month)-\(day)") }
        return day
    }

    private func plan(_ title: String, _ problem: String, _ stages: [(Int, String)]) throws -> ProjectPlan {
        ProjectPlan(
            title: title + Self.mark,
            leader: "党委书记",
            problem: problem,
            aim: "难题年内化解，群众满意",
            measures: "一月一调度，一季一会商\n班子成员分片包干",
            due: try day(12, 20),
            stages: try stages.map { ProjectPlan.Stage(month: Month(of: try day($0.0, 1)), plan: $0.1) }
        )
    }

    private func projects() throws -> [Step] {
        let first = Project.id(cycle: cycle, organisation: district.code, number: 1)
        let second = Project.id(cycle: cycle, organisation: district.code, number: 2)
        let own = Project.id(cycle: cycle, organisation: township.code, number: 1)
        let months = [(3, "摸底排查"), (6, "集中攻坚"), (11, "总结提升")]
        func apply(_ place: Organisation.ID, _ plan: ProjectPlan) -> ApplyForProject {
            ApplyForProject(cycle: cycle, organisation: place, plan: plan)
        }
        func report(_ project: Project.ID, _ month: Int, _ standing: ProjectStage.Standing, _ note: String) throws
            -> ReportProjectStage
        {
            ReportProjectStage(project: project, month: Month(of: try day(month, 1)), standing: standing, note: note)
        }
        let (secretary, head) = (district.secretary, township.secretary)
        return [
            (apply(district.code, try plan("临港片区两新组织党建提质", "企业党组织覆盖不均", months)), secretary),
            (ApproveProject(project: first, note: "同意，抓紧推进"), office),
            (try report(first, 3, .done, "走访企业，摸清底数"), secretary),
            (try report(first, 6, .behind, "三家企业负责人未落实，七月补上"), secretary),
            (PatrolProject(project: first, on: try day(7, 12), finding: .slow, note: "督促七月底前落实"), office),
            (apply(district.code, try plan("城郊村党群服务阵地整合", "阵地分散、使用率不高", months)), secretary),
            (ApproveProject(project: second), office), (try report(second, 3, .done, "完成选址"), secretary),
            (try report(second, 6, .done, "两处阵地建成"), secretary), (try report(second, 11, .done, "统一管理"), secretary),
            (SubmitProjectResult(project: second, result: "四处阵地并为两处，周开放时间增加一倍"), secretary),
            (CloseProject(project: second, note: "现场核对属实"), office),
            (JudgeProject(project: second, rating: "优秀", note: "做法可推广"), office),
            (apply(township.code, try plan("拆迁安置小区支部组建", "新小区党员找不到组织", months)), head),
            (ReturnProject(project: own, reason: "目标写具体：组建几个支部、何时完成"), secretary),
            (
                ReviseProject(
                    project: own,
                    plan: try plan("拆迁安置小区组建三个支部", "新小区党员找不到组织", months)
                ), head
            ),
        ]
    }

    private func contacts() throws -> [Step] {
        let points =
            villages.map { LinkContactPoints.Item(target: .organisation, place: $0, least: 4, longestGap: 120) } + [
                LinkContactPoints.Item(target: .enterprise, institution: "临港机械厂" + Self.mark),
                LinkContactPoints.Item(target: .household, count: 2, least: 2),
                LinkContactPoints.Item(target: .talent, institution: "区人民医院" + Self.mark),
            ]
        let link = LinkContactPoints(
            cycle: cycle,
            organisation: district.code,
            leader: "区委书记",
            since: try day(1, 20),
            items: points
        )
        return [(link, district.secretary)]
    }

    private func tasks() throws -> [Step] {
        let list = TaskList.id(cycle: cycle, organisation: township.code, holder: Self.post)
        let draft = DraftTaskList(
            cycle: cycle,
            organisation: township.code,
            holder: Self.post,
            items: [
                TaskPlan(text: "专题研究基层党建不少于四次" + Self.mark, due: try day(12, 20)),
                TaskPlan(text: "领办一个党建项目" + Self.mark, due: try day(3, 31)),
                TaskPlan(text: "为基层党员上党课" + Self.mark, due: try day(11, 30)),
            ]
        )
        let (secretary, head) = (district.secretary, township.secretary)
        return [
            (draft, head), (SubmitTaskList(list: list), head), (SignTaskList(list: list), secretary),
            (ReportTask(list: list, number: 1, note: "四个季度各一次，有记录"), head),
            (CountersignTask(list: list, number: 1), secretary),
            (ReportTask(list: list, number: 2, note: "已申报拆迁安置小区项目"), head),
        ]
    }

    private func report() throws -> [Step] {
        let report = DoubleReport.id(cycle: cycle, organisation: township.code, secretary: Self.post)
        let write = WriteDoubleReport(
            cycle: cycle,
            organisation: township.code,
            secretary: Self.post,
            text: ReportText(
                results: "全年专题研究党建四次，走访村社全覆盖，领办项目一个。" + Self.mark,
                problems: "新建小区党组织组建慢，主要是前期摸底不细、责任没有落到人。" + Self.mark,
                plans: "年初建立清单，按月销号。" + Self.mark
            )
        )
        func deliver(_ side: DoubleReport.Side, _ month: Int, _ number: Int, _ audience: String) throws -> DeliverDoubleReport {
            DeliverDoubleReport(report: report, side: side, on: try day(month, number), mode: .onSite, audience: audience)
        }
        let (secretary, head) = (district.secretary, township.secretary)
        return [
            (write, head), (try deliver(.upward, 12, 18, "区委扩大会议"), head),
            (try deliver(.downward, 12, 21, "街道党员代表大会"), head),
            (CommentOnDoubleReport(report: report, side: .upward, source: "区委书记", text: "问题找得准，措施还要具体"), secretary),
            (CommentOnDoubleReport(report: report, side: .downward, source: "党员代表", text: "活动室晚上也要开放"), head),
            (AnswerComment(report: report, number: 2, answer: "一月起每周三、周五晚上开放"), head),
        ]
    }
}
