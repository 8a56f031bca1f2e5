import Domain
import TestWorld

/// One sample of every command, aimed at the first district of the ``World``, in the order of the commands.
enum Samples {
    /// Books in which everything the samples name exists.
    static func books() throws -> MemoryLedger {
        let books = try World.books(at: .recording, under: World.formedRulebook)
        try World.approveForm(in: books)
        try books.submit(World.meetings(), by: World.bo)
        try books.submit(problem, by: World.ada)
        try books.submit(campaign, by: World.ada)
        try books.submit(posts(), by: World.ada)
        try books.submit(grouping(), by: World.ada)
        try books.submit(draft, by: World.ada)
        for command in try WorkSamples.preparation() { try books.submit(command, by: World.bo) }
        try World.appointAdministrators(in: books)
        try books.submit(InvitePerson(person: "bo", until: World.later), by: World.se)
        try books.submit(arrears(), by: World.bo)
        return books
    }

    static func all() throws -> [any Command] {
        try organisations() + people() + tree() + tokens + cycles() + duties() + [
            World.audit(World.district, lead: "18", style: "15.5")
        ]
            + problems()
            + [World.ballot(World.district, leaders: [8, 2, 0, 0], peers: [30, 8, 2, 5])] + results + campaigns + publications()
    }

    private static func organisations() throws -> [any Command] {
        [
            World.founding,
            ImportOrganisations(
                rows: [.init(code: "330209", name: "新区", kind: "district", parent: "3302", origin: .generated)]),
            try posts(),
            RegisterPeople(people: [.init(id: "fu", name: "傅新")]),
            GrantRole1(person: "ob", role: .systemAdministrator, organisation: World.district),
            WithdrawRole1(person: "bo", role: .secretary, organisation: World.district),
            SealPersonalValue(
                organisation: World.district,
                person: "bo",
                field: "birth",
                commitment: Commitment(hex: String(repeating: "0123456789abcdef", count: 4))
            ),
            ErasePersonalValue(organisation: World.district, person: "bo", field: "birth", reason: "本人申请"),
        ]
    }

    private static func posts() throws -> ImportPosts {
        ImportPosts(posts: [
            .init(
                id: "p1",
                organisation: World.district,
                title: "书记",
                holder: "bo",
                since: try World.day(1, 1),
                termEnds: try World.day(12, 31)
            )
        ])
    }

    private static func people() throws -> [any Command] {
        [
            GrantRole(person: "ob", role: .clerk, organisation: World.district, cycle: World.cycle),
            WithdrawRole(person: "bo", role: .secretary, organisation: World.district, cycle: World.cycle),
            World.appointment, InvitePerson(person: "cy", until: World.later),
            RenewInvitation(person: "bo", until: World.later), ActivateAccount(person: "bo"),
            DisableAccount(person: "bo", reason: "调离"), EnableAccount(person: "bo", reason: "调回"),
            ResetSecondFactor(person: "bo", reason: "手机遗失"), RequireNewPassword(person: "bo", reason: "疑似泄露"),
            AppointToPost(post: "p1", holder: "cy", since: try World.day(7, 1), termEnds: try World.day(12, 31)),
            ClosePost(post: "p1", on: try World.day(12, 1), reason: "机构改革"),
        ]
    }

    private static func tree() throws -> [any Command] {
        let day = try World.day(8, 1)
        return [
            AddOrganisation(code: "330203009", title: "新城街道", kind: "township", parent: World.district, on: day),
            RenameOrganisation(organisation: World.district, title: "滨海区", on: day, reason: "更名"),
            MoveOrganisation(organisation: World.township, parent: World.otherDistrict, on: day, reason: "区划调整"),
            MergeOrganisations(merged: ["330203002"], into: World.township, on: day, reason: "撤并"),
            SplitOrganisation(
                organisation: World.township,
                parts: [.init(code: "330203008", title: "南门新街道", children: [World.village])],
                goesOn: true,
                on: day,
                reason: "分设"
            ),
            CloseOrganisation(organisation: World.village, on: day, reason: "撤销"), try grouping(),
            JoinGrouping(grouping: "g1", organisation: World.village, on: day),
            LeaveGrouping(grouping: "g1", organisation: "330203002", on: day),
            CloseGrouping(grouping: "g1", on: day, reason: "任务完成"),
            ImportGroupings(rows: [
                .init(grouping: "g1", title: "商圈联合党委", organisation: World.village, leads: false, joinedOn: day)
            ]),
        ]
    }

