export const id = 8715;
export const ids = [8715,7653];
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

/***/ 52845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ verifyRoot),
/* harmony export */   R8: () => (/* binding */ openRoot),
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   x4: () => (/* binding */ enterRoot)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1701);
/* harmony import */ var _copy_read_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66335);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34357);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);






/** Resolves `from` once, with its manifest; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
async function openRoot(inputs, context) {
    return context.log.group('Resolve', () => enterRoot(inputs, context));
}
/** The same, where a group of the log is open. */
async function enterRoot(inputs, { open, signal, log }) {
    const source = await open.source(inputs.from);
    const { platform } = inputs;
    const entered = await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .X)(source, (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .Ms)('from', inputs.from), { signal, platform });
    log.info(`${inputs.from.text} is ${entered.root.digest}`);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPinned */ .N)(entered.root, inputs.digest, inputs.from.text);
    if (!platform)
        return entered;
    const selected = await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_2__/* .onPlatform */ .J)(entered, platform, { signal });
    log.info(`for ${(0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}: ${selected.root.digest}`);
    return selected;
}
/** Input `verify`: before anything of an artifact is read or written, save the manifests that name it. */
async function verifyRoot({ source, root, index }, from, { gate, signal }) {
    await gate?.check({ source, nodes: index ? [index, root] : [root], text: from.text }, { signal });
}
/** The source or target, where it can tell what stands above a node. */
function graphOf(source, location) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canFindPredecessors */ .cp)(source))
        return source;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(location)} cannot list the referrers of its content`);
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

/***/ 48715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tool: () => (/* binding */ tool)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/copy/platform.js
var copy_platform = __webpack_require__(1701);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/targets/folder/tool-folder.js
var tool_folder = __webpack_require__(66595);
// EXTERNAL MODULE: ../build/js/action/commands/shared/context.js
var shared_context = __webpack_require__(34357);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/platform.js
var core_platform = __webpack_require__(17655);
;// CONCATENATED MODULE: ../build/js/action/commands/tool/platform.js





/** What any machine of that architecture runs, the best first; other variants come last. */
const VARIANTS = {
    amd64: [undefined, 'v1'],
    arm64: [undefined, 'v8'],
    arm: ['v7', 'v6', undefined, 'v5'],
};
const MAX_DEPTH = 3;
/** The manifest for a platform: what an index lists for it, or the artifact itself unless it says that it is for another. */
async function toolManifest({ source, artifact }, wanted, call) {
    let known = artifact;
    for (let depth = 0;; depth += 1) {
        const { manifest } = known;
        if (!(0,media_types/* isIndexType */.$U)(known.node.mediaType)) {
            const platform = await (0,copy_platform/* platformOf */.tj)(manifest, source, call);
            if (platform && !(0,core_platform/* matchesPlatform */.pC)(platform, wanted))
                throw (0,copy_platform/* platformNotFound */.di)(artifact.node, wanted, [platform]);
            return known;
        }
        const node = choose(manifest.manifests ?? [], wanted);
        if (!node || depth === MAX_DEPTH)
            throw (0,copy_platform/* platformNotFound */.di)(artifact.node, wanted, (0,copy_platform/* platformsIn */.S2)(manifest.manifests ?? []));
        known = (0,manifest_node/* manifestNode */.Ut)(node, await (0,bytes/* readAll */.yw)(source.fetch(node, call), node));
    }
}
function choose(listed, wanted) {
    const matching = listed.filter((node) => node.platform && (0,core_platform/* matchesPlatform */.pC)(node.platform, wanted));
    const order = VARIANTS[wanted.architecture] ?? [undefined];
    const rank = ({ platform }) => {
        const at = order.indexOf(platform?.variant);
        return at < 0 ? order.length : at;
    };
    const [best] = matching.toSorted((one, other) => rank(one) - rank(other));
    // An index of one artifact need not say for what.
    const [only, ...more] = listed;
    return best ?? (more.length === 0 && only?.platform === undefined ? only : undefined);
}

;// CONCATENATED MODULE: ../build/js/action/commands/tool/programs.js


const programs_MAX_DEPTH = 6;
const MAX_FOLDERS = 10_000;
const WINDOWS = /\.(?:exe|com|cmd|bat|ps1)$/i;
/**
 * Where the programs of a tool are: in the `bin` that is nearest to its top, else where there are any first.
 * Undefined when there are none.
 */
async function findPrograms(root) {
    let level = [root];
    let seen = 0;
    for (let depth = 0; depth < programs_MAX_DEPTH && level.length > 0; depth += 1) {
        const below = [];
        const found = [];
        for (const folder of level) {
            if ((seen += 1) > MAX_FOLDERS)
                return undefined;
            const { programs, folders } = await look(folder);
            const bin = folders.find((one) => (0,external_node_path_.basename)(one) === 'bin');
            const inBin = bin === undefined ? [] : (await look(bin)).programs;
            if (bin !== undefined && inBin.length > 0)
                return { folder: bin, names: inBin };
            if (programs.length > 0)
                found.push({ folder, names: programs });
            below.push(...folders);
        }
        const [first] = found;
        if (first)
            return first;
        level = below;
    }
    return undefined;
}
/** Folders are no links; a program may be one, which stays inside since it was unpacked so. */
async function look(folder) {
    const entries = (await (0,promises_.readdir)(folder, { withFileTypes: true })).toSorted((a, b) => a.name < b.name ? -1 : 1);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(folder, name));
    const programs = [];
    for (const entry of entries) {
        if (!entry.isDirectory() && (await canRun((0,external_node_path_.join)(folder, entry.name))))
            programs.push(entry.name);
    }
    return { programs, folders };
}
async function canRun(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile() !== true)
        return false;
    return process.platform === 'win32' ? WINDOWS.test(path) : (found.mode & 0o111) !== 0;
}

// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/files/file-lock.js + 1 modules
var file_lock = __webpack_require__(80484);
// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
;// CONCATENATED MODULE: ../build/js/action/commands/tool/tool-cache.js







/** Beside the tool's files, which could bring one of that name. */
const MARKER = '.oras-action.json';
/** The toolkit follows links at the top of what it copies: there is this folder only. */
const CONTENT = 'tool';
/** Keeps `folder`, whose content is in `folder/tool`. A tool that another job has put there meanwhile is taken instead. */
async function keepTool(folder, place, tools) {
    const { name, versions, arch, digest } = place;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, MARKER), JSON.stringify({ digest }), { flag: 'wx' });
    return (0,file_lock/* withLock */.k)((0,external_node_path_.join)(tools.root, name, `${arch}.lock`), async () => {
        const found = await findTool(place, tools);
        if (found)
            return found;
        // A version that stands there with other content stays: another job may be using it.
        let version = versions.at(-1) ?? '';
        for (const one of versions.toReversed())
            if ((await tools.find(name, one, arch)) === '')
                version = one;
        await tools.keep(folder, { name, version, arch });
        const kept = await findTool({ ...place, versions: [version] }, tools);
        if (!kept)
            throw new errors/* OrasError */.aP('STORAGE', `${name} ${version} was added to the tool cache, but is not there`);
        return kept;
    });
}
async function findTool(place, tools) {
    for (const version of place.versions) {
        const found = await tools.find(place.name, version, place.arch);
        if (found === '' || (await digestIn(found)) !== place.digest)
            continue;
        const path = (0,external_node_path_.join)(found, CONTENT);
        const programs = await findPrograms(path).catch(() => undefined);
        if (programs)
            return { path, version, programs };
    }
    return undefined;
}
async function digestIn(folder) {
    try {
        const json = JSON.parse(await (0,open_file/* readText */.yR)((0,external_node_path_.join)(folder, MARKER)));
        return (0,descriptor/* isRecord */.u4)(json) ? json['digest'] : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
;// CONCATENATED MODULE: ../build/js/action/commands/tool/version.js



/** semver.org, without build metadata: the runner's tool cache leaves that out. */
const SEMVER = /^v?((?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?)$/;
/** `v1.7.1` is 1.7.1; undefined for a tag that is no whole version, such as `1.7` or `latest`: those move. */
function versionOf(tag) {
    return SEMVER.exec(tag)?.[1];
}
/** A version of its own for each content. One identifier: twelve digits that begin with 0 would be no version. */
function digestVersion(digest) {
    return `0.0.0-${(0,core_digest/* algorithmOf */.Hy)(digest)}-${(0,core_digest/* hexOf */.ZD)(digest).slice(0, 12)}`;
}
/**
 * The versions under which a tool may stand in the tool cache, the best first. The second is for a tag whose content
 * is another one meanwhile: what a running job may use is never replaced.
 */
function toolVersions(tag, digest) {
    const version = tag === undefined ? undefined : versionOf(tag);
    return version === undefined ? [digestVersion(digest)] : [version, digestVersion(digest)];
}
/** The last part of the repository, and what keeps it apart from others of that name, such as the runner's own `node`. */
function toolName(from) {
    const place = (0,inputs_location/* formatLocation */.j$)(from);
    const last = place.split(/[/\\:]/).findLast((part) => /[A-Za-z0-9]/.test(part)) ?? 'tool';
    const name = last.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 60);
    return `${name}-oras-${(0,external_node_crypto_.createHash)('sha256').update(place).digest('hex').slice(0, 8)}`;
}
const SYSTEMS = { win32: 'windows' };
const ARCHITECTURES = { x64: 'amd64', ia32: '386' };
/** In Go's words, as platforms of images have them. */
function runnerPlatform({ platform, arch, littleEndian }) {
    const endian = ['ppc64', 'mips', 'mips64'].includes(arch) && littleEndian ? 'le' : '';
    return { os: SYSTEMS[platform] ?? platform, architecture: `${ARCHITECTURES[arch] ?? arch}${endian}` };
}
/** The folder below a version: the runner's own architecture has the name that the toolkit gives it. */
function toolArchitecture(wanted, machine) {
    if (!wanted)
        return machine.arch;
    const own = runnerPlatform(machine);
    const same = wanted.os === own.os && wanted.architecture === own.architecture;
    if (same && wanted.variant === undefined && wanted['os.version'] === undefined)
        return machine.arch;
    const parts = [wanted.os, wanted.architecture, wanted.variant, wanted['os.version']];
    return parts.filter((part) => part !== undefined).join('-');
}

// EXTERNAL MODULE: ../build/js/action/commands/shared/open-root.js
var open_root = __webpack_require__(52845);
// EXTERNAL MODULE: ../build/js/action/commands/shared/root-manifest.js
var root_manifest = __webpack_require__(44580);
;// CONCATENATED MODULE: ../build/js/action/commands/tool/tool.js




















/** Without a platform it is the runner's own. */
const tool = {
    summary: 'install a program into the tool cache and PATH',
    effect: 'local',
    required: ['from'],
    optional: ['platform', 'digest', ...common_inputs/* VERIFYING */.YN],
    outputs: [...common_inputs/* MANIFEST_OUTPUTS */.Px, 'path', 'tool-path', 'cache-hit', 'verified'],
    title: { done: 'Tool', planned: 'Would install' },
    read: (reader) => (0,common_inputs/* sourceInputs */.ZU)(reader, 'tool'),
    references: ({ from }) => ({ source: [from], target: [] }),
    run: installTool,
};
/** Puts a tool into the runner's tool cache, unless it is there, and on PATH. Nothing of it is run. */
async function installTool(inputs, context) {
    const { runner, log } = context;
    const machine = {
        platform: process.platform,
        arch: process.arch,
        littleEndian: (0,external_node_os_.endianness)() === 'LE',
    };
    const chosen = await tool_choose(inputs, context, machine);
    const { node } = chosen.artifact;
    const place = {
        name: toolName(inputs.from),
        versions: toolVersions(inputs.from.tags[0], node.digest),
        arch: toolArchitecture(inputs.platform, machine),
        digest: node.digest,
    };
    const cached = await findTool(place, await runner.toolCache());
    const { stored, stats } = cached
        ? { stored: cached, stats: untouched(node) }
        : await install(chosen, place, { inputs, context });
    const { folder, names } = stored.programs;
    log.info(`${cached ? 'Found in' : 'Added to'} the tool cache: ${stored.path}`);
    log.info(`Programs: ${(0,safe_text/* safeText */.H)(names.slice(0, 20).join(', '), 500)}`);
    runner.addPath(folder);
    return {
        kind: 'artifact',
        root: node,
        location: inputs.from,
        stats,
        ...(0,root_manifest/* describeRoot */.G)(chosen.artifact),
        path: folder,
        tool: { path: stored.path, version: stored.version, cacheHit: cached !== undefined, programs: names },
    };
}
function untouched(root) {
    return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}
/** The manifest for the platform, before whose content is looked for anywhere. */
async function tool_choose(inputs, context, machine) {
    const { log, signal } = context;
    const { from, platform = runnerPlatform(machine) } = inputs;
    const { source, root, known } = await (0,open_root/* openRoot */.R8)({ from, digest: inputs.digest }, context);
    const entered = (0,manifest_node/* findManifest */.J9)(known, root);
    if (!entered)
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${from.text} is not an artifact but ${(0,safe_text/* safeText */.H)(root.mediaType, 200)}`);
    const artifact = await toolManifest({ source, artifact: entered }, platform, { signal });
    const { node: chosen } = artifact;
    if (chosen.digest !== root.digest)
        log.info(`For ${(0,copy_platform/* formatPlatform */.Bq)(platform)}: ${chosen.digest}`);
    const index = chosen.digest === root.digest ? undefined : root;
    await (0,open_root/* verifyRoot */.Gs)({ source, root: chosen, known, ...(index && { index }) }, from, context);
    return { source, artifact };
}
/** Whole and with a program in it, or not at all. */
async function install(chosen, place, { inputs, context }) {
    const { runtime, runner, log } = context;
    const { source, artifact } = chosen;
    const { node } = artifact;
    refuseOthers(artifact.manifest, inputs.from.text);
    const base = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.temp, 'oras-action-tool-'));
    const staging = (0,external_node_path_.join)(base, 'parts');
    const kept = (0,external_node_path_.join)(base, 'kept');
    const content = (0,external_node_path_.join)(kept, CONTENT);
    try {
        for (const folder of [staging, content])
            await (0,promises_.mkdir)(folder, { recursive: true });
        const target = new tool_folder/* ToolFolder */.tP(content, staging);
        const stats = await log.group(`Pull ${node.digest} from ${(0,inputs_location/* formatLocation */.j$)(inputs.from)}`, () => (0,copy/* copyNode */.Ud)(source, node, { target }, { ...(0,shared_context/* copySettings */.h)(context, { filter: isPartOfTool }), known: [artifact] }));
        await target.commit();
        if (!(await findPrograms(content)))
            throw await noPrograms(content, inputs.from.text);
        return { stored: await keepTool(kept, place, await runner.toolCache()), stats };
    }
    finally {
        await (0,tool_folder/* removeTree */.dM)(base);
    }
}
/** Files, folders and archives of the artifact itself; what it is about is another artifact. */
function isPartOfTool(node, parent) {
    if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
        return parent === undefined;
    return (0,descriptor/* titleOf */.Gg)(node) !== undefined || (0,tool_folder/* archiveOf */.YH)(node) !== undefined;
}
/** Known before anything is moved. */
function refuseOthers({ layers = [], blobs = [] }, from) {
    const all = [...layers, ...blobs];
    const other = all.filter((node) => (0,tool_folder/* archiveOf */.YH)(node) === 'other');
    if (all.length > 0 && other.length === all.length) {
        const names = other.map((node) => (0,safe_text/* safeText */.H)((0,descriptor/* titleOf */.Gg)(node) ?? node.mediaType, 200)).join(', ');
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${from} holds ${names}, which cannot be unpacked: a tool is a file, a folder, or an archive of type tar, tar.gz or tar.zst`, { details: { reference: from, archive: true } });
    }
    if (!all.some((node) => (0,descriptor/* titleOf */.Gg)(node) !== undefined || (0,tool_folder/* archiveOf */.YH)(node) !== undefined)) {
        const types = all.map(({ mediaType }) => (0,safe_text/* safeText */.H)(mediaType, 100)).slice(0, 5);
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${from} is not a tool: it contains ${types.length === 0 ? 'nothing' : `only ${types.join(', ')}`}`, { details: { reference: from, unnamed: true } });
    }
}
async function noPrograms(folder, from) {
    const names = (await (0,promises_.readdir)(folder)).slice(0, 10).map((name) => (0,safe_text/* safeText */.H)(name, 100));
    return new errors/* OrasError */.aP('UNSUPPORTED', `${from} has no program: nothing in it is executable. It contains ${names.length === 0 ? 'nothing' : names.join(', ')}`, { details: { reference: from, programs: false } });
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

/***/ 80484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ withLock)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
;// CONCATENATED MODULE: ../build/js/files/lock-owner.js





