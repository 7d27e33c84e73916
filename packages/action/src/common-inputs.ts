import { matching, optional, s3Prefix, text, withDefault, word } from './parsers.ts';

/** What every action takes, in the order of every `action.yml`. */
export const commonInputs = {
  store: s3Prefix(),
  line: matching(
    /^[a-zA-Z0-9](-?[a-zA-Z0-9]){0,39}$/,
    'a name of at most 40 letters, digits and single hyphens, such as churn (it becomes part of SageMaker names)',
  ),
  lineage: optional(text()),
  'dry-run': withDefault(word('true', 'false'), 'false'),
};

/** What every action gives back, whatever else it does. */
export const commonOutputs = ['lineage', 'verdict'] as const;
