import { openRef, openUris, Refusal } from '@modelway/action';
import { describeModelPackage, digestObject } from '@modelway/aws';
import type { Baseline, Places } from './baseline.ts';
import { lastTrained, trainedBaseline } from './trained.ts';

/** A version of the Model Registry. @throws Refusal when there is none, or it cannot be scored with; ServiceFault, S3Fault. */
export async function packageBaseline(places: Places, arn: string): Promise<Baseline> {
  const { aws, store, signal } = places;
  const version = await describeModelPackage(aws, arn);
  if (version?.artifact === undefined)
    throw new Refusal(
      `baseline ${arn}: ${version === undefined ? 'is no version of the Model Registry' : 'has no model data'}; correct the ARN`,
    );
  const digest = await digestObject(aws, version.artifact, signal);
  const said = version.metadata['modelway:model-sha256'];
  if (digest === undefined || (said !== undefined && said !== digest.sha256))
    throw new Refusal(
      `baseline ${arn}: ${version.artifact} ${digest === undefined ? 'is gone' : `holds sha256 ${digest.sha256}, and was registered as ${said}`}; compare with another version`,
    );
  const made = lastTrained(await openRef(store, `artifacts/${digest.sha256}`), undefined, digest.sha256);
  const name = version.group === '' ? arn : `${version.group}, version ${version.version}`;
  return {
    is: 'model',
    title: `The registered model ${name}`,
    named: `model-package:${arn}`,
    model: { uri: version.artifact, image: version.image ?? '', environment: version.environment ?? {}, package: arn },
    sha256: digest.sha256,
    ...(made
      ? { origin: { training: made.training, commit: made.commit, package: arn } }
      : { unknown: 'the store holds no lineage of this model' }),
  };
}

/** The model that another lineage of this store ends with. @throws Refusal when it holds none of this line. */
export async function lineageBaseline(places: Places, uri: string): Promise<Baseline> {
  const trained = lastTrained(await openUris(places.store, [uri]), places.line);
  if (trained === undefined)
    throw new Refusal(
      `baseline lineage:${uri}: holds no model of ${places.line}; give the \`lineage\` output of its run-training or of a later step`,
    );
  return trainedBaseline(places, trained, {
    title: `The model of lineage ${uri.slice(-70, -58)}`,
    named: `lineage:${uri}`,
  });
}
