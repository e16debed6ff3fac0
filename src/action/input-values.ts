import { isDigest, type Digest } from '../core/digest.ts';
import type { Annotations, Platform } from '../core/descriptor.ts';
import { messageOf, OrasError } from '../core/errors.ts';
import { checkTag } from '../core/reference.ts';
import { checkMediaType } from '../copy/pack.ts';
import { parsePlatform } from '../copy/platform.ts';
import { parseLocation, type Location } from './location.ts';
import { wrong, type InputName, type InputReader } from './raw-inputs.ts';

export function sourceOf(reader: InputReader, command: string): Location {
  return parseLocation('from', oneLine(reader, 'from', command));
}

export function targetOf(reader: InputReader, command: string): Location {
  const location = parseLocation('to', oneLine(reader, 'to', command));
  const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
  if (digest === undefined) return location;
  throw new OrasError(
    'INVALID_INPUT',
    `input to: ${JSON.stringify(location.text)} names a digest; the digest follows from the content, name a tag`,
  );
}

function oneLine(reader: InputReader, name: InputName, command: string): string {
  reader.required(name, command);
  const [line, ...more] = reader.lines(name);
  if (line === undefined) return reader.required(name, command);
  if (more.length > 0) throw wrong(name, reader.text(name), `one reference for command ${command}`);
  return line;
}

/** Newline or comma. */
export function tagsOf(reader: InputReader): string[] {
  const tags = reader.lines('tags').flatMap((line) => line.split(',').map((part) => part.trim()));
  return named('tags', () => [...new Set(tags.filter((tag) => tag !== '').map((tag) => checkTag(tag)))]);
}

/** The library's own checks do not know the input they are used for. */
function named<T>(name: InputName, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new OrasError('INVALID_INPUT', `input ${name}: ${messageOf(cause)}`, {
      cause,
      details: { input: name },
    });
  }
}

export function requiredTags(reader: InputReader): string[] {
  const text = reader.required('tags', 'tag');
  const tags = tagsOf(reader);
  if (tags.length === 0) throw wrong('tags', text, 'at least one tag');
  return tags;
}

export function requiredLines(reader: InputReader, name: InputName, command: string): string[] {
  const text = reader.required(name, command);
  const lines = reader.lines(name);
  if (lines.length === 0) throw wrong(name, text, 'at least one line that is no comment');
  return lines;
}

export function platformOf(reader: InputReader): Platform | undefined {
  const lines = reader.lines('platform');
  const [line, ...more] = lines;
  if (more.length > 0) throw wrong('platform', lines.join(', '), 'one platform');
  return line === undefined ? undefined : named('platform', () => parsePlatform(line));
}

export function digestOf(reader: InputReader): Digest | undefined {
  const text = reader.text('digest');
  if (text === '') return undefined;
  if (!isDigest(text))
    throw wrong('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters');
  return text;
}

export function mediaType(reader: InputReader): string | undefined {
  const text = reader.optional('artifact-type');
  return text === undefined ? undefined : checkMediaType(text, 'input artifact-type');
}

export function annotationsOf(reader: InputReader): Annotations {
  const entries = new Map<string, string>();
  for (const line of reader.lines('annotations')) {
    const equals = line.indexOf('=');
    const key = line.slice(0, equals).trim();
    if (equals < 0 || key === '') throw wrong('annotations', line, 'key=value lines');
    if (entries.has(key)) throw wrong('annotations', line, `each key once, and ${key} is there twice`);
    entries.set(key, line.slice(equals + 1));
  }
  return Object.fromEntries(entries);
}
