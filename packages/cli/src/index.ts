export { createRepository, type Repository } from './demo/repository.ts';
export { readVariants, type Variants } from './demo/variants.ts';
export { main } from './main.ts';
export { runEnv, type Trigger } from './runner/run-env.ts';
export { type Job, runStep, type Step, type StepResult } from './runner/step.ts';
