import { writeFileSync } from 'node:fs';
import { dataRules } from '@modelway/dataset';
import { policyJsonSchema } from '@modelway/judge';

/** Writes the JSON Schema of `modelway.yml` that editors complete by. */
export function writePolicySchema(): void {
  const place = new URL('../packages/judge/modelway.schema.json', import.meta.url);
  writeFileSync(place, `${JSON.stringify(policyJsonSchema(dataRules), null, 2)}\n`);
}