    private static let tokens: [any Command] = [
        IssueToken(token: "t1", person: "bo", called: "报表程序", scopes: [.read, .dutiesWrite], days: 90),
        WithdrawToken(token: "t1"),
    ]

    private static func grouping() throws -> FoundGrouping {
        FoundGrouping(
            grouping: "g1",
            title: "商圈联合党委",
            lead: World.township,
            members: ["330203002"],
            on: try World.day(2, 1)
        )
    }

    private static func cycles() throws -> [any Command] {
        [
            PublishRulebook(text: "rulebook: shuzhi/1\nid: \"a/b\"\n"), try firstOpening(),
            PinRulebook1(
                cycle: World.cycle,
                pin: .init(rulebook: "sha256:00", kinds: ["city"], within: 1, settings: ["top_share": "1/3", "a": "是"])
            ),
            AdvancePhase1(cycle: World.cycle, to: .auditing), try World.opening(),
            PinRulebook(
                cycle: World.cycle,
                pin: .init(rulebook: "sha256:00", kinds: ["city"], settings: ["a": "是"], purpose: .duties)
            ),
            UnpinRulebook(pin: "2017|district"), AdvancePhase(cycle: World.cycle, to: .auditing, note: "考核办会议议定"),
            PlanCycle(
                cycle: World.cycle,
                stages: [.init(phase: .recording, begins: try World.day(1, 4), ends: try World.day(11, 30))]
            ), draft, DiscardRulebookDraft(draft: "d1", reason: "重复"),
            SetWorkCalendar(
                year: 2017,
                holidays: [.init(first: try World.day(10, 1), last: try World.day(10, 8))],
                workdays: [try World.day(9, 30)],
                source: "国办发明电〔2016〕17号"
            ),
        ]
    }

    private static let draft = SaveRulebookDraft(draft: "d1", title: "村级考核草稿", text: "rulebook: shuzhi/1\n", basedOn: 0)

    /// As years were opened before rulebooks could be pinned for their duties.
    private static func firstOpening() throws -> OpenCycle1 {
        let opening = try World.opening()
        return OpenCycle1(
            cycle: opening.cycle,
            year: opening.year,
            opens: opening.opens,
            closes: opening.closes,
            pins: opening.pins.map { .init(rulebook: $0.rulebook, kinds: $0.kinds, within: $0.within, settings: $0.settings) }
        )
    }

    private static func duties() throws -> [any Command] {
        [
            try loggedBefore(), WithdrawActivity(activity: "2017|330203|m1", reason: "重复登记"),
            RecordObservations(
                cycle: World.cycle,
                indicator: "income",
                values: [.init(organisation: World.district, value: "120.50")],
                origin: .generated
            ),
            CorrectObservation(
                cycle: World.cycle,
                indicator: "income",
                organisation: World.district,
                value: "121",
                reason: "报表误抄"
            ),
            try World.meetings(), try correction(),
            StateDutyFacts(
                facts: [
                    .init(organisation: World.district, fact: "full_members", value: "9", since: try World.day(1, 1)),
                    .init(organisation: World.district, fact: "fixed_day.theme_day", value: "5/1", since: try World.day(1, 1)),
                ],
                reason: "年初核定"
            ), try arrears(), WithdrawMatter(matter: "330203|arrears|1", reason: "登记错误"),
            NamePostRoles(roles: [.init(title: "书记", role: "secretary"), .init(title: "干事", role: nil)]),
        ] + forms() + (try WorkSamples.all())
    }

    private static func forms() -> [any Command] {
        let filled = World.filled
        return [
            FillForm(
                cycle: World.cycle,
                organisation: World.district,
                form: World.form,
                period: "2017-h1",
                values: [.init(field: "paid", value: "9"), .init(field: "note", value: nil)],
                seen: 0
            ), SubmitForm(filled, explanations: [.init(check: "steady", words: "党员人数增加")], note: "已核对", seen: 7),
            WithdrawForm(filled), ApproveForms([.init(filled, at: 7)], note: "同意"),
            ReturnForm(filled, reason: "人数与名册不符", seen: 7), UnlockField(filled, field: "paid", reason: "补交三人"),
            LockForm(filled, reason: "核对无误，不改"),
        ]
    }

