import type { CommandInputs } from './command-inputs.ts';
import type { Context } from './context.ts';
import { attach } from './operations/attach.ts';
import { cache } from './operations/cache.ts';
import { copy } from './operations/copy.ts';
import { discover } from './operations/discover.ts';
import { indexOf } from './operations/index-of.ts';
import { login } from './operations/login.ts';
import { pull } from './operations/pull.ts';
import { push } from './operations/push.ts';
import { remove, untag } from './operations/remove.ts';
import { resolve } from './operations/resolve.ts';
import { tag } from './operations/tag.ts';
import { tool } from './operations/tool.ts';
import type { OperationResult } from './result.ts';

/** Runs the operation of a command. */
export function perform(inputs: CommandInputs, context: Context): Promise<OperationResult> {
  switch (inputs.command) {
    case 'push':
      return push(inputs, context);
    case 'attach':
      return attach(inputs, context);
    case 'pull':
      return pull(inputs, context);
    case 'copy':
      return copy(inputs, context);
    case 'index':
      return indexOf(inputs, context);
    case 'resolve':
      return resolve(inputs, context);
    case 'discover':
      return discover(inputs, context);
    case 'tag':
      return tag(inputs, context);
    case 'untag':
      return untag(inputs, context);
    case 'delete':
      return remove(inputs, context);
    case 'tool':
      return tool(inputs, context);
    case 'cache':
    case 'cache-restore':
    case 'cache-save':
      return cache(inputs, context);
    case 'login':
      return login(inputs, context);
  }
}
