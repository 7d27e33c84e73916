export { contaminationFindings, type Exposure } from './contamination.ts';
export { digestOf, type Evidence } from './evidence.ts';
export { type Judgement, judge, type Known } from './judge.ts';
export { type MetricName, metricNames } from './metric/index.ts';
export { columnsOf } from './policy/columns.ts';
export { policyJsonSchema } from './policy/json-schema.ts';
export { PolicyError, type PolicyFault, readData, readPolicy } from './policy/read.ts';
export type { Policy } from './policy/schema.ts';
