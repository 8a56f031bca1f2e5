import Domain
import Foundation
import Storage
import TestWorld
import Testing

@Suite struct `The bytes of evidence` {
    private let test: TestRealm
    private let store: EvidenceStore

    init() throws {
        test = try TestRealm()
        store = EvidenceStore(path: "\(test.folder)/evidence")
    }

    /// The type, and the bytes as they are kept.
    private func keep(_ bytes: [UInt8], called name: String = "a.pdf") throws -> (EvidenceFile.MediaType, [UInt8]) {
        let file = try store.keep(bytes, called: name, most: 1 << 20)
        return (file.type, try store.read(file.digest))
    }

    private static let head: [UInt8] = [0xFF, 0xD8]
    private static let jfif: [UInt8] = [0xFF, 0xE0, 0x00, 0x10] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
    private static let tables: [UInt8] = [0xFF, 0xDB, 0x00, 0x03, 0x09]
    private static let scan: [UInt8] = [0xFF, 0xDA, 0x00, 0x03, 0x01, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD9]

    /// Exif with a place and, in its first directory, which side is up.
    private static func exif(turn: UInt8) -> [UInt8] {
        let tiff: [UInt8] =
            [0x49, 0x49, 0x2A, 0x00, 0x08, 0x00, 0x00, 0x00, 0x01, 0x00]
            + [0x12, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00, turn, 0x00, 0x00, 0x00] + [0, 0, 0, 0] + Array("GPS 29.87N".utf8)
        let data = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 0xFF)] + data
    }

    @Test func `are told by what they are, not by their name`() throws {
        #expect(try keep(Array("%PDF-1.7\n1 0 obj\n%%EOF\n".utf8), called: "a.jpg").0 == .pdf)
        #expect(try keep(Self.head + Self.jfif + Self.tables + Self.scan, called: "a.pdf").0 == .jpeg)
        #expect(try keep(Array("名单\t1\r\n".utf8)).0 == .text)
        for bytes in [[0x4D, 0x5A, 0x90, 0x00], Array("GIF89a".utf8) + [0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]] as [[UInt8]] {
            #expect(throws: Refusal.evidenceUnknown) { try keep(bytes) }
        }
        #expect(throws: Refusal.evidenceEmpty) { try keep([]) }
        #expect(throws: Refusal.evidenceBroken("pdf")) { try keep(Array("%PDF-1.7\n1 0 obj".utf8)) }
    }

    @Test func `lose in a JPEG what tells of place, time and camera`() throws {
        let comment: [UInt8] = [0xFF, 0xFE, 0x00, 0x04, 0x41, 0x42]
        let picture = Self.head + Self.jfif + Self.exif(turn: 1) + comment + Self.tables + Self.scan + Array("trailer".utf8)
        let (type, kept) = try keep(picture)
        #expect(type == .jpeg)
        #expect(kept == Self.head + Self.jfif + Self.tables + Self.scan)
    }

    @Test func `keep which side of a JPEG is up`() throws {
        let (_, kept) = try keep(Self.head + Self.exif(turn: 6) + Self.tables + Self.scan)
        let text = String(decoding: kept, as: UTF8.self)
        #expect(text.contains("Exif") && !text.contains("GPS"))
        // Read again, the picture turns the same way.
        let (_, again) = try keep(kept)
        #expect(again == kept)
    }

    @Test(arguments: [2, 5, 9, 13, 20, 24, 34]) func `are refused where a JPEG is cut off`(length: Int) throws {
        let picture = Self.head + Self.jfif + Self.tables + Self.scan
        guard length > 2 else {
            #expect(throws: Refusal.self) { try keep(Array(picture.prefix(length))) }
            return
        }
        #expect(throws: Refusal.evidenceBroken("jpeg")) { try keep(Array(picture.prefix(length))) }
    }

    @Test func `lose in a PNG its texts and times`() throws {
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [1, 2, 3, 4]
        }
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let (type, kept) = try keep(
            signature + chunk("IHDR", [1]) + chunk("tEXt", [65]) + chunk("eXIf", [66]) + chunk("IDAT", [7]) + chunk("IEND", [])
                + [9, 9]
        )
        #expect(type == .png)
        #expect(kept == signature + chunk("IHDR", [1]) + chunk("IDAT", [7]) + chunk("IEND", []))
        #expect(throws: Refusal.evidenceBroken("png")) { try keep(signature + chunk("IHDR", [1])) }
    }

    @Test func `are an office document by the directory of the archive, and never one with macros`() throws {
        #expect(try keep(Self.archive(["[Content_Types].xml", "word/document.xml"])).0 == .docx)
        #expect(try keep(Self.archive(["[Content_Types].xml", "xl/workbook.xml"])).0 == .xlsx)
        #expect(throws: Refusal.evidenceHasMacros) {
            try keep(Self.archive(["[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"]))
        }
        #expect(throws: Refusal.evidenceUnknown) { try keep(Self.archive(["a.txt"])) }
        #expect(throws: Refusal.evidenceUnknown) { try keep(Self.archive(["[Content_Types].xml", "ppt/slides.xml"])) }
        let whole = Self.archive(["[Content_Types].xml", "word/document.xml"])
        #expect(throws: Refusal.evidenceBroken("zip")) { try keep(Array(whole.dropLast(10))) }
        #expect(throws: Refusal.evidenceBroken("zip")) {
            var lying = whole
            lying[lying.count - 6] = 0xFF
            return try keep(lying)
        }
    }

    /// A ZIP archive with empty files of these names.
    private static func archive(_ names: [String]) -> [UInt8] {
        func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> (8 * $0) & 0xFF) } }
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for name in names {
            let at = bytes.count
            let sizes = number(0, 4) + number(0, 4) + number(0, 4) + number(name.utf8.count, 2) + number(0, 2)
            bytes += [0x50, 0x4B, 0x03, 0x04] + number(20, 2) + number(0, 8) + sizes + Array(name.utf8)
            directory +=
                [0x50, 0x4B, 0x01, 0x02] + number(20, 2) + number(20, 2) + number(0, 8) + sizes + number(0, 10) + number(at, 4)
                + Array(name.utf8)
        }
        return bytes + directory + [0x50, 0x4B, 0x05, 0x06] + number(0, 4) + number(names.count, 2) + number(names.count, 2)
            + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
    }
}
