import { checkAnnotations, CREATED, isRecord, type Annotations } from '../../core/descriptor.ts';
import { messageOf, OrasError, type ErrorOptions } from '../../core/errors.ts';
import { readWhole } from '../../files/open-file.ts';
import { pathToRead } from './files.ts';
import { machinePath } from './machine-path.ts';
import type { Runtime } from '../runner/runtime.ts';

const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';
/** RFC 3339, as image-spec asks for `created`. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

interface Described {
  readonly annotations: Annotations;
  readonly annotationFile: string | undefined;
  readonly githubAnnotations: boolean;
  readonly created: string | undefined;
}

export interface PushAnnotations {
  readonly manifest: Annotations;
  readonly config: Annotations;
  /** Those of a file, by the path as the input names it, or by its title. */
  forFile(name: string, title: string): Annotations;
}

/** Joins the annotation file, the input lines, the creation time, and what the workflow knows; what is given wins. */
export async function annotationsFor(inputs: Described, runtime: Runtime): Promise<PushAnnotations> {
  const file =
    inputs.annotationFile === undefined
      ? new Map<string, Annotations>()
      : await readFileOf(inputs.annotationFile, runtime);
  const given = { ...file.get('$manifest'), ...inputs.annotations };
  const manifest = {
    ...(inputs.githubAnnotations ? ofWorkflow(runtime) : {}),
    ...createdOf(inputs.created, runtime),
    ...given,
  };
  checkCreated(manifest[CREATED]);
  return {
    manifest,
    config: file.get('$config') ?? {},
    forFile: (name, title) => file.get(name) ?? file.get(title) ?? {},
  };
}

function ofWorkflow({ workflow }: Runtime): Annotations {
  return {
    ...(workflow?.repository !== undefined && { [SOURCE]: `${workflow.serverUrl}/${workflow.repository}` }),
    ...(workflow?.sha !== undefined && { [REVISION]: workflow.sha }),
  };
}

/** Without an input or SOURCE_DATE_EPOCH there is none: pushing the same files twice gives the same digest. */
function createdOf(created: string | undefined, { sourceDate }: Runtime): Annotations {
  if (created === 'now') return { [CREATED]: rfc3339(Date.now()) };
  if (created !== undefined) return { [CREATED]: created };
  return sourceDate === undefined ? {} : { [CREATED]: rfc3339(sourceDate * 1000) };
}

function rfc3339(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function checkCreated(text: string | undefined): void {
  if (text === undefined || (DATE.test(text) && !Number.isNaN(Date.parse(text)))) return;
  throw new OrasError(
    'INVALID_INPUT',
    `input created: got ${JSON.stringify(text.slice(0, 100))}, allowed is "now" or a date such as 2026-01-31T12:00:00Z`,
  );
}

async function readFileOf(path: string, runtime: Runtime): Promise<Map<string, Annotations>> {
  const file = pathToRead(machinePath(path, runtime), runtime).then(readWhole);
  const json = parseText(decode(await file.catch(unreadable), path), path);
  if (!isRecord(json)) throw invalid(`${path} is not a JSON object`);
  for (const [key, value] of Object.entries(json))
    checkAnnotations(value, `input annotation-file: ${path}: ${key}`);
  return new Map(Object.entries(json)) as Map<string, Annotations>;

  function unreadable(cause: unknown): never {
    if (cause instanceof OrasError) throw cause;
    throw invalid(`${path} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

/** UTF-8, with or without a byte order mark. */
function decode(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // JSON begins with ASCII, and has no NUL.
  if (marked || first === 0 || second === 0)
    throw invalid(`${path} is UTF-16, and must be UTF-8`, { details: { encoding: 'UTF-16' } });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid(`${path} is not UTF-8`, { details: { encoding: 'unknown' } });
  }
}

/** Says where it is no JSON, and nothing of what stands there: the path may be that of a secret. */
function parseText(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = / at position \d+/.exec(messageOf(error))?.[0] ?? '';
    throw invalid(`${path} is not valid JSON${place}`);
  }
}

function invalid(reason: string, options: ErrorOptions = {}): OrasError {
  return new OrasError('INVALID_INPUT', `input annotation-file: ${reason}`, options);
}
