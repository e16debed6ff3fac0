export const id = 285;
export const ids = [285];
export const modules = {

/***/ 52845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ onPlatform),
/* harmony export */   R8: () => (/* binding */ openRoot),
/* harmony export */   XD: () => (/* binding */ readRoot),
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   x4: () => (/* binding */ enterRoot)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93557);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1701);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34357);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3306);







/** Resolves `from` once, with its manifest; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
async function openRoot(inputs, context) {
    return context.log.group('Resolve', () => enterRoot(inputs, context));
}
/** The same, where a group of the log is open. */
async function enterRoot(inputs, { open, signal, log }) {
    const source = await open.source(inputs.from);
    const { platform } = inputs;
    const entered = await readRoot(source, (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)('from', inputs.from), { signal, platform });
    log.info(`${inputs.from.text} is ${entered.root.digest}`);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPinned */ .N)(entered.root, inputs.digest, inputs.from.text);
    if (!platform)
        return entered;
    const selected = await onPlatform(entered, platform, { signal });
    log.info(`for ${(0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}: ${selected.root.digest}`);
    return selected;
}
async function readRoot(source, reference, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_6__/* .canReadManifest */ .Ku)(source)) {
        const { node, bytes } = await source.readManifest(reference, call);
        return { source, root: node, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestNode */ .Ut)(node, bytes)] };
    }
    const resolved = await source.resolve(reference, call);
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(resolved.mediaType))
        return { source, root: resolved, known: [] };
    const { bytes } = await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifestNode */ .y0)(source, resolved, call);
    const root = { ...resolved, size: bytes.byteLength };
    return { source, root, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestNode */ .Ut)(root, bytes)] };
}
async function onPlatform({ source, root, known }, platform, call) {
    return { source, root: await (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .selectPlatform */ .md)({ source, root }, platform, call), known };
}
/** The source or target, where it can tell what stands above a node. */
function graphOf(source, location) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_6__/* .canFindPredecessors */ .cp)(source))
        return source;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_5__/* .formatLocation */ .j$)(location)} cannot list the referrers of its content`);
}


/***/ }),

/***/ 78688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vs: () => (/* binding */ checkManifestSize),
  nG: () => (/* binding */ filesIn),
  UE: () => (/* binding */ foundFiles),
  Po: () => (/* binding */ packFiles),
  wn: () => (/* binding */ withFileName)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/copy/pack.js
var pack = __webpack_require__(87351);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var core_concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
;// CONCATENATED MODULE: ../build/js/targets/folder/secret-scanner.js

/** Shorter secrets would match by chance. */
const SHORTEST = 8;
/** Finds secrets in files to be pushed, as plain text and inside base64, as in an encoded `user:password`. */
class SecretScanner {
    #needles;
    constructor(secrets) {
        const known = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST);
        this.#needles = known.flatMap((secret) => [secret, ...base64Of(secret)]).map((text) => Buffer.from(text));
    }
    /** Fails if the bytes contain a secret. */
    refuse(bytes, path) {
        const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        if (!this.#needles.some((needle) => whole.includes(needle)))
            return;
        throw new errors/* OrasError */.aP('INVALID_INPUT', `will not push ${path}: it holds a secret of this step`, {
            details: { path, reason: 'holds-secret' },
        });
    }
}
/** The parts of the encoding that do not depend on what precedes the secret: three bytes are four characters. */
function base64Of(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return text.slice(before === 0 ? 0 : before + 1, Math.floor((before + bytes.length) / 3) * 4);
    });
}

// EXTERNAL MODULE: ../build/js/action/inputs/annotations.js
var inputs_annotations = __webpack_require__(40831);
// EXTERNAL MODULE: ../build/js/action/inputs/files.js
var inputs_files = __webpack_require__(25150);
// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __webpack_require__(11418);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../build/js/targets/folder/excluded-paths.js
var excluded_paths = __webpack_require__(8119);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
// EXTERNAL MODULE: ../build/js/targets/folder/compare-entries.js
var compare_entries = __webpack_require__(66120);
;// CONCATENATED MODULE: ../build/js/action/inputs/titles.js








/** The files with their annotations, which may give them another title. */
function withTitles(files, given) {
    return files.map((file) => {
        const annotations = given.forFile(file.name, file.title);
        return { ...file, title: annotations[descriptor/* TITLE */.ly] ?? file.title, annotations };
    });
}
/** What a pull would refuse to write is refused before anything is sent. */
async function checkTitles(files) {
    const known = new Map();
    for (const file of files) {
        const key = (0,safe_path/* collisionKey */.EE)(segmentsOf(file));
        const other = known.get(key);
        if (other)
            throw sameTitle(other, file);
        known.set(key, file);
    }
    for (const file of files) {
        const segments = segmentsOf(file);
        for (let depth = 0; depth < segments.length; depth += 1) {
            const above = known.get((0,safe_path/* collisionKey */.EE)(segments.slice(0, depth)));
            if (above)
                await checkBelow(above, file, segments.slice(depth));
        }
    }
}
function sameTitle(one, other) {
    const title = JSON.stringify(other.title);
    const what = one.path === other.path && one.title === other.title
        ? `${one.path} is named twice`
        : `${one.path} and ${other.path} would have the same title ${title}, which pull refuses`;
    return new errors/* OrasError */.aP('INVALID_INPUT', `input files: ${what}`, {
        details: { input: 'files', packing: true },
    });
}
function segmentsOf(file) {
    try {
        const segments = (0,safe_path/* safeSegments */.Kb)(file.title);
        if (segments.length > 0 || file.isFolder)
            return segments;
    }
    catch (cause) {
        throw refused(file, (0,errors/* messageOf */.bD)(cause), cause);
    }
    throw refused(file, `${JSON.stringify(file.title)} is the name of a folder`);
}
/** Two titles may meet where they bring the same. */
async function checkBelow(above, file, below) {
    const title = JSON.stringify(file.title);
    if (!above.isFolder)
        throw refused(file, `${title} lies below ${JSON.stringify(above.title)}, which is a file`);
    for (let depth = 1; depth <= below.length; depth += 1) {
        const path = (0,external_node_path_.join)(above.path, ...below.slice(0, depth));
        if ((0,excluded_paths/* isExcluded */.R)(path, above.leftOut) || !(await (0,inputs_files/* exists */.t2)(path)))
            return;
        const met = depth < below.length
            ? !(await isFolder(path))
            : await differs(path, { ...file, path: await (0,promises_.realpath)(file.path) });
        if (met !== false)
            throw refused(file, `${title} has a different ${met === true ? path : met}`);
    }
}
/** A path that the folder has, too, and that is another there. */
async function differs(path, file) {
    if ((0,excluded_paths/* isExcluded */.R)(path, file.leftOut))
        return false;
    if (!file.isFolder || !(await isFolder(path)))
        return !file.isFolder && (await (0,compare_entries/* isSameEntry */.T)(path, file.path)) ? false : path;
    for (const name of await (0,promises_.readdir)(file.path)) {
        const [there, own] = [(0,external_node_path_.join)(path, name), (0,external_node_path_.join)(file.path, name)];
        if ((0,excluded_paths/* isExcluded */.R)(own, file.leftOut) || !(await (0,inputs_files/* exists */.t2)(there)))
            continue;
        const met = await differs(there, { ...file, path: own, isFolder: await isFolder(own) });
        if (met !== false)
            return met;
    }
    return false;
}
async function isFolder(path) {
    return (await (0,promises_.lstat)(path)).isDirectory();
}
function refused({ path }, reason, cause) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `input files: ${path} has a title that pull refuses: ${reason}`, {
        cause,
        details: { input: 'files', packing: true },
    });
}

;// CONCATENATED MODULE: ../build/js/action/commands/shared/pack-files.js












async function foundFiles(inputs, { runtime, log }) {
    const { files, unmatched, gits } = await (0,inputs_files/* findFiles */.lY)(inputs.files, runtime);
    logGitPaths(gits, log, runtime);
    if (unmatched.length > 0) {
        const message = `input files: nothing matches ${unmatched.map((line) => JSON.stringify(line)).join(', ')} in ${runtime.workspace}`;
        if (inputs.ifNoFilesFound === 'error')
            throw new errors/* OrasError */.aP('NOT_FOUND', message, { details: { input: 'files' } });
        if (inputs.ifNoFilesFound === 'warn')
            log.warning(message);
    }
    return files;
}
/** Makes one manifest of the files, in a folder target, from where it can be copied. */
async function packFiles(folder, { inputs, files, subject }, { runtime, runner, signal, concurrency, log }) {
    const annotations = await (0,inputs_annotations/* annotationsFor */.g)(inputs, runtime);
    const named = withTitles(files, annotations);
    await checkTitles([...named, ...titleOfConfig(inputs, annotations)]);
    const secrets = new SecretScanner([...runner.secrets, ...tokensOf(runtime.env)]);
    const gits = [];
    const layers = await (0,core_concurrency/* mapConcurrent */._k)(named, concurrency, async (file) => {
        const { path, title, mediaType, leftOut } = file;
        const passedOver = (git) => void gits.push(git);
        const more = { mtime: runtime.sourceDate, signal, secrets, passedOver };
        const node = await folder.add(path, { title, mediaType, leftOut, ...more });
        return annotated(node, file.annotations);
    });
    logGitPaths(gits, log, runtime);
    refuseTwins(layers);
    const config = await configOf(folder, inputs, { annotations, runtime, secrets });
    return (0,pack/* packManifest */.hm)(folder, {
        layers,
        config,
        configAnnotations: annotations.config,
        artifactType: inputs.artifactType,
        imageSpec: inputs.imageSpec,
        annotations: annotations.manifest,
        subject,
    }, { signal });
}
/** Of the runner; its environment reaches every file that a process writes it to. */
function tokensOf(env) {
    const names = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_TOKEN'];
    return names.flatMap((name) => env[name] ?? []);
}
/** A checkout keeps the job's token there. */
function logGitPaths(paths, log, { workspace }) {
    if (paths.length === 0)
        return;
    const names = paths.map((path) => (0,safe_text/* safeText */.H)((0,external_node_path_.relative)(workspace, path), 200)).slice(0, 5);
    const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
    log.notice(`input files: left out, because .git can hold the token of the checkout: ${names.join(', ')}${more}`);
}
function annotated(node, annotations) {
    const [own, given] = [node.annotations?.[descriptor/* CONTENT_DIGEST */.xL], annotations[descriptor/* CONTENT_DIGEST */.xL]];
    if (own !== undefined && given !== undefined && own !== given) {
        const message = `input annotation-file: ${(0,descriptor/* titleOf */.Gg)(node) ?? ''} has ${descriptor/* CONTENT_DIGEST */.xL} ${given}, and its tar has ${own}`;
        throw new errors/* OrasError */.aP('INVALID_INPUT', message, { details: { input: 'annotation-file' } });
    }
    return { ...node, annotations: { ...node.annotations, ...annotations } };
}
/** It has one only by annotation, and is a file of the artifact then. */
function titleOfConfig({ config = 'config' }, annotations) {
    const title = annotations.config[descriptor/* TITLE */.ly];
    if (title === undefined)
        return [];
    return [{ path: config, name: config, title, mediaType: undefined, isFolder: false, leftOut: new Set() }];
}
/** A pull unpacks a folder as it comes, and could not make a file of the same bytes. */
function refuseTwins(layers) {
    for (const folder of layers.filter(({ annotations }) => annotations?.[descriptor/* UNPACK */.P4] === 'true')) {
        const twin = layers.find((layer) => layer !== folder && layer.digest === folder.digest);
        if (!twin)
            continue;
        const message = `input files: ${(0,descriptor/* titleOf */.Gg)(twin)} has the same bytes as the packed folder ${(0,descriptor/* titleOf */.Gg)(folder)}, and a pull cannot write both`;
        throw new errors/* OrasError */.aP('INVALID_INPUT', message, { details: { input: 'files' } });
    }
}
/** The config carries no title: it is not a file of the artifact. */
async function configOf(folder, inputs, { annotations, runtime, secrets }) {
    if (inputs.config === undefined)
        return undefined;
    const { path, mediaType } = await (0,inputs_files/* typedPath */.or)(inputs.config, runtime);
    const place = (0,machine_path/* machinePath */.l)(path, runtime);
    if (!(await (0,inputs_files/* exists */.t2)(place)))
        throw new errors/* OrasError */.aP('INVALID_INPUT', `input config: there is no file ${place}`, {
            details: { input: 'config' },
        });
    const { annotations: _title, ...node } = await folder.add(await (0,inputs_files/* pathToRead */.DW)(place, runtime), {
        title: path,
        mediaType: mediaType ?? media_types/* UNKNOWN_CONFIG */.wv,
        secrets,
    });
    return Object.keys(annotations.config).length === 0 ? node : { ...node, annotations: annotations.config };
}
/** Of a file that could not be read as it was before, people want to know the name. */
function withFileName(error, files) {
    if (!(error instanceof errors/* CopyError */.k6) || error.side !== 'source')
        return error;
    const file = files.find(({ digest }) => digest === error.digest);
    return file
        ? new errors/* OrasError */.aP(error.code, `${file.title}: ${error.message}`, { cause: error, details: error.details })
        : error;
}
/** distribution-spec, "Pushing Manifests": what registries should take at least, and many take no more. */
const MAX_PUSHED_MANIFEST = 4 * 1024 * 1024;
/** Said before anything is sent: a registry would have all blobs when it refuses the manifest. */
function checkManifestSize({ size }, location) {
    if (location.kind !== 'registry' || size <= MAX_PUSHED_MANIFEST)
        return;
    const message = `the manifest would have ${size} bytes, registries take ${MAX_PUSHED_MANIFEST}`;
    throw new errors/* OrasError */.aP('TOO_LARGE', message, { details: { limit: MAX_PUSHED_MANIFEST, manifest: true } });
}
/** The files that a manifest holds. */
function filesIn({ layers = [] }) {
    return layers.flatMap((node) => {
        const title = (0,descriptor/* titleOf */.Gg)(node);
        return title === undefined
            ? []
            : [{ title, digest: node.digest, size: node.size, mediaType: node.mediaType }];
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
/* harmony import */ var _targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8119);
/* harmony import */ var _machine_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11418);







/**
 * Finds what the lines of `files` name: paths of files and folders, globs (files only), `!glob` to leave files out,
 * `path:media/type`, and `path => title`. Order of the lines, then of the names.
 */
async function findFiles(lines, folders) {
    const { workspace } = folders;
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
    const way = wayBelow(path, workspace);
    if (way === undefined)
        return real;
    const behind = wayBelow(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace));
    if (behind !== undefined && (!(0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(behind) || (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(way)))
        return real;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNSAFE_PATH', `will not push ${path}: it is a link to ${real}`, {
        details: { path, reason: 'link-out' },
    });
}
function wayBelow(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way) ? undefined : way;
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
    const absolute = (0,_machine_path_js__WEBPACK_IMPORTED_MODULE_6__/* .machinePath */ .l)(path, folders);
    const way = wayBelow(absolute, folders.workspace);
    return slashed(way === undefined ? absolute : way || '.');
}
/** As {@link splitMediaType}, but the name of a file that is there is no type. */
async function typedPath(text, folders) {
    return (await exists((0,_machine_path_js__WEBPACK_IMPORTED_MODULE_6__/* .machinePath */ .l)(text, folders)))
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
        if ((0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, line.pattern), leftOut))
            return [];
        return [named(line.pattern, line.title ?? titleOf(line.pattern, line.text), line.name)];
    }
    if (!/[*?[\]{}]/.test(line.pattern))
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const found = await glob(line.pattern, {
        cwd: workspace,
        onlyFiles: true,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
    const paths = found.filter((path) => !(0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path), leftOut));
    for (const path of paths)
        await checkUtf8(path, workspace);
    if (line.title !== undefined && paths.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title`);
    }
    return paths.toSorted().map((path) => named(path, line.title ?? titleOf(path, line.text)));
}
/** The paths that `!glob` lines match: left out of other globs, and of the folders that are packed. */
async function excludedPaths(excludes, workspace) {
    if (excludes.length === 0)
        return new Set();
    const { glob } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 56416));
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

