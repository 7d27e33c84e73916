import { type CharacterTest, type Part, PatternFault, parsePattern } from './pattern-syntax.ts';

/** A state waits for one character, or goes on by itself. The state that both lack is the end. */
interface State {
  readonly test?: CharacterTest;
  readonly to: number[];
}

const mostStates = 2000;
/** Sets of states that are remembered; a pattern that makes more is matched without memory, still in linear time. */
const mostSets = 2000;

interface Place {
  readonly states: readonly number[];
  readonly accepts: boolean;
  readonly next: Map<number, Place>;
}

/**
 * Makes a pattern of a rule into a test of whole values. It takes time in proportion to the value's length, whatever the pattern
 * (K. Thompson, "Regular expression search algorithm", 1968): JavaScript's own expressions can be made to run for ever.
 * @returns whether the UTF-8 text of a value matches. @throws PatternFault for what is not understood.
 */
export function compilePattern(pattern: string): (value: Uint8Array) => boolean {
  const states: State[] = [{ to: [] }];
  const start = build(states, parsePattern(pattern), 0);
  const places = new Map<string, Place>();
  const placeOf = (found: ReadonlySet<number>): Place => {
    const sorted = [...found].sort((a, b) => a - b);
    const name = sorted.join();
    const known = places.get(name);
    if (known) return known;
    const place = { states: sorted, accepts: found.has(0), next: new Map() };
    if (places.size >= mostSets) places.clear();
    places.set(name, place);
    return place;
  };
  const first = placeOf(closure(states, [start]));
  const step = (from: Place, code: number): Place => {
    const known = from.next.get(code);
    if (known) return known;
    const reached = from.states.flatMap((at) => (states[at]?.test?.(code) ? (states[at]?.to ?? []) : []));
    const place = placeOf(closure(states, reached));
    if (from.next.size < 256) from.next.set(code, place);
    return place;
  };
  return (value) => {
    let place = first;
    for (const character of Buffer.from(value.buffer, value.byteOffset, value.length).toString()) {
      place = step(place, character.codePointAt(0) ?? 0);
      if (place.states.length === 0) return false;
    }
    return place.accepts;
  };
}

function closure(states: readonly State[], from: readonly number[]): Set<number> {
  const found = new Set<number>();
  const left = [...from];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    const state = states[at];
    if (state && !state.test) left.push(...state.to);
  }
  return found;
}

/** Adds the states of a part that go on at `next`. @returns where the part begins. */
function build(states: State[], part: Part, next: number): number {
  switch (part.is) {
    case 'one':
      return add(states, { test: part.test, to: [next] });
    case 'all':
      return part.parts.reduceRight((after, it) => build(states, it, after), next);
    case 'any':
      return add(states, { to: part.parts.map((it) => build(states, it, next)) });
    case 'repeat': {
      let after = next;
      if (part.most === Number.POSITIVE_INFINITY) {
        const loop: State = { to: [next] };
        after = add(states, loop);
        loop.to.push(build(states, part.part, after));
      } else
        for (let i = part.least; i < part.most; i += 1)
          after = add(states, { to: [next, build(states, part.part, after)] });
      for (let i = 0; i < part.least; i += 1) after = build(states, part.part, after);
      return after;
    }
  }
}

function add(states: State[], state: State): number {
  if (states.length >= mostStates)
    throw new PatternFault(`needs more than ${mostStates} states; use fewer or smaller repetitions`);
  return states.push(state) - 1;
}
