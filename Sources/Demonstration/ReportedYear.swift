import Domain

/// The commands that put every reported fact of the year into the books.
struct ReportedYear {
    let facts: ReportedFacts
    let telling: Telling
    let divisions: Divisions
    let cycle: Cycle.ID
    let seed: UInt64

    private var root: Organisation.ID { Organisation.ID(facts.city.code) }

    /// Counters of events, logged one by one: their number is reported, their days are made from the seed.
    func activities() throws -> [LogActivities] {
        var items: [Organisation.ID: [LogActivities.Item]] = [:]
        for counter in facts.duty_counters {
            guard let event = telling.events[counter.what] else { continue }
            let happened = Happening(
                kind: event.kind,
                what: counter.what,
                who: counter.who,
                unit: counter.unit,
                count: counter.value,
                from: event.from,
                to: event.to,
                isDistinct: event.distinct ?? false
            )
            items[divisions.code(of: counter.place) ?? root, default: []] += try log(happened)
        }
        for (units, visit) in [
            ("townships_and_streets", telling.audited.townships_and_streets),
            ("district_departments", telling.audited.district_departments),
        ] {
            let happened = Happening(
                kind: visit.kind,
                what: visit.what,
                who: telling.audited.who,
                unit: visit.unit,
                count: facts.audit.units_audited[units] ?? 0,
                from: telling.audited.from,
                to: telling.audited.to,
                isDistinct: false
            )
            items[divisions.code(of: facts.audit.place) ?? root, default: []] += try log(happened)
        }
        return items.sorted { $0.key < $1.key }.map { LogActivities(cycle: cycle, organisation: $0.key, items: $0.value) }
    }

    private struct Happening {
        let kind: String
        let what: String
        let who: String
        let unit: String
        let count: Int
        let from: String
        let to: String
        let isDistinct: Bool
    }

    private func log(_ happened: Happening) throws -> [LogActivities.Item] {
        guard let first = Day(happened.from), let last = Day(happened.to) else { throw Fault("\(happened.what) has no days") }
        var dice = Dice(seed: seed, for: happened.kind)
        return try WorkingDays(from: first, to: last).spread(happened.count, with: &dice).enumerated().map { index, day in
            LogActivities.Item(
                id: "\(happened.kind)-\(index + 1)",
                kind: happened.kind,
                day: day,
                subject: happened.isDistinct ? "\(happened.what)（\(index + 1)）" : happened.what,
                chair: happened.who,
                quantity: "1",
                unit: happened.unit,
                origin: .reportedTotal
            )
        }
    }

    /// Problems as the page classifies them, on the list of the whole city.
    func problems() throws -> [RaiseProblem] {
        let kinds = try facts.problem_kinds.sorted { $0.key < $1.key }.map { kind, texts in
            guard let told = telling.problems[kind], let category = Problem.Category(rawValue: told.category) else {
                throw Fault("nothing says what problems of kind \(kind) are")
            }
            return (told, category, texts)
        }
        let inOrder = Problem.Category.allCases.flatMap { category in kinds.filter { $0.1 == category } }
        return inOrder.flatMap { told, category, texts in
            texts.map {
                RaiseProblem(
                    cycle: cycle,
                    organisation: root,
                    text: $0,
                    category: category,
                    source: .inspection,
                    dimension: told.dimension,
                    origin: .reported
                )
            }
        }
    }

    /// Campaigns, and what each reached in every measure.
    func campaigns() throws -> (open: [OpenCampaign], results: [RecordCampaignResult]) {
        var open: [OpenCampaign] = []
        var results: [RecordCampaignResult] = []
        for (index, campaign) in facts.campaigns.enumerated() {
            let id = Campaign.ID("\(cycle)-campaign-\(index + 1)")
            let place = divisions.code(of: campaign.place)
            open.append(
                OpenCampaign(
                    campaign: id,
                    cycle: cycle,
                    title: campaign.name,
                    place: place ?? root,
                    criterion: campaign.criterion,
                    origin: .reported
                )
            )
            var notes = [campaign.categories, campaign.pledges].compactMap { $0 }
            if place == nil { notes.append(campaign.place) }
            for (measure, value) in campaign.result.sorted(by: { $0.key < $1.key }) {
                guard case .text(let text) = value else { continue }
                notes.append(telling.measures[measure].map { "\($0.label)：\(text)" } ?? text)
            }
            let measured = campaign.result.merging(campaign.also ?? [:]) { first, _ in first }
            for (measure, value) in measured.sorted(by: { $0.key < $1.key }) {
                guard case .number(let number) = value else { continue }
                guard let told = telling.measures[measure] else { throw Fault("nothing says what \(measure) is") }
                results.append(
                    RecordCampaignResult(
                        campaign: id,
                        measure: told.label,
                        value: String(number),
                        unit: told.unit,
                        note: notes.isEmpty ? nil : notes.joined(separator: "；"),
                        origin: .reported
                    )
                )
            }
        }
        return (open, results)
    }
}
