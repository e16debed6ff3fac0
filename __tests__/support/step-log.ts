import { parseCommand, type Annotation, type LogCommand, type Masker } from './log-commands.ts';

const maxAnnotations = 10;
const maxMessage = 4096;

/** What the runner makes of the lines of one step: the shown log, annotations, masks, and what it refused. */
export class StepLog {
  readonly lines: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly rejected: string[] = [];
  failed = false;
  readonly #masker: Masker;
  readonly #debug: boolean;
  #stopToken: string | undefined;

  constructor(masker: Masker, options: { readonly debug: boolean }) {
    this.#masker = masker;
    this.#debug = options.debug;
  }

  /** One line of stdout or stderr. */
  line(text: string): void {
    const command = parseCommand(text, this.#stopToken);
    if (command === undefined) this.#show(text);
    else if (this.#stopToken !== undefined) this.#whileStopped(text, command);
    else this.#run(text, command);
  }

  annotate(level: Annotation['level'], text: string, properties: Annotation['properties'] = {}): void {
    const masked = this.#masker.mask(text);
    const message = masked.slice(0, maxMessage);
    if (masked.length > maxMessage) this.rejected.push(`${level} annotation cut at ${maxMessage} characters`);
    const count = this.annotations.filter((annotation) => annotation.level === level).length;
    if (count < maxAnnotations) this.annotations.push({ level, message, properties });
    else this.rejected.push(`${level} annotation over ${maxAnnotations} dropped: ${message}`);
    this.#show(`##[${level}]${message}`);
  }

  /** The step fails, as when the runner cannot process a command or a file. */
  fail(problem: string): void {
    this.failed = true;
    this.rejected.push(this.#masker.mask(problem));
    this.annotate('error', problem);
  }

  /** Masks line by line, as the runner does it with a summary. */
  masked(text: string): string {
    return text
      .split('\n')
      .map((line) => this.#masker.mask(line))
      .join('\n');
  }

  #whileStopped(text: string, command: LogCommand): void {
    if (command.name === this.#stopToken?.toLowerCase()) this.#stopToken = undefined;
    this.#show(text);
  }

  #run(text: string, { name, data, properties }: LogCommand): void {
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, data, properties);
        break;
      case 'debug':
        if (this.#debug) this.#show(`##[debug]${data}`);
        break;
      case 'add-mask':
        if (data.trim() === '') this.annotate('warning', "Can't add secret mask for empty string");
        this.#masker.add(data);
        break;
      case 'group':
        this.#show(`##[group]${data}`);
        break;
      case 'endgroup':
        this.#show('##[endgroup]');
        break;
      case 'stop-commands':
        this.#stop(text, data);
        break;
      case 'set-env':
      case 'add-path':
        this.fail(`Unable to process command '${text}' successfully.`);
        break;
      default:
        this.rejected.push(this.#masker.mask(`deprecated or unwanted command: ${text}`));
    }
  }

  #stop(text: string, token: string): void {
    if (
      token === '' ||
      token.toLowerCase() === 'pause-logging' ||
      parseCommand(`::${token}::`) !== undefined
    ) {
      this.fail(`Unable to process command '${text}' successfully.`);
      return;
    }
    this.#show(text);
    this.#stopToken = token;
    if (token.length > 6) this.#masker.add(token);
  }

  #show(text: string): void {
    this.lines.push(...this.#masker.mask(text).split('\n'));
  }
}

/** Cuts a stream of text into lines; the rest comes with `end`. */
export function lineReader(onLine: (line: string) => void): { push(text: string): void; end(): void } {
  let rest = '';
  return {
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    },
    end() {
      if (rest !== '') onLine(rest);
      rest = '';
    },
  };
}
