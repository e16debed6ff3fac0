export const id = 5227;
export const ids = [5227];
export const modules = {

/***/ 81412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45229);

/**
 * Text from outside as code in GitHub's markdown. Every character that could be markup, a link, a mention or the end of
 * a cell is a character reference, which is text wherever it stands.
 */
function code(text, limit = 300) {
    return text === '' ? '' : codeOf((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit));
}
function codeOf(safe) {
    return `<code>${safe.replace(/[^A-Za-z0-9 /-]/gu, reference)}</code>`;
}
/** A sentence with text from outside in it: its words as they are, all else as code. */
function prose(text, limit = 2000) {
    const words = (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit).trim().split(/ +/);
    return words.map(word).join(' ');
}
/** GitHub makes links of what looks like a name, an issue, a commit or an address: none of these is plain. */
const PLAIN = /^(?:[\p{L}'\u2019]+(?:-\p{L}+)*|[0-9]{1,6}|)$/u;
function word(text) {
    const [, before = '', inner = '', after = ''] = /^(["\u201c(]*)(.*?)([.,;:!?)"\u201d\u2026]*)$/u.exec(text) ?? [];
    const isPlain = PLAIN.test(inner) && !/^[0-9a-f]{7,}$/i.test(inner);
    const shown = isPlain ? escaped(inner) : codeOf(inner);
    return `${escaped(before)}${shown}${escaped(after)}`;
}
function escaped(text) {
    return text.replace(/[^A-Za-z0-9]/gu, reference);
}
/** GitHub looks for addresses of mail after references became text: the comment keeps an address in two. */
function reference(char) {
    return `${char === '@' ? '<!---->' : ''}&#${char.codePointAt(0) ?? 0xfffd};`;
}
/** Rows of cells that are markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A table of at most so many bytes, and below it how many of `total` rows are left out. */
function cutTable(head, rows, { bytes, total }) {
    const { shown } = cut(table(head, rows).split('\n'), bytes);
    const omitted = total - Math.max(0, shown.length - 2);
    return omitted > 0 ? `${shown.join('\n')}\n\nand ${omitted} more` : shown.join('\n');
}
/** Lines as they are, each already one line; the fence is longer than any in them. */
function fenced(language, lines) {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** The first lines, as many as fit into so many bytes, and how many were left out. */
function cut(lines, bytes) {
    let used = 0;
    const end = lines.findIndex((line) => (used += Buffer.byteLength(line) + 1) > bytes);
    return end < 0 ? { shown: lines, left: 0 } : { shown: lines.slice(0, end), left: lines.length - end };
}
/**
 * Text as a label of a mermaid graph: all but plain characters are its entity codes. Mermaid looks for formulas and
 * icons when it has read those: a space without width keeps `$$` and `fa:fa-` apart.
 */
function mermaidLabel(text, limit = 60) {
    return (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit)
        .replaceAll(/\$|:(?=fa-)/gi, '$&\u200b')
        .replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}


/***/ }),

/***/ 45227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/reporting/summary/markdown.js
var markdown = __webpack_require__(81412);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/list.js


const MAX_LIST = 300 * 1024;
/** How many names there are and where, and the names one below the other, ready to copy. */
function listSummary({ of, place, names }) {
    const heading = `### ${of === 'tags' ? 'Tags' : 'Repositories'} of ${(0,markdown/* code */.aY)(place)}`;
    if (names.length === 0)
        return `${heading}\n\nNone.\n\n`;
    const { shown, left } = (0,markdown/* cut */.Jj)(names, MAX_LIST);
    const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
    const noun = of === 'tags' ? 'tag' : 'repository';
    return `${heading}\n\n${(0,format/* counted */.hS)(names.length, noun, of)}\n\n${(0,markdown/* fenced */.OF)('text', lines)}\n\n`;
}

// EXTERNAL MODULE: ../build/js/action/results/referrer-tree.js
var referrer_tree = __webpack_require__(92764);
// EXTERNAL MODULE: ../build/js/action/reporting/counts.js
var reporting_counts = __webpack_require__(93972);
// EXTERNAL MODULE: ../build/js/action/results/cache-result.js
var cache_result = __webpack_require__(77768);
// EXTERNAL MODULE: ../build/js/action/runner/type-names.js
var type_names = __webpack_require__(62097);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/graph.js






/** GitHub draws small graphs well; with the one that tells how many are left out. */
const MAX_NODES = 60;
/** Of one artifact: a long list of files says less than the table. */
const MAX_BLOBS = 20;
/**
 * A mermaid graph of the root, what it lists, and what refers to it; empty where there is nothing but the root. Where
 * not all fits, referrers come before what is listed, and those near the root before those above them.
 */
function graphLines({ root, manifest, referrers, sizeOf }) {
    const graph = new Graph();
    graph.add(root.digest, [typeOf(root, manifest), sizeText(sizeOf(root)), shortDigest(root.digest)], 'root');
    const { subject } = manifest ?? {};
    if (subject) {
        graph.add(subject.digest, ['subject', shortDigest(subject.digest)], 'manifest');
        graph.link(root.digest, '-. subject .->', subject.digest);
    }
    const parents = referrers?.manifests ?? [];
    const listed = manifest?.manifests ?? parents;
    // What is listed and has referrers stands before them.
    const [bearing, plain] = [true, false].map((has) => listed.filter(({ digest }) => parents.some((parent) => parent.digest === digest) === has));
    for (const child of bearing ?? [])
        addChild(graph, child, { root, sizeOf });
    addReferrers(graph, [...(referrers ? [referrers] : []), ...parents]);
    for (const child of plain ?? [])
        addChild(graph, child, { root, sizeOf });
    const blobs = manifest?.layers ?? manifest?.blobs ?? [];
    for (const blob of blobs.slice(0, MAX_BLOBS))
        addChild(graph, blob, { root, sizeOf });
    graph.leaveOut(blobs.length - MAX_BLOBS);
    return graph.lines();
}
function addChild(graph, child, { root, sizeOf }) {
    const name = (0,type_names/* nodeName */.qp)(child);
    const isBlob = !(0,media_types/* isManifestType */.Q3)(child.mediaType);
    // Two files may have the same content.
    const key = isBlob ? `${child.digest} ${name}` : child.digest;
    const label = [name, sizeText(isBlob ? child.size : sizeOf(child))];
    if (graph.add(key, label, isBlob ? 'blob' : 'manifest'))
        graph.link(root.digest, '-->', key);
}
/** Level by level, so that a graph that is full lacks the outermost. */
function addReferrers(graph, trees) {
    for (let level = trees; level.length > 0; level = level.flatMap(({ referrers }) => referrers)) {
        for (const of of level) {
            for (const referrer of of.referrers) {
                const { tag, digest } = referrer;
                const label = [(0,referrer_tree/* referrerName */.Dd)(referrer), shortDigest(digest)];
                if (graph.add(digest, label, 'referrer'))
                    graph.link(digest, tag === undefined ? '-. subject .->' : '-. tag .->', of.digest);
            }
        }
    }
}
function typeOf(root, manifest) {
    return (0,type_names/* typeName */.go)((manifest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest)) ?? root.artifactType ?? root.mediaType);
}
function sizeText(size) {
    return size === undefined ? '' : (0,format/* formatSize */.Xq)(size);
}
/** Enough of it to tell it from others. */
function shortDigest(digest) {
    return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
const SHAPES = {
    root: ['[', ']'],
    manifest: ['[', ']'],
    blob: ['(', ')'],
    referrer: ['{{', '}}'],
};
/** Names nodes itself: nothing from outside becomes a name. */
class Graph {
    #lines = [];
    #names = new Map();
    #left = 0;
    /** False when there is no room for it. What is there already is not added again. */
    add(key, label, shape) {
        if (this.#names.has(key))
            return true;
        if (this.#names.size === MAX_NODES - 1) {
            this.#left += 1;
            return false;
        }
        const name = `n${this.#names.size}`;
        this.#names.set(key, name);
        const [open, close] = SHAPES[shape];
        const text = label.filter((line) => line !== '').map((line) => (0,markdown/* mermaidLabel */._b)(line));
        this.#lines.push(`  ${name}${open}"${text.join('<br>')}"${close}`);
        return true;
    }
    link(from, arrow, to) {
        const [start, end] = [this.#names.get(from), this.#names.get(to)];
        if (start !== undefined && end !== undefined)
            this.#lines.push(`  ${start} ${arrow} ${end}`);
    }
    leaveOut(count) {
        this.#left += Math.max(0, count);
    }
    lines() {
        if (this.#names.size < 2)
            return [];
        const more = this.#left > 0 ? [`  more["and ${this.#left} more"]`, '  n0 ~~~ more'] : [];
        return ['flowchart LR', ...this.#lines, ...more, '  style n0 stroke-width:3px'];
    }
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/cache.js





/** One row: a job with several caches has one of these for each. */
function cacheSummary(result) {
    const { key, matchedKey, entry, restored, saved, retention } = result;
    const place = (0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location));
    const rules = retention ? `${retentionTable(retention)}\n\n` : '';
    // The restore of command cache has told the rest.
    if (retention && !saved && result.command === 'cache')
        return `### Retention in ${place}\n\n${rules}`;
    const columns = [['Key', (0,markdown/* code */.aY)(key)]];
    if (matchedKey !== undefined && matchedKey !== key)
        columns.push(['Restored', (0,markdown/* code */.aY)(matchedKey)]);
    if (entry)
        columns.push(['Digest', (0,markdown/* code */.aY)(shortDigest(entry.digest))]);
    const stats = restored ?? saved;
    if (stats)
        columns.push(['Items', String(stats.entries)], ['Size', (0,format/* formatSize */.Xq)(stats.bytes)]);
    if (restored)
        columns.push(['Fetched', (0,format/* formatSize */.Xq)(restored.fetchedBytes)]);
    if (saved)
        columns.push(['Sent', (0,format/* formatSize */.Xq)(saved.sentBytes)]);
    const head = columns.map(([name]) => name);
    return `### ${titleOf(result)} ${place}\n\n${(0,markdown/* table */.tp)(head, [columns.map(([, value]) => value)])}\n\n${rules}`;
}
/** What it removed and what is left in the store. */
function retentionTable(report) {
    const { removed, removedBytes, kept, keptBytes, oldestKept, left, planned } = report;
    const rows = [
        [
            planned ? 'Would be removed' : 'Removed',
            String(removed),
            removed > 0 ? (0,format/* formatSize */.Xq)(removedBytes) : '',
            '',
        ],
        [
            planned ? 'Would stay' : 'Kept',
            String(kept),
            keptBytes === undefined ? '' : (0,format/* formatSize */.Xq)(keptBytes),
            oldestKept === undefined ? '' : (0,format/* formatTime */.fU)(oldestKept),
        ],
        ...(left > 0 ? [['Of these expired, but not deleted by the registry', String(left), '', '']] : []),
    ];
    return (0,markdown/* table */.tp)(['Retention', 'Entries', 'Size', 'Oldest saved'], rows);
}
function titleOf(result) {
    if (result.saved)
        return 'Cache saved to';
    if (result.command === 'cache-save')
        return 'Cache not saved to';
    return { true: 'Cache hit in', false: 'Cache found by a restore key in', '': 'Cache miss in' }[(0,cache_result/* hitOf */.b)(result)];
}

// EXTERNAL MODULE: ../build/js/action/results/deletion.js
var deletion = __webpack_require__(82210);
// EXTERNAL MODULE: ../build/js/cache/store/scopes.js
var scopes = __webpack_require__(99706);
// EXTERNAL MODULE: ../build/js/cache/store/stored-bytes.js
var stored_bytes = __webpack_require__(28290);
// EXTERNAL MODULE: ../build/js/cache/store/keys.js
var store_keys = __webpack_require__(39359);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/entries.js







const MAX_TABLE = 300 * 1024;
const MAX_TAGS = 100 * 1024;
const MAX_ROWS = 2000;
/** A row for each entry of a cache, the newest first. */
function entriesSummary({ location, keys, entries, now, names = [] }) {
    const none = keys ? `None with key ${keys.map((key) => (0,markdown/* code */.aY)(key)).join(', ')}.` : 'None.';
    const sizes = `${(0,format/* counted */.hS)(entries.length, 'entry', 'entries')}, ${(0,format/* formatSize */.Xq)((0,stored_bytes/* storedBytes */.Z)(entries))} together`;
    const parts = [
        `### Cache entries in ${(0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(location))}`,
        ...(entries.length === 0 ? [none] : [sizes, entryTable(entries, (one) => [ageOf(one, now)], ['Age'])]),
        ...otherTags(names.filter((name) => !(0,store_keys/* isCacheTag */.VN)(name))),
    ];
    return parts.map((part) => `${part}\n\n`).join('');
}
function ageOf({ entry }, now) {
    return together(`${(0,format/* formatAge */.nV)(now - entry.created)}`);
}
function otherTags(names) {
    if (names.length === 0)
        return [];
    const { shown, left } = (0,markdown/* cut */.Jj)(names, MAX_TAGS);
    const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
    return [(0,format/* counted */.hS)(names.length, 'other tag'), (0,markdown/* fenced */.OF)('text', lines)];
}
/** Columns that say the same of all, or nothing, are left out; `more` gives those at the end. */
function entryTable(entries, more, heads) {
    const several = (values) => new Set(values).size > 1;
    const hasRepositories = several(entries.map(({ entry }) => entry.repository));
    const hasScopes = entries.some(({ entry }) => (0,scopes/* scopeKind */.DP)(entry.scope) !== 'branch');
    const head = [
        'Key',
        'Size',
        'Ref',
        ...(hasRepositories ? ['Repository'] : []),
        ...(hasScopes ? ['Scope'] : []),
        'Digest',
        'Saved',
        ...heads,
    ];
    const rows = entries.slice(0, MAX_ROWS).map((one) => {
        const { key, ref, repository, scope, node, created } = one.entry;
        return [
            (0,markdown/* code */.aY)(key),
            together((0,format/* formatSize */.Xq)((0,stored_bytes/* storedBytes */.Z)([one]))),
            (0,markdown/* code */.aY)(ref),
            ...(hasRepositories ? [(0,markdown/* code */.aY)(repository)] : []),
            ...(hasScopes ? [(0,scopes/* scopeKind */.DP)(scope) ?? (0,markdown/* code */.aY)(scope)] : []),
            (0,markdown/* code */.aY)(shortDigest(node.digest)),
            together((0,format/* formatTime */.fU)(created)),
            ...more(one),
        ];
    });
    return (0,markdown/* cutTable */.nd)(head, rows, { bytes: MAX_TABLE, total: entries.length });
}
/** In one line of its cell. */
function together(text) {
    return text.replaceAll(' ', '&nbsp;');
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/table.js






const table_MAX_TAGS = 20;
const table_MAX_TABLE = 300 * 1024;
const table_MAX_ROWS = 2000;
/** A row for each artifact at each place. */
function tableOf(result, facts) {
    const rows = rowsOf(result, facts).map(({ location, root, tags, changed, failed }) => {
        const { digest } = root;
        const known = digest === result.root.digest && failed !== true;
        return [
            (0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(location)),
            failed === true ? '' : (0,markdown/* code */.aY)(shortDigest(digest)),
            tagCell(tags),
            known && facts.size !== undefined ? table_together((0,format/* formatSize */.Xq)(facts.size)) : '',
            known ? layersOf(facts.manifest) : '',
            changed,
        ];
    });
    const head = ['Reference', 'Digest', 'Tags', 'Size', 'Layers', facts.planned ? 'Would change' : 'Changed'];
    const columns = head.flatMap((_name, at) => (at < 2 || rows.some((row) => row[at] !== '') ? [at] : []));
    const kept = [head, ...rows].map((row) => columns.map((at) => row[at] ?? ''));
    const [first = '', second = '', ...lines] = (0,markdown/* table */.tp)(kept[0] ?? [], kept.slice(1)).split('\n');
    const { shown } = (0,markdown/* cut */.Jj)(lines, table_MAX_TABLE);
    const text = [first, second, ...shown].join('\n');
    const omitted = (result.deliveries?.length ?? rows.length) - shown.length;
    return omitted > 0 ? `${text}\n\nand ${omitted} more` : text;
}
/** In one line of its cell. */
function table_together(text) {
    return text.replaceAll(' ', '&nbsp;');
}
function rowsOf(result, { planned }) {
    if (result.deliveries)
        return result.deliveries.slice(0, table_MAX_ROWS).map(({ stats, error, left, ...one }) => ({
            ...one,
            failed: error !== undefined,
            changed: error === undefined ? changeOf(stats, { planned, left }) : '**failed**',
        }));
    if (result.sources)
        return result.sources.map((one) => ({ ...one, tags: [], changed: '' }));
    const { location, root, tags = [] } = result;
    return [{ location, root, tags, changed: changeIn(result, planned) }];
}
function changeIn({ changed, stats, left }, planned) {
    if (changed !== undefined && left !== true)
        return yesOrNo(changed);
    return changeOf(stats, { planned, left });
}
function yesOrNo(value) {
    return value ? 'yes' : 'no';
}
function changeOf(stats, { planned, left }) {
    if (left === true)
        return 'no: the tag exists';
    if (!stats)
        return '';
    const counts = (0,reporting_counts/* countsOf */.m)(stats, planned).replace(/\(.*\)/, table_together);
    return `${yesOrNo(stats.changed)}${counts === '' ? '' : `: ${counts}`}`;
}
function tagCell(tags) {
    const shown = tags.slice(0, table_MAX_TAGS).map((tag) => (0,markdown/* code */.aY)(tag));
    return [...shown, ...(tags.length > table_MAX_TAGS ? [`and ${tags.length - table_MAX_TAGS} more`] : [])].join(' ');
}
function layersOf(manifest) {
    if (!manifest)
        return '';
    if ((0,media_types/* isIndexType */.$U)(manifest.mediaType))
        return table_together((0,format/* counted */.hS)(manifest.manifests?.length ?? 0, 'manifest'));
    return String((manifest.layers ?? manifest.blobs ?? []).length);
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/title.js


/** What was done, and in a dry run what would be. */
function titleFor(result, title, planned) {
    if (isLeft(result))
        return `### Unchanged, because the tag exists: ${(0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location))}`;
    const { stats, deliveries = [], from = [], sources } = result;
    const failed = deliveries.some(({ error }) => error !== undefined);
    const idle = stats?.changed === false && !failed ? ': nothing changed' : '';
    const one = sources ? `${sources.length} artifacts` : (0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location));
    const what = deliveries.length > 0 ? fromTo(from, deliveries) : one;
    return `${headingFor(result.title ?? title, planned)} ${what}${planned ? '' : idle}`;
}
/** Without the place. */
function headingFor({ done, planned }, isPlan) {
    return `### ${isPlan ? `Dry run: ${planned}` : done}`;
}
/** Input `if-exists`: nothing came anywhere. */
function isLeft({ deliveries, left }) {
    return deliveries ? deliveries.every((one) => one.left === true) : left === true;
}
function fromTo(from, deliveries) {
    const places = new Set(deliveries.map(({ location }) => (0,inputs_location/* formatLocation */.j$)(location)));
    const done = deliveries.filter(({ error }) => error === undefined);
    const reached = new Set(done.map(({ location }) => (0,inputs_location/* formatLocation */.j$)(location)));
    const [first = ''] = places;
    const all = `${places.size} destinations`;
    const to = places.size === 1 ? (0,markdown/* code */.aY)(first) : reached.size === places.size ? all : `${reached.size} of ${all}`;
    const [only = ''] = from;
    return `${from.length === 1 ? (0,markdown/* code */.aY)(only) : `from ${from.length} references`} to ${to}`;
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/deletion.js









const deletion_MAX_TABLE = 300 * 1024;
const MAX_TREES = 300 * 1024;
const deletion_MAX_ROWS = 2000;
/** A row for each reference, and a tree for each artifact whose referrers go with it. */
function deletionSummary({ deletions }, title, planned) {
    const places = [...new Set(deletions.map(({ location }) => (0,inputs_location/* formatLocation */.j$)(location)))];
    const [place = ''] = places;
    const where = places.length === 1 ? (0,markdown/* code */.aY)(place) : `${places.length} places`;
    const [only] = deletions;
    const parts = [
        deletions.some(deletion/* isDone */.$) ? `${headingFor(title, planned)} ${where}` : `### Nothing deleted from ${where}`,
        ...(only && deletions.length === 1 && only.digest !== undefined && !only.cached
            ? [(0,markdown/* code */.aY)(only.digest)]
            : []),
        ...(planned ? ['Nothing was deleted.'] : []),
        ...tablesOf(deletions, planned),
        ...treesOf(deletions),
    ];
    return parts.map((part) => `${part}\n\n`).join('');
}
/** Entries of a cache have a table of their own, and what a key did not find is a line. */
function tablesOf(deletions, planned) {
    if (!deletions.some(({ cached, kept }) => cached ?? kept))
        return [deletion_tableOf(deletions, planned)];
    const entries = deletions.flatMap((one) => one.cached ? [{ ...one.cached, outcome: outcomeOf(one) }] : []);
    const lines = deletions.flatMap((one) => one.cached
        ? []
        : [`- ${one.kept === undefined ? `${(0,markdown/* code */.aY)(one.reference)}: ${outcomeOf(one)}` : (0,markdown/* prose */.CS)(one.kept)}`]);
    return [
        ...(entries.length > 0 ? [entryTable(entries, ({ outcome }) => [outcome], [headOf(planned)])] : []),
        ...(lines.length > 0 ? [(0,markdown/* cut */.Jj)(lines, deletion_MAX_TABLE).shown.join('\n')] : []),
    ];
}
function headOf(planned) {
    return planned ? 'Would be deleted' : 'Deleted';
}
function deletion_tableOf(deletions, planned) {
    const rows = deletions
        .slice(0, deletion_MAX_ROWS)
        .map((deletion) => [
        (0,markdown/* code */.aY)(deletion.reference),
        deletion.digest === undefined ? '' : (0,markdown/* code */.aY)(shortDigest(deletion.digest)),
        tagCell(deletion.tags ?? []),
        deletion.referrers.length > 0 ? String(deletion.referrers.length) : '',
        outcomeOf(deletion),
    ]);
    const head = ['Reference', 'Digest', 'Tags', 'Referrers', headOf(planned)];
    const columns = head.flatMap((_name, at) => (rows.some((row) => row[at] !== '') ? [at] : []));
    const kept = rows.map((row) => columns.map((at) => row[at] ?? ''));
    return (0,markdown/* cutTable */.nd)(columns.map((at) => head[at] ?? ''), kept, { bytes: deletion_MAX_TABLE, total: deletions.length });
}
function outcomeOf({ digest, error, kept }) {
    if (kept !== undefined)
        return `no: ${(0,markdown/* prose */.CS)(kept)}`;
    if (error !== undefined)
        return '**failed**';
    return digest === undefined ? 'no: it is not there' : 'yes';
}
function treesOf(deletions) {
    const lines = deletions.flatMap(({ location, root, referrers }) => root && referrers.length > 0 ? (0,referrer_tree/* printTree */.sf)((0,referrer_tree/* treeOf */.g7)((0,inputs_location/* formatLocation */.j$)(location), root, referrers)) : []);
    if (lines.length === 0)
        return [];
    const { shown, left } = (0,markdown/* cut */.Jj)(lines, MAX_TREES);
    return [(0,markdown/* fenced */.OF)('text', left > 0 ? [...shown, `and ${(0,format/* counted */.hS)(left, 'more line')}`] : shown)];
}

// EXTERNAL MODULE: ../build/js/action/results/sync-result.js
var sync_result = __webpack_require__(23961);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/sync.js






const sync_MAX_TABLE = 300 * 1024;
const sync_MAX_LIST = 100 * 1024;
const MAX_SHOWN = 50;
/** A row for each rule, and below it what is not as it was before: the first of it. */
function syncSummary(result, title, planned) {
    const { rules, shown, budgets, pruneable, plan } = result;
    const total = (0,sync_result/* totalsOf */.vA)(rules);
    const ahead = planned || plan !== undefined;
    const parts = [
        `${headingFor(title, planned)} ${(0,format/* counted */.hS)(total.selected, 'tag')} of ${(0,format/* counted */.hS)(rules.length, 'rule')}`,
        ...(planned ? ['Nothing was written.'] : []),
        (0,sync_result/* sentenceOf */.$N)(total, ahead),
        ...(plan ? [(0,sync_result/* planSentence */.th)(plan)] : []),
        rulesTable(rules, total),
        ...budgetLines(budgets),
        ...pruneLines(pruneable),
        ...(shown.length > 0 ? [itemsTable(shown, rules, ahead)] : []),
    ];
    return parts.map((part) => `${part}\n\n`).join('');
}
/** Columns that are 0 for all are left out. */
function rulesTable(rules, total) {
    const columns = [
        ['Selected', (one) => String(one.selected)],
        ['Same', (one) => String(one.same)],
        ['Copied', (one) => String(one.copied)],
        ['Moved', (one) => String(one.moved)],
        ['Kept', (one) => String(one.kept)],
        ['Pruned', (one) => String(one.pruned)],
        ['Deferred', (one) => String(one.deferred)],
        ['Gone', (one) => String(one.gone)],
        ['Refused', (one) => String(one.refused)],
        ['Failed', (one) => String(one.failed)],
        ['Bytes', (one) => (0,format/* formatSize */.Xq)(one.bytes).replaceAll(' ', '&nbsp;')],
        ['Requests', (one) => String(one.requests)],
    ];
    const always = new Set(['Selected', 'Same', 'Copied', 'Bytes']);
    const kept = columns.filter(([head, value]) => always.has(head) || value(total) !== '0');
    const rows = rules.map((one) => [(0,markdown/* code */.aY)(one.name), ...kept.map(([, value]) => value(one))]);
    const all = rules.length > 1 ? [['all', ...kept.map(([, value]) => value(total))]] : [];
    return (0,markdown/* table */.tp)(['Rule', ...kept.map(([head]) => head)], [...rows, ...all]);
}
/** Of registries that limit pulls. */
function budgetLines(budgets) {
    const limited = budgets.filter(({ pullsLeft }) => pullsLeft !== undefined);
    if (limited.length === 0)
        return [];
    const lines = limited.map(({ host, pullsUsed, pullsLeft }) => `- ${(0,markdown/* code */.aY)(host)}: ${(0,format/* counted */.hS)(pullsUsed, 'pull')}, ${pullsLeft} left`);
    return [lines.join('\n')];
}
function pruneLines(pruneable) {
    if (pruneable.length === 0)
        return [];
    const { shown, left } = (0,markdown/* cut */.Jj)(pruneable.map((name) => (0,safe_text/* safeText */.H)(name, 500)), sync_MAX_LIST);
    const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
    return [`With \`prune: apply\`, ${(0,format/* counted */.hS)(pruneable.length, 'tag')} would go:`, (0,markdown/* fenced */.OF)('text', lines)];
}
function itemsTable(shown, rules, planned) {
    const several = rules.length > 1;
    const head = [...(several ? ['Rule'] : []), 'Tag', 'Digest', planned ? 'Would be' : 'Result'];
    const rows = shown
        .slice(0, MAX_SHOWN)
        .map((line) => [
        ...(several ? [(0,markdown/* code */.aY)(line.rule)] : []),
        (0,markdown/* code */.aY)(line.tag === '' ? line.to : `${line.to}:${line.tag}`),
        line.digest === undefined ? '' : (0,markdown/* code */.aY)(shortDigest(line.digest)),
        line.error === undefined ? line.result : `**${line.result}**: ${(0,markdown/* prose */.CS)(line.error, 300)}`,
    ]);
    const total = (0,sync_result/* totalsOf */.vA)(rules);
    const changed = total.selected - total.same;
    return (0,markdown/* cutTable */.nd)(head, rows, { bytes: sync_MAX_TABLE, total: Math.max(changed, rows.length) });
}

// EXTERNAL MODULE: ../build/js/action/results/verified.js
var results_verified = __webpack_require__(13040);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/verified.js




const verified_MAX_ROWS = 100;
/** What held of input `verify`: a row for each rule and signature. */
function verifiedOf({ verified }) {
    if (!verified)
        return [];
    const rows = verified
        .slice(0, verified_MAX_ROWS)
        .map((one) => [(0,markdown/* code */.aY)(shortDigest(one.digest)), `${one.rule}: ${one.kind}`, (0,markdown/* prose */.CS)((0,results_verified/* reasonFor */.q)(one), 500)]);
    const omitted = verified.length - rows.length;
    const more = omitted > 0 ? [`and ${(0,format/* counted */.hS)(omitted, 'more row')}`] : [];
    return [(0,markdown/* table */.tp)(['Verified', 'Rule', 'Because'], rows), ...more];
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/summary.js


















/** The runner shows at most 1 MiB of a step; what is longer is not shown at all. */
const MAX_SUMMARY = 900 * 1024;
const MAX_TREE = 300 * 1024;
/** The job summary of a step in GitHub's markdown: a table, and a graph of the artifact with what refers to it. */
function summaryOf(result, { title }, plan) {
    if (result.kind === 'cache')
        return cacheSummary(result);
    if (result.kind === 'list')
        return listSummary(result);
    if (result.kind === 'entries')
        return entriesSummary(result);
    if (result.kind === 'note' || !title)
        return '';
    if (result.kind === 'unread')
        return `${headingFor(title, plan !== undefined)} ${(0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location))}\n\n`;
    if (result.kind === 'sync')
        return syncSummary(result, title, plan !== undefined);
    if (result.kind === 'deletion')
        return deletionSummary(result, title, plan !== undefined);
    const manifest = result.manifest?.manifest;
    const sizeOf = sizesOf(result, manifest);
    const parts = [
        titleFor(result, title, plan !== undefined),
        ...referencesOf(result),
        ...(plan ? [planned(plan)] : []),
        tableOf(result, { manifest, size: sizeOf(result.root), planned: plan !== undefined }),
        ...verifiedOf(result),
        ...referrersOf(result),
        ...graphOf(result, manifest, sizeOf),
    ];
    let text = '';
    for (const part of parts) {
        if (Buffer.byteLength(text) + Buffer.byteLength(part) > MAX_SUMMARY)
            return `${text}*The rest is too long to show.*\n`;
        text += `${part}\n\n`;
    }
    return text;
}
const MAX_REFERENCES = 20;
/** What was read or written, to copy: with its first tag, for people, and its digest, which is what counts. A referrer has no tag. */
function referencesOf(result) {
    const { root, location, tags = [], resolved = [], deliveries, sources } = result;
    const places = deliveries?.filter(({ error }) => error === undefined) ??
        sources?.map((one) => ({ ...one, tags: [] })) ?? [
        { location, root, tags: tags.length > 0 ? tags : resolved },
    ];
    if (places.length === 0)
        return [];
    const lines = places
        .slice(0, MAX_REFERENCES)
        // A layout's entry is a name or a digest.
        .map(({ location: at, root: of, tags: [tag] }) => (0,safe_text/* safeText */.H)((0,inputs_location/* formatNode */.O7)(at, of, at.kind === 'registry' ? tag : undefined), 1000));
    const omitted = places.length - lines.length;
    return [(0,markdown/* fenced */.OF)('text', lines), ...(omitted > 0 ? [`and ${(0,format/* counted */.hS)(omitted, 'more reference')}`] : [])];
}
function planned(plan) {
    return `Nothing was written. ${(0,reporting_counts/* planText */.P)(plan)}.`;
}
/** Of an image, its config and layers; of an index, what a copy came past. */
function sizesOf(result, manifest) {
    const subject = manifest?.subject?.digest;
    const listed = manifest ? (0,core_manifest/* successors */.ir)(manifest).filter(({ digest }) => digest !== subject) : [];
    return (node) => {
        const seen = result.seen?.sizeOf(node, subject);
        if (seen !== undefined || node.digest !== result.root.digest || !manifest)
            return seen;
        if (listed.some(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType)))
            return undefined;
        return listed.reduce((sum, { size }) => sum + size, node.size);
    };
}
const MAX_TYPES = 10;
/** What refers to it, by kind: the graph may lack some. All of the tree, where nothing else was asked for. */
function referrersOf({ referrers, stats }) {
    if (!referrers)
        return [];
    const found = (0,referrer_tree/* referrersIn */.qs)(referrers);
    if (!stats) {
        if (found.length === 0)
            return ['No referrers.'];
        const { shown, left } = (0,markdown/* cut */.Jj)((0,referrer_tree/* printTree */.sf)(referrers), MAX_TREE);
        return [(0,markdown/* fenced */.OF)('text', left > 0 ? [...shown, `and ${(0,format/* counted */.hS)(left, 'more line')}`] : shown)];
    }
    if (found.length === 0)
        return [];
    const kinds = [
        ...Map.groupBy(found, ({ tag, artifactType, mediaType }) => tag ?? (artifactType || mediaType)),
    ].map(([type, of]) => ({ name: (0,type_names/* knownName */.$G)(type) ?? (0,markdown/* code */.aY)(type, 100), count: of.length }));
    const counts = [...Map.groupBy(kinds, ({ name }) => name)].map(([name, of]) => `${of.reduce((sum, { count }) => sum + count, 0)} \u00d7 ${name}`);
    const more = counts.length > MAX_TYPES ? [(0,format/* counted */.hS)(counts.length - MAX_TYPES, 'more type')] : [];
    return [`Referrers: ${[...counts.slice(0, MAX_TYPES), ...more].join(', ')}`];
}
function graphOf({ root, referrers }, manifest, sizeOf) {
    const lines = graphLines({ root, manifest, referrers, sizeOf });
    return lines.length === 0 ? [] : [(0,markdown/* fenced */.OF)('mermaid', lines)];
}


/***/ }),

/***/ 92764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ referrerName),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   qs: () => (/* binding */ referrersIn),
/* harmony export */   sf: () => (/* binding */ printTree)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62097);



/** Above that, a chain of referrers is no one's honest work. */
const MAX_LEVELS = 100;
function treeOf(place, root, found) {
    const above = Map.groupBy(found.filter(({ level }) => level <= MAX_LEVELS), ({ of }) => of.digest);
    const branch = (node, tag) => ({
        reference: `${place}@${node.digest}`,
        mediaType: node.mediaType,
        digest: node.digest,
        size: node.size,
        ...(node.annotations && { annotations: node.annotations }),
        ...(node.artifactType !== undefined && { artifactType: node.artifactType }),
        ...(node.platform && { platform: node.platform }),
        ...(tag !== undefined && { tag }),
        referrers: (above.get(node.digest) ?? []).map((one) => branch(one.node, one.tag)),
    });
    const listed = found.filter(({ level, of }) => level === 1 && of.digest !== root.digest);
    const children = [...new Map(listed.map(({ of }) => [of.digest, of])).values()];
    return { ...branch(root), ...(children.length > 0 && { manifests: children.map((node) => branch(node)) }) };
}
/** The same in a tree, in a graph, and where kinds are counted. */
function referrerName({ tag, platform, artifactType, mediaType, }) {
    return tag === undefined && platform
        ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)
        : (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_1__/* .typeName */ .go)(tag ?? (artifactType || mediaType));
}
const MAX_LINES = 500;
/** The tree as lines, of which the first is its root. */
function printTree(tree) {
    const lines = [tree.digest];
    let more = 0;
    const walk = (of, indent) => {
        const below = [...(of.manifests ?? []), ...of.referrers];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            if (lines.length <= MAX_LINES)
                lines.push(`${indent}${last ? '\u2514\u2500\u2500' : '\u251c\u2500\u2500'} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .H)(referrerName(branch), 200)} ${branch.digest}`);
            else
                more += 1;
            walk(branch, `${indent}${last ? '    ' : '\u2502   '}`);
        }
    };
    walk(tree, '');
    return more === 0 ? lines : [...lines, `and ${more} more`];
}
/** All that refers to the root, or to what it lists: each once, in the order of the tree. */
function referrersIn(tree) {
    const own = tree.referrers.flatMap((referrer) => [referrer, ...referrersIn(referrer)]);
    return [...(tree.manifests ?? []).flatMap(referrersIn), ...own];
}


/***/ }),

