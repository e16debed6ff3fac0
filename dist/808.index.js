export const id = 808;
export const ids = [808];
export const modules = {

/***/ 1433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ annotationsFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1963);




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
    checkCreated(manifest[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]);
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
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]: rfc3339(Date.now()) };
    if (created !== undefined)
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]: created };
    return sourceDate === undefined ? {} : { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]: rfc3339(sourceDate * 1000) };
}
function rfc3339(time) {
    return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
function checkCreated(text) {
    if (text === undefined || (DATE.test(text) && !Number.isNaN(Date.parse(text))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input created: got ${JSON.stringify(text.slice(0, 100))}, allowed is "now" or a date such as 2026-01-31T12:00:00Z`);
}
async function readFileOf(path, runtime) {
    let json;
    try {
        json = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(runtime.workspace, path), 'utf8'));
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input annotation-file: ${path} cannot be read as JSON: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}`, { cause });
    }
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(json))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input annotation-file: ${path} is not a JSON object`);
    for (const [key, value] of Object.entries(json))
        (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .checkAnnotations */ .LO)(value, `input annotation-file: ${path}: ${key}`);
    return new Map(Object.entries(json));
}


/***/ }),

/***/ 5746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tellPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7142);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2844);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8280);
/* harmony import */ var _type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7650);





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
    const bytes = known.find((one) => one.node.digest === node.digest)?.bytes;
    return bytes && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType) ? (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, node) : undefined;
}
function nameOf(node, known) {
    const manifest = manifestOf(node, known);
    const artifactType = manifest && (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest);
    return (0,_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(artifactType === undefined ? node : { ...node, artifactType });
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf(node, what, known) {
    const size = sizeOf(node, known);
    const text = size === undefined ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what, 200)}`;
}
/** With all that it lists; undefined where that is not known, as for an index. */
function sizeOf(node, known) {
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
        return node.size;
    const manifest = manifestOf(node, known);
    if (!manifest)
        return undefined;
    const listed = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    if (listed.some(({ mediaType }) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType)))
        return undefined;
    return listed.reduce((sum, { size }) => sum + size, node.size);
}
/** The phase of a run between what was resolved and what is moved. */
async function tellPlan(log, artifacts) {
    await log.group('Plan', async () => {
        for (const { root, known } of artifacts)
            for (const line of artifactTree(root, known))
                log.info(line);
    });
}


/***/ }),

/***/ 5584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ splitMediaType),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1963);
/* harmony import */ var _targets_left_out_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8281);
/* harmony import */ var _targets_safe_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1194);





/**
 * Finds what the lines of `files` name: paths of files and folders, globs (files only), `!glob` to leave files out,
 * `path:media/type`, and `path => title`. Order of the lines, then of the names.
 */
