import { hostile } from '../../../../test/documents/hostile.ts';
import { releasedModel } from '../../../../test/documents/released-stories.ts';
import { longStory } from '../../../../test/documents/rule-stories.ts';
import { huge, matrix } from '../../../../test/documents/stories.ts';
import { inOrder } from '../story.ts';
import { box, layOut } from './layout.ts';
import { lineageMermaid } from './mermaid.ts';
import { readMermaid } from './read-mermaid.ts';
import { shown } from './shown.ts';
import { lineageSvg } from './svg.ts';

describe('Mermaid', () => {
  test('names what one statement handed to the next, matched by digest', () => {
    expect(lineageMermaid(matrix(1))).toMatch(
      /n0\["version-dataset<br\/>pass [0-9a-f]{7}"\]:::pass\n.*\n\s+n0 -->\|"data"\| n1/,
    );
  });

  test('keeps to characters that no grammar of Mermaid reads as anything else', () => {
    const safe =
      /^(?:flowchart (?:LR|TD)|\s+accTitle: Lineage of \d+ statements|\s+n\d*\["[\w .-]*(?:<br\/>[\w ]+)?"\]:::\w+|\s+n\d* (?:-->|-\.->)(?:\|"[\w .-]*"\|)? n\d+|\s+classDef [\w ,:#-]+)$/;
    for (const lineage of [hostile(), matrix(8), huge(3)])
      for (const line of lineageMermaid(lineage).split('\n')) expect(line).toMatch(safe);
  });

  test('draws the last forty of a long story and says how many came before', () => {
    const text = lineageMermaid(longStory(120));
    expect(text).toContain('n["80 earlier statements"]:::earlier');
    expect(text.length).toBeLessThan(50_000);
  });

  test('draws what went alike as one, and what did not by itself', () => {
    const text = lineageMermaid(matrix(8));
    expect(text).toMatch(/\["6 x run-training<br\/>pass each"\]/);
    expect(text.match(/\["run-training<br\/>(?:fail|error)/g)).toHaveLength(2);
  });

  test('can be read back', () => {
    const picture = shown(inOrder(releasedModel()));
    const read = readMermaid(lineageMermaid(releasedModel()));
    expect(read?.boxes.map(({ name, word, layer }) => ({ name, word, layer }))).toEqual(
      picture.boxes.map(({ name, word, layer }) => ({ name, word, layer })),
    );
    expect(read?.arrows.map(({ from, to }) => [from, to])).toEqual(picture.arrows.map(({ from, to }) => [from, to]));
    expect(readMermaid('pie\n "a": 1')).toBeUndefined();
  });
});

describe('the layout', () => {
  const pictures = { matrix: matrix(8), chain: releasedModel(), joined: matrix(40), long: longStory(60) };

  test.each(Object.entries(pictures))(
    'of a %s lets no box touch another and keeps all of them inside',
    (_, lineage) => {
      const { places, width, height } = layOut(shown(inOrder(lineage)));
      for (const [i, a] of places.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + box.width <= width && a.y + box.height <= height).toBe(true);
        for (const b of places.slice(i + 1))
          expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true);
      }
    },
  );
});

test('the picture says in words what it shows, and escapes what it says', () => {
  expect(lineageSvg(matrix(2))).toContain(
    'aria-label="Lineage: 3 statements. version-dataset pass; run-training pass after version-dataset',
  );
  expect(lineageSvg(hostile())).not.toMatch(/<(?!\/?(?:svg|title|desc|g|rect|path|text)\b)/);
});
