export const id = 718;
export const ids = [718];
export const modules = {

/***/ 34357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkPinned),
/* harmony export */   h: () => (/* binding */ copySettings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62097);





/** What all copies of a step have in common. */
function copySettings(context, habits = {}) {
    const { log, signal, concurrency, open, progress } = context;
    const { filter, seen } = habits;
    const tell = reportTo(log, habits, open.plan !== undefined);
    const typed = (node) => seen?.typed(node) ?? node;
    const discovered = new Set();
    const expected = new Set();
    const expect = ({ digest, size }) => {
        if (expected.has(digest))
            return;
        expected.add(digest);
        progress.expect(size);
    };
    const discover = (node) => {
        if (!discovered.has(node.digest))
            expect(node);
        discovered.add(node.digest);
    };
    return {
        signal,
        concurrency,
        deep: habits.deep,
        filter,
        onEvent(event) {
            const { kind, node } = event;
            seen?.see(node, event.parent);
            if (kind === 'discovered')
                discover(node);
            if (kind === 'started')
                expect(node);
            if ((kind === 'skipped' || kind === 'mounted') && expected.delete(node.digest))
                progress.expect(-node.size);
            if (kind === 'skipped')
                seen?.pass(node);
            tell({ ...event, node: typed(node) });
        },
        onBytes: (bytes) => progress.moved(bytes),
    };
}
const DONE = {
    copied: 'copied ',
    skipped: 'exists ',
    mounted: 'mounted',
    tagged: 'tagged ',
    modified: 'changed',
};
const PLANNED = { ...DONE, copied: 'to copy', mounted: 'to mount', tagged: 'to tag ' };
/** One line of the log for each node that is done. */
function reportTo(log, { place, deep }, dryRun) {
    const words = dryRun ? PLANNED : DONE;
    return ({ kind, node, name }) => {
        if (kind === 'discovered' || kind === 'started')
            return;
        const size = (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(node.size).padStart(9);
        const what = kind === 'tagged' ? name : (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(node);
        const whole = kind === 'skipped' && deep !== true && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType);
        const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
        const at = place === undefined ? '' : ` ${kind === 'copied' || kind === 'mounted' ? 'to' : 'at'} ${place}`;
        log.info(`  ${words[kind]} ${node.digest.slice(0, 19)} ${size} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what ?? '', 200)}${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(`${from}${at}`, 500)}${whole ? ', with everything below it' : ''}`);
    };
}
/** Input `digest`: what the reference resolved to is what the workflow pinned, or nothing happens. */
function checkPinned(root, pinned, from) {
    if (pinned === undefined || root.digest === pinned)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('DIGEST_MISMATCH', `${from} resolves to ${root.digest}, and input digest asks for ${pinned}`, {
        details: { expected: pinned, got: root.digest, pinned: true },
    });
}


/***/ }),

/***/ 44580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeRoot),
/* harmony export */   M: () => (/* binding */ readRootManifest)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);


/** Fails for a root that is no manifest. */
function describeRoot(manifest) {
    return { manifest, artifactType: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest.manifest) };
}
async function readRootManifest(source, root, options) {
    const known = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(options.known ?? [], root);
    return describeRoot(known ?? (await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifestNode */ .y0)(source, root, options)));
}


/***/ }),

/***/ 40831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ annotationsFor)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _files_open_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8201);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25150);
/* harmony import */ var _machine_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11418);





