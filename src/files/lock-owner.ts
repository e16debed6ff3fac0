import { randomUUID } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isRecord } from '../core/descriptor.ts';
import { systemCode } from '../core/errors.ts';

/** Who holds a lock. `space` and `start` are there where the system tells them: then a process is known for certain. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly id: string;
  /** The boot, and the namespaces in which the numbers of processes and their start times are counted. */
  readonly space?: string;
  /** In clock ticks since the boot. */
  readonly start?: string;
}

interface ProcessIdentity {
  readonly space: string;
  readonly start: string;
}

let self: Promise<ProcessIdentity | undefined> | undefined;

/** This process, as the owner of one more lock. */
export async function newOwner(): Promise<LockOwner> {
  self ??= describeSelf();
  return { pid: process.pid, host: hostname(), id: randomUUID(), ...(await self) };
}

export function parseOwner(text: string): LockOwner | undefined {
  try {
    const owner: unknown = JSON.parse(text);
    if (!isRecord(owner)) return undefined;
    const { pid, host, id, space, start } = owner;
    if (!Number.isSafeInteger(pid) || (pid as number) < 1) return undefined;
    if (typeof host !== 'string' || typeof id !== 'string') return undefined;
    const certain = typeof space === 'string' && typeof start === 'string' && { space, start };
    return { pid: pid as number, host, id, ...certain };
  } catch {
    // Its process was killed between creating and writing the file.
    return undefined;
  }
}

/** `unknown` where the owner may run in another container, on another host, or before a reboot. */
export async function stateOf(owner: LockOwner | undefined): Promise<'alive' | 'gone' | 'unknown'> {
  self ??= describeSelf();
  const here = await self;
  if (owner?.start === undefined || here === undefined || owner.space !== here.space) return 'unknown';
  if (!hasProcess(owner.pid)) return 'gone';
  const found = await readStat(`/proc/${owner.pid}/stat`);
  // Others' processes may be hidden.
  if (!found) return hasProcess(owner.pid) ? 'unknown' : 'gone';
  // A process that ended stays as a zombie until its parent asks for it, which may be never.
  return found.start === owner.start && !['Z', 'X'].includes(found.state) ? 'alive' : 'gone';
}

/** Linux only. Undefined where `/proc` is another namespace's, which counts its processes in another way. */
async function describeSelf(): Promise<ProcessIdentity | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    const status = await readFile('/proc/self/status', 'utf8');
    // proc(5): one number for each namespace, from that of the mount down to that of the process.
    if (/^NSpid:\s*(.*?)\s*$/m.exec(status)?.[1] !== String(process.pid)) return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const names = ['pid', 'time'].map((kind) => readlink(`/proc/self/ns/${kind}`).catch(ignoreMissing));
    const [pids, times] = await Promise.all(names);
    const found = await readStat('/proc/self/stat');
    if (boot.trim() === '' || pids === undefined || !found) return undefined;
    return { space: `${boot.trim()} ${pids} ${times ?? ''}`, start: found.start };
  } catch {
    return undefined;
  }
}

/** Kernels before 5.6 have no time namespaces. */
function ignoreMissing(error: unknown): undefined {
  if (systemCode(error) !== 'ENOENT') throw error;
}

/** proc_pid_stat(5). The second field is the program's name in parentheses and may hold any character. */
async function readStat(path: string): Promise<{ state: string; start: string } | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  return state !== undefined && start !== undefined ? { state, start } : undefined;
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
