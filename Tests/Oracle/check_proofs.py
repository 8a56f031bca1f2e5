#!/usr/bin/env python3
"""Checks checkpoints and proofs of a journal with programs that are not ours.

    check_proofs.py --export FILE...      check JSON exports (`shuzhi journal prove --all --json`)
    check_proofs.py --shuzhi PROGRAM      make a small realm with the program, export it and check it; then change single
                                          bytes of the export and expect each to be noticed

Roots are computed by pymerkle, signatures are checked by cryptography, paths by a few lines of hashlib after RFC 9162
(parts 2.1.3.2 and 2.1.4.2). Ends with 0 when everything agrees, and with 1 when anything does not; what did not agree is
said on standard error.
"""

import argparse
import base64
import binascii
import copy
import hashlib
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import pymerkle
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class Disagreement(Exception):
    """Something in an export is not as it should be."""


def expect(condition, words):
    if not condition:
        raise Disagreement(words)


def strict_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Disagreement(f"not base64: {text[:40]}") from error
    expect(base64.b64encode(data).decode() == text, "base64 that is not canonical")
    return data


def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def read_verifier(text):
    """`name+hash+base64`: gives (name, key id, public key)."""
    name, key_id, rest = text.split("+", 2)
    key = strict_base64(rest)
    expect(key[:1] == b"\x01" and len(key) == 33, f"{name} is no Ed25519 key")
    expect(hashlib.sha256(name.encode() + b"\n" + key).digest()[:4].hex() == key_id, f"the hash of {name} is wrong")
    return name, bytes.fromhex(key_id), Ed25519PublicKey.from_public_bytes(key[1:])


def read_checkpoint(note, verifiers):
    """Checks the signature of a note and gives (size, root)."""
    text, separator, lines = note.rpartition("\n\n")
    expect(separator and lines.endswith("\n"), "a note without signatures")
    text += "\n"
    signed = 0
    for line in lines[:-1].split("\n"):
        dash, name, encoded = line.split(" ")
        expect(dash == "\N{EM DASH}", "a signature line without a dash")
        signature = strict_base64(encoded)
        for known, key_id, key in verifiers:
            if (name, signature[:4]) != (known, key_id):
                continue
            try:
                key.verify(signature[4:], text.encode())
            except InvalidSignature as error:
                raise Disagreement(f"the signature of {name} does not fit") from error
            signed += 1
    expect(signed > 0, "a checkpoint that nobody known has signed")
    origin, size, root = text.split("\n")[:3]
    expect(origin in {name for name, _, _ in verifiers}, f"{origin} is not the name of the key")
    expect(str(int(size)) == size, f"{size} is no size")
    root = strict_base64(root)
    expect(len(root) == 32, "a root of another length")
    return int(size), root


def check_inclusion(leaf, index, size, path, root):
    expect(0 <= index < size, f"entry {index} is not in a tree of {size}")
    node, last, result = index, size - 1, leaf
    for sibling in path:
        expect(last > 0, f"the path of entry {index} is too long")
        if node & 1 or node == last:
            result = node_hash(sibling, result)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            result = node_hash(result, sibling)
        node, last = node >> 1, last >> 1
    expect(last == 0 and result == root, f"the path of entry {index} does not lead to the root of {size}")


def check_consistency(first, first_root, second, second_root, path):
    words = f"{second} entries do not begin with the {first}"
    if first == second:
        return expect(not path and first_root == second_root, words)
    if first == 0:
        return expect(not path, words)
    steps = list(path) if first & (first - 1) else [first_root, *path]
    expect(steps, words)
    node, last = first - 1, second - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = steps[0]
    for sibling in steps[1:]:
        expect(last > 0, words)
        if node & 1 or node == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        node, last = node >> 1, last >> 1
    return expect(last == 0 and (old, new) == (first_root, second_root), words)


def roots_of(entries):
    """The root of every beginning of the journal, by pymerkle; none where the entries are not the whole journal."""
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    roots = {0: hashlib.sha256(b"").digest()}
    for number, data in enumerate(entries):
        tree.append_entry(data)
        roots[number + 1] = tree.get_root()
    return tree, roots