let lock_owner_self;
/** This process, as the owner of one more lock. */
async function newOwner() {
    lock_owner_self ??= describeSelf();
    return { pid: process.pid, host: (0,external_node_os_.hostname)(), id: (0,external_node_crypto_.randomUUID)(), ...(await lock_owner_self) };
}
function parseOwner(text) {
    try {
        const owner = JSON.parse(text);
        if (!(0,descriptor/* isRecord */.u4)(owner))
            return undefined;
        const { pid, host, id, space, start } = owner;
        if (!Number.isSafeInteger(pid) || pid < 1)
            return undefined;
        if (typeof host !== 'string' || typeof id !== 'string')
            return undefined;
        const certain = typeof space === 'string' && typeof start === 'string' && { space, start };
        return { pid: pid, host, id, ...certain };
    }
    catch {
        // Its process was killed between creating and writing the file.
        return undefined;
    }
}
/** `unknown` where the owner may run in another container, on another host, or before a reboot. */
async function stateOf(owner) {
    lock_owner_self ??= describeSelf();
    const here = await lock_owner_self;
    if (owner?.start === undefined || here === undefined || owner.space !== here.space)
        return 'unknown';
    if (!hasProcess(owner.pid))
        return 'gone';
    const found = await readStat(`/proc/${owner.pid}/stat`);
    // Others' processes may be hidden.
    if (!found)
        return hasProcess(owner.pid) ? 'unknown' : 'gone';
    // A process that ended stays as a zombie until its parent asks for it, which may be never.
    return found.start === owner.start && !['Z', 'X'].includes(found.state) ? 'alive' : 'gone';
}
/** Linux only. Undefined where `/proc` is another namespace's, which counts its processes in another way. */
async function describeSelf() {
    if (process.platform !== 'linux')
        return undefined;
    try {
        const status = await (0,promises_.readFile)('/proc/self/status', 'utf8');
        // proc(5): one number for each namespace, from that of the mount down to that of the process.
        if (/^NSpid:\s*(.*?)\s*$/m.exec(status)?.[1] !== String(process.pid))
            return undefined;
        const boot = await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8');
        const names = ['pid', 'time'].map((kind) => (0,promises_.readlink)(`/proc/self/ns/${kind}`).catch(ignoreMissing));
        const [pids, times] = await Promise.all(names);
        const found = await readStat('/proc/self/stat');
        if (boot.trim() === '' || pids === undefined || !found)
            return undefined;
        return { space: `${boot.trim()} ${pids} ${times ?? ''}`, start: found.start };
    }
    catch {
        return undefined;
    }
}
/** Kernels before 5.6 have no time namespaces. */
function ignoreMissing(error) {
    if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
        throw error;
}
/** proc_pid_stat(5). The second field is the program's name in parentheses and may hold any character. */
async function readStat(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state !== undefined && start !== undefined ? { state, start } : undefined;
}
function hasProcess(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* systemCode */.xU)(error) !== 'ESRCH';
    }
}

