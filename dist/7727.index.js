export const id = 7727;
export const ids = [7727];
export const modules = {

/***/ 57727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pull: () => (/* binding */ pull)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/targets/folder/folder.js + 2 modules
var folder_folder = __webpack_require__(11850);
// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __webpack_require__(11418);
// EXTERNAL MODULE: ../build/js/action/inputs/node-inputs.js + 1 modules
var node_inputs = __webpack_require__(67848);
// EXTERNAL MODULE: ../build/js/core/glob.js
var glob = __webpack_require__(66642);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
;// CONCATENATED MODULE: ../build/js/action/inputs/title-patterns.js



const MAX_PATTERN = 1000;
/**
 * Titles are matched as `push` matches paths: a path names a file, or a folder with all below it; a glob names files,
 * hidden ones only where it says so or denies. Titles are a stranger's: the time to match one grows with its length only.
 */
function parseTitlePattern(text) {
    const denies = text.startsWith('!');
    const pattern = external_node_path_.posix.normalize((denies ? text.slice(1) : text).trim()).replace(/(.)\/$/, '$1');
    if (pattern === '.' || text.length > MAX_PATTERN)
        throw invalid(text, pattern === '.' ? 'it names no file' : `it is longer than ${MAX_PATTERN} characters`);
    if (!/[*?[\]{}]/.test(pattern))
        return { text, denies, matches: (title) => isAtOrBelow(title, pattern) };
    const expanded = (0,glob/* expandBraces */.PH)(pattern);
    if (!expanded)
        throw invalid(text, 'its braces stand for too many patterns');
    const forms = expanded.map((form) => form.split('/').map(parseSegment));
    const matches = (title) => isAtOrBelow(title, pattern) || forms.some((form) => matchesPath(form, title.split('/'), denies));
    return { text, denies, matches };
}
function isAtOrBelow(title, path) {
    return title === path || title.startsWith(`${path}/`);
}
function parseSegment(segment) {
    return segment === '**' ? segment : (0,glob/* parseGlobSegment */.DC)(segment);
}
function matchesPath(form, segments, hidden) {
    // Whether the first segments of the title match the first of the form.
    let row = [true, ...segments.map(() => false)];
    for (const part of form) {
        const next = segments.map(() => false);
        next.unshift(part === '**' && row[0] === true);
        for (const [at, segment] of segments.entries())
            next[at + 1] =
                part === '**'
                    ? row[at + 1] === true || (next[at] === true && (hidden || !segment.startsWith('.')))
                    : row[at] === true && matchesSegment(part, Array.from(segment), hidden);
        row = next;
    }
    return row.at(-1) === true;
}
function matchesSegment(segment, text, hidden) {
    if (!hidden && text[0] === '.' && (0,glob/* beginsWild */.v2)(segment))
        return false;
    return (0,glob/* matchesGlobSegment */.JM)(segment, text);
}
function invalid(text, why) {
    return (0,raw_inputs/* wrong */.Qm)('files', text, `a path or a glob: ${why}`);
}

// EXTERNAL MODULE: ../build/js/action/reporting/artifact-tree.js
var artifact_tree = __webpack_require__(52547);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/action/commands/shared/context.js
var shared_context = __webpack_require__(34357);
// EXTERNAL MODULE: ../build/js/action/commands/shared/merge-copy-results.js
var merge_copy_results = __webpack_require__(98437);
// EXTERNAL MODULE: ../build/js/copy/extended-copy.js + 1 modules
var extended_copy = __webpack_require__(10570);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: ../build/js/action/commands/shared/open-root.js
var open_root = __webpack_require__(52845);
;// CONCATENATED MODULE: ../build/js/action/commands/shared/open-referrer.js









/** The only referrer of these types that the artifact itself has. */
async function enterReferrer({ source, root, known }, { from, referrerTypes }, { signal, concurrency, log }) {
    const found = await (0,extended_copy/* findPredecessors */.WA)((0,open_root/* graphOf */.cQ)(source, from), root, {
        depth: 1,
        referrersOnly: true,
        // Determines the types that a registry leaves out of its list.
        follow: () => true,
        signal,
        concurrency,
        known,
    });
    const own = found.filter(({ of }) => of.digest === root.digest);
    const matching = own.filter(({ node }) => referrerTypes.includes(node.artifactType ?? ''));
    const [referrer, second] = matching;
    const what = `${from.text} has ${matching.length === 0 ? 'no' : matching.length}`;
    const types = referrerTypes.join(' or ');
    if (!referrer) {
        const below = found.filter(({ of }) => of.digest !== root.digest);
        throw new errors/* OrasError */.aP('NOT_FOUND', `${what} referrer of type ${types}; ${typesOf(own, below)}`, {
            details: { reason: 'no-such-referrer', below: below.length },
        });
    }
    if (second)
        throw new errors/* OrasError */.aP('INVALID_INPUT', `${what} referrers of type ${types}: ${listOf(matching)}`, {
            details: { reason: 'several-referrers', reference: (0,inputs_location/* formatNode */.O7)(from, referrer.node) },
        });
    const manifest = await (0,manifest_node/* readManifestNode */.y0)(source, referrer.node, { signal });
    const { subject } = manifest.manifest;
    const artifactType = (0,core_manifest/* artifactTypeOf */.Gh)(manifest.manifest) ?? '';
    // The list is the registry's word.
    if (subject?.digest !== root.digest || !referrerTypes.includes(artifactType))
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${(0,inputs_location/* formatLocation */.j$)(from)} lists ${referrer.node.digest} as a referrer of ${root.digest} of type ${types}, which its manifest is not`);
    log.info(`Referrer of type ${artifactType}: ${referrer.node.digest}`);
    return {
        source,
        root: { ...(0,descriptor/* plain */.pj)(referrer.node), size: manifest.bytes.byteLength },
        known: [manifest],
    };
}
const SHOWN = 10;
function listOf(found) {
    const shown = found
        .slice(0, SHOWN)
        .map(({ node }) => `${node.digest} (${(0,safe_text/* safeText */.H)(node.artifactType ?? node.mediaType, 200)})`);
    const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
    return `${shown.join(', ')}${more}`;
}
function typesOf(own, below) {
    const name = (found) => {
        const types = [...new Set(found.map(({ node }) => (0,safe_text/* safeText */.H)(node.artifactType ?? 'none', 200)))];
        const more = types.length > SHOWN ? ` and ${types.length - SHOWN} more` : '';
        return `${types.slice(0, SHOWN).join(', ')}${more}`;
    };
    const its = own.length === 0 ? 'it has no referrers' : `its referrers are of type ${name(own)}`;
    if (below.length === 0)
        return its;
    return `${its}; the manifests that it lists have ${(0,format/* counted */.hS)(below.length, 'referrer')} of type ${name(below)}`;
}

// EXTERNAL MODULE: ../build/js/action/commands/shared/partial-index.js
var partial_index = __webpack_require__(58766);
// EXTERNAL MODULE: ../build/js/action/commands/shared/root-manifest.js
var root_manifest = __webpack_require__(44580);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/json.js
var json = __webpack_require__(49310);
;// CONCATENATED MODULE: ../build/js/action/commands/pull/chart-files.js




/** https://helm.sh/docs/topics/registries, "Helm chart manifest" */
const CONFIG = 'application/vnd.cncf.helm.config.v1+json';
const ENDINGS = {
    'application/vnd.cncf.helm.chart.content.v1.tar+gzip': '.tgz',
    'application/vnd.cncf.helm.chart.provenance.v1.prov': '.tgz.prov',
};
function isChart({ config }) {
    return config?.mediaType === CONFIG;
}
/** The archive of a chart and its provenance, as `helm package` names them; none for other artifacts. */
async function chartFiles(source, manifest, call) {
    const { config, layers = [] } = manifest;
    if (!config || !isChart(manifest))
        return [];
    const unnamed = layers.filter((layer) => (0,descriptor/* titleOf */.Gg)(layer) === undefined && Object.hasOwn(ENDINGS, layer.mediaType));
    if (unnamed.length === 0)
        return [];
    const name = await chartName(source, config, call);
    return unnamed.map((layer) => ({
        ...layer,
        annotations: { ...layer.annotations, [descriptor/* TITLE */.ly]: `${name}${ENDINGS[layer.mediaType] ?? ''}` },
    }));
}
async function chartName(source, config, call) {
    const { name, version } = (0,json/* parseJsonObject */.dw)(await (0,bytes/* readAll */.yw)(source.fetch(config, call), config), config.digest);
    if (isPart(name) && isPart(version))
        return `${name}-${version}`;
    const said = JSON.stringify({ name, version }).slice(0, 200);
    throw new errors/* OrasError */.aP('INVALID_CONTENT', `the chart's config has no name and version for a file: ${said}`, {
        details: { digest: config.digest },
    });
}
function isPart(value) {
    return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/.test(value);
}

// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
;// CONCATENATED MODULE: ../build/js/action/commands/pull/list-files.js






/** An index of more is not one of files. */
const MOST = 1000;
/** The files of an artifact, each with its title; a chart's have the names that Helm gives them. */
async function listFiles(opened, call) {
    const files = [];
    const open = [opened.root];
    for (let count = 0; open.length > 0; count += 1) {
        const node = open.shift();
        if (!node)
            break;
        if (count > MOST)
            throw new errors/* OrasError */.aP('TOO_LARGE', `${opened.root.digest} lists more than ${MOST} manifests`, {
                details: { limit: MOST },
            });
        const manifest = await manifestOf(node, opened, call);
        const listed = (0,core_manifest/* successors */.ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
        files.push(...listed.filter((child) => !(0,media_types/* isManifestType */.Q3)(child.mediaType) && (0,descriptor/* titleOf */.Gg)(child) !== undefined));
        files.push(...(await chartFiles(opened.source, manifest, call)));
        if ((0,media_types/* isIndexType */.$U)(manifest.mediaType))
            open.push(...listed.filter((child) => (0,media_types/* isManifestType */.Q3)(child.mediaType)));
    }
    return files;
}
async function manifestOf(node, { source, known }, call) {
    return ((0,manifest_node/* findManifest */.J9)(known, node) ?? (await (0,manifest_node/* readManifestNode */.y0)(source, node, call))).manifest;
}

;// CONCATENATED MODULE: ../build/js/action/commands/pull/no-titles.js



function nothingNamed({ manifest: root, artifactType }, from) {
    return new errors/* OrasError */.aP('UNSUPPORTED', `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${(0,safe_text/* safeText */.H)(artifactType ?? root.node.mediaType, 200)} and holds ${contentOf(root.manifest)}`, { details: { reference: from, unnamed: true } });
}
function contentOf(manifest) {
    const nodes = (0,core_manifest/* successors */.ir)(manifest);
    const shown = nodes
        .slice(0, 5)
        .map((node) => `${(0,safe_text/* safeText */.H)(node.mediaType, 100)} ${node.digest.slice(0, 19)}\u2026 (${node.size} bytes)`);
    return nodes.length === 0
        ? 'nothing'
        : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
}

;// CONCATENATED MODULE: ../build/js/action/commands/pull/choose-files.js






/**
 * The files of all artifacts that the patterns choose. Before anything of them is read, fails for a pattern that chooses
 * nothing, and for two artifacts that would write one path.
 */
async function chooseFiles(roots, patterns, call) {
    const all = [];
    for (const root of roots) {
        const files = await listFiles(root, call);
        if (files.length === 0) {
            const { known, source } = root;
            throw nothingNamed(await (0,root_manifest/* readRootManifest */.M)(source, root.root, { ...call, known }), root.from.text);
        }
        all.push({ ...root, files });
    }
    refuseUnmatched(all, patterns);
    const accepts = acceptorOf(patterns);
    const chosen = all.map((one) => ({ ...one, files: one.files.filter((file) => accepts(nameOf(file))) }));
    if (chosen.every(({ files }) => files.length === 0))
        throw refused(`the lines exclude all that ${namesOf(all)} has: ${titlesOf(all)}`, 'files');
    refuseCollisions(chosen);
    return chosen;
}
function nameOf(file) {
    return (0,descriptor/* titleOf */.Gg)(file) ?? '';
}
/** One line that chooses it, or none that chooses at all, and none that denies it. */
function acceptorOf(patterns) {
    const [wanted, denied] = [false, true].map((denies) => patterns.filter((one) => one.denies === denies));
    return (title) => (wanted?.length === 0 || wanted?.some((one) => one.matches(title)) === true) &&
        denied?.some((one) => one.matches(title)) !== true;
}
function refuseUnmatched(all, patterns) {
    const titles = all.flatMap(({ files }) => files.map(nameOf));
    const unmatched = patterns.find(({ denies, matches }) => !denies && !titles.some(matches));
    if (!unmatched)
        return;
    throw refused(`nothing in ${namesOf(all)} matches ${JSON.stringify(unmatched.text.slice(0, 200))}; it has ${titlesOf(all)}`, 'files');
}
function refuseCollisions(chosen) {
    const taken = new Map();
    for (const { from, files } of chosen) {
        for (const file of files) {
            const key = (0,safe_path/* collisionKey */.EE)((0,safe_path/* safeSegments */.Kb)(`${nameOf(file)}/x`));
            const other = taken.get(key);
            if (!other)
                taken.set(key, { file, from: from.text });
            else if (other.from !== from.text && !isSameContent(other.file, file))
                throw refused(`${other.from} and ${from.text} both have ${JSON.stringify(nameOf(file).slice(0, 200))}, with different content`, 'from');
        }
    }
}
function isSameContent(one, other) {
    return one.digest === other.digest && one.annotations?.[descriptor/* UNPACK */.P4] === other.annotations?.[descriptor/* UNPACK */.P4];
}
const choose_files_SHOWN = 20;
function titlesOf(all) {
    const titles = [...new Set(all.flatMap(({ files }) => files.map(nameOf)))];
    const shown = titles.slice(0, choose_files_SHOWN).map((title) => JSON.stringify(title.slice(0, 60)));
    return `${shown.join(', ')}${titles.length > choose_files_SHOWN ? ` and ${titles.length - choose_files_SHOWN} more` : ''}`;
}
function namesOf(all) {
    const [first] = all;
    return first && all.length === 1 ? first.from.text : `the ${all.length} artifacts`;
}
function refused(why, input) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: ${why}`, { details: { input } });
}

;// CONCATENATED MODULE: ../build/js/action/commands/pull/pull.js























const pull = {
    summary: 'write the files of artifacts to a folder',
    effect: 'reads',
    required: ['from'],
    optional: ['path', 'files', 'platform', 'digest', 'referrer-types', 'keep-existing-files', ...common_inputs/* VERIFYING */.YN],
    outputs: [...common_inputs/* MANIFEST_OUTPUTS */.Px, 'files', 'path', 'verified'],
    title: { done: 'Pulled from', planned: 'would pull from' },
    read: (reader) => ({
        from: (0,input_values/* locationsOf */.Ue)(reader, 'from', 'pull'),
        platform: (0,input_values/* platformOf */.tj)(reader),
        digest: (0,input_values/* digestOf */.ol)(reader),
        files: reader.lines('files').map(parseTitlePattern),
        path: reader.text('path'),
        keepExisting: reader.flag('keep-existing-files'),
        referrerTypes: (0,node_inputs/* referrerTypesOf */.qX)(reader),
    }),
    references: ({ from }) => ({ source: from, target: [] }),
    run: pullFiles,
};
/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pullFiles(inputs, context) {
    const { runtime, log, signal } = context;
    const roots = await enterRoots(inputs, context);
    await (0,artifact_tree/* logPlan */.uH)(log, roots);
    const chosen = isWhole(roots, inputs) ? roots : await chooseFiles(roots, inputs.files, { signal });
    const path = (0,machine_path/* machinePath */.l)(inputs.path, runtime);
    const folder = new folder_folder/* FolderTarget */.M(path, { keepExisting: inputs.keepExisting });
    try {
        const copies = [];
        for (const one of chosen)
            copies.push(await log.group(`Pull ${one.root.digest} from ${(0,inputs_location/* formatLocation */.j$)(one.from)}`, () => copyFiles(one, folder, context)));
        const [first] = chosen;
        if (!first)
            throw new Error('nothing to pull');
        const content = first.files ? first.source : folder;
        const described = await (0,root_manifest/* readRootManifest */.M)(content, first.root, { signal, known: first.known });
        const files = filesIn(folder, runtime.workspace);
        if (files.length === 0)
            throw nothingNamed(described, first.from.text);
        await folder.commit();
        const stats = (0,merge_copy_results/* mergeCopyResults */.a)(copies[0]?.root ?? first.root, copies);
        return {
            kind: 'artifact',
            root: stats.root,
            location: first.from,
            resolved: inputs.platform || inputs.referrerTypes.length > 0 ? [] : first.from.tags,
            stats,
            ...described,
            path,
            files,
            ...(chosen.length > 1 && { sources: chosen.map(({ from, root }) => ({ location: from, root })) }),
        };
    }
    finally {
        await folder.discard();
    }
}
/** Each artifact once. */
async function enterRoots(inputs, context) {
    const { signal } = context;
    const roots = new Map();
    await context.log.group('Resolve', async () => {
        for (const from of inputs.from) {
            const opened = await (0,open_root/* enterRoot */.x4)({ ...inputs, from }, context);
            const { referrerTypes } = inputs;
            const entered = referrerTypes.length > 0 ? await enterReferrer(opened, { from, referrerTypes }, context) : opened;
            await (0,open_root/* verifyRoot */.Gs)(entered, from, context);
            await (0,partial_index/* refusePartial */.K)(entered, from, { platforms: [], targets: [], signal });
            const key = (0,inputs_location/* formatNode */.O7)(from, entered.root);
            if (!roots.has(key))
                roots.set(key, { ...entered, from });
        }
    });
    return [...roots.values()];
}
/** Whether the one artifact is pulled as it is, under the titles that it has. */
function isWhole(roots, { files }) {
    const [first, second] = roots;
    const manifest = first && (0,manifest_node/* findManifest */.J9)(first.known, first.root)?.manifest;
    return files.length === 0 && second === undefined && !(manifest && isChart(manifest));
}
async function copyFiles({ source, root, known, files }, folder, context) {
    if (!files) {
        const options = { ...(0,shared_context/* copySettings */.h)(context, { filter: isFileOrLeadsToOne }), known };
        return (0,copy/* copyNode */.Ud)(source, root, { target: folder }, options);
    }
    // One by one: of two titles with one content, a copy of the artifact would take both or none.
    const options = (0,shared_context/* copySettings */.h)(context);
    const copies = await (0,concurrency/* mapConcurrent */._k)(files, context.concurrency, (file) => (0,copy/* copyNode */.Ud)(source, file, { target: folder }, options));
    return (0,merge_copy_results/* mergeCopyResults */.a)(root, copies);
}
function filesIn(folder, workspace) {
    const files = folder.files().toSorted((a, b) => (a.title < b.title ? -1 : 1));
    return files.map(({ path, title, node }) => ({
        path: (0,external_node_path_.relative)(workspace, path).replaceAll('\\', '/') || '.',
        title,
        digest: node.digest,
        size: node.size,
        mediaType: node.mediaType,
    }));
}
/** A manifest below an image manifest is its subject: another artifact, with files of its own. */
function isFileOrLeadsToOne(node, parent) {
    if (!(0,media_types/* isManifestType */.Q3)(node.mediaType))
        return (0,descriptor/* titleOf */.Gg)(node) !== undefined;
    return parent === undefined || (0,media_types/* isIndexType */.$U)(parent.mediaType);
}


/***/ }),

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

/***/ 98437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ mergeCopyResults)
/* harmony export */ });
/** What several copies came to, as one. */
function mergeCopyResults(root, copies) {
    const total = (part) => copies.reduce((all, one) => all + one[part], 0);
    return {
        root,
        copied: total('copied'),
        skipped: total('skipped'),
        mounted: total('mounted'),
        bytes: total('bytes'),
        changed: copies.some(({ changed }) => changed),
        parents: copies.flatMap(({ parents }) => parents),
    };
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

/***/ 58766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refusePartial)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17655);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87131);






/**
 * Fails for an index in a layout or an archive that lacks some of what it lists, as tools that fetch one platform of an
 * image leave it: that is known before anything is sent.
 */
async function refusePartial({ source, root, known }, from, { platforms, targets, signal }) {
    const found = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__/* .findManifest */ .J9)(known, root);
    if (from.kind === 'registry' || !found || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType))
        return;
    const listed = (found.manifest.manifests ?? []).filter(({ platform }) => platforms.length < 2 ||
        platforms.some((one) => platform !== undefined && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesPlatform */ .pC)(platform, one)));
    const missing = [];
    for (const node of listed)
        if (!(await source.exists(node, { signal })))
            missing.push(node);
    if (missing.length === 0 || (await areThere(missing, targets, signal)))
        return;
    const present = namesOf(listed.filter((node) => !missing.includes(node)));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NOT_FOUND', `${from.text} lists ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(listed.length, 'manifest')} and lacks ${missing.length} of them: ${namesOf(missing)}; it has ${present || 'none'}`, { details: { reference: from.text, reason: 'partial-index', platform: present } });
}
/** What cannot be asked for is left to the copy. */
async function areThere(nodes, targets, signal) {
    if (targets.length === 0)
        return false;
    for (const target of targets)
        for (const node of nodes)
            if (!(await target.exists(node, { signal }).catch(() => true)))
                return false;
    return true;
}
function namesOf(nodes) {
    const names = nodes.map(({ digest, platform }) => (platform ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform) : digest));
    return [...new Set(names)].slice(0, 20).join(', ');
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

/***/ 67848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ur: () => (/* binding */ excludeOf),
  Eg: () => (/* binding */ modifyOf),
  qX: () => (/* binding */ referrerTypesOf)
});

// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/platform.js
var platform = __webpack_require__(17655);
;// CONCATENATED MODULE: ../build/js/copy/rewrite/filter.js


/** Includes nodes of these media types. */
function byMediaType(...types) {
    return (node) => types.includes(node.mediaType);
}
/**
 * Includes manifests of these artifact types, by the descriptor or else by the manifest.
 *
 * @example
 * const options: CopyOptions = { filter: not(byArtifactType('application/vnd.acme.debug')) };
 */
function byArtifactType(...types) {
    return async (node, _parent, manifest) => {
        const type = node.artifactType ?? (await typeIn(manifest));
        return type !== undefined && types.includes(type);
    };
}
async function typeIn(read) {
    const manifest = await read();
    return manifest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
}
/** Includes nodes with the annotation, on the descriptor or in the manifest; with any value if none is given. */
function byAnnotation(key, value) {
    const has = (annotations) => annotations !== undefined &&
        Object.hasOwn(annotations, key) &&
        (value === undefined || annotations[key] === value);
    return async (node, _parent, manifest) => has(node.annotations) || has((await manifest())?.annotations);
}
/** Includes nodes for these platforms, and nodes without a platform. */
function byPlatform(...platforms) {
    return ({ platform }) => !platform || platforms.some((wanted) => matchesPlatform(platform, wanted));
}
/** Includes the nodes that the filter excludes. */
function not(filter) {
    return async (node, parent, manifest) => !(await filter(node, parent, manifest));
}
/** Includes nodes that pass every filter; stops at the first that excludes the node. */
function allOf(...filters) {
    return async (node, parent, manifest) => {
        for (const filter of filters)
            if (!(await filter(node, parent, manifest)))
                return false;
        return true;
    };
}
/** Includes nodes that pass any filter; stops at the first that includes the node. */
function anyOf(...filters) {
    return not(allOf(...filters.map(not)));
}

// EXTERNAL MODULE: ../build/js/copy/rewrite/modifiers.js
var modifiers = __webpack_require__(92057);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
;// CONCATENATED MODULE: ../build/js/action/inputs/node-inputs.js




const EXCLUDE_FORMS = 'media types, artifact types and annotation:key=value, one per line';
const MODIFY_FORMS = 'annotation:key=value, -annotation:key and media-types:oci, one per line';
/** Input `referrer-types`: none for all. */
function referrerTypesOf(reader) {
    const types = reader.lines('referrer-types');
    for (const type of types)
        if (!(0,media_types/* isMediaType */.LA)(type))
            throw (0,raw_inputs/* wrong */.Qm)('referrer-types', type, 'media types, one per line');
    return types;
}
/** Input `exclude`: false for what one of the lines names. */
function excludeOf(reader) {
    const lines = reader.lines('exclude');
    if (lines.length === 0)
        return undefined;
    const types = lines.filter((line) => !line.startsWith('annotation:'));
    for (const type of types)
        if (!(0,media_types/* isMediaType */.LA)(type))
            throw (0,raw_inputs/* wrong */.Qm)('exclude', type, EXCLUDE_FORMS);
    const annotations = lines
        .filter((line) => line.startsWith('annotation:'))
        .map((line) => {
        const [key, value] = pairOf(line.slice('annotation:'.length));
        if (key === '')
            throw (0,raw_inputs/* wrong */.Qm)('exclude', line, EXCLUDE_FORMS);
        return byAnnotation(key, value);
    });
    const ofTypes = types.length > 0 ? [byMediaType(...types), byArtifactType(...types)] : [];
    return not(anyOf(...ofTypes, ...annotations));
}
/** Input `modify`: annotations are those of the root, media types those of all that is copied. */
function modifyOf(reader) {
    const lines = reader.lines('modify');
    if (lines.length === 0)
        return undefined;
    const set = Object.create(null);
    const remove = [];
    let oci = false;
    for (const line of lines) {
        const [key, value] = pairOf(line.replace(/^-?annotation:/, ''));
        if (line === 'media-types:oci')
            oci = true;
        else if (line.startsWith('annotation:') && key !== '' && value !== undefined)
            set[key] = value;
        else if (line.startsWith('-annotation:') && key !== '' && value === undefined)
            remove.push(key);
        else
            throw (0,raw_inputs/* wrong */.Qm)('modify', line, MODIFY_FORMS);
    }
    const annotations = { ...set };
    const ofRoot = (0,modifiers/* annotate */.fz)(annotations, remove);
    return (root) => (0,modifiers/* chain */.cy)((0,modifiers/* onlyFor */.Wj)(({ digest }) => digest === root, ofRoot), ...(oci ? [(0,modifiers/* toOci */.t_)()] : []));
}
function pairOf(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)];
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

/***/ 92057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wj: () => (/* binding */ onlyFor),
/* harmony export */   cT: () => (/* binding */ keepPlatforms),
/* harmony export */   cy: () => (/* binding */ chain),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   t_: () => (/* binding */ toOci),
/* harmony export */   zn: () => (/* binding */ ATTESTED)
/* harmony export */ });
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17655);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1701);



/** Applies modifiers in order, each to the result of the one before. */
function chain(...modifiers) {
    return async (manifest, node) => {
        let result = manifest;
        for (const modify of modifiers)
            result = (await modify(result, node)) ?? result;
        return result;
    };
}
/** Applies the modifier only to nodes that pass the filter. */
function onlyFor(filter, modify) {
    return async (manifest, node) => (await filter(node, undefined, async () => manifest)) ? modify(manifest, node) : manifest;
}
/**
 * Sets annotations of the manifest, and removes others by their keys. It applies to every manifest of the graph: with
 * {@link onlyFor}, to some.
 *
 * @example
 * const options: CopyOptions = {
 *   modify: chain(toOci(), annotate({ 'org.opencontainers.image.vendor': 'Acme' }, ['com.acme.internal'])),
 * };
 */
function annotate(set, remove = []) {
    return (manifest) => {
        const kept = Object.entries(manifest.annotations ?? {}).filter(([key]) => !remove.includes(key));
        return { ...manifest, annotations: { ...Object.fromEntries(kept), ...set } };
    };
}
const TO_OCI = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_MANIFEST */ .Vv, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_LIST */ .Y2, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_INDEX */ .$p],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_CONFIG */ .e6, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_CONFIG */ .TF],
    ['application/vnd.docker.image.rootfs.diff.tar', _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER */ .QP],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip', _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER_GZIP */ .BQ],
    [
        'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
        'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    ],
]);
/** Replaces Docker's media types by OCI's (image-spec media-types.md, "Compatibility Matrix"); content does not change. */
function toOci() {
    const renamed = (node) => {
        const mediaType = TO_OCI.get(node.mediaType);
        return mediaType === undefined ? node : { ...node, mediaType };
    };
    return (manifest) => {
        const mediaType = TO_OCI.get(manifest.mediaType);
        if (mediaType === undefined)
            return manifest;
        const { config, layers } = manifest;
        return {
            ...manifest,
            mediaType,
            ...(config && { config: renamed(config) }),
            ...(layers && { layers: layers.map(renamed) }),
        };
    };
}
/** BuildKit: the annotated entry is an attestation of the entry with this digest. */
const ATTESTED = 'vnd.docker.reference.digest';
/**
 * Keeps only the entries of an index for these platforms, and their attestations. The copy fails with `NOT_FOUND` for a
 * missing platform.
 *
 * @throws {OrasError} `NOT_FOUND`, from the modifier.
 */
function keepPlatforms(...platforms) {
    return (manifest, node) => {
        if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexType */ .$U)(manifest.mediaType))
            return manifest;
        const entries = manifest.manifests ?? [];
        const fits = ({ platform }) => platform !== undefined && platforms.some((wanted) => (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, wanted));
        const available = (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsIn */ .S2)(entries);
        for (const wanted of platforms)
            if (!available.some((platform) => (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, wanted)))
                throw (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformNotFound */ .di)(node, wanted, available);
        const kept = new Set(entries.filter(fits).map(({ digest }) => digest));
        const manifests = entries.filter((entry) => fits(entry) || kept.has(entry.annotations?.[ATTESTED] ?? ''));
        return manifests.length === entries.length ? manifest : { ...manifest, manifests };
    };
}


/***/ }),

/***/ 66642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ parseGlobSegment),
/* harmony export */   JM: () => (/* binding */ matchesGlobSegment),
/* harmony export */   PH: () => (/* binding */ expandBraces),
/* harmony export */   v2: () => (/* binding */ beginsWild)
/* harmony export */ });
const MAX_FORMS = 100;
/**
 * `{a,b}` stands for each of the two, also inside of others; undefined for more than 100 forms.
 */
function expandBraces(pattern) {
    const [whole, inner] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
    if (whole === undefined || inner === undefined)
        return [pattern];
    const forms = new Set();
    for (const part of inner.split(',')) {
        for (const form of expandBraces(pattern.replace(whole, () => part)) ?? [])
            forms.add(form);
        if (forms.size > MAX_FORMS || forms.size === 0)
            return undefined;
    }
    return [...forms];
}
function parseGlobSegment(segment) {
    return [...segment.matchAll(/\[[!^]?\]?[^\]]+\]|./gsu)].map(([part]) => {
        if (part === '*')
            return part;
        if (part === '?')
            return () => true;
        return part.length > 2 && part.startsWith('[') ? parseClass(part.slice(1, -1)) : (one) => one === part;
    });
}
/** `a-z`, `!a-z`, `^a-z` */
function parseClass(inner) {
    const negated = /^[!^]/.test(inner);
    const ranges = [...(negated ? inner.slice(1) : inner).matchAll(/(.)-(.)|./gsu)].map(([one, from = one, to = one]) => ({ from, to }));
    return (character) => ranges.some(({ from, to }) => character >= from && character <= to) !== negated;
}
/** In a time that grows with the text only: it goes back to the last star, which is enough. Texts are a stranger's. */
function matchesGlobSegment(tokens, text) {
    let [token, at, star, held] = [0, 0, -1, 0];
    while (at < text.length) {
        const one = tokens[token];
        if (one === '*') {
            [star, held] = [token, at];
            token += 1;
        }
        else if (one?.(text[at] ?? '') === true) {
            token += 1;
            at += 1;
        }
        else if (star >= 0) {
            held += 1;
            [token, at] = [star + 1, held];
        }
        else
            return false;
    }
    return tokens.slice(token).every((one) => one === '*');
}
/** Whether a segment begins with what stands for a dot without being one: `?`, `*` and classes do. */
function beginsWild([token]) {
    return token === '*' || (token !== undefined && token('.') && token('x'));
}


/***/ })

};