const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';
/** RFC 3339, as image-spec asks for `created`. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Joins the annotation file, the input lines, the creation time, and what the workflow knows; what is given wins. */
async function annotationsFor(inputs, runtime) {
    const file = inputs.annotationFile === undefined
        ? new Map()
        : await readFileOf(inputs.annotationFile, runtime);
    const given = { ...file.get('$manifest'), ...inputs.annotations };
    const manifest = {
        ...(inputs.githubAnnotations ? ofWorkflow(runtime) : {}),
        ...createdOf(inputs.created, runtime),
        ...given,
    };
    checkCreated(manifest[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]);
    return {
        manifest,
        config: file.get('$config') ?? {},
        forFile: (name, title) => file.get(name) ?? file.get(title) ?? {},
    };
}
function ofWorkflow({ workflow }) {
    return {
        ...(workflow?.repository !== undefined && { [SOURCE]: `${workflow.serverUrl}/${workflow.repository}` }),
        ...(workflow?.sha !== undefined && { [REVISION]: workflow.sha }),
    };
}
/** Without an input or SOURCE_DATE_EPOCH there is none: pushing the same files twice gives the same digest. */
function createdOf(created, { sourceDate }) {
    if (created === 'now')
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]: rfc3339(Date.now()) };
    if (created !== undefined)
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]: created };
    return sourceDate === undefined ? {} : { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]: rfc3339(sourceDate * 1000) };
}
function rfc3339(time) {
    return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
function checkCreated(text) {
    if (text === undefined || (DATE.test(text) && !Number.isNaN(Date.parse(text))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input created: got ${JSON.stringify(text.slice(0, 100))}, allowed is "now" or a date such as 2026-01-31T12:00:00Z`);
}
async function readFileOf(path, runtime) {
    const file = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .pathToRead */ .DW)((0,_machine_path_js__WEBPACK_IMPORTED_MODULE_4__/* .machinePath */ .l)(path, runtime), runtime).then(_files_open_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readWhole */ .oD);
    const json = parseText(decode(await file.catch(unreadable), path), path);
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json))
        throw invalid(`${path} is not a JSON object`);
    for (const [key, value] of Object.entries(json))
        (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAnnotations */ .LO)(value, `input annotation-file: ${path}: ${key}`);
    return new Map(Object.entries(json));
    function unreadable(cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP)
            throw cause;
        throw invalid(`${path} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}
/** UTF-8, with or without a byte order mark. */
function decode(bytes, path) {
    const [first, second] = bytes;
    const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    // JSON begins with ASCII, and has no NUL.
    if (marked || first === 0 || second === 0)
        throw invalid(`${path} is UTF-16, and must be UTF-8`, { details: { encoding: 'UTF-16' } });
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw invalid(`${path} is not UTF-8`, { details: { encoding: 'unknown' } });
    }
}
/** Says where it is no JSON, and nothing of what stands there: the path may be that of a secret. */
function parseText(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const place = / at position \d+/.exec((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))?.[0] ?? '';
        throw invalid(`${path} is not valid JSON${place}`);
    }
}
function invalid(reason, options = {}) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input annotation-file: ${reason}`, options);
}


/***/ }),

/***/ 25150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ pathToRead),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   or: () => (/* binding */ typedPath),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* unused harmony export splitMediaType */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _files_git_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33534);
/* harmony import */ var _files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7328);
/* harmony import */ var _targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8119);
/* harmony import */ var _text_file_line_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64346);
/* harmony import */ var _machine_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11418);









/**
 * Finds what the lines of `files` name: paths of files and folders, globs (files only), `!glob` to leave files out,
 * `path:media/type`, `path => title`, and `path => ./` for a title without the folders. Order of the lines, then of the
 * names.
 */
async function findFiles(lines, folders) {
    const { workspace } = folders;
    lines.forEach(_text_file_line_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseQuotes */ .Se);
    const excludes = lines
        .filter((line) => line.startsWith('!'))
        .map((line) => inWorkspace(line.slice(1).trim(), folders));
    const leftOut = await excludedPaths(excludes, workspace);
    const files = [];
    const unmatched = [];
    const gits = [];
    const named = lines.filter((text) => !text.startsWith('!'));
    if (named.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'input files: no line names a file');
    for (const text of named) {
        const line = await parseLine(text, folders);
        const all = await expand(line, leftOut, workspace);
        const found = namesGit(line.pattern) ? all : all.filter(({ path }) => !isGits(path, workspace));
        gits.push(...all.filter((one) => !found.includes(one)).map(({ path }) => path));
        if (found.length === 0)
            unmatched.push(line.text);
        files.push(...found);
    }
    const withKind = files.map(async (file) => {
        const real = await pathToRead(file.path, folders);
        const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real)).isDirectory();
        // What is left out of a folder is known by the path that was typed.
        return { ...file, path: isFolder ? file.path : real, isFolder };
    });
    return { files: await Promise.all(withKind), unmatched, gits };
}
/**
 * The path without links. What lies in the workspace may come from a stranger's pull request: a link there does not lead
 * to other files of the machine, nor to git's own.
 */
async function pathToRead(path, { workspace }) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    const way = (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__/* .relativePath */ .i)(path, workspace);
    if (way === undefined)
        return real;
    const behind = (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__/* .relativePath */ .i)(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace));
    if (behind !== undefined && (!(0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(behind) || (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(way)))
        return real;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNSAFE_PATH', `will not push ${path}: it is a link to ${real}`, {
        details: { path, reason: 'link-out' },
    });
}
/** Who writes it out means it. */
function namesGit(pattern) {
    return pattern.split('/').some(_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isGitName */ .M$);
}
function isGits(path, workspace) {
    return (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(workspace, path));
}
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(?:;.*)?$/;
async function parseLine(text, folders) {
    const [left = '', title] = text.split(/(?:^|\s)=>(?:\s|$)/).map((part) => part.trim());
    const { path, mediaType } = await typedPath(left, folders);
    if (path === '' || title === '') {
        const what = path === '' ? 'path' : 'title';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: the line ${JSON.stringify(text)} has no ${what}`);
    }
    return { text, name: slashed(path), pattern: inWorkspace(path, folders), mediaType, title };
}
/** Relative where it is in the workspace, however it was written, so that it can be a title. */
function inWorkspace(path, folders) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) && !/^~(?:[\\/]|$)/.test(path))
        return slashed(path);
    const absolute = (0,_machine_path_js__WEBPACK_IMPORTED_MODULE_8__/* .machinePath */ .l)(path, folders);
    const way = (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__/* .relativePath */ .i)(absolute, folders.workspace);
    return slashed(way === undefined ? absolute : way || '.');
}
/** As {@link splitMediaType}, but the name of a file that is there is no type. */
async function typedPath(text, folders) {
    return (await exists((0,_machine_path_js__WEBPACK_IMPORTED_MODULE_8__/* .machinePath */ .l)(text, folders)))
        ? { path: text, mediaType: undefined }
        : splitMediaType(text);
}
/** `path[:media/type]`, as the ORAS CLI reads it: what stands behind the last colon is a type if it looks like one. */
function splitMediaType(text) {
    const colon = text.lastIndexOf(':');
    const behind = text.slice(colon + 1);
    const isDrive = process.platform === 'win32' && colon === 1;
    if (colon < 1 || isDrive)
        return { path: text, mediaType: undefined };
    if (MEDIA_TYPE.test(behind))
        return { path: text.slice(0, colon), mediaType: behind };
    // `hi:txt:` is the ORAS CLI's way to name a file with a colon.
    return { path: behind === '' ? text.slice(0, colon) : text, mediaType: undefined };
}
async function expand(line, leftOut, workspace) {
    const named = (path, title, name = path) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path),
        name,
        title,
        mediaType: line.mediaType,
        leftOut,
    });
    if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, line.pattern))) {
        if ((0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, line.pattern), leftOut))
            return [];
        return [named(line.pattern, titleFor(line, line.pattern, workspace), line.name)];
    }
    if (!/[*?[\]{}]/.test(line.pattern))
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 6416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const found = await glob(line.pattern, {
        cwd: workspace,
        onlyFiles: true,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
    const paths = found.filter((path) => !(0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path), leftOut));
    for (const path of paths)
        await checkUtf8(path, workspace);
    if (line.title !== undefined && line.title !== FLAT && paths.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title; with => ./ each has its name without the folder`);
    }
    return paths.toSorted().map((path) => named(path, titleFor(line, path, workspace)));
}
/** The title that stands for the last part of the path. */
const FLAT = './';
function titleFor({ title, text }, path, workspace) {
    if (title !== FLAT)
        return title ?? titleOf(path, text);
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path);
    return absolute === workspace ? '.' : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(absolute);
}
/** The paths that `!glob` lines match: left out of other globs, and of the folders that are packed. */
async function excludedPaths(excludes, workspace) {
    if (excludes.length === 0)
        return new Set();
    const { glob } = await __webpack_require__.e(/* import() */ 6416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const options = { cwd: workspace, dot: true, onlyFiles: false, expandDirectories: false };
    const behind = await glob([...excludes], options);
    // Of a link it finds what it leads to; a folder is packed with the link itself.
    const links = await glob([...excludes], { ...options, fs: LINKS_AS_FILES });
    return new Set([...behind, ...links].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path)));
}
const LINKS_AS_FILES = {
    realpath: ((path, done) => done(null, path)),
    stat: node_fs__WEBPACK_IMPORTED_MODULE_0__.lstat,
};
/** The file system's names are bytes: what is no text has been given another name on its way here. */
async function checkUtf8(path, workspace) {
    if (!path.includes('\ufffd') || (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${path} has a name that is not UTF-8`, {
        details: { input: 'files' },
    });
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** The path as typed, cleaned. */
function titleOf(path, line) {
    const title = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) && title !== '..' && !title.startsWith('../'))
        return title;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line)} lies outside the workspace; give it a name in the artifact: ${path} => ${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(title)}`);
}
function slashed(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}


/***/ }),

/***/ 64346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Se: () => (/* binding */ refuseQuotes),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/**
 * The lines that a person meant who wrote quotes, a dash without a space, commas or a list in brackets, none of which
 * `files` knows; the line itself where it is plain.
 */
function plainLines(line) {
    const [, list = line] = /^\[(.*)\]$/.exec(line) ?? [];
    return list
        .split(/,(?![^{}]*\})/)
        .map((part) => plainLine(part.trim().replace(/^-\s*(?=[^-\s])/, '')))
        .filter((part) => part !== '');
}
function isPlain(line) {
    return plainLines(line).join('\n') === line;
}
/** Quotes in a title, and any of it in an exclusion, would do something silently that nobody meant. */
function refuseQuotes(line) {
    const title = /\s=>\s+(.*)$/.exec(line)?.[1] ?? '';
    const isQuoted = QUOTED.test(title) || (line.startsWith('!') && QUOTED.test(line.slice(1).trim()));
    if (isQuoted)
        throw wrongForm(line, 'has quotes within');
    if (line.startsWith('!') && /,\s*!/.test(line))
        throw wrongForm(line, 'has several exclusions');
}
const QUOTED = /^(?:"[^"]*"|'[^']*')$/;
function plainLine(text) {
    const [, exclusion = '', rest = ''] = /^(!?)\s*(.*)$/s.exec(text) ?? [];
    return (exclusion +
        rest
            .split(/\s+=>\s+/)
            .map(withoutQuotes)
            .join(' => '));
}
function withoutQuotes(text) {
    return QUOTED.test(text) ? text.slice(1, -1).trim() : text;
}
function wrongForm(line, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input files: the line ${JSON.stringify(line)} ${what}`, {
        details: { input: 'files', reason: 'file-line-form', lines: plainLines(line) },
    });
}


