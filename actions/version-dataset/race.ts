import { Refusal } from '@modelway/action';
import type { Repository } from './repository.ts';

/** Others publish at the same time; each of them moves the branch once. */
export const attempts = 12;

/** A push that lost a race finds the ref elsewhere, or did not get its lock; one that is refused twice was refused for good. */
export async function againOrRefuse(
  repository: Repository,
  { place, refused, attempt }: { place: { ref: string; expected: string }; refused: string; attempt: number },
): Promise<void> {
  const isLast = attempt === attempts;
  const now = (await repository.refs()).get(place.ref) ?? '';
  if (!isLast && (attempt === 1 || now !== place.expected)) return;
  throw new Refusal(
    isLast
      ? `publish: ${place.ref} moved ${attempts} times while this run tried to publish; run again`
      : `publish: the server refused ${place.ref}; the job needs contents: write, and the branch must let it push: ${refused}`,
  );
}
