import { renderMarkdown } from '@modelway/report';
import { rolledBack } from '../../../test/documents/released-stories.ts';
import { firstModel, matrix, worseModel } from '../../../test/documents/stories.ts';

const comment = {
  line: 'mortgage',
  budget: 65_000,
  marker: '<!-- modelway:report v1 line=mortgage -->',
  runUrl: 'https://github.com/acme/mortgage/actions/runs/19876543210',
};

/** The comments that are kept as files and read as pages. */
export const golden = (): Record<string, string> => ({
  'first-model.md': renderMarkdown(firstModel(), comment),
  'worse-model.md': renderMarkdown(worseModel(), comment),
  'rolled-back.md': renderMarkdown(rolledBack(), comment),
  'matrix.md': renderMarkdown(matrix(3), comment),
});
