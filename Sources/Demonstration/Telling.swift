import Domain

/// How each reported fact is put into the books, as `Data/ningbo-2017-telling.yaml` has it.
struct Telling: Decodable {
    struct Event: Decodable {
        let kind: String
        let from: String
        let to: String
        /// Whether each was about another place or project, which was not reported by name.
        let distinct: Bool?
    }

    struct Audited: Decodable {
        struct Visit: Decodable {
            let kind: String
            let what: String
            let unit: String
        }

        let who: String
        let from: String
        let to: String
        let townships_and_streets: Visit
        let district_departments: Visit
    }

    struct Statement: Decodable {
        let what: String
        let value: String?
        let unit: String?
    }

    struct Standards: Decodable {
        let what: String
        let articles: String
    }

    struct Audit: Decodable {
        let least: String
        let most: String
        let unit: String
        let dimensions: String
        let outcome: String
    }

    struct ProblemKind: Decodable {
        let category: String
        let dimension: String
    }

    struct Measure: Decodable {
        let label: String
        let unit: String?
    }

    let source: String
    let unnamed: String
    let events: [String: Event]
    let audited: Audited
    let city: [String: Statement]
    let standards: Standards
    let audit: Audit
    let problems: [String: ProblemKind]
    let measures: [String: Measure]
    let plan: [String: Measure]

    static func read() throws -> Telling {
        try DemonstrationData.decoded("Data/ningbo-2017-telling.yaml")
    }
}
