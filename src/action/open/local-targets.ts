import type { Source } from '../../core/target.ts';
import type { OciArchive } from '../../targets/layout/oci-archive.ts';
import { OciLayout } from '../../targets/layout/oci-layout.ts';
import type { Location } from '../inputs/location.ts';
import { machinePath } from '../inputs/machine-path.ts';
import type { Log } from '../runner/log.ts';
import type { Runtime } from '../runner/runtime.ts';
import { checkForm } from './path-kind.ts';

type LocalPlace = Extract<Location, { path: string }>;

/** `temp` is where an archive is unpacked that cannot be read in place. */
export async function localSource(location: LocalPlace, runtime: Runtime, temp: string): Promise<Source> {
  const path = await pathOf(location, runtime, 'reading');
  if (location.kind === 'layout') return new OciLayout(path);
  const { openArchive } = await loadArchive();
  return openArchive(path, { temp });
}

/** How a place is opened for writing. */
export interface TargetOptions {
  /** An archive begins empty, and takes the place of one that is there. Default false. */
  readonly replace?: boolean | undefined;
}

/** At an absolute path that nobody typed. */
export function localLayout(path: string): OciLayout {
  return new OciLayout(path);
}

export async function localTarget(
  location: LocalPlace,
  { runtime, log, replace }: { readonly runtime: Runtime; readonly log: Log } & TargetOptions,
): Promise<OciLayout | OciArchive> {
  const path = await pathOf(location, runtime, 'writing');
  if (location.kind === 'layout') return new OciLayout(path, { onWait: (message) => log.info(message) });
  const { OciArchive: Archive } = await loadArchive();
  return new Archive(path, { replace });
}

/** A layout needs no reader of tars. */
async function loadArchive() {
  return import('../../targets/layout/oci-archive.ts');
}

/** Once the form is checked: a folder for a layout, a plain tar for an archive. */
async function pathOf(location: LocalPlace, runtime: Runtime, use: 'reading' | 'writing'): Promise<string> {
  const path = machinePath(location.path, runtime);
  await checkForm(location, path, use === 'writing');
  return path;
}