;// CONCATENATED MODULE: ../build/js/files/file-lock.js






const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const STALE_MS = 30_000;
const RENEW_MS = 5_000;
const WAIT_MS = 120_000;
const NOTIFY_MS = 2_000;
/** No valid owner is larger. */
const MAX_CONTENT = 4096;
/**
 * Runs `work` while no other process does so under the same lock file. A lock is stale when its process is gone, or,
 * where that cannot be known (another container, host or boot; macOS and Windows), when its owner has not renewed it
 * for 30 s. Fails with `CONFLICT` when the lock is not free for 120 s, and when something else than a file has its name.
 */
async function withLock(path, work, options = {}) {
    const owner = JSON.stringify(await newOwner());
    await acquire(path, owner, options);
    const renewal = setInterval(() => void renew(path), RENEW_MS).unref();
    try {
        return await work({ check: () => assertOwned(path, owner) });
    }
    finally {
        clearInterval(renewal);
        if ((await contentOf(path)) === owner)
            await (0,promises_.rm)(path, { force: true });
    }
}
async function acquire(path, owner, { signal, onWait }) {
    const started = Date.now();
    let notified = false;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    while (!(await create(path, owner))) {
        signal?.throwIfAborted();
        const holder = await breakStale(path);
        const waited = Date.now() - started;
        const message = `the lock ${path} was held by ${nameOf(holder)}`;
        if (waited > WAIT_MS)
            throw new errors/* OrasError */.aP('CONFLICT', `${message} for more than ${WAIT_MS / 1000} s`, {
                details: { file: path },
            });
        if (!notified && waited > NOTIFY_MS) {
            notified = true;
            onWait?.(`waiting for the lock ${path}, which is held by ${nameOf(holder)}`);
        }
        await (0,concurrency/* sleep */.yy)(3 + Math.random() * 22);
    }
}
/** Anyone with write access can write a lock file, so the host may be any text. */
function nameOf(owner) {
    if (!owner)
        return 'another process';
    return `another process (${owner.pid} on ${JSON.stringify(owner.host.slice(0, 100))})`;
}
async function create(path, content) {
    try {
        await (0,promises_.writeFile)(path, content, { flag: 'wx' });
        return true;
    }
    catch (error) {
        // Windows returns EPERM while a deleted file is still open somewhere.
        if (['EEXIST', 'EPERM'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** Others look at the file's time. Renewing a lock that was just taken over does no harm. */
async function renew(path) {
    const now = new Date();
    await (0,promises_.lutimes)(path, now, now).catch(() => undefined);
}
/** Only one process at a time may break a lock, or a second would remove the lock that a third has just taken. */
async function breakStale(path) {
    const holder = await contentOf(path);
    if (holder === undefined)
        return undefined;
    const owner = parseOwner(holder);
    if (!(await isStale(path, owner)))
        return owner;
    const breaker = `${path}.break`;
    if (!(await create(breaker, holder))) {
        if (await isOld(breaker))
            await (0,promises_.rm)(breaker, { force: true });
        return owner;
    }
    try {
        if ((await contentOf(path)) === holder && (await isStale(path, owner, await timeOf(breaker))))
            await (0,promises_.rm)(path, { force: true });
    }
    finally {
        await (0,promises_.rm)(breaker, { force: true });
    }
    return owner;
}
/** `now` is the file system's clock when a lock is broken: another host's may differ from ours. */
async function isStale(path, owner, now = Date.now()) {
    const state = await stateOf(owner);
    return state === 'unknown' ? isOld(path, now) : state === 'gone';
}
/** A time in the future is as stale as one long past. */
async function isOld(path, now = Date.now()) {
    return Math.abs(now - (await timeOf(path))) > STALE_MS;
}
/** In milliseconds; now for a file that is gone. */
async function timeOf(path) {
    try {
        return (await (0,promises_.lstat)(path)).mtimeMs;
    }
    catch {
        return Date.now();
    }
}
async function contentOf(path) {
    try {
        if (!(await (0,promises_.lstat)(path)).isFile())
            throw notFile(path);
        const file = await (0,promises_.open)(path, READ_ONLY);
        try {
            const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_CONTENT), 0, MAX_CONTENT, 0);
            return buffer.toString('utf8', 0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (['ENOENT', 'EPERM', 'EBUSY', 'ELOOP'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
/** A link could lead to someone else's file; locks never are links. */
function notFile(path) {
    return new errors/* OrasError */.aP('CONFLICT', `the lock ${path} is not a regular file`, {
        details: { file: path, reason: 'lock-is-no-file' },
    });
}
async function assertOwned(path, owner) {
    if ((await contentOf(path)) !== owner) {
        throw new errors/* OrasError */.aP('CONFLICT', `the lock ${path} was taken over by another process; nothing was changed`, { details: { file: path } });
    }
}


/***/ }),

/***/ 66595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ archiveOf),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   tP: () => (/* binding */ ToolFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11850);
/* harmony import */ var _move_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32811);
/* harmony import */ var _unpack_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57653);









const ARCHIVE_NAMES = [
    [/\.(?:tar\.gz|tgz)$/i, 'gzip'],
    [/\.(?:tar\.zst|tzst)$/i, 'zstd'],
    [/\.tar$/i, 'none'],
    [/\.(?:zip|7z|rar|tar\.(?:xz|bz2|lzma)|txz|tbz2?)$/i, 'other'],
];
const ARCHIVE_TYPE = /[.+/-]tar(?:[.+-](gzip|gz|zstd))?$/i;
/**
 * What a layer of a tool is packed as; undefined for a file. The title's ending says it, else the media type: `oras`
 * gives every file the type of a plain tar, so that this one counts for layers without a title only.
 */
function archiveOf(node) {
    if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType) || node.annotations?.[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .UNPACK */ .P4] === 'true')
        return undefined;
    const title = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(node);
    const [, byName] = ARCHIVE_NAMES.find(([name]) => title !== undefined && name.test(title)) ?? [];
    if (byName)
        return byName;
    const [matched, packed] = ARCHIVE_TYPE.exec(node.mediaType) ?? [];
    if (packed !== undefined)
        return packed.toLowerCase() === 'zstd' ? 'zstd' : 'gzip';
    return matched !== undefined && title === undefined ? 'none' : undefined;
}
/**
 * A folder that a tool is pulled to: as {@link FolderTarget}, but archives are unpacked by the same safe way, and
 * single files that are programs can be run. Everything collects beside the folder, which appears with `commit`.
 */
class ToolFolder {
    #root;
    #staging;
    #folder;
    #archives = new Map();
    /** Both are made; `staging` is on the same file system. */
    constructor(root, staging) {
        this.#root = root;
        this.#staging = staging;
        this.#folder = new _folder_js__WEBPACK_IMPORTED_MODULE_6__/* .FolderTarget */ .M(root);
    }
    fetch(node, options) {
        return this.#folder.fetch(node, options);
    }
    async exists(node) {
        return this.#archives.has(node.digest) || this.#folder.exists(node);
    }
    resolve(reference) {
        return this.#folder.resolve(reference);
    }
    tag(node, reference) {
        return this.#folder.tag(node, reference);
    }
    async push(node, bytes, options = {}) {
        const archive = archiveOf(node);
        if (archive === undefined || archive === 'other')
            return this.#folder.push(node, bytes, options);
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#staging, `${this.#archives.size}-${node.digest.slice(7, 19)}`);
        const modes = await (0,_unpack_folder_js__WEBPACK_IMPORTED_MODULE_8__.unpackFolder)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(bytes, node), options.signal), {
            node,
            title: '.',
            name: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(node) ?? node.digest,
            root: place,
            compression: archive,
        });
        this.#archives.set(node.digest, { path: place, segments: [], modes });
    }
    /** Fails where two parts have the same file. */
    async commit() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(this.#root, { recursive: true });
        const single = this.#folder.files().filter(({ node }) => node.annotations?.[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .UNPACK */ .P4] !== 'true');
        await this.#folder.commit();
        for (const { path } of single)
            if (await isProgram(path))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o755);
        for (const part of this.#archives.values())
            await (0,_move_files_js__WEBPACK_IMPORTED_MODULE_7__/* .moveFiles */ .p)([part], this.#root, { keepExisting: true });
    }
    async discard() {
        await this.#folder.discard();
        await removeTree(this.#staging);
    }
}
/** By its first bytes: ELF, Mach-O, PE, or a script. Few artifacts tell the mode of a single file. */
async function isProgram(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
        const start = buffer.subarray(0, bytesRead).toString('hex');
        return /^(?:7f454c46|cafebabe|feedfac[ef]|c[ef]faedfe|4d5a|2321)/.test(start);
    }
    finally {
        await file.close();
    }
}
/** Also folders that may not be written, as some archives have them. */
async function removeTree(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
    catch (error) {
        if (!['EACCES', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) ?? ''))
            throw error;
        await makeRemovable(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}
async function makeRemovable(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }))
        if (entry.isDirectory())
            await makeRemovable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name));
}


