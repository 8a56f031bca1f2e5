import Glibc

/// The name of an element while its event lasts, without the prefix of its namespace.
struct XMLName {
    private let bytes: UnsafePointer<CChar>

    init(_ qualified: UnsafePointer<CChar>) {
        bytes = strchr(qualified, 58).map { UnsafePointer($0 + 1) } ?? qualified
    }

    static func ~= (name: StaticString, candidate: XMLName) -> Bool {
        strcmp(UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self), candidate.bytes) == 0
    }
}

/// The attributes of an element while its event lasts: names and values by turns, ended by nil.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.pairs = pairs
    }

    /// The bytes of an attribute, ended by zero, by its name with its prefix left out.
    func value(_ name: StaticString) -> UnsafePointer<CChar>? {
        var pair = pairs
        while let qualified = pair[0] {
            if name ~= XMLName(qualified) { return pair[1] }
            pair += 2
        }
        return nil
    }

    /// The text of an attribute.
    subscript(_ name: StaticString) -> String? {
        value(name).map { String(cString: $0) }
    }

    /// Whether an attribute says yes; `otherwise` where there is none.
    func flag(_ name: StaticString, otherwise: Bool = false) -> Bool {
        self[name].map { $0 == "1" || $0 == "true" || $0 == "on" } ?? otherwise
    }

    /// The length of the longest value.
    var longest: Int {
        var pair = pairs
        var longest = 0
        while pair[0] != nil, let value = pair[1] {
            longest = max(longest, strlen(value))
            pair += 2
        }
        return longest
    }
}
