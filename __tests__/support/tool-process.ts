import { writeSync } from 'node:fs';
import { terminalRunner } from '../../src/action/runner/terminal.ts';
import { workflowRunner } from '../../src/action/runner/workflow.ts';
import { parseLocation } from '../../src/action/inputs/location.ts';
import { createOpener } from '../../src/action/open/open.ts';
import { tool } from '../../src/action/commands/tool/tool.ts';
import { parseInputs } from '../../src/action/commands/parse-inputs.ts';
import { Progress } from '../../src/action/runner/progress.ts';
import { fromFlags } from '../../src/action/inputs/raw-inputs.ts';
import { readRuntime } from '../../src/action/runner/runtime.ts';
import { openGate } from '../../src/action/verify/gate.ts';
import { isDigest } from '../../src/core/digest.ts';
import { messageOf, OrasError } from '../../src/core/errors.ts';
import { parsePlatform } from '../../src/copy/platform.ts';

/** A step with `command: tool` in a process of its own; its last line on stderr tells what came of it. */
const [from = '', platform = '', digest = '', verify = '', where = 'workflow'] = process.argv.slice(2);
const inWorkflow = where === 'workflow';
const runtime = readRuntime(process.env, inWorkflow);
const runner = inWorkflow ? workflowRunner(runtime) : terminalRunner(runtime);
const requests: string[] = [];
const noted = {
  ...runner.log,
  debug(line: string) {
    requests.push(line.replace(/https?:\/\/[^/]+/, ''));
  },
};
const inputs = await parseInputs(fromFlags(['resolve', '--from', from]));
const open = createOpener(inputs, runtime, noted);
const progress = new Progress(() => undefined);

async function run(): Promise<object> {
  try {
    const result = await tool.run(
      {
        from: parseLocation('from', from),
        platform: platform === '' ? undefined : parsePlatform(platform),
        digest: isDigest(digest) ? digest : undefined,
      },
      {
        open,
        runtime,
        runner,
        log: noted,
        signal: new AbortController().signal,
        concurrency: 6,
        progress,
        gate:
          verify === ''
            ? undefined
            : await openGate(
                { policy: verify, trustRoot: ['sigstore'] },
                { runtime, send: open.send, retries: 0 },
                noted,
              ),
      },
    );
    if (result.kind !== 'artifact' || !result.tool) throw new Error('no tool');
    const { path: toolPath, ...installed } = result.tool;
    return { ...result, ...installed, toolPath };
  } catch (error) {
    return { error: messageOf(error), code: error instanceof OrasError ? error.code : 'other' };
  } finally {
    progress.stop();
    await open.close();
  }
}

writeSync(2, `\nresult ${JSON.stringify({ ...(await run()), requests })}\n`);
