import CryptoExtras
import Domain
import FoundationEssentials

/// What one password costs to try.
package struct ScryptCost: Hashable, Sendable {
    package let rounds: Int
    package let blockSize: Int
    package let parallelism: Int

    package init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// N = 2^14, r = 8, p = 5: 16 MiB, and as strong as N = 2^17, r = 8, p = 1 (OWASP, password storage).
    package static let standard = ScryptCost(rounds: 1 << 14, blockSize: 8, parallelism: 5)

    /// Reads `16384,8,5`.
    init(_ text: String) throws {
        let numbers = text.split(separator: ",").compactMap { Int($0) }
        guard numbers.count == 3 else { throw StorageProblem.damaged("secret_password.cost") }
        self.init(rounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    }

    var text: String { "\(rounds),\(blockSize),\(parallelism)" }
}

/// What turns a password into what is kept of it.
package protocol PasswordHashing: Sendable {
    func hash(_ password: [UInt8], salt: [UInt8], cost: ScryptCost) throws -> [UInt8]
}

/// scrypt, RFC 7914; 32 bytes.
package struct Scrypt: PasswordHashing {
    package init() {}

    package func hash(_ password: [UInt8], salt: [UInt8], cost: ScryptCost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: password,
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Array($0) }
    }
}
