export const id = 3252;
export const ids = [3252,8889];
export const modules = {

/***/ 61042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ noCacheEntry),
/* harmony export */   _r: () => (/* binding */ cacheScopeOf),
/* harmony export */   m9: () => (/* binding */ askedScopes),
/* harmony export */   zx: () => (/* binding */ askedEntries)
/* harmony export */ });
/* harmony import */ var _cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39359);
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99706);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93313);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57297);







/** Undefined without input `key`. None of the inputs `foreign` goes with it. */
function askedEntries(reader, command, foreign) {
    if (!reader.given('key'))
        return undefined;
    const other = foreign.find((name) => reader.given(name));
    if (other !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input ${other} does not go with input key, which names cache entries`, {
            details: { input: other },
        });
    const keys = [...new Set(reader.lines('key'))];
    if (keys.length === 0)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('key', reader.text('key'), 'keys, or patterns such as npm-*, one per line');
    for (const key of keys)
        (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)('key', () => (0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKey */ .yR)(key));
    const store = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(reader, 'from', command);
    const digest = store.kind === 'registry' ? store.reference.digest : store.digest;
    if (store.kind === 'archive' || store.tags.length > 0 || digest !== undefined)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('from', store.text, 'a repository of a registry or oci-layout:PATH with input key, without a tag or digest');
    return { of: 'entries', store, keys };
}
function cacheScopeOf(reader) {
    return reader.oneOf('cache-scope', ['branch', 'repo', 'shared']);
}
/**
 * Those that the run saves to; but for `branch`, all others of its repository too. In a terminal there is no run whose
 * branch could be meant: without `cache-scope` it is all of the store.
 */
function askedScopes(scope, runtime) {
    if (!runtime.workflow && scope === 'branch')
        return { name: '', includes: () => true };
    const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_6__/* .cacheOrigin */ .n)(runtime);
    const { own } = (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesFor */ .lN)(scope, origin);
    if (scope === 'branch')
        return { name: ` of ${origin.ref}`, includes: (one) => one === own };
    return {
        name: ` of ${origin.repository}${scope === 'shared' ? ' or shared' : ''}`,
        includes: (one) => one === own || (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .isScopeOf */ .Wp)(one, origin.repository),
    };
}
/** `No cache entry with key npm-* of refs/heads/x in ghcr.io/acme/cache` */
function noCacheEntry(key, { name }, store) {
    return `no cache entry with key ${JSON.stringify(key)}${name} in ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(store)}`;
}


/***/ }),

/***/ 57297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cacheOrigin)
/* harmony export */ });
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99706);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90094);



/** What the run says of itself. Outside a workflow there is one repository with one branch. */
function cacheOrigin({ env, workflow }) {
    const [ref, event] = [env['GITHUB_REF'] || 'refs/heads/main', env['GITHUB_EVENT_NAME'] || 'local'];
    const payload = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j_)(env['GITHUB_EVENT_PATH']);
    return {
        repository: workflow?.repository ?? 'local',
        ref,
        defaultBranch: defaultBranch(payload) ?? branchOf(event, ref) ?? 'main',
        base: env['GITHUB_BASE_REF'] || undefined,
        event: event === 'workflow_run' ? afterWorkflow(payload) : event,
        sha: workflow?.sha ?? '',
        workflow: env['GITHUB_WORKFLOW'] || '',
    };
}
/** Events whose runs are on the default branch, whatever branch that is. */
const ON_DEFAULT = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
function branchOf(event, ref) {
    const [, branch] = /^refs\/heads\/(.+)$/s.exec(ref) ?? [];
    return ON_DEFAULT.has(event) ? branch : undefined;
}
/** A run after another one is what that is: after a pull request's, with secrets and by anyone. */
function afterWorkflow(payload) {
    const before = payload?.['workflow_run'];
    const event = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(before) && typeof before['event'] === 'string' ? before['event'] : 'unknown';
    // Of a chain of them, only the last link is known.
    const isKnown = event !== 'workflow_run' && (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrusted */ .W2)({ event, ref: '' });
    return isKnown ? 'workflow_run' : `workflow_run after ${event}`;
}
function defaultBranch(payload) {
    const repository = payload?.['repository'];
    const name = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(repository) ? repository['default_branch'] : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
}


/***/ }),

/***/ 73252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39359);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11387);
/* harmony import */ var _sync_rules_tag_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38889);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93313);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45229);
/* harmony import */ var _cache_asked_entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61042);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54039);
/* harmony import */ var _shared_tags_in_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17717);











const list = {
    summary: 'list the tags of a repository, layout or archive, the entries of a cache, or the repositories of a registry',
    effect: 'reads',
    required: ['from'],
    optional: ['tags', 'versions', 'newest', 'key'],
    outputs: ['tags', 'repositories', 'references', 'cache-entries'],
    read: readList,
    references: (inputs) => {
        if (inputs.of === 'repositories')
            return { source: [], target: [], registries: [inputs.registry] };
        return { source: [inputs.of === 'tags' ? inputs.from : inputs.store], target: [] };
    },
    run: listNames,
};
const SELECTING = ['tags', 'versions', 'newest'];
function readList(reader) {
    const text = reader.required('from', 'list');
    const cacheEntries = (0,_cache_asked_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .askedEntries */ .zx)(reader, 'list', SELECTING);
    if (cacheEntries)
        return cacheEntries;
    if (/^[^/\s]+$/.test(text) && !/^oci-(?:layout|archive):/.test(text)) {
        const input = SELECTING.find((name) => reader.given(name));
        if (input !== undefined)
            throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('from', text, `a repository, a layout or an archive with input ${input}`);
        return { of: 'repositories', registry: (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistry */ .l5)(text) };
    }
    const from = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(reader, 'from', 'list');
    const isPinned = from.kind === 'registry' ? from.reference.digest : from.digest;
    if (from.tags.length > 0 || isPinned !== undefined)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('from', text, `a reference without tag or digest; input tags says which tags to list`);
    const rules = { ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .selectionOf */ .Wm)(reader), patterns: reader.lines('tags') };
    (0,_sync_rules_tag_selection_js__WEBPACK_IMPORTED_MODULE_2__.checkRules)(rules);
    return { of: 'tags', from, rules };
}
async function listNames(inputs, context) {
    if (inputs.of === 'entries')
        return (await entriesModule()).listEntries(inputs, context);
    const result = inputs.of === 'tags' ? await tagsAt(inputs, context) : await repositoriesAt(inputs, context);
    const { names, place } = result;
    if (inputs.of === 'tags' && isCache(names, inputs.rules))
        return listCache(inputs.from, names, context);
    const noun = inputs.of === 'tags' ? 'tag' : 'repository';
    tellNames(names, `${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(names.length, noun, inputs.of).replace(/^0/, 'No')} in ${place}`, context);
    return result;
}
/** What reads caches is loaded where there is one. */
const entriesModule = () => Promise.all(/* import() */[__webpack_require__.e(4645), __webpack_require__.e(4825)]).then(__webpack_require__.bind(__webpack_require__, 54898));
/** The tags of a cache say nothing to people; who selects some wants the tags all the same. */
function isCache(names, { patterns = [], versions, newest }) {
    const isSelected = patterns.length > 0 || versions !== undefined || newest !== undefined;
    return !isSelected && names.some(_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isCacheTag */ .VN);
}
async function listCache(store, names, context) {
    const { listEntries } = await entriesModule();
    const result = await listEntries({ store }, context);
    const others = names.filter((name) => !(0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isCacheTag */ .VN)(name));
    if (others.length > 0)
        tellNames(others, (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(others.length, 'other tag'), context);
    return { ...result, names };
}
const SHOWN = 200;
function tellNames(names, heading, { log }) {
    log.info(heading);
    for (const name of names.slice(0, SHOWN))
        log.info(`  ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_10__/* .safeText */ .H)(name, 300)}`);
    if (names.length > SHOWN)
        log.info(`  and ${names.length - SHOWN} more`);
}
async function tagsAt({ from, rules }, { open, signal }) {
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(from);
    const names = (0,_sync_rules_tag_selection_js__WEBPACK_IMPORTED_MODULE_2__.selectTags)(await (0,_shared_tags_in_js__WEBPACK_IMPORTED_MODULE_8__/* .tagsIn */ .b)(await open.source(from), place, signal), rules);
    return { kind: 'list', of: 'tags', place, names };
}
async function repositoriesAt({ registry }, { open, signal }) {
    const names = await Array.fromAsync(open.repositories(registry, signal));
    // Outputs have a name on each line.
    const bad = names.find((name) => !/^[\w.:/-]{1,512}$/.test(name));
    if (bad !== undefined)
        throw (0,_shared_tags_in_js__WEBPACK_IMPORTED_MODULE_8__/* .invalidName */ .z)(registry, bad);
    return { kind: 'list', of: 'repositories', place: registry, names: names.toSorted() };
}


/***/ }),

/***/ 54039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ ifMissingOf),
/* harmony export */   E$: () => (/* binding */ PACKING),
/* harmony export */   Fp: () => (/* binding */ DESCRIBING),
/* harmony export */   Mn: () => (/* binding */ DETAILED_OUTPUTS),
/* harmony export */   Px: () => (/* binding */ MANIFEST_OUTPUTS),
/* harmony export */   SR: () => (/* binding */ destinationInputs),
/* harmony export */   Sz: () => (/* binding */ describingInputs),
/* harmony export */   V9: () => (/* binding */ WRITING),
/* harmony export */   Wm: () => (/* binding */ selectionOf),
/* harmony export */   YN: () => (/* binding */ VERIFYING),
/* harmony export */   ZU: () => (/* binding */ sourceInputs),
/* harmony export */   bD: () => (/* binding */ packInputs),
/* harmony export */   oA: () => (/* binding */ ARTIFACT_OUTPUTS),
/* harmony export */   zw: () => (/* binding */ REFERRERS)
/* harmony export */ });
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45308);

const DESCRIBING = [
    'artifact-type',
    'annotations',
    'annotation-file',
    'github-annotations',
    'created',
];
function describingInputs(reader, level) {
    return {
        artifactType: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(reader),
        annotations: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(reader, level),
        annotationFile: reader.optional('annotation-file'),
        githubAnnotations: reader.flag('github-annotations'),
        created: reader.optional('created'),
    };
}
const PACKING = [
    ...DESCRIBING,
    'config',
    'image-spec',
    'if-no-files-found',
    'file-modes',
];
function packInputs(reader, files) {
    return {
        files,
        ...describingInputs(reader, 'manifest'),
        config: reader.optional('config'),
        imageSpec: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .imageSpecOf */ .sv)(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
        fileModes: reader.flag('file-modes'),
    };
}
function sourceInputs(reader, command) {
    return {
        from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(reader, 'from', command),
        platform: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(reader),
        digest: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(reader),
    };
}
function destinationInputs(reader, command) {
    const [to] = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(reader, command, 1);
    return { to, tags: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsAt */ .Hf)(to, (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(reader, [to])), ifExists: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .ifExistsOf */ .Di)(reader) };
}
const MOST_VERSIONS = 10_000;
/** Which of the tags that patterns match. */
function selectionOf(reader) {
    return {
        versions: reader.optional('versions'),
        newest: reader.given('newest') ? reader.count('newest', { from: 1, to: MOST_VERSIONS }) : undefined,
    };
}
function ifMissingOf(reader) {
    return reader.oneOf('if-missing', ['error', 'ignore']);
}
/** Every command that writes to a registry has these. */
const WRITING = ['dry-run', 'if-unauthorized'];
/** What must hold for what is taken. */
const VERIFYING = ['verify', 'trust-root'];
/** Which referrers are of interest. */
const REFERRERS = [
    'referrers',
    'referrer-types',
    'depth',
    'max-referrers',
    'signatures',
];
/** What is told of every artifact. */
const ARTIFACT_OUTPUTS = [
    'digest',
    'reference',
    'repository',
    'references',
    'media-type',
    'size',
];
/** What is told where an artifact is only looked at. */
const DETAILED_OUTPUTS = [
    ...ARTIFACT_OUTPUTS,
    'artifact-type',
    'manifest',
    'annotations',
    'config',
];
/** What is told of an artifact whose manifest was read. */
const MANIFEST_OUTPUTS = [
    ...ARTIFACT_OUTPUTS,
    'artifact-type',
    'manifest',
    'changed',
    'metadata',
];


/***/ }),

/***/ 17717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ tagsIn),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93557);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3306);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45229);




/** All tags of a source, none of which can be mistaken for something else; `place` is its name in errors. */
async function tagsIn(source, place, signal) {
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .canListTags */ .sd)(source))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${place} cannot list its tags`);
    const tags = await Array.fromAsync(source.tags({ signal }));
    const bad = tags.find((tag) => !(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .isEntryName */ .GC)(tag));
    if (bad !== undefined)
        throw invalidName(place, bad);
    return tags;
}
function invalidName(place, name) {
    const shown = JSON.stringify((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .safeText */ .H)(name, 100));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_CONTENT', `${place} lists ${shown}, which is not a valid name`);
}


