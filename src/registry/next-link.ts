import { OrasError } from '../core/errors.ts';

interface Link {
  readonly target: string;
  /** Undefined where it has none. */
  readonly relations: readonly string[] | undefined;
}

const MAX_LINK = 8192;
const LINK = /<([^<>]*)>((?:[^<>",]|"(?:[^"\\]|\\.)*")*)/g;
const PARAMETER = /;[ \t]*([A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^';,"]*)'|([^\s;,"]+))/g;
/** As some servers write it, without the angle brackets. */
const BARE = /^((?:https?:\/\/|[/?])[^\s;,<>"]*)[ \t]*(;[^<>,]*)?$/i;

/**
 * Where the next page is, by the first link with the relation `next` (RFC 8288 3); the first `rel` of a link counts. A
 * link that does not tell its relation leads there where it is the only one. Fails with `INVALID_CONTENT` for what
 * cannot be read: `what` is then not known to its end.
 */
export function nextLink(headers: readonly string[], what: string): string | undefined {
  const texts = headers.map((text) => text.trim()).filter((text) => text !== '');
  const parsed = texts.map(parseLinks);
  const links = parsed.flatMap(({ links: found }) => found);
  const next = links.find(({ relations }) => relations?.includes('next') === true);
  if (next) return next.target;
  const read = parsed.every(({ isWhole }) => isWhole);
  if (read && links.every(({ relations }) => relations !== undefined)) return undefined;
  const [only, second] = links;
  if (read && only && !second) return only.target;
  const shown = JSON.stringify(texts.join(', ').slice(0, 120));
  throw new OrasError('INVALID_CONTENT', `${what} is not complete: its Link cannot be read: ${shown}`);
}

function parseLinks(text: string): { readonly links: readonly Link[]; readonly isWhole: boolean } {
  if (text.length > MAX_LINK) return { links: [], isWhole: false };
  const [, bare, behind = ''] = BARE.exec(text) ?? [];
  if (bare !== undefined) return { links: [linkOf(bare, behind)], isWhole: true };
  const links = [...text.matchAll(LINK)].map(([, target = '', parameters = '']) =>
    linkOf(target, parameters),
  );
  return { links, isWhole: links.length > 0 && /^[\s,]*$/.test(text.replaceAll(LINK, '')) };
}

function linkOf(target: string, parameters: string): Link {
  const all = [...parameters.matchAll(PARAMETER)];
  const named = (wanted: string) => all.find(([, name]) => name?.toLowerCase() === wanted);
  const rel = named('rel');
  if (!rel && named('rev')) return { target, relations: [] };
  const text = (rel?.[2] ?? rel?.[3] ?? rel?.[4] ?? '').trim().toLowerCase();
  return { target, relations: text === '' ? undefined : text.split(/[ \t]+/) };
}
