import type { RestCall, RestReply } from './route.ts';

/** Cuts a list into pages as GitHub does: `per_page` (at most 100, 30 if not said), `page`, and a `Link` header to the next. */
export function page(items: readonly unknown[], { query, world }: RestCall, path: string): RestReply {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30));
  const number = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const more = items.length > size * number;
  const next = new URLSearchParams(query);
  next.set('per_page', String(size));
  next.set('page', String(number + 1));
  return {
    status: 200,
    body: items.slice(size * (number - 1), size * number),
    ...(more ? { headers: { link: `<${world.url()}/api/github${path}?${next}>; rel="next"` } } : {}),
  };
}
