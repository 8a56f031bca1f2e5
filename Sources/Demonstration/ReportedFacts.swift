import Domain
import Yams

/// The reported facts of the year, as `Data/ningbo-2017-facts.yaml` has them.
struct ReportedFacts: Decodable {
    struct City: Decodable {
        let name: String
        let code: String
    }

    struct Coverage: Decodable {
        let districts: Int
        let townships: Int
        let also: [String]
    }

    struct Counter: Decodable {
        let place: String
        let who: String
        let what: String
        let value: Int
        let unit: String
    }

    struct Standard: Decodable {
        let place: String
        let name: String
        let articles: Int?
    }

    struct Audit: Decodable {
        let place: String
        let units_audited: [String: Int]
        let sample_per_unit: [String: [Int]]
        let dimensions: [String]
        let outcome: [String]
    }

    struct Campaign: Decodable {
        let place: String
        let name: String
        let criterion: String?
        let result: [String: FactValue]
        let also: [String: FactValue]?
        let categories: String?
        let pledges: String?
    }

    struct PlanStep: Decodable {
        let place: String
        let name: String
        let due: String?
        let target: Int?
        let note: String?
        let rule: String?
        let age_max: Int?
        let chain: [String]?
        let year: Int?
        let of: Int?
        let carriers: [String]?
    }

    let year: Int
    let city: City
    let coverage: Coverage
    let chain: [String]
    let duty_counters: [Counter]
    let standards: [Standard]
    let audit: Audit
    let problem_kinds: [String: [String]]
    let campaigns: [Campaign]
    let plan_2018: [PlanStep]
    let cross_cutting_bodies: [String]

    static func read() throws -> ReportedFacts {
        try DemonstrationData.decoded("Data/ningbo-2017-facts.yaml")
    }
}
