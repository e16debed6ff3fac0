import type { Annotations } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { isMediaType } from '../../core/media-types.ts';
import { anyOf, byAnnotation, byArtifactType, byMediaType, not } from '../../copy/rewrite/filter.ts';
import { annotate, chain, onlyFor, toOci } from '../../copy/rewrite/modifiers.ts';
import type { NodeFilter, NodeModifier } from '../../copy/options.ts';
import { wrong, type InputReader } from './raw-inputs.ts';

const EXCLUDE_FORMS = 'media types, artifact types and annotation:key=value, one per line';
const MODIFY_FORMS = 'annotation:key=value, -annotation:key and media-types:oci, one per line';

/** Input `referrer-types`: none for all. */
export function referrerTypesOf(reader: InputReader): string[] {
  const types = reader.lines('referrer-types');
  for (const type of types)
    if (!isMediaType(type)) throw wrong('referrer-types', type, 'media types, one per line');
  return types;
}

/** Input `exclude`: false for what one of the lines names. */
export function excludeOf(reader: InputReader): NodeFilter | undefined {
  const lines = reader.lines('exclude');
  if (lines.length === 0) return undefined;
  const types = lines.filter((line) => !line.startsWith('annotation:'));
  for (const type of types) if (!isMediaType(type)) throw wrong('exclude', type, EXCLUDE_FORMS);
  const annotations = lines
    .filter((line) => line.startsWith('annotation:'))
    .map((line) => {
      const [key, value] = pairOf(line.slice('annotation:'.length));
      if (key === '') throw wrong('exclude', line, EXCLUDE_FORMS);
      return byAnnotation(key, value);
    });
  const ofTypes = types.length > 0 ? [byMediaType(...types), byArtifactType(...types)] : [];
  return not(anyOf(...ofTypes, ...annotations));
}

/** Input `modify`: annotations are those of the root, media types those of all that is copied. */
export function modifyOf(reader: InputReader): ((root: Digest) => NodeModifier) | undefined {
  const lines = reader.lines('modify');
  if (lines.length === 0) return undefined;
  const set: Record<string, string> = Object.create(null) as Record<string, string>;
  const remove: string[] = [];
  let oci = false;
  for (const line of lines) {
    const [key, value] = pairOf(line.replace(/^-?annotation:/, ''));
    if (line === 'media-types:oci') oci = true;
    else if (line.startsWith('annotation:') && key !== '' && value !== undefined) set[key] = value;
    else if (line.startsWith('-annotation:') && key !== '' && value === undefined) remove.push(key);
    else throw wrong('modify', line, MODIFY_FORMS);
  }
  const annotations: Annotations = { ...set };
  const ofRoot = annotate(annotations, remove);
  return (root) =>
    chain(
      onlyFor(({ digest }) => digest === root, ofRoot),
      ...(oci ? [toOci()] : []),
    );
}

function pairOf(text: string): [key: string, value: string | undefined] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)];
}