/***/ 52547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ logPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62097);






const MAX_LINES = 200;
/** Indexes may stand in indexes. */
const MAX_LEVELS = 4;
/** What an artifact is made of, with sizes, as lines for a log. Below a manifest that is not known, nothing is told. */
function artifactTree(root, known) {
    const lines = [];
    let more = 0;
    const add = (line) => {
        if (lines.length < MAX_LINES)
            lines.push(line);
        else
            more += 1;
    };
    const walk = (node, indent, level) => {
        const manifest = level > MAX_LEVELS ? undefined : manifestOf(node, known);
        const children = manifest ? (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest) : [];
        for (const [at, child] of children.entries()) {
            const isSubject = child.digest === manifest?.subject?.digest;
            const last = at === children.length - 1;
            add(`${indent}${last ? '└──' : '├──'} ${lineOf(child, isSubject ? 'subject' : nameOf(child, known), known)}`);
            if (!isSubject)
                walk(child, `${indent}${last ? '    ' : '│   '}`, level + 1);
        }
    };
    add(lineOf(root, nameOf(root, known), known));
    walk(root, '', 1);
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
function manifestOf(node, known) {
    return (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType) ? (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(known, node)?.manifest : undefined;
}
function nameOf(node, known) {
    const manifest = manifestOf(node, known);
    const artifactType = manifest && (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest);
    return (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeName */ .qp)(artifactType === undefined ? node : { ...node, artifactType });
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf(node, what, known) {
    const size = sizeOf(node, known);
    const text = size === undefined ? '' : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSize */ .X)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .H)(what, 200)}`;
}
/** With all that it lists; undefined where that is not known, as for an index. */
function sizeOf(node, known) {
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType))
        return node.size;
    const manifest = manifestOf(node, known);
    if (!manifest)
        return undefined;
    const listed = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    if (listed.some(({ mediaType }) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)))
        return undefined;
    return listed.reduce((sum, { size }) => sum + size, node.size);
}
/** The phase of a run between what was resolved and what is moved. */
async function logPlan(log, artifacts) {
    await log.group('Plan', async () => {
        for (const { root, known } of artifacts)
            for (const line of artifactTree(root, known))
                log.info(line);
    });
}


/***/ }),

/***/ 87351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hm: () => (/* binding */ packManifest),
/* harmony export */   qq: () => (/* binding */ pack),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17142);





const EMPTY_BYTES = '{}';
/** image-spec manifest.md, "Guidance for an Empty Descriptor". */
const EMPTY = {
    mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_EMPTY */ .g1,
    digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: 2,
    data: 'e30=',
};
/** Makes the same manifest as `oras push` from the same parts, byte for byte, and pushes it, with the empty blob if it needs that. */
async function pack(storage, options, call = {}) {
    return (await packManifest(storage, options, call)).node;
}
/** Like {@link pack}; returns the manifest as well. */
async function packManifest(storage, options, call) {
    const manifest = manifestOf(options);
    for (const blob of [manifest.config, ...(manifest.layers ?? [])]) {
        if (blob?.digest === EMPTY.digest && !(await storage.exists(blob, call)))
            await storage.push(blob, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(EMPTY_BYTES), call);
    }
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeManifest */ .Gb)(manifest);
    const node = {
        mediaType: manifest.mediaType,
        digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
    };
    await storage.push(node, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), call);
    return { node, bytes, manifest };
}
function manifestOf(options) {
    const { artifactType, config, layers, subject, annotations } = options;
    if (artifactType !== undefined)
        (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .checkMediaType */ .xQ)(artifactType, 'artifact-type');
    const emptyConfigFields = options.configAnnotations && { annotations: options.configAnnotations };
    const common = {
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_MANIFEST */ .EG,
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    };
    if (isOld(options)) {
        if (artifactType !== undefined && config) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
        }
        const type = artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_CONFIG */ .wv;
        return {
            ...common,
            config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...emptyConfigFields },
            layers,
        };
    }
    if (config && artifactType === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
    }
    return {
        ...common,
        artifactType: artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_ARTIFACT */ .K2,
        config: config ?? { ...EMPTY, ...emptyConfigFields },
        layers: layers.length === 0 ? [EMPTY] : layers,
    };
}
function isOld({ imageSpec, config, artifactType }) {
    return (imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined));
}


/***/ }),

/***/ 80326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   Ut: () => (/* binding */ manifestNode),
/* harmony export */   y0: () => (/* binding */ readManifestNode)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);


function manifestNode(node, bytes) {
    let parsed;
    return {
        node,
        bytes,
        get manifest() {
            return (parsed ??= (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, node));
        },
    };
}
async function readManifestNode(source, node, options) {
    return manifestNode(node, await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(node, options), node));
}
/** The one of this digest. */
function findManifest(manifests, { digest }) {
    return manifests.find(({ node }) => node.digest === digest);
}


/***/ })

};
