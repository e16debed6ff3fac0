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