/***/ 13040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _trust_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4456);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45229);


/** Why a rule holds, in a few words: for the log and the summary. Signatures hold texts of others. */
function reasonFor(verification) {
    const { kind, referrer, key, identity, predicateType, subject, time } = verification;
    if (kind === 'digest')
        return 'the digest is the one that the rule names';
    if (kind === 'has')
        return `it has the referrer ${referrer}`;
    const by = key === undefined ? `by ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(identity ?? '', 500)}` : `with key ${key}`;
    return [
        `${wordFor(predicateType)} ${by}`,
        ...(verification.commit === undefined ? [] : [`for commit ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(verification.commit, 100)}`]),
        ...(subject === undefined ? [] : [`as ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(subject, 200)}`]),
        ...(time === undefined ? [] : [`at ${time}`]),
    ].join(', ');
}
function wordFor(predicateType) {
    if (predicateType === undefined || predicateType === _trust_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNATURE */ .J2)
        return 'signed';
    return `attested (${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(predicateType, 200)})`;
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

/***/ 22706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Of content that is not what it should be. */
function invalid(what, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_CONTENT', `${what} ${why}`);
}


/***/ }),

/***/ 4456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   J2: () => (/* binding */ SIGNATURE),
/* harmony export */   hh: () => (/* binding */ claimsIn)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _invalid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22706);




