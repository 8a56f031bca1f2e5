/// Which columns need which others, and in what order they can be computed.
struct Dependencies: Sendable {
    /// For each column, those its formula names, in the order it names them.
    let needs: [[Int]]
    /// Every column after all it needs; those in a circle or behind one are not in it.
    let order: [Int]

    init(_ needs: [[Int]]) {
        self.needs = needs
        var waiting = needs.map(\.count)
        var users = [[Int]](repeating: [], count: needs.count)
        for (column, needed) in needs.enumerated() {
            for other in needed { users[other].append(column) }
        }
        var order = needs.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for user in users[order[next]] {
                waiting[user] -= 1
                if waiting[user] == 0 { order.append(user) }
            }
            next += 1
        }
        self.order = order
    }

    /// Circles, none sharing a column with another, each in the order its members need each other.
    var circles: [[Int]] {
        var remaining = Set(needs.indices).subtracting(order)
        var circles: [[Int]] = []
        while let circle = firstCircle(in: &remaining) {
            circles.append(circle)
            remaining.subtract(circle)
        }
        return circles
    }

    /// Walks from each column to the first one it needs, leaving out columns that lead nowhere.
    private func firstCircle(in remaining: inout Set<Int>) -> [Int]? {
        for start in remaining.sorted() {
            var (path, places) = ([Int](), [Int: Int]())
            var column = start
            while remaining.contains(column) {
                if let place = places[column] { return rotated(Array(path[place...])) }
                places[column] = path.count
                path.append(column)
                if let needed = needs[column].first(where: remaining.contains) {
                    column = needed
                } else {
                    remaining.remove(column)
                    path.removeLast()
                    places[column] = nil
                    guard let last = path.popLast() else { break }
                    places[last] = nil
                    column = last
                }
            }
        }
        return nil
    }

    /// The same circle, beginning with the column that was declared first.
    private func rotated(_ circle: [Int]) -> [Int] {
        let start = circle.indices.min { circle[$0] < circle[$1] } ?? 0
        return Array(circle[start...] + circle[..<start])
    }
}
