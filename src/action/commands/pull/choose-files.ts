import { titleOf, UNPACK, type Descriptor } from '../../../core/descriptor.ts';
import { OrasError } from '../../../core/errors.ts';
import type { CallOptions } from '../../../core/target.ts';
import { collisionKey, safeSegments } from '../../../files/safe-path.ts';
import type { Location } from '../../inputs/location.ts';
import type { TitlePattern } from '../../inputs/title-patterns.ts';
import type { OpenRoot } from '../../../copy/read-root.ts';
import { readRootManifest } from '../shared/root-manifest.ts';
import { listFiles } from './list-files.ts';
import { nothingNamed } from './no-titles.ts';

/** An artifact that `from` names. */
export interface PullRoot extends OpenRoot {
  readonly from: Location;
  /** What is to be written of it. Default: all that has a title. */
  readonly files?: readonly Descriptor[];
}

export interface ChosenFiles extends PullRoot {
  readonly files: readonly Descriptor[];
}

/**
 * The files of all artifacts that the patterns choose. Before anything of them is read, fails for a pattern that chooses
 * nothing, and for two artifacts that would write one path.
 */
export async function chooseFiles(
  roots: readonly PullRoot[],
  patterns: readonly TitlePattern[],
  call: CallOptions,
): Promise<readonly ChosenFiles[]> {
  const all: ChosenFiles[] = [];
  for (const root of roots) {
    const files = await listFiles(root, call);
    if (files.length === 0) {
      const { known, source } = root;
      throw nothingNamed(await readRootManifest(source, root.root, { ...call, known }), root.from.text);
    }
    all.push({ ...root, files });
  }
  refuseUnmatched(all, patterns);
  const accepts = acceptorOf(patterns);
  const chosen = all.map((one) => ({ ...one, files: one.files.filter((file) => accepts(nameOf(file))) }));
  if (chosen.every(({ files }) => files.length === 0))
    throw refused(`the lines exclude all that ${namesOf(all)} has: ${titlesOf(all)}`, 'files');
  refuseCollisions(chosen);
  return chosen;
}

function nameOf(file: Descriptor): string {
  return titleOf(file) ?? '';
}

/** One line that chooses it, or none that chooses at all, and none that denies it. */
function acceptorOf(patterns: readonly TitlePattern[]): (title: string) => boolean {
  const [wanted, denied] = [false, true].map((denies) => patterns.filter((one) => one.denies === denies));
  return (title) =>
    (wanted?.length === 0 || wanted?.some((one) => one.matches(title)) === true) &&
    denied?.some((one) => one.matches(title)) !== true;
}

function refuseUnmatched(all: readonly ChosenFiles[], patterns: readonly TitlePattern[]): void {
  const titles = all.flatMap(({ files }) => files.map(nameOf));
  const unmatched = patterns.find(({ denies, matches }) => !denies && !titles.some(matches));
  if (!unmatched) return;
  throw refused(
    `nothing in ${namesOf(all)} matches ${JSON.stringify(unmatched.text.slice(0, 200))}; it has ${titlesOf(all)}`,
    'files',
  );
}

function refuseCollisions(chosen: readonly ChosenFiles[]): void {
  const taken = new Map<string, { readonly file: Descriptor; readonly from: string }>();
  for (const { from, files } of chosen) {
    for (const file of files) {
      const key = collisionKey(safeSegments(`${nameOf(file)}/x`));
      const other = taken.get(key);
      if (!other) taken.set(key, { file, from: from.text });
      else if (other.from !== from.text && !isSameContent(other.file, file))
        throw refused(
          `${other.from} and ${from.text} both have ${JSON.stringify(nameOf(file).slice(0, 200))}, with different content`,
          'from',
        );
    }
  }
}

function isSameContent(one: Descriptor, other: Descriptor): boolean {
  return one.digest === other.digest && one.annotations?.[UNPACK] === other.annotations?.[UNPACK];
}

const SHOWN = 20;

function titlesOf(all: readonly ChosenFiles[]): string {
  const titles = [...new Set(all.flatMap(({ files }) => files.map(nameOf)))];
  const shown = titles.slice(0, SHOWN).map((title) => JSON.stringify(title.slice(0, 60)));
  return `${shown.join(', ')}${titles.length > SHOWN ? ` and ${titles.length - SHOWN} more` : ''}`;
}

function namesOf(all: readonly ChosenFiles[]): string {
  const [first] = all;
  return first && all.length === 1 ? first.from.text : `the ${all.length} artifacts`;
}

function refused(why: string, input: 'files' | 'from'): OrasError {
  return new OrasError('INVALID_INPUT', `input ${input}: ${why}`, { details: { input } });
}
