"""What one writes in numpy for the bootstrap, at its best. Reads `work records replicates` from the arguments, prints milliseconds.

sums: 20 paired differences on all records and on 4 slices. Records are sorted by slice once, the draws are counted once per
replicate for all metrics and slices, and the sums of a batch of replicates are one matrix product per slice (BLAS, all cores).
areas: the difference of two areas under the ROC curve, ranks taken anew in each resample.
"""

import sys
import time

import numpy

work, records, replicates = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
source = numpy.random.default_rng(7)


def sums():
    values = source.random((records, 20)) - source.random((records, 20))
    slices = source.integers(0, 4, records)
    started = time.perf_counter()
    order = numpy.argsort(slices, kind="stable")
    values, bounds = values[order], numpy.searchsorted(slices[order], range(5))
    batch, means = 20, numpy.empty((5, replicates, 20))
    for first in range(0, replicates, batch):
        counts = numpy.empty((batch, records))
        for b in range(batch):
            counts[b] = numpy.bincount(source.integers(0, records, records), minlength=records)
        parts = numpy.stack([counts[:, i:j] @ values[i:j] for i, j in zip(bounds, bounds[1:])])
        sizes = numpy.stack([counts[:, i:j].sum(axis=1) for i, j in zip(bounds, bounds[1:])])
        means[0, first : first + batch] = parts.sum(axis=0) / records
        means[1:, first : first + batch] = parts / sizes[:, :, None]
    numpy.quantile(means, [0.05, 0.95], axis=1)
    return started


def ranked(scores):
    order = numpy.argsort(scores, kind="quicksort")
    ranks = numpy.empty(len(scores))
    ordered = scores[order]
    firsts = numpy.concatenate(([True], ordered[1:] != ordered[:-1]))
    group = numpy.cumsum(firsts) - 1
    ends = numpy.concatenate((numpy.nonzero(firsts)[0], [len(scores)]))
    ranks[order] = (ends[group] + ends[group + 1] + 1) / 2
    return ranks


def area(labels, scores):
    positives = labels.sum()
    negatives = len(labels) - positives
    return (ranked(scores)[labels].sum() - positives * (positives + 1) / 2) / (positives * negatives)


def areas():
    labels = source.integers(0, 2, records).astype(bool)
    one, two = source.random(records) + 0.3 * labels, source.random(records) + 0.3 * labels
    started = time.perf_counter()
    found = numpy.empty(replicates)
    for b in range(replicates):
        drawn = source.integers(0, records, records)
        found[b] = area(labels[drawn], one[drawn]) - area(labels[drawn], two[drawn])
    numpy.quantile(found, [0.05, 0.95])
    return started


started = {"sums": sums, "areas": areas}[work]()
print((time.perf_counter() - started) * 1000)
