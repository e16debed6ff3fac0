import { stat } from 'node:fs/promises';
import { OrasError, systemCode } from '../../core/errors.ts';

interface Place {
  readonly kind: 'layout' | 'archive';
  /** As typed. */
  readonly path: string;
}

const TAR_NAME = /\.(?:tar|tgz|tzst|txz|tbz2?|tar\.[a-z0-9]+)$/i;
const PACKED_NAME = /\.(?:tgz|tzst|txz|tbz2?|tar\.[a-z0-9]+)$/i;

/** Fails where a folder is named as an archive, a tar as a layout, or a packed tar as what is to be written. */
export async function checkForm({ kind, path }: Place, absolute: string, writing: boolean): Promise<void> {
  const found = await kindOf(absolute);
  if (kind === 'archive' && found === 'folder')
    throw wrong(`oci-archive:${path}`, `${path} is a folder: write oci-layout:${path}`);
  if (kind === 'layout' && found === 'file')
    throw wrong(`oci-layout:${path}`, `${path} is a file: write oci-archive:${path} for the tar of a layout`);
  if (!writing) return;
  if (kind === 'layout' && found === 'nothing' && TAR_NAME.test(path))
    throw wrong(`oci-layout:${path}`, `a layout is a folder: write oci-archive:${plainName(path)} for a tar`);
  if (kind === 'archive' && PACKED_NAME.test(path))
    throw wrong(
      `oci-archive:${path}`,
      `an archive is written as a plain tar: write oci-archive:${plainName(path)}`,
    );
}

function plainName(path: string): string {
  return path.replace(TAR_NAME, '.tar');
}

function wrong(text: string, what: string): OrasError {
  return new OrasError('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: ${what}`);
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return 'nothing';
    throw error;
  }
}
