export const id = 8688;
export const ids = [8688];
export const modules = {

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
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
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
    /** Secrets with fewer than 8 characters are left out: they would match by chance. */
    constructor(secrets) {
        const known = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST);
        this.#needles = known.flatMap((secret) => [secret, ...base64Of(secret)]).map((text) => Buffer.from(text));
    }
    /** Fails with `INVALID_INPUT` if the bytes contain a secret. */
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
// EXTERNAL MODULE: ../build/js/action/inputs/text/file-line.js
var file_line = __webpack_require__(64346);
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
            throw new errors/* OrasError */.aP('NOT_FOUND', message, { details: { input: 'files', ...formOf(unmatched) } });
        if (inputs.ifNoFilesFound === 'warn')
            log.warning(message);
    }
    return files;
}
/** Lines that match nothing were perhaps meant as others. */
function formOf(unmatched) {
    if (unmatched.every(file_line/* isPlain */.$i))
        return {};
    return { reason: 'file-line-form', lines: unmatched.flatMap(file_line/* plainLines */.y1) };
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
        const options = { mtime: runtime.sourceDate, keepMode: inputs.fileModes, signal, secrets, passedOver };
        const node = await folder.add(path, { title, mediaType, leftOut, ...options });
        return annotated(node, file.annotations);
    });
    logGitPaths(gits, log, runtime);
    refuseTwins(layers);
    const config = await configOf(folder, inputs, { annotations, runtime, secrets });
    return (0,pack/* packManifest */.hm)(folder, {
        layers,
        config,
        configAnnotations: annotations.config,
        artifactType: inputs.artifactType ?? defaultTypeOf(inputs),
        imageSpec: inputs.imageSpec,
        annotations: annotations.manifest,
        subject,
    }, { signal });
}
/** A config for a platform is that of an image, and says nothing of the artifact. */
function defaultTypeOf({ artifactPlatform, imageSpec }) {
    return artifactPlatform && imageSpec !== 'v1.0' ? media_types/* UNKNOWN_ARTIFACT */.K2 : undefined;
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
    if (inputs.artifactPlatform)
        return platformConfig(folder, inputs.artifactPlatform, annotations.config);
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
/** As `oras push --artifact-platform` writes it: `index` and other tools read the platform there. */
async function platformConfig(folder, platform, annotations) {
    const bytes = new TextEncoder().encode(JSON.stringify(platform));
    const node = { mediaType: media_types/* OCI_CONFIG */.TF, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
    await folder.push(node, (0,core_bytes/* bytesOf */.$$)(bytes));
    return Object.keys(annotations).length === 0 ? node : { ...node, annotations };
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

/***/ 87351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hm: () => (/* binding */ packManifest),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony export packIndex */
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40239);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _missing_child_retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52872);







const EMPTY_BYTES = '{}';
/** Content `{}` (image-spec manifest.md, "Guidance for an Empty Descriptor"). */
const EMPTY = {
    mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_EMPTY */ .g1,
    digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: 2,
    data: 'e30=',
};
/**
 * Makes the same manifest as `oras push` from the same parts, byte for byte, and pushes it, with the empty blob if it needs
 * that. The layers must be in the storage.
 *
 * @throws {OrasError} `INVALID_INPUT` for a type that is no media type, and for parts that the chosen version does not take.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, '{"spdxVersion":"SPDX-2.3"}', { mediaType: 'application/spdx+json' });
 * const { node } = await packManifest(memory, { artifactType: 'application/spdx+json', layers: [layer] });
 * console.log(node.digest);
 */
async function packManifest(storage, options, { tag, signal } = {}) {
    const call = { signal };
    const manifest = manifestOf(options);
    for (const blob of [manifest.config, ...(manifest.layers ?? [])]) {
        if (blob?.digest === EMPTY.digest && !(await storage.exists(blob, call)))
            await storage.push(blob, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(EMPTY_BYTES), call);
    }
    return pushManifest(storage, manifest, { tag, signal });
}
/**
 * Makes an index (image-spec image-index.md) and pushes it. What it lists must be in the storage; to change an index that
 * is there, use {@link updateIndex}.
 *
 * @throws {OrasError} `INVALID_INPUT` for an artifact type that is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.tool' });
 * const index = await packIndex(memory, {
 *   manifests: [{ ...node, platform: { os: 'linux', architecture: 'arm64' } }],
 * });
 * await memory.tag(index.node, 'v1');
 */
async function packIndex(storage, { manifests, artifactType, subject, annotations }, call = {}) {
    if (artifactType !== undefined)
        checkMediaType(artifactType, 'artifactType');
    return pushManifest(storage, {
        mediaType: OCI_INDEX,
        manifests,
        ...(artifactType !== undefined && { artifactType }),
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    }, call);
}
async function pushManifest(storage, manifest, call) {
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeManifest */ .Gb)(manifest);
    const node = {
        ...(0,_core_content_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(bytes, manifest.mediaType),
        ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
    };
    await (0,_missing_child_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .retryMissingChild */ .T)(() => storage.push(node, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), call), call);
    return { node, bytes, manifest };
}
function manifestOf(options) {
    const { artifactType, config, layers = [], subject, annotations } = options;
    if (artifactType !== undefined)
        (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .checkMediaType */ .xQ)(artifactType, 'artifact-type');
    const emptyConfigFields = options.configAnnotations && { annotations: options.configAnnotations };
    const common = {
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG,
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    };
    if (isOld(options)) {
        if (artifactType !== undefined && config) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
        }
        const type = artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_CONFIG */ .wv;
        return {
            ...common,
            config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...emptyConfigFields },
            layers,
        };
    }
    if (config && artifactType === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
    }
    return {
        ...common,
        artifactType: artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_ARTIFACT */ .K2,
        config: config ?? { ...EMPTY, ...emptyConfigFields },
        layers: layers.length === 0 ? [EMPTY] : layers,
    };
}
function isOld({ imageSpec, config, artifactType }) {
    return (imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined));
}


/***/ }),

/***/ 40239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ pushBytes),
/* harmony export */   ci: () => (/* binding */ fetchBytes),
/* harmony export */   nb: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const BINARY = 'application/octet-stream';
/**
 * The descriptor of content that is in memory; text counts as UTF-8.
 *
 * @param mediaType - RFC 6838. Default `application/octet-stream`.
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 */
function descriptorOf(content, mediaType = BINARY) {
    (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .checkMediaType */ .xQ)(mediaType, 'mediaType');
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
}
/**
 * Pushes content that is in memory, and returns its descriptor for the `layers` or `config` of a manifest.
 *
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, 'hello', {
 *   mediaType: 'text/plain',
 *   annotations: { 'org.opencontainers.image.title': 'hello.txt' },
 * });
 */
async function pushBytes(storage, content, { mediaType, annotations, ...push } = {}) {
    const node = descriptorOf(content, mediaType);
    await storage.push(node, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(content), push);
    return annotations ? { ...node, annotations } : node;
}
/**
 * Reads content into memory, checked against its descriptor.
 *
 * @throws {OrasError} `TOO_LARGE` beyond the limit, `DIGEST_MISMATCH` and `SIZE_MISMATCH` for wrong content, `NOT_FOUND`.
 */
async function fetchBytes(source, node, { limit, signal } = {}) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(node, { signal }), node, limit);
}


/***/ })

};
