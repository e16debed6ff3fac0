import { OrasError } from '../core/errors.ts';

interface Link {
  readonly target: string;
  /** Undefined where the link has none. */
  readonly relations: readonly string[] | undefined;
}

const MAX_LINK = 8192;
const LINK = /<([^<>]*)>((?:[^<>",]|"(?:[^"\\]|\\.)*")*)/g;
const PARAMETER = /;[ \t]*([A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^';,"]*)'|([^\s;,"]+))/g;
/** Some servers leave out the angle brackets. */
const BARE = /^((?:https?:\/\/|[/?])[^\s;,<>"]*)[ \t]*(;[^<>,]*)?$/i;

/**
 * The next page: the first link with the relation `next` (RFC 8288 3), or a single link without a relation. The first
 * `rel` of a link counts. An unreadable header fails with `INVALID_CONTENT`, since the list would be incomplete.
 */
export function nextLink(headers: readonly string[], what: string): string | undefined {
  const texts = headers.map((text) => text.trim()).filter((text) => text !== '');
  const parsed = texts.map(parseLinks);
  const links = parsed.flatMap(({ links: inHeader }) => inHeader);
  const next = links.find(({ relations }) => relations?.includes('next') === true);
  if (next) return next.target;
  const isReadable = parsed.every(({ isComplete }) => isComplete);
  if (isReadable && links.every(({ relations }) => relations !== undefined)) return undefined;
  const [only, second] = links;
  if (isReadable && only && !second) return only.target;
  const shown = JSON.stringify(texts.join(', ').slice(0, 120));
  throw new OrasError('INVALID_CONTENT', `${what} is incomplete: cannot parse its Link header ${shown}`, {
    details: { reason: 'incomplete-list' },
  });
}

function parseLinks(text: string): { readonly links: readonly Link[]; readonly isComplete: boolean } {
  if (text.length > MAX_LINK) return { links: [], isComplete: false };
  const [, bare, bareParameters = ''] = BARE.exec(text) ?? [];
  if (bare !== undefined) return { links: [linkOf(bare, bareParameters)], isComplete: true };
  const links = [...text.matchAll(LINK)].map(([, target = '', parameters = '']) =>
    linkOf(target, parameters),
  );
  return { links, isComplete: links.length > 0 && /^[\s,]*$/.test(text.replaceAll(LINK, '')) };
}

function linkOf(target: string, parameters: string): Link {
  const all = [...parameters.matchAll(PARAMETER)];
  const named = (wanted: string) => all.find(([, name]) => name?.toLowerCase() === wanted);
  const rel = named('rel');
  if (!rel && named('rev')) return { target, relations: [] };
  const text = (rel?.[2] ?? rel?.[3] ?? rel?.[4] ?? '').trim().toLowerCase();
  return { target, relations: text === '' ? undefined : text.split(/[ \t]+/) };
}
