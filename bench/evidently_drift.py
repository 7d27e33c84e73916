"""Drift of numeric columns by Evidently: one report per method, as a user runs it. Prints milliseconds and peak MB."""

import resource
import sys
import time

import numpy
import pandas
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset

rows, columns = int(sys.argv[1]), int(sys.argv[2])
source = numpy.random.default_rng(7)
names = [f"c{i}" for i in range(columns)]
frame = lambda shift: pandas.DataFrame({name: source.normal(shift, 1, rows) for name in names})
definition = DataDefinition(numerical_columns=names)
reference, current = (Dataset.from_pandas(frame(shift), data_definition=definition) for shift in (0, 0.05))

started = time.perf_counter()
for method in ("psi", "ks", "jensenshannon", "wasserstein"):
    Report([DataDriftPreset(num_method=method)]).run(current, reference).dict()
print((time.perf_counter() - started) * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
