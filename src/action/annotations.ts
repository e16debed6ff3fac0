import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkAnnotations, CREATED, isRecord, type Annotations } from '../core/descriptor.ts';
import { messageOf, OrasError } from '../core/errors.ts';
import type { PackInputs } from './command-inputs.ts';
import type { Runtime } from './runtime.ts';

const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';
/** RFC 3339, as image-spec asks for `created`. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

type Described = Pick<PackInputs, 'annotations' | 'annotationFile' | 'githubAnnotations' | 'created'>;

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
  let json: unknown;
  try {
    json = JSON.parse(await readFile(resolve(runtime.workspace, path), 'utf8'));
  } catch (cause) {
    throw new OrasError(
      'INVALID_INPUT',
      `input annotation-file: ${path} cannot be read as JSON: ${messageOf(cause)}`,
      { cause },
    );
  }
  if (!isRecord(json))
    throw new OrasError('INVALID_INPUT', `input annotation-file: ${path} is not a JSON object`);
  for (const [key, value] of Object.entries(json))
    checkAnnotations(value, `input annotation-file: ${path}: ${key}`);
  return new Map(Object.entries(json)) as Map<string, Annotations>;
}