/***/ }),

/***/ 45308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ ifExistsOf),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Hf: () => (/* binding */ tagsAt),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   M_: () => (/* binding */ maxReferrersOf),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   RY: () => (/* binding */ removalsOf),
/* harmony export */   Rr: () => (/* binding */ signaturesOf),
/* harmony export */   Ue: () => (/* binding */ locationsOf),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   c0: () => (/* binding */ fileLines),
/* harmony export */   d1: () => (/* binding */ depthOf),
/* harmony export */   fr: () => (/* binding */ requiredTags),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sW: () => (/* binding */ patternLocationsOf),
/* harmony export */   sv: () => (/* binding */ imageSpecOf),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11387);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17142);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1701);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3306);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93313);








/** The one reference of an input. */
function locationOf(reader, name, command) {
    const [location, ...more] = locationsOf(reader, name, command);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), `one reference for command ${command}`);
    return location;
}
/** A further reference behind a comma, where tags may stand. */
const SECOND = /,\s*(?:oci-(?:layout|archive):|(?<!^oci-.*)(?:[a-z0-9-]+\.[a-z0-9.-]+|localhost)(?::\d+)?\/)/i;
/** Newline list. */
function locationsOf(reader, name, command) {
    const locations = patternLocationsOf(reader, name, command);
    const pattern = locations.find(({ patterns }) => patterns !== undefined);
    if (!pattern)
        return locations;
    throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, pattern.text, `a tag or a digest; patterns of tags are for from of command copy`);
}
/** Newline list, in which patterns such as `REPOSITORY:v1.*` can stand for tags. */
function patternLocationsOf(reader, name, command) {
    reader.required(name, command);
    const [first, ...others] = reader.lines(name).map((line) => {
        if (SECOND.test(line))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, line, 'each reference on a line of its own');
        return (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)(name, line);
    });
    if (!first)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), 'at least one reference');
    return [first, ...others];
}
function targetsOf(reader, command, most) {
    const locations = locationsOf(reader, 'to', command);
    if (most !== undefined && locations.length > most)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', reader.text('to'), `one reference for command ${command}`);
    for (const location of locations) {
        const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
        if (digest === undefined)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input to: ${JSON.stringify(location.text)} has a digest; the digest follows from the content, so give a tag`);
    }
    refuseTwins(locations);
    return locations;
}
/** Two writers of one place would not know of each other, and an archive is written as a whole. */
function refuseTwins(locations) {
    const places = locations.map((one) => one.kind === 'registry' ? (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(one) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(one.path.replace(/[/\\]+$/, '')));
    const at = places.findIndex((place, index) => places.indexOf(place) !== index);
    const twin = locations[at];
    if (twin)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', twin.text, `each place once, with all its tags in one line, as in ${(0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(twin)}:1,2`);
}
/**
 * Newline or comma. Whole references such as docker/metadata-action gives (`ghcr.io/acme/app:1.2`) count for the
 * destination that they name, which must be among `to`.
 */
function tagsOf(reader, to) {
    return reader.commas('tags').map((text) => tagOf(text, to));
}
function tagOf(text, to) {
    const slash = text.lastIndexOf('/');
    const colon = text.indexOf(':', slash);
    if (slash < 0 || colon < 0)
        return { tag: named('tags', () => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTag */ .Bs)(text)) };
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)('tags', withRegistry(text));
    const [tag, ...more] = location.tags;
    if (tag === undefined || more.length > 0 || text.includes('@'))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'a tag, or registry/repository:tag');
    const destination = to.find((one) => isSamePlace(one, location));
    if (destination)
        return { tag, destination };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input tags: ${JSON.stringify(text)} is not in ${to.map(_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$).join(', ')}, where the artifact is written`, { details: { input: 'tags' } });
}
/** Docker leaves out `docker.io`, and so does docker/metadata-action. */
function withRegistry(text) {
    const first = text.slice(0, text.indexOf('/'));
    return /[.:]/.test(first) || first === 'localhost' ? text : `docker.io/${text}`;
}
function isSamePlace(one, other) {
    if (one.kind !== 'registry' || other.kind !== 'registry')
        return (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(one) === (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(other);
    const [a, b] = [one.reference, other.reference];
    return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(a.registry) === (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(b.registry) && a.repository === b.repository;
}
/** The tags that go to a destination: those that it names itself, and of the input those that are for it. */
function tagsAt(location, tags) {
    const more = tags.filter(({ destination = location }) => destination === location);
    return [...new Set([...location.tags, ...more.map(({ tag }) => tag)])];
}
/** The library's own checks do not know the input they are used for. */
function named(name, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input ${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, {
            cause,
            details: { ...(cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP && cause.details), input: name },
        });
    }
}
/** For command tag: at the place where the artifact is. */
function requiredTags(reader, from) {
    const text = reader.required('tags', 'tag');
    const tags = [...new Set(tagsOf(reader, [from]).map(({ tag }) => tag))];
    if (tags.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'at least one tag');
    return tags;
}
function fileLines(reader, command) {
    const text = reader.required('files', command);
    const lines = reader.lines('files');
    if (lines.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('files', text, 'at least one line that is no comment');
    return lines;
}
/** Digests or platforms. */
function removalsOf(reader) {
    return reader.commas('remove').map((text) => {
        if ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
            return text;
        if (text.includes('@') || text.startsWith('sha'))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('remove', text, 'digests, such as sha256:\u2026, and platforms, such as linux/amd64');
        return named('remove', () => (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(text));
    });
}
function platformOf(reader) {
    const [platform, ...more] = platformsOf(reader);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('platform', reader.commas('platform').join(', '), 'one platform');
    return platform;
}
function platformsOf(reader) {
    return named('platform', () => reader.commas('platform').map((line) => (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(line)));
}
function imageSpecOf(reader) {
    if (reader.text('image-spec') === '')
        return undefined;
    return reader.oneOf('image-spec', ['v1.0', 'v1.1']);
}
/** The default is that of the climb. */
function maxReferrersOf(reader) {
    if (reader.text('max-referrers') === '')
        return undefined;
    return reader.count('max-referrers', { from: 1, to: 1_000_000 });
}
/** Without a limit by default. */
function depthOf(reader) {
    if (reader.text('depth') === '')
        return Number.POSITIVE_INFINITY;
    return reader.count('depth', { from: 0, to: 1000 });
}
function signaturesOf(reader) {
    if (reader.text('signatures') === 'always')
        return 'always';
    if (!['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].includes(reader.text('signatures')))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('signatures', reader.text('signatures'), 'true, false or always');
    return reader.flag('signatures') ? 'copy' : 'leave';
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
function digestOf(reader) {
    const text = reader.text('digest');
    if (text === '')
        return undefined;
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters, in one line');
    return text;
}
function artifactTypeOf(reader) {
    const text = reader.optional('artifact-type');
    return text === undefined ? undefined : (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .checkMediaType */ .xQ)(text, 'input artifact-type');
}
/** docker/metadata-action: the levels that an annotation is for, before its key. */
const LEVELS = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):/;
/** Lines for other levels than this one are left out. */
function annotationsOf(reader, level) {
    const entries = new Map();
    for (const given of reader.lines('annotations')) {
        const [prefix = '', levels] = LEVELS.exec(given) ?? [];
        if (levels !== undefined && !levels.split(',').includes(level))
            continue;
        const line = given.slice(prefix.length);
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        if (equals < 0 || key === '')
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, 'key=value lines');
        if (entries.has(key))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, `each key once, and ${key} is there twice`);
        entries.set(key, line.slice(equals + 1));
    }
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 39359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ scopeTag),
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   MA: () => (/* binding */ keyMatcher),
/* harmony export */   VN: () => (/* binding */ isCacheTag),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   pm: () => (/* binding */ checkKeyCount),
/* harmony export */   xQ: () => (/* binding */ entryTag),
/* harmony export */   yR: () => (/* binding */ checkKey)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66642);



const MAX_KEY = 512;
const MAX_KEYS = 10;
/** The rules of actions/cache: at most 512 characters, no comma. Fails with `INVALID_INPUT`. */
function checkKey(key) {
    if (isKey(key))
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a cache key: ${JSON.stringify(key.slice(0, 100))} with ${key.length} characters; a key has 1 to ${MAX_KEY}, without commas and control characters`);
}
function isKey(key) {
    return key !== '' && key.length <= MAX_KEY && !/[,\p{Cc}]/u.test(key) && key.isWellFormed();
}
/** Whether a key is one of these; a `*` stands for any text, and all else for itself. */
function keyMatcher(patterns) {
    const globs = patterns.map((pattern) => Array.from(pattern, (char) => (char === '*' ? char : (one) => one === char)));
    return (key) => globs.some((glob) => (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlobSegment */ .JM)(glob, Array.from(key)));
}
/** Counts the key and the restore keys. Fails with `INVALID_INPUT`. */
function checkKeyCount(keys) {
    if (keys.length <= MAX_KEYS)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `got ${keys.length} keys; at most ${MAX_KEYS} are allowed, including the first`);
}
function versionOf({ paths, compression, windows }) {
    return hashOf('version', ...paths, compression, windows ? 'windows' : '');
}
/** Unique for each key, scope and version. */
function entryTag({ scope, version, key }) {
    return `cache-${hashOf('entry', scope, version, key)}`;
}
function scopeTag(digest) {
    return `cache-scope-${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
/** Whether a cache made this tag. */
function isCacheTag(tag) {
    return /^cache-(?:scope-)?[0-9a-f]{64}$/.test(tag);
}
/** Each part is prefixed with its length, so that different parts never join to the same text. */
function hashOf(...parts) {
    return (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('')));
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


/***/ }),

/***/ 46328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ positiveOf),
/* harmony export */   i: () => (/* binding */ tagMatcher)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66642);



const MAX_PATTERN = 200;
/**
 * Any positive pattern, or none given, and no denying one (`!`). A pattern is a glob or an anchored `/regular expression/`;
 * `words` are patterns with a meaning of their own. Fails with `INVALID_INPUT` for what cannot be read.
 */
function tagMatcher(patterns, words = {}) {
    const parse = (pattern) => (Object.hasOwn(words, pattern) && words[pattern]) || parsePattern(pattern);
    const accepts = positiveOf(patterns).map(parse);
    const denies = patterns.flatMap((pattern) => (isDenying(pattern) ? [parse(pattern.slice(1))] : []));
    return (tag) => (accepts.length === 0 || accepts.some((accept) => accept(tag))) && !denies.some((deny) => deny(tag));
}
function positiveOf(patterns) {
    return patterns.filter((pattern) => !isDenying(pattern));
}
function isDenying(pattern) {
    return pattern.startsWith('!');
}
function parsePattern(pattern) {
    if (pattern.length > MAX_PATTERN)
        throw invalid(pattern, `it is longer than ${MAX_PATTERN} characters`);
    if (pattern === '')
        throw invalid(pattern, 'it is empty');
    if (!pattern.startsWith('/'))
        return parseGlob(pattern);
    const [, source] = /^\/(.+)\/$/.exec(pattern) ?? [];
    if (source === undefined)
        throw invalid(pattern, 'a regular expression ends with a slash, and has something before it');
    return parseExpression(pattern, source);
}
function parseGlob(pattern) {
    const forms = (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .expandBraces */ .PH)(pattern)?.map(_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGlobSegment */ .DC);
    if (!forms)
        throw invalid(pattern, 'its braces stand for too many patterns');
    return (tag) => forms.some((form) => (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlobSegment */ .JM)(form, Array.from(tag)));
}
function parseExpression(pattern, source) {
    boundBacktracking();
    try {
        const expression = new RegExp(`^(?:${source})$`);
        return (tag) => expression.test(tag);
    }
    catch (error) {
        throw invalid(pattern, error instanceof Error ? error.message : 'it is not a regular expression');
    }
}
let isBounded = false;
/** V8 then goes on in linear time where a pattern backtracks too much: the tags are a server's. */
function boundBacktracking() {
    if (isBounded)
        return;
    isBounded = true;
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--enable-experimental-regexp-engine-on-excessive-backtracks');
}
function invalid(pattern, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a pattern for tags: ${JSON.stringify(pattern.slice(0, MAX_PATTERN))}: ${why}; expected a glob such as v1.*, !*-debug, or /regular expression/`);
}


/***/ }),

/***/ 38889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkRules: () => (/* binding */ checkRules),
/* harmony export */   selectTags: () => (/* binding */ selectTags)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46328);
/* harmony import */ var _tag_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48003);



const ASKS_FOR_DIGEST_TAGS = /^\/?\^?sha(?:256|512)-/;
/** Fails with `INVALID_INPUT` for rules that cannot be read. */
function checkRules({ patterns = [], versions, suffix = [] }) {
    (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(patterns);
    (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(suffix);
    if (versions !== undefined)
        (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRange */ .cd)(versions);
}
/**
 * The tags that the rules choose: versions first, the newest at the top, then the others by name. A tag with a suffix
 * (`1.2-alpine`) is a version where `suffix` allows it, or a pattern asks for it.
 */
function selectTags(tags, rules) {
    const { versions, newest, always = [] } = rules;
    if (versions !== undefined)
        (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRange */ .cd)(versions);
    const all = [...new Set(tags)];
    const chosen = readTags(all.filter(patternMatcher(rules.patterns ?? [])), rules);
    const isByVersion = versions !== undefined || newest !== undefined;
    const wanted = isByVersion ? chosen.filter((entry) => isWanted(entry, rules)) : chosen;
    const selected = newestOf(wanted.toSorted(newestFirst), rules);
    const besides = all.filter((tag) => always.includes(tag) && !selected.some(({ tag: taken }) => taken === tag));
    const sorted = besides.length === 0 ? selected : [...selected, ...readTags(besides, {})].toSorted(newestFirst);
    return sorted.map(({ tag }) => tag);
}
/** A tag with a suffix that `suffix` does not allow is no version. */
function readTags(tags, { suffix }) {
    const allows = suffix && suffix.length > 0 ? (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(suffix) : () => false;
    return tags.map((tag) => {
        const version = (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOf */ .E4)(tag);
        const isAllowed = suffix === undefined || !version || version.suffix === '' || allows(version.suffix);
        return { tag, version: isAllowed ? version : undefined };
    });
}
function isWanted({ version }, rules) {
    const { versions, keepsOthers = false } = rules;
    if (!version)
        return keepsOthers && versions === undefined;
    const isNamed = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveOf */ .R)(rules.patterns ?? []).length > 0;
    if (rules.suffix === undefined && version.suffix !== '' && !isNamed)
        return false;
    if (versions === undefined)
        return version.prerelease === '' || (rules.prereleases ?? isNamed);
    if ((0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isInRange */ .h$)(version, versions))
        return true;
    return rules.prereleases === true && (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isInRange */ .h$)({ ...version, prerelease: '' }, versions);
}
function newestFirst(one, other) {
    if (one.version && other.version)
        return (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(other.version, one.version) || byName(one.tag, other.tag);
    if (one.version || other.version)
        return one.version ? -1 : 1;
    return byName(one.tag, other.tag);
}
function byName(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function newestOf(sorted, { newest, per }) {
    if (newest === undefined)
        return sorted;
    const counts = new Map();
    return sorted.filter(({ version }) => {
        if (!version)
            return true;
        const group = `${lineOf(version, per)}-${version.suffix}`;
        const count = (counts.get(group) ?? 0) + 1;
        counts.set(group, count);
        return count <= newest;
    });
}
function lineOf({ numbers: [major, minor] }, per) {
    if (per === undefined)
        return '';
    return per === 'major' ? `${major}` : `${major}.${minor}`;
}
/** Digest tags only by a pattern that asks for them: beside one, `*` takes none. */
function patternMatcher(patterns) {
    const matches = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(patterns);
    const asksFor = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveOf */ .R)(patterns).filter((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
    const isAskedFor = asksFor.length === 0 ? () => false : (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(asksFor);
    return (tag) => ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOfTag */ .sA)(tag) === undefined || isAskedFor(tag)) && matches(tag);
}


/***/ }),

/***/ 48003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   cd: () => (/* binding */ checkRange),
/* harmony export */   h$: () => (/* binding */ isInRange)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54978);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


const NUMBERS = /^v?([0-9]{1,15})(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?=[-_]|$)/i;
const PRERELEASE = /^[-_]((?:alpha|beta|rc|pre|dev|m|snapshot|nightly)[.-]?(?:[0-9]+(?:[.-][0-9]+)*)?)(?=[-_]|$)/i;
/** Of a registry's tag; semver throws for versions of more than 256 characters. */
const MAX_TAG = 128;
/** A lone number as large as this is a date or a build number. */
const LONE_NUMBER = 100_000;
/** Undefined where the tag is no version: `latest`, `sha-1a2b3c4`, `20261202`. */
function versionOf(tag) {
    if (tag.length > MAX_TAG)
        return undefined;
    const found = NUMBERS.exec(tag);
    if (!found)
        return undefined;
    const [whole, major = '0', minor, patch, fourth] = found;
    if (minor === undefined && Number(major) >= LONE_NUMBER)
        return undefined;
    const numbers = [Number(major), Number(minor ?? 0), Number(patch ?? 0), Number(fourth ?? 0)];
    const count = fourth ? 4 : patch ? 3 : minor ? 2 : 1;
    if (whole.length === tag.length)
        return { numbers, count, prerelease: '', suffix: '' };
    const rest = tag.slice(whole.length);
    const [marked = '', prerelease = ''] = PRERELEASE.exec(rest) ?? [];
    return { numbers, count, prerelease: prerelease.toLowerCase(), suffix: rest.slice(marked.length + 1) };
}
/** Older ones first; a prerelease comes before its release (semver.org 11). Suffixes are not compared. */
function compareVersions(one, other) {
    for (let at = 0; at < one.numbers.length; at += 1) {
        const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    // Most are releases, and parsing is slow where there are ten thousands.
    const areReleases = one.prerelease === '' && other.prerelease === '';
    return areReleases ? 0 : (0,semver__WEBPACK_IMPORTED_MODULE_0__.compare)(semverOf(one), semverOf(other));
}
/** Whether a range as npm takes it (`1.x`, `>=2 <4`) has the version; the fourth number does not count. */
function isInRange(version, range) {
    return (0,semver__WEBPACK_IMPORTED_MODULE_0__.satisfies)(semverOf(version), range);
}
/** Fails with `INVALID_INPUT` for what npm does not take as a range. */
function checkRange(range) {
    if ((0,semver__WEBPACK_IMPORTED_MODULE_0__.validRange)(range) !== null)
        return range;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a range of versions: ${JSON.stringify(range.slice(0, 200))}; expected one as npm takes it, such as 1.x, ^1.4 or >=2 <4`);
}
function numbersOf({ numbers: [major, minor, patch] }) {
    return `${major}.${minor}.${patch}`;
}
/** With the prerelease in parts, so that `rc10` comes after `rc9`; numbers without leading zeros, as semver wants them. */
function semverOf(version) {
    const parts = version.prerelease.match(/[a-z]+|[0-9]+/g) ?? [];
    const plain = parts.map((part) => part.replace(/^0+(?=[0-9])/, ''));
    return numbersOf(version) + (plain.length > 0 ? `-${plain.join('.')}` : '');
}


/***/ })

};
