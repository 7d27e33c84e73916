"""Bias metrics of Amazon's smclarify: reads cases from a file, prints what it computes for each."""
import json, sys
import pandas as pd
from smclarify.bias.report import FacetColumn, LabelColumn, StageType, bias_report

with open(sys.argv[1]) as file:
    given = json.load(file)
out = []
for case in given:
    df = pd.DataFrame({"d": case["d"], "x": case["x"], "y": case["y"], "label": case["label"]})
    label = LabelColumn("label", pd.Series(case["label"]), [1])
    predicted = LabelColumn("predicted", pd.Series(case["predicted"]), [1])
    group = pd.Series(case["group"])
    found = {}
    for stage in (StageType.PRE_TRAINING, StageType.POST_TRAINING):
        report = bias_report(df, FacetColumn("d", [1]), label, stage, predicted, metrics=["all"], group_variable=group)
        for facet in report:
            if facet["value_or_threshold"] == "1":
                for metric in facet["metrics"]:
                    found[metric["name"]] = str(metric["value"])
    out.append(found)
json.dump(out, sys.stdout)
