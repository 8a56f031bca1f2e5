extension DutyDesk {
    func check(_ rule: Duty.Chair) -> DutyTally {
        var tally = DutyTally()
        let events = log.pick(rule.events)
        tally.counted = events.map(\.id)
        for event in events {
            guard let leader = event.leader else {
                tally.cannotTell("not-recorded", [.phrase(Phrase("duties.word.leader")), .list([.text(event.id)])])
                continue
            }
            if rule.allowed.contains(leader) {
                tally.good()
            } else if rule.delegates.contains(leader) {
                judgeDelegate(event, leader, &tally)
            } else {
                tally.short("chair", [.text(event.day.text), .text(leader)], mend: "chair", records: [event.id])
            }
        }
        return tally
    }

    private func judgeDelegate(_ event: DutyEvent, _ leader: String, _ tally: inout DutyTally) {
        guard !event.isDelegated else { return tally.good() }
        tally.short("not-delegated", [.text(event.day.text), .text(leader)], mend: "delegate", records: [event.id])
    }

    func check(_ rule: Duty.Mixed) -> DutyTally {
        var tally = DutyTally()
        let events = log.pick(rule.events)
        tally.counted = events.map(\.id)
        for event in events {
            guard !event.marks.contains(where: rule.life.contains) else {
                tally.good()
                continue
            }
            let marks = event.marks.filter(rule.administrative.contains)
            let words = rule.words.filter { event.subject.contains($0) }
            guard !marks.isEmpty || !words.isEmpty else {
                tally.cannotTell("no-agenda", [.list([.text(event.id)])])
                continue
            }
            tally.short(
                "mixed",
                [.text(event.day.text), .text(event.subject), .list((marks + words).map { .text($0) })],
                mend: "mixed",
                records: [event.id]
            )
        }
        return tally
    }

    func check(_ rule: Duty.Linked) -> DutyTally {
        var tally = DutyTally()
        let events = log.pick(rule.events)
        tally.counted = events.map(\.id)
        let meetings = Dictionary(
            log.pick(Duty.Pick(kinds: rule.to, marks: [], leaders: [])).map { ($0.id, $0) }
        ) { first, _ in first }
        for event in events {
            guard let meeting = event.follows.flatMap({ meetings[$0] }) else {
                tally.short("not-discussed", [.text(event.day.text), .text(event.subject)], mend: "discuss", records: [event.id])
                continue
            }
            if meeting.day > event.day {
                tally.short(
                    "discussed-after",
                    [.text(event.day.text), .text(event.subject), .text(meeting.day.text)],
                    mend: "discuss",
                    records: [event.id, meeting.id],
                    daysLate: event.day.days(to: meeting.day)
                )
            } else {
                tally.good()
            }
        }
        return tally
    }

    func check(_ rule: Duty.Presence) -> DutyTally {
        var tally = DutyTally()
        let holders = record.posts.filter { rule.roles.contains($0.role) }.sorted { Names.precedes($0.id, $1.id) }
        let events = log.pick(rule.events)
        tally.counted = events.map(\.id)
        guard !holders.isEmpty, let least = number(rule.least, &tally), let per = choice(rule.per, &tally) else { return tally }
        for window in windows(of: per) {
            let inside = events.filter { window.contains($0.day) }
            for post in holders {
                guard let holder = post.holder else { continue }
                let count = Exact(inside.count { $0.people.contains(holder) })
                if count >= least {
                    tally.good()
                } else if period.asOf <= window.upperBound {
                    tally.due(window.upperBound)
                } else {
                    tally.short(
                        "absent",
                        [
                            .text(post.id), .text(window.lowerBound.text), .text(window.upperBound.text), .text(count.text),
                            .text(least.text),
                        ],
                        mend: "attend",
                        [.text((least - count).text)],
                        records: [post.id],
                        from: window.lowerBound,
                        to: window.upperBound,
                        daysLate: window.upperBound.days(to: period.asOf)
                    )
                }
            }
        }
        return tally
    }
}
