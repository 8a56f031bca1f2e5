extension DutyDesk {
    func check(_ rule: Duty.Clock) -> DutyTally {
        var tally = DutyTally()
        let cases = record.cases.filter { $0.kind == rule.kind }.sorted { Names.precedes($0.id, $1.id) }
        tally.counted = cases.map(\.id)
        for item in cases {
            guard item.dates.values.contains(where: { !$0.isEmpty }) else {
                tally.cannotTell("no-dates", [.text(item.id)])
                continue
            }
            let run = ClockRun(rule: rule, item: item, asOf: period.asOf)
            for step in rule.steps { run.judge(step, &tally) }
        }
        return tally
    }

    func check(_ rule: Duty.Post) -> DutyTally {
        var tally = DutyTally()
        let posts = record.posts.filter { rule.roles.contains($0.role) }.sorted { Names.precedes($0.id, $1.id) }
        tally.counted = posts.map(\.id)
        guard !posts.isEmpty, let most = whole(rule.most, &tally) else { return tally }
        for post in posts {
            switch rule.ask {
            case .vacancy: vacancy(post, most, &tally)
            case .age: age(post, most, &tally)
            }
        }
        return tally
    }

    private func vacancy(_ post: DutyPost, _ months: Int, _ tally: inout DutyTally) {
        guard post.holder == nil else { return tally.good() }
        guard let since = post.since else {
            return tally.cannotTell("not-recorded", [.phrase(Phrase("duties.word.since")), .list([.text(post.id)])])
        }
        let limit = since.adding(months: months)
        guard period.asOf > limit else { return tally.due(limit) }
        tally.short(
            "vacant",
            [.text(post.id), .text(since.text), .text(String(since.days(to: period.asOf))), .text(String(months))],
            mend: "fill",
            records: [post.id],
            from: since,
            to: period.asOf,
            daysLate: limit.days(to: period.asOf)
        )
    }

    private func age(_ post: DutyPost, _ years: Int, _ tally: inout DutyTally) {
        guard post.holder != nil else { return }
        guard let born = post.born else {
            return tally.cannotTell("not-recorded", [.phrase(Phrase("duties.word.born")), .list([.text(post.id)])])
        }
        // Whoever is in the last year allowed is not above it until the next birthday.
        let limit = born.adding(months: (years + 1) * 12)
        guard period.asOf >= limit else { return tally.good() }
        tally.short(
            "too-old",
            [.text(post.id), .text(String(years)), .text(limit.text)],
            mend: "replace",
            records: [post.id],
            from: limit,
            to: period.asOf,
            daysLate: limit.days(to: period.asOf)
        )
    }
}