    /// The first shape of the log.
    private static func loggedBefore() throws -> LogActivities1 {
        let items = try World.meetings().items.map { item in
            LogActivities1.Item(
                id: item.id,
                kind: item.content.kind,
                day: item.content.day,
                subject: item.content.subject,
                chair: item.content.chair,
                attendees: item.content.attendees,
                due: item.content.due,
                quantity: item.content.quantity,
                unit: item.content.unit
            )
        }
        return LogActivities1(cycle: World.cycle, organisation: World.district, items: items)
    }

    /// Everything an activity can say, once.
    private static func correction() throws -> CorrectActivity {
        var details = ActivityDetails()
        (details.votingPresent, details.votingDue, details.votesFor) = (9, 10, 8)
        (details.chairPost, details.isDelegated) = ("deputy", true)
        details.marks = ["decision", "study"]
        details.amounts = ["graded": "9", "excellent": "3"]
        details.people = ["bo"]
        (details.follows, details.contact) = ("m2", "p-7")
        (details.ballot, details.seats) = ([.init(candidate: "1号", votes: 8), .init(candidate: "2号", votes: 1)], 1)
        let content = ActivityContent(
            kind: "meeting",
            day: try World.day(3, 2),
            subject: "专题研究\"基层党建\"",
            chair: "薄书记",
            attendees: 11,
            due: 12,
            details: details
        )
        return CorrectActivity(activity: "2017|330203|m1", content: content, reason: "日期误记")
    }

    private static func arrears() throws -> RecordMatters {
        RecordMatters(
            organisation: World.district,
            matters: [
                .init(
                    kind: "arrears",
                    number: "1",
                    content: DutyMatterContent(
                        dates: ["unpaid_since": [try World.day(2, 1)], "paid": [try World.day(6, 1)]],
                        marks: ["extended"],
                        amounts: ["months": "4"]
                    )
                )
            ]
        )
    }

    private static let problem = RaiseProblem(
        cycle: World.cycle,
        organisation: World.district,
        text: "三会一课\n记录不全",
        category: .field,
        source: .selfSearch,
        dimension: "lead"
    )

    private static func problems() throws -> [any Command] {
        let id: Problem.ID = "2017-330203-001"
        return [
            problem, ClaimProblem(problem: id, measures: "逐月补记", responsible: "组织委员", due: try World.day(8, 1)),
            SubmitRectification(problem: id, note: "已经补齐"), ReturnRectification(problem: id, reason: "缺少记录"),
            CloseProblem(problem: id, note: "现场核对属实"),
        ]
    }

    private static let results: [any Command] = [
        FreezeResults(cycle: World.cycle), LiftFreeze(cycle: World.cycle, reason: "漏计一票"),
        DecideGrades(
            cycle: World.cycle,
            grading: "grade",
            decisions: [.init(organisation: World.district, grade: "fair", reason: "督办未结")]
        ),
    ]

    private static let campaign = OpenCampaign(
        campaign: "weak",
        cycle: World.cycle,
        title: "软弱落后党组织整顿",
        place: World.district,
        criterion: "全部转化"
    )

    private static let campaigns: [any Command] = [
        campaign, RecordCampaignResult(campaign: "weak", measure: "turned", value: "145", unit: "个", note: "一年内"),
    ]

    private static func publications() throws -> [any Command] {
        [
            StateFigures(
                cycle: World.cycle,
                section: .achievements,
                figures: [
                    .init(
                        id: "f1",
                        organisation: World.district,
                        place: "海滨区",
                        who: "区委书记",
                        what: "零上门事项占比",
                        value: "95",
                        unit: "%",
                        note: "年底",
                        source: "宁波日报",
                        day: try World.day(12, 31)
                    )
                ]
            ),
            PublishResults(cycle: World.cycle),
        ]
    }
}