/** The predicate type of `cosign sign`: a signature, which says nothing but that. */
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENTS = new Set([
    'https://in-toto.io/Statement/v0.1',
    'https://in-toto.io/Statement/v1',
]);
/**
 * What an in-toto statement says about the node, once for each subject that has the node's digest, by the node's
 * algorithm and to the letter. None: it is about something else.
 */
function claimsIn({ payloadType, payload }, node, what) {
    if (payloadType !== PAYLOAD_TYPE)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has a payload that is no in-toto statement');
    const { _type: type, subject, predicateType } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJsonObject */ .Qp)(payload, `${what}: statement`);
    if (!STATEMENTS.has(type))
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'is no in-toto statement v0.1 or v1');
    if (typeof predicateType !== 'string' || predicateType === '')
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has no predicateType');
    if (!Array.isArray(subject) || subject.length === 0)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has no subject');
    return subject.filter((one) => isAbout(one, node)).map((one) => claimOf(one, predicateType));
}
function isAbout(subject, { digest }) {
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(subject) || !(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(subject['digest']))
        return false;
    return subject['digest'][(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)] === (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(digest);
}
function claimOf(subject, predicateType) {
    const { name, annotations } = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(subject) ? subject : {};
    return {
        predicateType,
        name: typeof name === 'string' && name !== '' ? name : undefined,
        annotations: textsOf(annotations),
    };
}
/** The fields that are texts. */
function textsOf(value) {
    const fields = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? Object.entries(value) : [];
    return Object.fromEntries(fields.filter((field) => typeof field[1] === 'string'));
}


/***/ })

};
