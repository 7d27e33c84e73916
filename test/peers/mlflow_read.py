"""Reads a run back through MLflow's own client, as JSON."""
import json
import sys

from mlflow import MlflowClient

client = MlflowClient(sys.argv[1])
experiment = client.get_experiment_by_name(sys.argv[2])
runs = client.search_runs([experiment.experiment_id])
run = runs[0]
models = client.search_logged_models(experiment_ids=[experiment.experiment_id])
print(
    json.dumps(
        {
            "runs": len(runs),
            "id": run.info.run_id,
            "name": run.info.run_name,
            "status": run.info.status,
            "seconds": (run.info.end_time - run.info.start_time) / 1000,
            "params": run.data.params,
            "tags": run.data.tags,
            "history": {
                key: [[point.step, str(point.value), point.timestamp] for point in client.get_metric_history(run.info.run_id, key)]
                for key in run.data.metrics
            },
            "datasets": [
                {
                    "name": it.dataset.name,
                    "digest": it.dataset.digest,
                    "source": json.loads(it.dataset.source),
                    "context": {tag.key: tag.value for tag in it.tags},
                }
                for it in run.inputs.dataset_inputs
            ],
            "models": [{"name": it.name, "tags": it.tags, "status": str(it.status), "run": it.source_run_id == run.info.run_id} for it in models],
        }
    )
)
