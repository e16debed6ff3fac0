import { titleOf, type Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';

/** Annotation of a layer that is a file: its permission bits in octal, such as `0755`. */
export const FILE_MODE = 'land.oras.file.mode';

export function formatFileMode(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, '0');
}

/** Permission bits only: setuid, setgid and sticky are not for an artifact to set. */
export function fileModeOf(node: Descriptor): number | undefined {
  const text = node.annotations?.[FILE_MODE];
  if (text === undefined) return undefined;
  if (/^[0-7]{3,5}$/.test(text)) return Number.parseInt(text, 8) & 0o777;
  throw new OrasError(
    'INVALID_CONTENT',
    `${JSON.stringify(titleOf(node)?.slice(0, 200))} has the annotation ${FILE_MODE} ${JSON.stringify(text.slice(0, 20))}; expected an octal number such as 0755`,
  );
}