def check(export):
    """Checks one export; gives how many things were checked."""
    verifiers = [read_verifier(text) for text in export["verifiers"]]
    signed = dict(read_checkpoint(note, verifiers) for note in export["checkpoints"])
    entries = {line["seq"]: strict_base64(line["bytes"]) for line in export["entries"]}
    for number, data in entries.items():
        expect(json.loads(data)["seq"] == number, f"entry {number} says it is another")
    checked = len(signed)
    roots = dict(signed)
    if sorted(entries) == list(range(len(entries))):
        tree, computed = roots_of([entries[number] for number in sorted(entries)])
        for size, root in signed.items():
            if size <= len(entries) and len(entries) > 1:
                expect(computed[size] == root, f"pymerkle has another root of {size} entries")
        roots = {**computed, **signed} if len(entries) > 1 else roots
        for proof in export["inclusion"] if len(entries) > 1 else []:
            theirs = tree.prove_inclusion(proof["seq"] + 1, proof["size"])
            pymerkle.verify_inclusion(leaf_hash(entries[proof["seq"]]), signed[proof["size"]], theirs)
            ours = {bytes.fromhex(text) for text in proof["path"]}
            expect(ours <= set(theirs.path), f"pymerkle has another path of entry {proof['seq']}")
    for proof in export["inclusion"]:
        expect(proof["size"] in signed, f"no checkpoint of {proof['size']} entries")
        path = [bytes.fromhex(text) for text in proof["path"]]
        check_inclusion(leaf_hash(entries[proof["seq"]]), proof["seq"], proof["size"], path, signed[proof["size"]])
        checked += 1
    for proof in export["consistency"]:
        first, second = proof["from"], proof["to"]
        expect(first in roots and second in roots, f"no roots of {first} and {second} entries")
        path = [bytes.fromhex(text) for text in proof["path"]]
        check_consistency(first, roots[first], second, roots[second], path)
        checked += 1
    expect(checked > 0, "an export with nothing in it to check")
    return checked


def is_noticed(export):
    try:
        check(export)
    except Exception:  # Any refusal will do: a changed byte may also spoil the form.
        return True
    return False


def flipped(text, position):
    """The text with one character changed for another of its kind."""
    alphabet = "0123456789abcdef" if all(c in "0123456789abcdef" for c in text) else "ABCDEFGHIJ"
    return text[:position] + next(c for c in alphabet if c != text[position]) + text[position + 1 :]


def check_changes(export, seed):
    """Changes single characters all over the export and expects each to be noticed; gives how many."""
    chance = random.Random(seed)
    changed = 0
    for part, field in (("entries", "bytes"), ("inclusion", "path"), ("consistency", "path")):
        for number, line in enumerate(export[part]):
            other = copy.deepcopy(export)
            texts = line[field] if isinstance(line[field], list) else [line[field]]
            if not texts:
                continue
            which = chance.randrange(len(texts))
            text = flipped(texts[which], chance.randrange(len(texts[which].rstrip("="))))
            if isinstance(line[field], list):
                other[part][number][field][which] = text
            else:
                other[part][number][field] = text
            expect(is_noticed(other), f"a change in {part} {number} was not noticed (seed {seed})")
            changed += 1
    for number, note in enumerate(export["checkpoints"]):
        for position in range(0, len(note), 7):
            if note[position] == "\n":
                continue
            other = copy.deepcopy(export)
            other["checkpoints"][number] = note[:position] + chr(ord(note[position]) ^ 1) + note[position + 1 :]
            expect(is_noticed(other), f"a change in checkpoint {number}, character {position} was not noticed")
            changed += 1
    return changed


def make_realm(program, folder):
    """Lets the program make a realm with a few dozen entries, in three sittings; gives its export."""
    realm = str(pathlib.Path(folder) / "realm")

    def run(*arguments, lines=None):
        done = subprocess.run(
            [program, *arguments], input=lines, capture_output=True, text=True, check=False, timeout=120
        )
        if done.returncode != 0:
            raise Disagreement(f"{' '.join(arguments[:2])} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    run("realm", "create", "--to", realm, "--code", "330200", "--name", "Check")
    for sitting in range(3):
        lines = [
            json.dumps({
                "key": f"{sitting}-{number}",
                "command": "organisations.register-people",
                "version": 1,
                "payload": {"people": [{"id": f"p{sitting}-{number}", "name": f"人 {number}"}]},
            })
            for number in range(4 + 3 * sitting)
        ]
        run("submit", "--realm", realm, lines="\n".join(lines) + "\n")
    return json.loads(run("journal", "prove", "--realm", realm, "--all", "--json"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--export", nargs="+", default=[], metavar="FILE")
    parser.add_argument("--shuzhi", metavar="PROGRAM")
    parser.add_argument("--seed", type=int, default=2017)
    options = parser.parse_args()
    if not options.export and not options.shuzhi:
        parser.error("nothing to check: give --export or --shuzhi")
    try:
        for name in options.export:
            print(f"{name}: {check(json.loads(pathlib.Path(name).read_text('utf-8')))} proofs agree")
        if options.shuzhi:
            with tempfile.TemporaryDirectory() as folder:
                export = make_realm(str(pathlib.Path(options.shuzhi).resolve()), folder)
            expect(len(export["entries"]) > 10 and len(export["checkpoints"]) > 2, "the realm has too little in it")
            print(f"{check(export)} checkpoints and proofs agree; {check_changes(export, options.seed)} changes noticed")
    except (Disagreement, KeyError, ValueError, TypeError, OSError, pymerkle.InvalidProof) as problem:
        print(f"check_proofs: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
