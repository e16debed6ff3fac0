export type PaxRecords = ReadonlyMap<string, string>;

/** Pairs of `GNU.sparse.offset` and `GNU.sparse.numbytes`, which form 0.0 repeats. */
export interface PaxHeader {
  readonly records: PaxRecords;
  readonly pairs: readonly string[];
  /** Keys that this reader does not know, and that change no byte and no name. */
  readonly passedOver: readonly string[];
}

const KNOWN = new Set([
  'path',
  'linkpath',
  'size',
  'mtime',
  'GNU.sparse.major',
  'GNU.sparse.minor',
  'GNU.sparse.name',
  'GNU.sparse.realsize',
  'GNU.sparse.size',
  'GNU.sparse.numblocks',
  'GNU.sparse.map',
]);
const PAIR = new Set(['GNU.sparse.offset', 'GNU.sparse.numbytes']);
/** Sparse files, files in several volumes, and types of other tools. */
const CHANGES = /^(?:GNU\.(?:sparse|volume|dumpdir)|SCHILY\.(?:realsize|offset|filetype|vol)|SUN\.hole)/;
/** More digits than any length has. */
const MAX_DIGITS = 10;
const LINE_END = 10;

/**
 * The records of a PAX header (POSIX pax, "Extended Header"), each `LENGTH KEY=VALUE\n`; the last of a key counts. In
 * place of records, a sentence where the body is not made of such, or has one that is not understood and changes what
 * a file is. The time it takes grows with the length of the body, whatever the body says.
 */
export function parsePax(body: Buffer): PaxHeader | string {
  const records = new Map<string, string>();
  const pairs: string[] = [];
  const passedOver: string[] = [];
  for (let at = 0; at < body.length;) {
    const record = nextRecord(body, at);
    if (!record) return `has a broken PAX record`;
    at = record.end;
    const { key, value } = record;
    if (PAIR.has(key)) pairs.push(`${key}=${value}`);
    else if (KNOWN.has(key)) records.set(key, value);
    else if (CHANGES.test(key)) return `has the PAX record ${JSON.stringify(key)}, which is not supported`;
    else passedOver.push(key);
    if (value.includes('\0') && KNOWN.has(key)) return `has a PAX record with a NUL in ${key}`;
  }
  return { records, pairs, passedOver };
}

function nextRecord(body: Buffer, at: number) {
  const [, digits] = /^(\d+) /.exec(body.toString('latin1', at, at + MAX_DIGITS + 1)) ?? [];
  if (digits === undefined) return undefined;
  const [start, end] = [at + digits.length + 1, at + Number(digits)];
  // Each record ends behind where it begins, and none is read twice.
  if (end <= start || end > body.length || body[end - 1] !== LINE_END) return undefined;
  const equals = body.subarray(start, end).indexOf('=');
  if (equals < 1) return undefined;
  return {
    key: body.toString('utf8', start, start + equals),
    value: body.toString('utf8', start + equals + 1, end - 1),
    end,
  };
}