/***/ }),

/***/ 57653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpackFolder: () => (/* binding */ unpackFolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/files/byte-stream.js
var byte_stream = __webpack_require__(51837);
// EXTERNAL MODULE: ../build/js/files/decompress.js + 1 modules
var decompress = __webpack_require__(81460);
// EXTERNAL MODULE: ../build/js/files/link-target.js
var link_target = __webpack_require__(75490);
// EXTERNAL MODULE: ../build/js/files/tar/block.js
var block = __webpack_require__(89813);
// EXTERNAL MODULE: ../build/js/files/tar/entries.js + 2 modules
var entries = __webpack_require__(25736);
// EXTERNAL MODULE: ../build/js/files/git-name.js
var git_name = __webpack_require__(33534);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
;// CONCATENATED MODULE: ../build/js/targets/folder/unpack-plan.js





/** The free disk space is checked each time this many bytes are announced. */
const MAX_UNMEASURED = 64 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;
/** The tree that the entries read so far make. */
class UnpackPlan {
    modes = new Map();
    title;
    /** Bytes of content that the headers announce. */
    declared = 0;
    isEmpty = true;
    #root;
    #top;
    #entries = new Map();
    #links = new Map();
    #made = new Set();
    #unmeasured = 0;
    constructor(title, root) {
        this.title = title;
        this.#root = root;
        this.#top = (0,safe_path/* safeSegments */.Kb)(`${title}/x`).slice(0, -1);
    }
    /** Registers the entry and returns what to do. Links are written last. */
    take(entry) {
        this.isEmpty = false;
        const segments = segmentsOf(entry, entry.name);
        (0,git_name/* refuseGitName */.iC)(segments, this.#root);
        if (!this.#top.every((segment, at) => segments[at] === segment))
            throw refused(entry, `it is not below the layer's title ${JSON.stringify(this.title)}`);
        if (entry.type === 'other')
            throw refused(entry, `entries of type ${JSON.stringify(entry.flag)} are not supported`);
        const source = entry.type === 'hard link' ? this.#hardLinkSource(entry, segments) : undefined;
        const size = source?.size ?? entry.size;
        const replaces = this.#reserve(entry, segments, size);
        if (entry.type === 'folder') {
            this.modes.set(segments.join('/'), entry.mode & 0o777);
            return { segments, folder: segments, isFile: false, replaces };
        }
        const isFile = entry.type !== 'symbolic link';
        if (isFile)
            this.#measure(entry, size);
        else
            this.#links.set(segments.join('/'), { entry, segments });
        return { segments, folder: segments.slice(0, -1), isFile, replaces, copyOf: source?.segments };
    }
    isFolder(segments) {
        return segments.length === 0 || this.#entries.get((0,safe_path/* collisionKey */.EE)(segments)) === 'folder';
    }
    links() {
        return this.#links.values();
    }
    /** With those above it. No link is there yet, so that none is followed. */
    makeFolder(segments) {
        const path = (0,external_node_path_.join)(this.#root, ...segments);
        if (this.#made.has(path))
            return;
        (0,external_node_fs_.mkdirSync)(path, { recursive: true });
        this.#made.add(path);
    }
    /** The file that a hard link names, by its whole name in the tar. */
    #hardLinkSource(entry, from) {
        const segments = segmentsOf(entry, entry.link);
        const held = this.#entries.get((0,safe_path/* collisionKey */.EE)(segments));
        const name = segments.join('/');
        if (held === undefined || held === 'folder' || held.size === undefined || held.name !== name)
            throw refused(entry, `it is a hard link to ${shown(entry.link)}, which is not an earlier file`);
        if (name === from.join('/'))
            throw refused(entry, 'it is a hard link to itself');
        return { segments, size: held.size };
    }
    #measure(entry, size) {
        this.declared += entry.stored;
        this.#unmeasured += size;
        if (this.#unmeasured <= MAX_UNMEASURED)
            return;
        this.#unmeasured = 0;
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)(this.#root);
        const free = bavail * bsize;
        if (size <= free)
            return;
        const message = `will not unpack ${shown(entry.name)}: it is ${size} bytes, and the disk has ${free} free`;
        throw new errors/* OrasError */.aP('TOO_LARGE', message, { details: { limit: free, code: 'ENOSPC' } });
    }
    /** Whether a file of this very name is there. */
    #reserve(entry, segments, size) {
        for (let depth = 1; depth < segments.length; depth += 1) {
            const parent = (0,safe_path/* collisionKey */.EE)(segments.slice(0, depth));
            if ((this.#entries.get(parent) ?? 'folder') !== 'folder')
                throw refused(entry, 'another entry has the name of its folder');
            this.#entries.set(parent, 'folder');
        }
        const key = (0,safe_path/* collisionKey */.EE)(segments);
        const other = this.#entries.get(key);
        const taken = planned(entry, segments.join('/'), size);
        if (other !== undefined && !isSame(other, taken))
            throw refused(entry, 'another entry has the same name');
        this.#entries.set(key, taken);
        if (this.#entries.size > MAX_ENTRIES)
            throw refused(entry, `there are more than ${MAX_ENTRIES} entries`);
        return other !== undefined && taken !== 'folder';
    }
}
function planned({ type }, name, size) {
    if (type === 'folder')
        return type;
    return type === 'symbolic link' ? { name } : { name, size };
}
/** A folder may be there, and an archive that was added to has a file twice: under one name, not two that a file system takes for one. */
function isSame(one, other) {
    if (one === 'folder' || other === 'folder')
        return one === other;
    return one.name === other.name && one.size !== undefined && other.size !== undefined;
}
function segmentsOf(entry, name) {
    if (name === '.' || name === './')
        return [];
    const fault = (0,safe_path/* tarNameFault */.VM)(name);
    if (fault !== undefined)
        throw refused(entry, fault);
    return (0,safe_path/* safeSegments */.Kb)(name);
}
function refused(entry, reason) {
    return new errors/* OrasError */.aP('UNSAFE_PATH', `will not unpack ${shown(entry.name)}: ${reason}`, {
        details: { entry: entry.name.slice(0, 200) },
    });
}
function shown(name) {
    return JSON.stringify(name.slice(0, 200));
}

;// CONCATENATED MODULE: ../build/js/targets/folder/write-entry.js


/** Writes the file of an entry, which must not be there, in a folder that has no links: by calls that block, they cost least. */
async function writeEntry(path, entry, tar) {
    const flags = external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY;
    const file = (0,external_node_fs_.openSync)(path, flags, entry.mode & 0o777);
    try {
        const runs = entry.runs ?? [{ offset: 0, length: entry.stored }];
        for (const { offset, length } of runs) {
            let at = offset;
            for await (const chunk of tar.take(length))
                at += writeWhole(file, chunk, at);
            if (at < offset + length)
                throw cutOff(entry, tar);
        }
        if (entry.runs)
            (0,external_node_fs_.ftruncateSync)(file, entry.size);
        // 0: the writer stores no times.
        if (entry.mtime > 0)
            (0,external_node_fs_.futimesSync)(file, entry.mtime, entry.mtime);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function writeWhole(file, chunk, position) {
    let written = 0;
    while (written < chunk.length)
        written += (0,external_node_fs_.writeSync)(file, chunk, written, chunk.length - written, position + written);
    return written;
}
/** A hard link becomes a separate file, so that later changes to one do not affect the other. */
function copyEntry(from, path, { mtime }) {
    (0,external_node_fs_.copyFileSync)(from, path, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    if (mtime > 0)
        (0,external_node_fs_.utimesSync)(path, mtime, mtime);
}
function cutOff({ name }, { where }) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${where} ends in the middle of ${JSON.stringify(name)}`);
}

;// CONCATENATED MODULE: ../build/js/targets/folder/unpack-folder.js














/** Bounds of what a layer may become besides the content of files, in bytes (decompression bombs, CVE-2026-59873). */
const MAX_RATIO = 200;
const MAX_ALWAYS = 256 * 1024 * 1024;
const READ_SIZE = 64 * 1024;
/**
 * Unpacks a directory layer. `bytes` must already be checked against the layer's descriptor as they flow; the digest of
 * the uncompressed tar is checked here where the layer tells one. Nothing but files, folders, and links that stay inside
 * is taken, and every name must lie under the title.
 */
async function unpackFolder(bytes, options) {
    const { node, title, root, name = `layer ${title}`, compression = 'gzip' } = options;
    await (0,promises_.mkdir)(root, { recursive: true });
    const plan = new UnpackPlan(title, root);
    const meter = new Meter(node, name, plan);
    await extract(new byte_stream/* ByteStream */.x(name, meter.read((0,decompress/* decompressed */.j)(bytes, compression, name))), plan, root);
    meter.finish();
    await makeLinks(plan, root);
    return plan.modes;
}
/** Counts and digests the uncompressed tar. */
class Meter {
    #node;
    #name;
    #plan;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #size = 0;
    constructor(node, name, plan) {
        this.#node = node;
        this.#name = name;
        this.#plan = plan;
    }
    async *read(tar) {
        const others = MAX_ALWAYS + MAX_RATIO * this.#node.size;
        for await (const chunk of tar) {
            this.#size += chunk.byteLength;
            const limit = others + this.#plan.declared;
            if (this.#size > limit) {
                throw new errors/* OrasError */.aP('TOO_LARGE', `${this.#name} unpacks to more than ${limit} bytes`, {
                    details: { limit },
                });
            }
            this.#hash.update(chunk);
            yield chunk;
        }
    }
    finish() {
        if (this.#size % block/* BLOCK */.IE !== 0) {
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#name} cannot be unpacked: the tar is truncated`);
        }
        const expected = this.#node.annotations?.[descriptor/* CONTENT_DIGEST */.xL];
        const digest = (0,core_digest/* finishDigest */.g4)(this.#hash);
        if (expected !== undefined && expected !== digest) {
            throw new errors/* OrasError */.aP('DIGEST_MISMATCH', `the tar of ${this.#name} has digest ${digest}, its annotation says ${expected}`);
        }
    }
}
async function extract(tar, plan, root) {
    for await (const entry of (0,entries/* tarEntries */.O)(tar)) {
        const place = plan.take(entry);
        // A link's folder is made with the link: many deep names cost nothing before all is known to be right.
        if (entry.type === 'symbolic link')
            continue;
        plan.makeFolder(place.folder);
        if (!place.isFile)
            continue;
        const path = (0,external_node_path_.join)(root, ...place.segments);
        if (place.replaces)
            (0,external_node_fs_.rmSync)(path);
        if (place.copyOf)
            copyEntry((0,external_node_path_.join)(root, ...place.copyOf), path, entry);
        else
            await writeEntry(path, entry, tar);
    }
    if (plan.isEmpty)
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${tar.where} cannot be unpacked: the tar is empty`);
    await readZeros(tar);
}
/** Reads on for the digest. Other readers would not see data after the end. */
async function readZeros(tar) {
    const zeros = Buffer.alloc(READ_SIZE);
    for (;;) {
        const chunk = await tar.read(READ_SIZE);
        if (chunk.length === 0)
            return;
        if (chunk.compare(zeros, 0, chunk.length) !== 0)
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `${tar.where} cannot be unpacked: the tar has data after its end`);
    }
}
/** Last, so that no entry can be written through a link. */
async function makeLinks(plan, root) {
    for (const { entry, segments } of plan.links()) {
        const fault = (0,link_target/* linkFault */.$)(entry.link, { segments, isFolder: (way) => plan.isFolder(way) });
        if (fault !== undefined)
            throw refused(entry, `its link to ${JSON.stringify(entry.link)} ${fault}`);
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, ...segments.slice(0, -1)), { recursive: true });
        await (0,promises_.symlink)(entry.link, (0,external_node_path_.join)(root, ...segments));
    }
}


/***/ })

};
