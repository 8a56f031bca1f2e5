import Domain

/// The real divisions of the city, as `Data/ningbo-divisions-2017.csv` has them.
struct Divisions {
    struct Division {
        let code: Organisation.ID
        let name: String
        let parent: Organisation.ID?
        /// `city`, `district`, `township` or `zone`.
        let level: String
    }

    /// From the city down, in the order of codes.
    let all: [Division]

    static func read() throws -> Divisions {
        let lines = try DemonstrationData.text("Data/ningbo-divisions-2017.csv").split(whereSeparator: \.isNewline).dropFirst()
        return Divisions(
            all: try lines.map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard cells.count == 4 else { throw Fault("a division has \(cells.count) cells") }
                return Division(
                    code: Organisation.ID(cells[0]),
                    name: cells[1],
                    parent: cells[2].isEmpty ? nil : Organisation.ID(cells[2]),
                    level: cells[3]
                )
            }
        )
    }

    func at(_ level: String) -> [Division] {
        all.filter { $0.level == level }
    }

    /// The code of a city or district by its name.
    func code(of name: String) -> Organisation.ID? {
        all.first { $0.name == name && ($0.level == "city" || $0.level == "district") }?.code
    }

    func below(_ code: Organisation.ID) -> [Division] {
        all.filter { $0.parent == code }
    }
}
