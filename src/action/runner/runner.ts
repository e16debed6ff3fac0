import type { Log } from './log.ts';
import type { Output } from './output.ts';
import type { ToolCache } from './tool-cache.ts';

/** What a step tells, and what it leaves to later ones: in a workflow, or in a terminal, where there are none. */
export interface Runner {
  /** It notes the secrets it is told of. */
  readonly log: Log;
  readonly secrets: ReadonlySet<string>;
  /** Takes those secrets out of what an error says, and its causes. */
  readonly hide: (error: unknown) => void;
  /** Which of the two this process is. A step that begins is followed by its post step, which runs the same program. */
  begin(): 'step' | 'post';
  setOutputs(outputs: ReadonlyMap<string, Output>): Promise<void>;
  /** Later steps find the programs of this folder. */
  addPath(folder: string): void;
  exportVariable(name: string, value: string): void;
  /** What the post step is to know; undefined where there is none. */
  readonly state: StepState | undefined;
  /** What is shown on the page of the run, and made only where it is. It fails nothing where it cannot be written. */
  addSummary(make: () => Promise<string>): Promise<void>;
  toolCache(): Promise<ToolCache>;
}

export interface StepState {
  save(name: string, value: unknown): void;
  /** Empty where nothing was saved. */
  read(name: string): string;
}