/***/ }),

/***/ 52547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qp: () => (/* binding */ logTrees),
/* harmony export */   uH: () => (/* binding */ logPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);
/* harmony import */ var _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61603);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62097);





const MAX_LINES = 200;
/** Indexes may stand in indexes, and signatures over signatures. */
const MAX_LEVELS = 8;
/**
 * What an artifact is made of and what refers to it, with sizes, as lines for a log. Below a manifest that was not looked
 * into, nothing is told, and what stands in several places is told in the first one.
 */
function artifactTree({ root, seen, parents = [] }) {
    const referrers = Map.groupBy(parents, ({ of }) => of.digest);
    const lines = [];
    const expanded = new Set();
    let more = 0;
    const add = (branch, indent) => {
        if (lines.length < MAX_LINES)
            lines.push(`${indent}${lineOf(branch, seen)}`);
        else
            more += 1;
    };
    const walk = ({ node, subject, isLeaf = false }, indent, level) => {
        if (isLeaf || level > MAX_LEVELS || expanded.has(node.digest))
            return;
        expanded.add(node.digest);
        const below = [
            ...childrenOf(node, { seen, subject, level }),
            ...(referrers.get(node.digest) ?? []).map(referrerBranch),
        ];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            add(branch, `${indent}${last ? '\u2514\u2500\u2500' : '\u251c\u2500\u2500'} `);
            walk(branch, `${indent}${last ? '    ' : '\u2502   '}`, level + 1);
        }
    };
    const top = { node: root, name: nameOf(root, seen), subject: undefined };
    add(top, '');
    walk(top, '', 1);
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
/** At the top, a subject is what the root refers to; further up the tree stands below it. */
function childrenOf(node, { seen, subject, level }) {
    const subjectDigest = seen.subjectOf(node);
    const children = (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(node.mediaType) ? (seen.childrenOf(node) ?? []) : [];
    return children
        .filter(({ digest }) => digest !== subject && (level === 1 || digest !== subjectDigest))
        .map((child) => {
        const isSubject = child.digest === subjectDigest;
        return {
            node: child,
            name: isSubject ? 'subject' : nameOf(child, seen),
            subject: undefined,
            isLeaf: isSubject,
        };
    });
}
function referrerBranch({ node, of, tag }) {
    const name = (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .typeName */ .go)(tag ?? (node.artifactType || node.mediaType));
    return { node, name: `${name}, refers to it`, subject: of.digest };
}
function nameOf(node, seen) {
    return (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(node.mediaType) ? seen.typed(node) : node);
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf({ node, name, subject, isLeaf }, seen) {
    const size = isLeaf === true ? undefined : seen.sizeOf(node, subject ?? seen.subjectOf(node));
    const isHidden = size === undefined && isLeaf !== true && seen.isPassed(node);
    const text = size === undefined ? '' : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(name, 200)}${isHidden ? ', already there' : ''}`;
}
/** The phase of a run between what was resolved and what is moved. */
function logPlan(log, artifacts) {
    const lists = artifacts.map(({ root, known }) => {
        const seen = new _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .SeenNodes */ .X();
        seen.know(known);
        return { root, seen };
    });
    return logTrees(log, 'Plan', lists);
}
async function logTrees(log, title, artifacts) {
    await log.group(title, async () => {
        let omitted = 0;
        let used = 0;
        for (const artifact of artifacts) {
            if (used >= MAX_LINES) {
                omitted += 1;
                continue;
            }
            const lines = artifactTree(artifact);
            used += lines.length;
            for (const line of lines)
                log.info(line);
        }
        if (omitted > 0)
            log.info(`and ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(omitted, 'more artifact')}`);
    });
}


/***/ }),

/***/ 61603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SeenNodes)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);


/** What copies came past, so that an artifact can be told with its sizes without reading it again. */
class SeenNodes {
    #below = new Map();
    #types = new Map();
    #passed = new Set();
    #subjects = new Map();
    /** The destination has it, so nothing looks below it. */
    pass({ digest }) {
        this.#passed.add(digest);
    }
    isPassed({ digest }) {
        return this.#passed.has(digest);
    }
    see(node, parent) {
        if (node.artifactType)
            this.#types.set(node.digest, node.artifactType);
        if (!parent)
            return;
        const children = this.#below.get(parent.digest) ?? new Map();
        this.#below.set(parent.digest, children.set(node.digest, node));
    }
    /** Manifests that were read before. */
    know(manifests) {
        for (const { node, manifest } of manifests.filter((one) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(one.node.mediaType))) {
            this.#below.set(node.digest, this.#below.get(node.digest) ?? new Map());
            for (const child of (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest))
                this.see(child, node);
            if (manifest.subject)
                this.#subjects.set(node.digest, manifest.subject.digest);
            const type = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest);
            if (type)
                this.#types.set(node.digest, type);
        }
    }
    /** What the manifest lists; undefined where it was not looked into. */
    childrenOf({ digest }) {
        const children = this.#below.get(digest);
        return children && [...children.values()];
    }
    /** The node with its artifact type, where that is known. */
    typed(node) {
        const artifactType = node.artifactType || this.#types.get(node.digest);
        return artifactType === undefined ? node : { ...node, artifactType };
    }
    subjectOf({ digest }) {
        return this.#subjects.get(digest);
    }
    /** Bytes of the node and of all below it, each once, its subject left out; undefined where not all was seen. */
    sizeOf(root, subject) {
        const counted = new Set([root.digest]);
        let size = 0;
        for (const open = [root]; open.length > 0;) {
            const node = open.pop();
            if (!node)
                break;
            const children = this.#below.get(node.digest);
            if (!children && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
                return undefined;
            size += node.size;
            for (const child of children?.values() ?? []) {
                if (child.digest === subject || counted.has(child.digest))
                    continue;
                counted.add(child.digest);
                open.push(child);
            }
        }
        return size;
    }
}


/***/ }),

/***/ 62097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ knownName),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   qp: () => (/* binding */ nodeName)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const NAMES = [
    [/^sha\d+-[0-9a-f]+\.sig$|^application\/vnd\.dev\.cosign\.artifact\.sig\.v1\+json$/, 'cosign signature'],
    [/^sha\d+-[0-9a-f]+\.att$|^application\/vnd\.dev\.cosign\.artifact\.att\.v1\+json$/, 'cosign attestation'],
    [/^sha\d+-[0-9a-f]+\.sbom$/, 'SBOM'],
    [/^application\/vnd\.dev\.cosign\.simplesigning\.v1\+json$/, 'cosign payload'],
    [/^application\/vnd\.dev\.sigstore\.bundle[0-9a-z.+]*(?:;version=[0-9.]+)?$/, 'Sigstore bundle'],
    [/^application\/vnd\.cncf\.notary\.signature$/, 'Notation signature'],
    [/^application\/vnd\.in-toto[0-9a-z.+-]*$/, 'in-toto attestation'],
    [/^(?:application|text)\/spdx(?:\+json)?$/, 'SPDX SBOM'],
    [/^application\/vnd\.cyclonedx(?:\+json|\+xml)?$/, 'CycloneDX SBOM'],
    [/^application\/vnd\.cncf\.helm\.config\.v1\+json$/, 'Helm chart'],
    [/^application\/vnd\.oci\.image\.layer\.v1\.tar(?:\+gzip|\+zstd)?$/, 'layer'],
    [/^application\/vnd\.docker\.image\.rootfs\.diff\.tar(?:\.gzip)?$/, 'layer'],
];
const EXACT = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_LIST */ .Y2, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_MANIFEST */ .Vv, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_ARTIFACT */ .K2, 'artifact'],
]);
/** What people call a media type, an artifact type, or a tag that cosign makes. */
function knownName(type) {
    return EXACT.get(type) ?? NAMES.find(([pattern]) => pattern.test(type))?.[1];
}
/** The same, or the text itself. */
function typeName(type) {
    return knownName(type) ?? type;
}
/** What people call a node where it is listed: its title, its platform, or its kind. */
function nodeName(node) {
    const { platform, artifactType, mediaType } = node;
    if (platform)
        return (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(node) ?? CONFIGS.get(mediaType) ?? typeName(artifactType || mediaType);
}
/** The type of a config, or its `artifactType`, names the artifact. The config itself has another name. */
const CONFIGS = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty blob'],
    ['application/vnd.cncf.helm.config.v1+json', 'Helm config'],
]);


/***/ }),

/***/ 8119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isExcluded)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether the path or one of its parent folders is in the set. */
function isExcluded(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) !== path && isExcluded((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), leftOut));
}


/***/ })

};
