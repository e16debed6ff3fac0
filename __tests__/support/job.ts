import { chmodSync, existsSync } from 'node:fs';
import { freshFolder } from './operate.ts';
import { runAction, type RunOptions, type RunResult } from './runner.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Steps of one job of ours: they share folders, what the job declared, and what earlier ones exported. */
export interface Job {
  readonly home: string;
  readonly temp: string;
  /** What any later step finds in its environment, those of others too. */
  env(): Record<string, string | undefined>;
  step(options: RunOptions): Promise<RunResult>;
  /** The post steps, the last step's first. */
  end(): Promise<RunResult[]>;
}

export function startJob({ env = {}, home = freshFolder('home') }: { env?: Env; home?: string } = {}): Job {
  const temp = freshFolder('temp');
  const exported = new Map<string, string>();
  const jobArtifacts = new Map<string, string>();
  const ended: RunResult[] = [];
  const around = () => ({
    HOME: home,
    USERPROFILE: home,
    RUNNER_TEMP: temp,
    ...env,
    ...Object.fromEntries(exported),
  });
  const run = async (options: RunOptions): Promise<RunResult> => {
    const result = await runAction({ ...options, jobArtifacts, env: { ...around(), ...options.env } });
    for (const [name, value] of result.env) exported.set(name, value);
    return result;
  };
  return {
    home,
    temp,
    env: around,
    async step(options) {
      const result = await run(options);
      ended.unshift(result);
      return result;
    },
    async end() {
      const results: RunResult[] = [];
      for (const { state, workspace } of ended.splice(0)) {
        const entries = [...state].map(([name, value]) => [`STATE_${name}`, value] as const);
        results.push(await run({ cwd: workspace, env: Object.fromEntries(entries) }));
      }
      return results;
    },
  };
}

/** As root, only the kernel's own folders cannot be written. */
export function readOnlyHome(): string {
  if (process.getuid?.() === 0 && existsSync('/sys/kernel')) return '/sys/kernel';
  const home = freshFolder('home');
  chmodSync(home, 0o555);
  return home;
}