async function findFiles(lines, workspace) {
    const excludes = lines.filter((line) => line.startsWith('!')).map((line) => slashed(line.slice(1).trim()));
    const leftOut = await excludedPaths(excludes, workspace);
    const files = [];
    const unmatched = [];
    const named = lines.filter((text) => !text.startsWith('!'));
    if (named.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'input files: no line names a file');
    for (const line of named.map(parseLine)) {
        const found = await expand(line, leftOut, workspace);
        if (found.length === 0)
            unmatched.push(line.text);
        files.push(...found);
    }
    checkTitles(files);
    return { files, unmatched };
}
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(?:;.*)?$/;
function parseLine(text) {
    const [left = '', title] = text.split(/(?:^|\s)=>(?:\s|$)/).map((part) => part.trim());
    const { path, mediaType } = splitMediaType(left);
    if (path === '' || title === '') {
        const what = path === '' ? 'path' : 'title';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input files: the line ${JSON.stringify(text)} names no ${what}`);
    }
    return { text, pattern: slashed(path), mediaType, title };
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
    const named = (path, title) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path),
        name: path,
        title,
        mediaType: line.mediaType,
        leftOut,
    });
    if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, line.pattern))) {
        if ((0,_targets_left_out_js__WEBPACK_IMPORTED_MODULE_3__/* .isLeftOut */ .W)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, line.pattern), leftOut))
            return [];
        return [named(line.pattern, line.title ?? titleOf(line.pattern, line.text))];
    }
    if (!/[*?[\]{}]/.test(line.pattern))
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 6416));
    const found = await glob(line.pattern, {
        cwd: workspace,
        onlyFiles: true,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
    const paths = found.filter((path) => !(0,_targets_left_out_js__WEBPACK_IMPORTED_MODULE_3__/* .isLeftOut */ .W)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), leftOut));
    if (line.title !== undefined && paths.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title`);
    }
    return paths.toSorted().map((path) => named(path, line.title ?? titleOf(path, line.text)));
}
/** The paths that `!glob` lines match: left out of other globs, and of the folders that are packed. */
async function excludedPaths(excludes, workspace) {
    if (excludes.length === 0)
        return new Set();
    const { glob } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 6416));
    const paths = await glob([...excludes], {
        cwd: workspace,
        dot: true,
        onlyFiles: false,
        expandDirectories: false,
    });
    return new Set(paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)));
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** The path as typed, cleaned. */
function titleOf(path, line) {
    const title = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) && title !== '..' && !title.startsWith('../'))
        return title;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line)} lies outside the workspace; give it a name in the artifact: ${path} => ${node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(title)}`);
}
function slashed(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
/** What a pull would refuse to write is refused here already. */
function checkTitle(title, path) {
    try {
        (0,_targets_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .safeSegments */ .K)(title);
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${path} has a title that no pull takes: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}
function checkTitles(files) {
    const seen = new Map();
    for (const { title, path } of files) {
        checkTitle(title, path);
        const other = seen.get(title);
        if (other !== undefined && other !== path) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${other} and ${path} would have the same title ${JSON.stringify(title)}`);
        }
        if (other !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${path} is named twice`);
        seen.set(title, path);
    }
}


/***/ }),

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ chooseTags)
/* harmony export */ });
/* harmony import */ var _copy_blame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6195);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1963);


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, tags, ifExists, { log, signal }) {
    const left = [];
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const held = await resolved(target, tag, { signal });
            if (held === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && held !== root.digest))
                throw exists(`${place}:${tag}`, held, root.digest);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (held !== root.digest)
                left.push(tag);
        }
        for (const tag of left)
            log.info(`  left as it is: ${place}:${tag}, which stands for something else`);
        return free.length === 0 ? undefined : free;
    };
    return { choose, standing: () => tags.filter((tag) => !left.includes(tag)) };
}
function exists(reference, held, wanted) {
    const other = held === wanted ? 'which is this very artifact' : `and this artifact has ${wanted}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('ALREADY_EXISTS', `${reference} exists with ${held}, ${other}`, {
        details: { tag: reference },
    });
}
async function resolved(target, tag, call) {
    try {
        return (await (0,_copy_blame_js__WEBPACK_IMPORTED_MODULE_0__/* .blame */ .Sy)('target', 'resolve', undefined, () => target.resolve(tag, call))).digest;
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestText),
/* harmony export */   Y: () => (/* binding */ knownFrom)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4997);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3749);


/** The root manifest's text and artifact type, for the outputs. */
async function manifestText(source, root, options) {
    const known = options.known?.find(({ node }) => node.digest === root.digest);
    const bytes = known?.bytes ?? (await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(root, options), root));
    return {
        manifest: new TextDecoder().decode(bytes),
        artifactType: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactTypeOf */ .Gh)((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, root)),
    };
}
function knownFrom(node, { manifest }) {
    return { node, bytes: new TextEncoder().encode(manifest) };
}


/***/ }),

/***/ 9359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ namingFile),
/* harmony export */   Po: () => (/* binding */ packFiles),
/* harmony export */   UE: () => (/* binding */ foundFiles),
/* harmony export */   nG: () => (/* binding */ filesIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _copy_pack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7351);
/* harmony import */ var _core_at_once_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4219);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7142);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1433);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5584);








