export { type Next, next } from './next.ts';
export type { Observation, Variant } from './observation.ts';
export { percent, span } from './say.ts';
export { begin, type End, type Phase, type Rollout, type Step } from './state.ts';
export { bakes, firstShare, partsOf, provisioning, type Strategy, shortestBake, strategyFaults } from './strategy.ts';
export { type Ending, verdictOf } from './verdict.ts';
