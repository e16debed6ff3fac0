import type { NodeFilter, NodeModifier } from '../../copy/options.ts';
import { isRecord, type Platform } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { messageOf, OrasError } from '../../core/errors.ts';
import { SETTINGS } from '../../sync/rules/parse-rule.ts';
import { parseRules } from '../../sync/rules/parse-rules.ts';
import type { SyncRule, SyncRules } from '../../sync/rules/rules.ts';
import { ifExistsOf, platformsOf, type IfExists } from './input-values.ts';
import { formatLocation, parseLocation } from './location.ts';
import { lowerOwnNames } from './lower-case-owner.ts';
import type { Surroundings } from './machine-path.ts';
import { excludeOf, modifyOf } from './node-inputs.ts';
import { wrong, type InputName, type InputReader } from './raw-inputs.ts';
import { referrersOf, type ReferrerInputs } from './referrer-inputs.ts';
import { parseStrictYaml } from './text/strict-yaml.ts';
import { quotedPath, readWorkspaceFile } from './workspace-file.ts';

/** A rule with what holds for its copies: its own settings, else those of the step. */
export interface RuleInputs {
  readonly rule: SyncRule;
  readonly platforms: readonly Platform[];
  readonly deep: boolean;
  readonly referrers: ReferrerInputs;
  readonly children: boolean;
  readonly filter: NodeFilter | undefined;
  /** For a root; annotations are set on it alone. */
  readonly modify: ((root: Digest) => NodeModifier) | undefined;
  readonly ifExists: IfExists;
}

export interface RulesInputs extends Omit<SyncRules, 'rules'> {
  readonly rules: readonly RuleInputs[];
}

const MAX_TEXT = 1_000_000;

/** Input `rules`, or the file of the workspace that `rules-file` names. */
export async function readRules(reader: InputReader, around: Surroundings): Promise<RulesInputs> {
  const { value, refused } = await rulesValue(reader, around);
  try {
    const parsed = parseRules(value, settingsOf(reader));
    return { ...parsed, rules: parsed.rules.map((rule) => ruleInputs(rule, reader)) };
  } catch (error) {
    throw refused(messageOf(error), error);
  }
}

/** What stands there, unchecked; its leaves are all texts. */
export async function rulesValue(
  reader: InputReader,
  around: Surroundings,
): Promise<{ readonly value: unknown; readonly refused: (why: string, cause?: unknown) => OrasError }> {
  const { input, text, where } = await rulesText(reader, around);
  const refused = (why: string, cause?: unknown): OrasError =>
    new OrasError('INVALID_INPUT', `${where}: ${why}`, { details: { input }, cause });
  if (text.length > MAX_TEXT) throw refused('it is larger than 1 MB');
  const yaml = await parseStrictYaml(text);
  if ('problem' in yaml) throw refused(yaml.problem);
  if (typeof yaml.value === 'string')
    throw refused('it is one text, and no list of rules; input rules-file takes the path of a file');
  return { value: lowered(yaml.value, around.repository), refused };
}

interface RulesText {
  readonly input: InputName;
  readonly text: string;
  /** For errors. */
  readonly where: string;
}

async function rulesText(reader: InputReader, around: Surroundings): Promise<RulesText> {
  const [text, file] = [reader.optional('rules'), reader.optional('rules-file')];
  if (text !== undefined && file !== undefined)
    throw wrong('rules-file', file, 'one of rules and rules-file, not both');
  if (text !== undefined) return { input: 'rules', text, where: 'input rules' };
  if (file === undefined)
    throw new OrasError('INVALID_INPUT', 'input rules is missing: either rules or rules-file is needed', {
      details: { input: 'rules' },
    });
  const content = await readWorkspaceFile('rules-file', file, around);
  return { input: 'rules-file', text: content, where: `input rules-file: ${quotedPath(file)}` };
}

function settingsOf(reader: InputReader): Readonly<Record<string, string>> {
  const given = SETTINGS.filter((name) => reader.given(name));
  return Object.fromEntries(given.map((name) => [name, reader.text(name)]));
}

/** Texts of `from` and `to` with the run's own names as registries have them. */
function lowered(value: unknown, repository: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => lowered(one, repository));
  if (!isRecord(value)) return value;
  const lower = (one: unknown): unknown =>
    Array.isArray(one) ? one.map(lower) : typeof one === 'string' ? lowerOwnNames(one, repository) : one;
  const entries = Object.entries(value).map(([key, one]) =>
    key === 'from' || key === 'to' ? [key, lower(one)] : [key, lowered(one, repository)],
  );
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function ruleInputs(rule: SyncRule, step: InputReader): RuleInputs {
  const reader = step.over(rule.settings);
  try {
    return {
      rule: withTags(rule),
      platforms: platformsOf(reader),
      deep: reader.flag('deep'),
      referrers: referrersOf(reader, 'all'),
      children: reader.flag('children'),
      filter: excludeOf(reader),
      modify: modifyOf(reader),
      ifExists: ifExistsOf(reader),
    };
  } catch (cause) {
    // A key of a rule is told as one, though it is read as an input.
    const message = messageOf(cause).replace(/^input /, '');
    throw new OrasError('INVALID_INPUT', `${ruleName(rule)}: ${message}`, { cause });
  }
}

/** As other errors of rules have it: one without a name is called by its number. */
function ruleName({ name }: SyncRule): string {
  return /^[0-9]+$/.test(name) ? `rule ${name}` : `rule ${JSON.stringify(name)}`;
}

/** Tags behind the colon of `from` select as key `tags` does. */
function withTags(rule: SyncRule): SyncRule {
  if (rule.repositories.length > 0) return rule;
  const location = parseLocation('from', rule.from);
  const patterns = location.patterns ?? location.tags;
  const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
  if (digest !== undefined || patterns.length === 0) return rule;
  if ((rule.select.patterns ?? []).length > 0)
    throw wrong('from', rule.from, 'tags either in from or under tags, not in both');
  return { ...rule, from: formatLocation(location), select: { ...rule.select, patterns } };
}