async function foundFiles(inputs, { runtime, log }) {
    const { files, unmatched } = await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .findFiles */ .lY)(inputs.files, runtime.workspace);
    if (unmatched.length > 0) {
        const message = `input files: nothing matches ${unmatched.map((line) => JSON.stringify(line)).join(', ')} in ${runtime.workspace}`;
        if (inputs.ifNoFilesFound === 'error')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', message, { details: { input: 'files' } });
        if (inputs.ifNoFilesFound === 'warn')
            log.warning(message);
    }
    return files;
}
/** Makes one manifest of the files, in a folder target, from where it can be copied. */
async function packFiles(folder, { files, subject }, inputs, { runtime, signal, concurrency }) {
    const annotations = await (0,_annotations_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationsFor */ .g)(inputs, runtime);
    const layers = await (0,_core_at_once_js__WEBPACK_IMPORTED_MODULE_7__/* .atOnce */ .z)(files, concurrency, async ({ path, name, title, mediaType, leftOut }) => {
        const node = await folder.add(path, { title, mediaType, leftOut, mtime: runtime.sourceDate, signal });
        return annotated(node, annotations.forFile(name, title));
    });
    const config = await configOf(folder, inputs, annotations, runtime.workspace);
    return (0,_copy_pack_js__WEBPACK_IMPORTED_MODULE_1__/* .pack */ .qq)(folder, {
        layers,
        config,
        configAnnotations: annotations.config,
        artifactType: inputs.artifactType,
        imageSpec: inputs.imageSpec,
        annotations: annotations.manifest,
        subject,
    }, { signal });
}
function annotated(node, annotations) {
    return { ...node, annotations: { ...node.annotations, ...annotations } };
}
/** The config carries no title: it is not a file of the artifact. */
async function configOf(folder, inputs, annotations, workspace) {
    if (inputs.config === undefined)
        return undefined;
    const { path, mediaType } = (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .splitMediaType */ .$J)(inputs.config);
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path);
    if (!(await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .exists */ .t2)(place)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input config: there is no file ${place}`, {
            details: { input: 'config' },
        });
    const { annotations: _title, ...node } = await folder.add(place, {
        title: path,
        mediaType: mediaType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_CONFIG */ .wv,
    });
    return Object.keys(annotations.config).length === 0 ? node : { ...node, annotations: annotations.config };
}
/** Of a file that could not be read as it was before, people want to know the name. */
function namingFile(error, files) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CopyError */ .k6) || error.side !== 'source')
        return error;
    const file = files.find(({ digest }) => digest === error.digest);
    return file
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP(error.code, `${file.title}: ${error.message}`, { cause: error, details: error.details })
        : error;
}
/** The files that a manifest holds. */
function filesIn(manifest) {
    const { layers = [] } = JSON.parse(manifest);
    return layers.flatMap((node) => {
        const title = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .Gg)(node);
        return title === undefined
            ? []
            : [{ title, digest: node.digest, size: node.size, mediaType: node.mediaType }];
    });
}


/***/ }),

/***/ 6808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   push: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1574);
/* harmony import */ var _targets_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8703);
/* harmony import */ var _artifact_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5746);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3276);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4424);
/* harmony import */ var _choose_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1751);
/* harmony import */ var _manifest_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8745);
/* harmony import */ var _pack_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9359);








/** Push is a copy from files: they become layers of one manifest, in a folder target, which is copied. */
async function push(inputs, context) {
    const { runtime, log, signal, open } = context;
    const files = await (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_7__/* .foundFiles */ .UE)(inputs, context);
    if (files.length === 0)
        return { command: 'nothing' };
    const target = await open.target(inputs.to);
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(inputs.to);
    const folder = new _targets_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .FolderTarget */ .M(runtime.workspace, { temp: runtime.temp });
    try {
        const root = await (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_7__/* .packFiles */ .Po)(folder, { files }, inputs, context);
        const text = await (0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestText */ .$)(folder, root, { signal });
        await (0,_artifact_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .tellPlan */ .f)(log, [{ root, known: [(0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_6__/* .knownFrom */ .Y)(root, text)] }]);
        const layers = (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_7__/* .filesIn */ .nG)(text.manifest);
        const { tags } = inputs;
        const choice = (0,_choose_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseTags */ .N)({ target, place }, tags, inputs.ifExists, context);
        const stats = await log.group(`Push ${root.digest} to ${place}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyNode */ .Ud)(folder, root, { target, reference: choice.choose }, (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .copySettings */ .h)(context)).catch((error) => {
            throw (0,_pack_files_js__WEBPACK_IMPORTED_MODULE_7__/* .namingFile */ .Bp)(error, layers);
        }));
        await open.commit(target, signal);
        return { command: 'push', root, place, stats, tags: choice.standing(), ...text, files: layers };
    }
    finally {
        await folder.discard();
    }
}


/***/ }),

/***/ 8281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isLeftOut)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Whether a path, or a folder that it is in, is one of these absolute paths. */
function isLeftOut(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) !== path && isLeftOut((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), leftOut));
}


/***/ })

};
