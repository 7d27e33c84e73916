"""Paired bootstrap of two mean metrics by index resampling, as one writes it in numpy. Prints milliseconds."""

import sys
import time

import numpy

records, resamples = int(sys.argv[1]), int(sys.argv[2])
source = numpy.random.default_rng(7)
labels = source.integers(0, 2, records).astype(float)
candidate, baseline = source.random(records), source.random(records)

started = time.perf_counter()
differences = [
    ((candidate >= 0.5) == labels).astype(float) - ((baseline >= 0.5) == labels).astype(float),
    (candidate - labels) ** 2 - (baseline - labels) ** 2,
]
means = numpy.empty((len(differences), resamples))
for i in range(resamples):
    drawn = source.integers(0, records, records)
    for j, difference in enumerate(differences):
        means[j, i] = difference[drawn].mean()
numpy.quantile(means, [0.05, 0.95], axis=1)
print((time.perf_counter() - started) * 1000)
