import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import type { Clock } from '../world.ts';
import { type ChildOptions, spawnChild } from './child.ts';
import { longestLine } from './lines.ts';

const never: Clock = {
  now: () => new Date(0),
  sleep: (_seconds, signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true })),
  every: () => () => undefined,
};

function start(script: string, over: Partial<ChildOptions> = {}) {
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  const child = spawnChild({
    command: process.execPath,
    args: ['-e', script],
    env: {},
    cwd: tmpdir(),
    clock: never,
    onLine: (stream, line) => {
      lines.push(`${stream}: ${line}`);
      waiting.get(line)?.();
    },
    ...over,
  });
  const said = (line: string) => new Promise<void>((resolve) => waiting.set(line, resolve));
  return { child, lines, said };
}

describe('spawnChild', () => {
  it('gives whole lines of both streams, the last without newline too, before it settles', async () => {
    const { child, lines } = start('console.log("a\\r\\nb"); console.error("oops"); process.stdout.write("end")');
    expect(await child.exited).toEqual({ code: 0, signal: null });
    expect(lines.sort()).toEqual(['stderr: oops', 'stdout: a', 'stdout: b', 'stdout: end']);
  });

  it('hands on nothing of our environment but PATH and LANG', async () => {
    process.env['MODELWAY_TEST_SECRET'] = 'hidden';
    const { child, lines } = start('console.log(Object.keys(process.env).sort().join())', { env: { SM_X: '1' } });
    await child.exited;
    delete process.env['MODELWAY_TEST_SECRET'];
    expect(lines).toEqual(['stdout: LANG,PATH,SM_X']);
  });

  it('cuts a line that does not end', async () => {
    const { child, lines } = start('process.stdout.write("x".repeat(3_000_000)); process.stdout.write("\\nnext")');
    await child.exited;
    expect(lines.map((line) => line.length - 'stdout: '.length)).toEqual([longestLine, 4]);
  });

  it('exits with 127 and says why when there is no such program', async () => {
    const { child, lines } = start('', { command: 'no-such-program' });
    expect(await child.exited).toEqual({ code: 127, signal: null });
    expect(lines[0]).toMatch(/^stderr: no-such-program: .*ENOENT/);
  });

  it('exits with 127 also for arguments that no program can be given', async () => {
    const { child, lines } = start('', { args: ['zero\0byte'] });
    expect([await child.exited, await child.stop(1)]).toEqual(Array(2).fill({ code: 127, signal: null }));
    expect(lines[0]).toMatch(/null bytes/);
  });

  it('lets a child end politely and calls the force off', async () => {
    const { child, said } = start(
      'process.on("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1e6); console.log("up")',
    );
    await said('up');
    expect(await child.stop(120)).toEqual({ code: 7, signal: null });
  });

  describe('with a grandchild that ignores the polite signal', () => {
    let server: Server;
    const sockets: Socket[] = [];
    const stubborn = () => {
      const { port } = server.address() as AddressInfo; // A TCP server has an address with a port.
      const script = `process.on("SIGTERM", () => {}); require("net").connect(${port}, "127.0.0.1").resume()`;
      return `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(script)}], { stdio: "inherit" })`;
    };
    /** Settles when the grandchild lives; what it gives settles when the grandchild is gone. */
    const grandchild = async () => {
      const [socket] = (await once(server, 'connection')) as [Socket];
      return {
        gone: once(
          socket.on('error', () => undefined),
          'close',
        ),
      };
    };
    beforeEach(async () => {
      server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.destroy(); // A grandchild that still lives has nothing to live for now.
      server.close();
    });

    it('kills the whole group when patience is over', async () => {
      let patienceIsOver = (): void => undefined;
      const sleep = () =>
        new Promise<void>((resolve) => {
          patienceIsOver = resolve;
        });
      const script = `process.on("SIGTERM", () => {}); setInterval(() => {}, 1e6); ${stubborn()}`;
      const { child } = start(script, { clock: { ...never, sleep } });
      const { gone } = await grandchild();
      const stopped = child.stop(120);
      patienceIsOver();
      expect(await stopped).toEqual({ code: null, signal: 'SIGKILL' });
      await gone;
    });

    it('takes it along when the child ends by itself, and does not wait for its end of the pipe', async () => {
      const { child } = start(
        `process.on("SIGTERM", () => process.exit(3)); setInterval(() => {}, 1e6); ${stubborn()}`,
      );
      const { gone } = await grandchild();
      process.kill(child.pid ?? 0, 'SIGTERM');
      expect(await child.exited).toEqual({ code: 3, signal: null });
      await gone;
    });
  });
});
