/// How far a value lies from others, told so that one wild value among them changes little.
///
/// The modified z-score: 0.6745 × distance from the median ÷ median of the distances. Where more than half of the others are
/// equal, their mean distance takes the place of the median one: distance ÷ (1.253314 × mean distance). Source: B. Iglewicz and
/// D. C. Hoaglin, How to Detect and Handle Outliers, 1993.
package struct Outlier: Hashable, Sendable {
    package let median: Exact
    /// The score; nil where all others are equal and this is not.
    package let score: Exact?

    /// Nil where there are fewer others than asked for, or the value lies within the limit.
    package init?(_ value: Exact, among others: [Exact], limit: Exact, least: Int) {
        guard others.count >= max(least, 1), let median = Self.median(others) else { return nil }
        let distance = Self.magnitude(value - median)
        let distances = others.map { Self.magnitude($0 - median) }
        self.median = median
        if let middle = Self.median(distances), !middle.isZero {
            score = (Self.normal * distance) / middle
        } else {
            score = (distance * Exact(distances.count)) / (Self.meanNormal * Exact.sum(distances))
        }
        guard score.map({ $0 > limit }) ?? !distance.isZero else { return nil }
    }

    /// 0.6745, the third quartile of the normal distribution.
    private static let normal = Exact("0.6745") ?? .one
    /// 1.253314, √(π/2).
    private static let meanNormal = Exact("1.253314") ?? .one

    private static func magnitude(_ number: Exact) -> Exact { number.sign < 0 ? -number : number }

    private static func median(_ numbers: [Exact]) -> Exact? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
