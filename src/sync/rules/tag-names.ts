import { hexOf, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { isTag } from '../../core/reference.ts';
import type { SyncRule } from './rules.ts';
import { tagMatcher, type TagMatcher } from './tag-patterns.ts';
import { versionOf } from './tag-version.ts';
import { fillTemplate, placeholdersIn, type Values } from './template.ts';

const RETAG = ['tag', 'version', 'major', 'minor', 'patch', 'suffix'];
const BACKUP = ['tag', 'digest'];

/** The name of a tag at the destination. Fails with `INVALID_INPUT` where that is no tag. */
export function destinationTag({ retag }: Pick<SyncRule, 'retag'>, tag: string): string {
  if (retag === '{tag}' && isTag(tag)) return tag;
  placeholdersIn(retag, RETAG);
  const version = versionOf(tag);
  if (!version) return formatTag(retag, tag, { tag });
  const [major, minor, patch] = version.numbers.map(String);
  const whole = tag.replace(/^v/i, '');
  return formatTag(retag, tag, { tag, version: whole, major, minor, patch, suffix: version.suffix });
}

/** The tag that keeps what `tag` stood for, which is this digest. */
export function backupTag(backup: string, tag: string, digest: Digest): string {
  placeholdersIn(backup, BACKUP);
  const name = formatTag(backup, tag, { tag, digest: hexOf(digest) });
  if (name !== tag) return name;
  throw invalid(backup, tag, 'it is that tag itself');
}

/** Which tags of the destination are never moved. */
export function fixedTags({ fixed }: Pick<SyncRule, 'fixed'>): TagMatcher {
  if (fixed.length === 0) return () => false;
  return tagMatcher(fixed, { versions: (tag) => (versionOf(tag)?.count ?? 0) >= 3 });
}

function formatTag(template: string, tag: string, values: Values): string {
  const name = fillTemplate(template, values, (placeholder) =>
    invalid(template, tag, `there is no ${placeholder}, since it is no version`),
  );
  if (isTag(name)) return name;
  const what = 'which is not a tag: 1 to 128 letters, digits, "_", "." or "-", the first no "." or "-"';
  throw invalid(template, tag, `it gives ${JSON.stringify(name.slice(0, 200))}, ${what}`);
}

function invalid(template: string, tag: string, why: string): OrasError {
  const [shown, of] = [template, tag].map((text) => JSON.stringify(text.slice(0, 200)));
  return new OrasError('INVALID_INPUT', `got ${shown}: for the tag ${of} ${why}`);
}
