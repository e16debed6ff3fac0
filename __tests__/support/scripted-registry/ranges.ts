import { problem, reply, withHeaders, type Asked, type Header, type Reply } from './exchange.ts';

export interface ContentOptions {
  readonly ranges: boolean;
  readonly headers: readonly Header[];
}

/** The content, or the one range of it that is asked for. */
export function contentReply(asked: Asked, bytes: Buffer, { ranges, headers }: ContentOptions): Reply {
  const type: Header = ['Content-Type', 'application/octet-stream'];
  const range = ranges ? asked.headers.range : undefined;
  const accepts: Header[] = ranges ? [['Accept-Ranges', 'bytes']] : [];
  if (range === undefined || asked.method === 'HEAD')
    return reply(200, [type, ...accepts, ...headers], bytes);
  const part = partOf(range, bytes.length);
  if (part === undefined) {
    const answer = problem(416, 'RANGE_INVALID', 'the range is not in the content');
    return withHeaders(answer, ['Content-Range', `bytes */${bytes.length}`]);
  }
  const place: Header = ['Content-Range', `bytes ${part.first}-${part.last}/${bytes.length}`];
  return reply(206, [type, place, ...accepts, ...headers], bytes.subarray(part.first, part.last + 1));
}

function partOf(range: string, size: number): { readonly first: number; readonly last: number } | undefined {
  const [whole, from = '', to = ''] = /^bytes=([0-9]*)-([0-9]*)$/.exec(range) ?? [];
  if (whole === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? { first, last } : undefined;
}
