import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CommandCall } from '../command-call.ts';
import { writeDemoReport } from '../demo/page.ts';
import { createScreen } from '../demo/screen.ts';
import { playStory, type Story } from '../demo/story.ts';
import { readOptions } from '../options.ts';

const usage = {
  usage: 'modelway demo [options]',
  options: {
    json: { type: 'string', says: 'write what happened to this file' },
    out: { type: 'string', says: 'the folder of the report (default: demo-report)' },
    keep: { type: 'boolean', says: 'keep the working folder, and say where it is' },
  },
} as const;

/** Plays the story against a local cloud, writes the report, and says whether every chapter ended as told. */
export async function demo({ argv, root }: CommandCall): Promise<number> {
  const { values } = readOptions(argv, usage);
  // On Node 20 the SDK would begin the story with a page of advice about Node.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const started = performance.now();
  const elapsed = (): number => performance.now() - started;
  const screen = createScreen(process.stdout, elapsed);
  const folder = mkdtempSync(join(tmpdir(), 'modelway-demo-'));
  try {
    const story = await playStory({ root, folder, screen, elapsed });
    const page = writeDemoReport(story, resolve(values.out ?? 'demo-report'));
    const result = resultOf(story, elapsed() / 1000);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
    for (const line of closing(result, page)) screen.say(line);
    return result.ok ? 0 : 1;
  } finally {
    screen.close();
    if (values.keep) process.stdout.write(`working folder: ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function resultOf({ chapters, traffic, exposed, serving }: Story, seconds: number) {
  return {
    // Nobody may have failed but those who met the bad model, also after it was gone.
    ok: chapters.every((chapter) => chapter.ok) && traffic.failed <= exposed,
    seconds: Number(seconds.toFixed(1)),
    chapters: chapters.map(({ comment: _, ...chapter }) => ({
      ...chapter,
      seconds: Number(chapter.seconds.toFixed(1)),
    })),
    traffic: { sent: traffic.sent, failed: traffic.failed, exposed },
    serving,
  };
}

function closing({ ok, seconds, chapters, traffic }: ReturnType<typeof resultOf>, page: string): string[] {
  const bad = chapters.filter((chapter) => !chapter.ok);
  return [
    '',
    ok
      ? `Every chapter ended as told, in ${seconds} s.`
      : `Not as told: ${bad.map((chapter) => chapter.name).join(', ') || 'more requests failed than met the bad model'}.`,
    `${traffic.sent} live requests; ${traffic.exposed} of them met the bad model; ${traffic.failed} failed.`,
    `Look at ${page}`,
  ];
}
