import { ours, type Command } from './clients.ts';
import { imageWith, layerOf, MIB } from './content.ts';
import { eachOf, mustHave, putArtifacts, type Tagged } from './seed.ts';
import { at, type Setting, type Stage } from './workload.ts';

export const SOURCE = 'dev';
export const DESTINATION = 'mirror';
/** Beside the mirror, in the same registry. */
export const STATE = 'state/sync';

export const KIB = 1024;

export interface Size {
  readonly repositories: number;
  readonly tags: number;
}

export interface Repository {
  readonly name: string;
  readonly images: readonly (Tagged & { readonly tag: string })[];
}

const numbered = (number: number): string => String(number).padStart(2, '0');

/** Three layers each: one of all, one of the repository, and one of its own. */
export function repositoriesOf({ repositories, tags }: Size): Repository[] {
  const base = layerOf(MIB);
  return Array.from({ length: repositories }, (_, index) => {
    const name = `r${numbered(index)}`;
    const shared = layerOf(100 * KIB);
    const images = Array.from({ length: tags }, (_unused, minor) => {
      const tag = `1.${minor}.0`;
      return { tag, artifact: imageWith([base, shared, layerOf(16 * KIB)], `${name} ${tag}`) };
    });
    return { name, images };
  });
}

export interface Ours {
  readonly state?: boolean;
  /** Of the rule. */
  readonly keys?: string;
  /** With what refers to the images. */
  readonly signed?: boolean;
}

export function oursWith(all: readonly Repository[], how: Ours, stage: Stage): Command {
  return ours('sync', inputsOf(all, how, stage));
}

export function inputsOf(
  all: readonly Repository[],
  { state = false, keys, signed = false }: Ours,
  stage: Stage,
): Record<string, string> {
  const names = all.map(({ name }) => name).join(', ');
  const more = [...(signed ? [] : ['referrers: none, signatures: false']), ...(keys ? [keys] : [])];
  const rule = [
    `from: ${stage.from}/${SOURCE}, repositories: [${names}], to: ${stage.to}/${DESTINATION}`,
    ...more,
  ];
  return { rules: `- {${rule.join(', ')}}`, ...(state && { state: `${stage.to}/${STATE}` }) };
}

export type Side = 'from' | 'to';

export const nameAt = (side: Side, name: string): string =>
  `${side === 'from' ? SOURCE : DESTINATION}/${name}`;

export async function put({ shelf }: Stage, side: Side, all: readonly Repository[]): Promise<void> {
  for (const { name, images } of all) await putArtifacts(shelf(side, nameAt(side, name)), images);
}

export async function mustBeThere({ shelf }: Stage, all: readonly Repository[]): Promise<void> {
  await eachOf(all, async ({ name, images }) => {
    for (const { artifact, tag } of images) await mustHave(shelf('to', nameAt('to', name)), artifact, tag);
  });
}

export function settingsFor(roundTrip = 0): Setting[] {
  return [{ registry: 'docker-registry', network: at(roundTrip) }];
}
