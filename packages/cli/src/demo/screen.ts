/** Where the story is told while it happens: a status line that moves on a terminal, plain lines in a log. */
export interface Screen {
  chapter(title: string): void;
  /** A line that stays. */
  say(line: string): void;
  /** What is going on right now; replaced by whatever comes next. */
  status(line: string): void;
  close(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** @returns a screen for the stream. `elapsed` gives milliseconds since the beginning. */
export const createScreen = (out: Terminal, elapsed: () => number): Screen =>
  out.isTTY ? liveScreen(out, elapsed) : plainScreen(out, elapsed);

const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

function plainScreen(out: Terminal, elapsed: () => number): Screen {
  let last = '';
  return {
    chapter: (title) => void out.write(`\n== ${title}\n`),
    say: (line) => void out.write(`${clock(elapsed())}  ${line}\n`),
    // In a log only what is new is worth a line.
    status: (line) => {
      if (line !== last && line !== '') out.write(`${clock(elapsed())}    ${line}\n`);
      last = line;
    },
    close: () => {},
  };
}

function liveScreen(out: Terminal, elapsed: () => number): Screen {
  let status = '';
  let tick = 0;
  const clear = (): void => void out.write('\r\u001b[2K');
  const draw = (): void => {
    if (status === '') return;
    const text = `${frames[tick % frames.length]} ${clock(elapsed())}  ${status}`;
    clear();
    out.write(`\u001b[2m${text.slice(0, (out.columns ?? 80) - 1)}\u001b[22m`);
  };
  const timer = setInterval(() => {
    tick += 1;
    draw();
  }, 100);
  const above = (text: string): void => {
    clear();
    out.write(`${text}\n`);
    draw();
  };
  return {
    chapter: (title) => {
      status = '';
      above(`\n\u001b[1m${title}\u001b[22m`);
    },
    say: (line) => above(`  ${line}`),
    status: (line) => {
      status = line;
      draw();
    },
    close: () => {
      clearInterval(timer);
      clear();
    },
  };
}
