import Domain
import Yams

/// The text files that travel with the demonstration.
enum DemonstrationData {
    static func text(_ path: String) throws -> String {
        guard let text = EmbeddedText.files[path] else { throw Fault("the demonstration has no file \(path)") }
        return text
    }

    static func decoded<Value: Decodable>(_ path: String) throws -> Value {
        try YAMLDecoder().decode(Value.self, from: text(path))
    }
}
