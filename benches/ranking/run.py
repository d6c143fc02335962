#!/usr/bin/env python3
"""How well answers are ranked: nDCG@10 on five English test collections.

Every record is written into a PDF of its own (title in large type, text below),
read by the program, and asked with `search --any`, as a user would. The
collections are not ours to hand on; name the folder that holds them:

    benches/ranking/run.py target/release/kennisbasis --ir ../shared/eval/ir --out DIR

Plain BM25 beside it is bm25s 0.3.16 with the same words, the better of two
settings, as measured by those who gave the collections.
"""

import argparse
import collections
import json
import math
import pathlib
import re
import subprocess
import tempfile

# nDCG@10 of plain BM25: the README of the collections.
PLAIN = {"cranfield": 0.5189, "cisi": 0.3814, "cacm": 0.4995, "npl": 0.4449, "scifact": 0.6791}


def smart(path, wanted):
    """Records of a file in SMART format: number -> field -> text."""
    records, number, field = {}, None, None
    for line in open(path, encoding="latin1"):
        if line.startswith(".I"):
            number, field = int(line.split()[1]), None
            records[number] = {key: "" for key in wanted}
        elif re.match(r"^\.[A-Z]\b", line):
            field = line[1]
        elif field in wanted:
            records[number][field] += line
    return records


def judged(pairs):
    relevant = collections.defaultdict(dict)
    for question, document in pairs:
        relevant[int(question)][int(document)] = 1
    return relevant


def columns(path):
    return [line.split()[:2] for line in open(path) if line.strip()]


def slashed(path):
    """NPL: `number text` up to a line with a slash."""
    found = {}
    for block in re.split(r"\n\s*/\s*\n", open(path, encoding="latin1").read()):
        match = re.match(r"\s*(\d+)\s(.*)", block, re.S)
        if match:
            found[int(match[1])] = match[2]
    return found


def load(name, folder):
    if name == "cranfield":
        documents = smart(folder / "cran.all.1400", "TW")
        # Its questions are numbered in the order of the file.
        questions = smart(folder / "cran.qry", "W").values()
        questions = {number: it["W"] for number, it in enumerate(questions, 1)}
        relevant = judged(columns(folder / "cranqrel"))
    elif name == "cisi":
        documents = smart(folder / "CISI.ALL", "TW")
        questions = smart(folder / "CISI.QRY", "TW")
        questions = {number: it["T"] + " " + it["W"] for number, it in questions.items()}
        relevant = judged(columns(folder / "CISI.REL"))
    elif name == "cacm":
        documents = smart(folder / "cacm.all", "TW")
        questions = {n: it["W"] for n, it in smart(folder / "query.text", "W").items()}
        relevant = judged(columns(folder / "qrels.text"))
    elif name == "npl":
        documents = {n: {"T": "", "W": it} for n, it in slashed(folder / "doc-text").items()}
        questions = slashed(folder / "query-text")
        relevant = collections.defaultdict(dict)
        for block in open(folder / "rlv-ass").read().split("/"):
            numbers = [int(it) for it in block.split()]
            for document in numbers[1:]:
                relevant[numbers[0]][document] = 1
    else:
        lines = [json.loads(line) for line in open(folder / "corpus.jsonl")]
        documents = {int(it["_id"]): {"T": it["title"], "W": it["text"]} for it in lines}
        lines = [json.loads(line) for line in open(folder / "queries.jsonl")]
        questions = {int(it["_id"]): it["text"] for it in lines}
        relevant = judged(columns(folder / "qrels" / "test.tsv")[1:])
    return documents, {n: it for n, it in questions.items() if relevant.get(n)}, relevant


def wrapped(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def shown(text):
    text = text.encode("cp1252", "replace").decode("cp1252")
    return re.sub(r"([()\\])", r"\\\1", text)


def pdf(title, text):
    """A PDF with the title in 16 points and the text in 10."""
    title = " ".join(title.split())
    y, pages, page = 790, [], []
    for line in wrapped(title, 60):
        page.append(f"BT /F1 16 Tf 1 0 0 1 60 {y} Tm ({shown(line)}) Tj ET")
        y -= 20
    y -= 10
    for line in wrapped(text, 95):
        if y < 60:
            pages.append(page)
            page, y = [], 790
        page.append(f"BT /F1 10 Tf 1 0 0 1 60 {y} Tm ({shown(line)}) Tj ET")
        y -= 13
    pages.append(page)
    first = 4
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for at, page in enumerate(pages):
        stream = "\n".join(page).encode("cp1252")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {first + 2 * at + 1} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<</Title({shown(title)})>>".encode("cp1252"))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    info = f"/Info {len(objects)} 0 R" if title else ""
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{info}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return out


def ndcg(ranking, relevant, depth=10):
    gain = sum(relevant.get(it, 0) / math.log2(at + 2) for at, it in enumerate(ranking[:depth]))
    best = sorted(relevant.values(), reverse=True)[:depth]
    return gain / sum(it / math.log2(at + 2) for at, it in enumerate(best))


def measure(program, name, folder, work):
    documents, questions, relevant = load(name, folder)
    corpus = work / name
    corpus.mkdir()
    for number, it in documents.items():
        (corpus / f"{number}.pdf").write_bytes(pdf(it["T"], it["W"]))
    index = work / f"index-{name}"
    said = subprocess.run([program, "--index", index, "index", corpus, "--json"], capture_output=True)
    refused = sum(b'"refused"' in line for line in said.stdout.splitlines()[:-1])
    total = 0.0
    for number, text in questions.items():
        asked = [program, "--index", index, "search", "--any", "--no-bridge", "--no-history"]
        asked += ["--json", "--limit", "10", "--pages", "1", "--", " ".join(text.split())]
        lines = subprocess.run(asked, capture_output=True, check=False).stdout.splitlines()
        hits = [json.loads(line) for line in lines]
        hits = [it for it in hits if it["type"] == "hit"]
        ranking = [int(pathlib.Path(it["file"]).stem) for it in hits]
        total += ndcg(ranking, relevant[number])
    return len(documents), refused, len(questions), total / len(questions)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--ir", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    rows, means = [], []
    for name, plain in PLAIN.items():
        with tempfile.TemporaryDirectory() as work:
            found = measure(args.program.resolve(), name, args.ir / name, pathlib.Path(work))
        documents, refused, questions, value = found
        means.append((value, plain))
        rows.append(f"{name}\t{documents}\t{refused}\t{questions}\t{value:.4f}\t{plain:.4f}")
        print(rows[-1], flush=True)
    ours, plain = (sum(it) / len(means) for it in zip(*means))
    rows.append(f"mean\t\t\t\t{ours:.4f}\t{plain:.4f}")
    print(rows[-1])
    args.out.mkdir(parents=True, exist_ok=True)
    head = "collection\tdocuments\trefused\tquestions\tndcg_10\tplain_bm25"
    (args.out / "ranking.tsv").write_text("\n".join([head, *rows]) + "\n")


if __name__ == "__main__":
    main()
