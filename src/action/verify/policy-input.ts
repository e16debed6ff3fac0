import { isRecord } from '../../core/descriptor.ts';
import { isDigest } from '../../core/digest.ts';
import { messageOf, OrasError } from '../../core/errors.ts';
import { isMediaType } from '../../core/media-types.ts';
import { checkPolicy, type Policy } from '../../trust/policy.ts';
import type { Folders } from '../inputs/machine-path.ts';
import { parseStrictYaml } from '../inputs/text/strict-yaml.ts';
import { quotedPath, readWorkspaceFile } from '../inputs/workspace-file.ts';

/** Keys whose text is the path of a file with PEM in the workspace, or that PEM itself. */
const FILE_KEYS = ['key', 'notation'] as const;

/**
 * Input `verify`: a YAML list of rules, or the path of a file with one. All of it is checked, and the files that it names
 * are read, before the first request.
 */
export async function readPolicy(input: string, folders: Folders): Promise<Policy> {
  const isPath = !/^\s*[-[#]|\n/.test(input);
  const where = isPath ? `input verify: ${quotedPath(input)}` : 'input verify';
  const text = isPath ? await readPolicyFile(input, folders) : input;
  const yaml = await parseStrictYaml(text);
  if ('problem' in yaml) throw wrong(`${where}: ${yaml.problem}`);
  if (!Array.isArray(yaml.value)) throw wrong(`${where}: it is not a YAML list of rules`);
  const policy = await Promise.all((yaml.value as unknown[]).map((rule) => readRule(rule, folders)));
  try {
    checkPolicy(policy);
  } catch (error) {
    throw wrong(`${where}: ${messageOf(error)}`, error);
  }
  return policy as unknown as Policy;
}

async function readPolicyFile(line: string, folders: Folders): Promise<string> {
  try {
    return await readWorkspaceFile('verify', line, folders);
  } catch (error) {
    const rule = isDigest(line) ? 'digest' : isMediaType(line) ? 'has' : undefined;
    if (rule === undefined) throw error;
    throw wrong(`${messageOf(error)}; if it is meant as a rule, write "- ${rule}: ${line}"`, error);
  }
}

/** Numbers are numbers, and files what they hold; all else is left to the check of the policy. */
async function readRule(rule: unknown, folders: Folders): Promise<unknown> {
  if (!isRecord(rule)) return rule;
  const { any, signers } = rule;
  const read: Record<string, unknown> = { ...rule };
  if (Array.isArray(any))
    read['any'] = await Promise.all(any.map((one: unknown) => (isAny(one) ? one : readRule(one, folders))));
  if (typeof signers === 'string' && /^[0-9]{1,9}$/.test(signers)) read['signers'] = Number(signers);
  for (const name of FILE_KEYS) if (name in rule) read[name] = await readFiles(rule[name], folders);
  return read;
}

/** Lists of one of several are not nested: the check says so. */
function isAny(rule: unknown): boolean {
  return isRecord(rule) && 'any' in rule;
}

async function readFiles(value: unknown, folders: Folders): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one: unknown) => readFiles(one, folders)));
  if (typeof value !== 'string' || value.trim() === '') return value;
  // A scheme is refused with a reason of its own.
  if (value.includes('-----BEGIN') || value.includes('://')) return value;
  return readWorkspaceFile('verify', value.trim(), folders);
}

function wrong(message: string, cause?: unknown): OrasError {
  return new OrasError('INVALID_INPUT', message, { details: { input: 'verify' }, cause });
}
