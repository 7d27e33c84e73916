export const id = 5591;
export const ids = [5591];
export const modules = {

/***/ 5591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ pick_candidate)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./actions/pick-candidate/candidates.ts


/**
 * Finds the trainings of a search: those of the commit that the newest one is of, each plan once, by its last statement.
 * @throws Refusal when there are none, or they were not given the same data: their metrics could not be compared.
 */
function findCandidates(lineage, line) {
    const trainings = [...lineage]
        .filter(([, { predicateType: type, predicate }]) => (0,lineage_src/* kindOf */.I)(type) === 'training' && predicate.line === line)
        .map(([id, statement]) => ({ id, statement, predicate: statement.predicate }))
        .sort((a, b) => Date.parse(a.predicate.finishedOn) - Date.parse(b.predicate.finishedOn) || (a.id < b.id ? -1 : 1));
    const commit = trainings.at(-1)?.predicate.run.commit;
    if (commit === undefined)
        throw new src/* Refusal */.P_(`lineage: holds no training of ${line}; run run-training first, one job of a matrix for each candidate`);
    const found = trainings
        .filter(({ predicate }) => predicate.run.commit === commit)
        .map(({ id, statement, predicate: { verdict } }) => {
        const facts = (0,lineage_src/* isOf */.yW)(statement, 'training') ? statement.predicate.facts : undefined;
        const candidate = { statement: id, verdict: verdict.word, reason: verdict.reasons.join('; '), facts };
        return [facts?.plan ?? id, candidate];
    });
    const candidates = [...new Map(found).values()];
    checkData(candidates);
    return candidates;
}
/** Which bytes a training was given, by channel. */
const dataOf = ({ channels }) => JSON.stringify(channels.map(({ name, uri, dataset, listing }) => [name, uri, dataset ?? listing ?? null]).sort());
function checkData(candidates) {
    const data = new Map(candidates.flatMap(({ facts }) => (facts ? [[dataOf(facts), facts.job.name]] : [])));
    if (data.size < 2)
        return;
    throw new src/* Refusal */.P_(`lineage: its trainings were given different data (${[...data.values()].slice(0, 3).join(', ')}), so their metrics cannot be compared; train all candidates on the same channels`);
}

;// CONCATENATED MODULE: ./actions/pick-candidate/remarks.ts
/** Hyperparameters that have a column; more make the table unreadable, and are in the facts. */
const mostColumns = 6;
/** @returns the names of hyperparameters that are not the same in all candidates, in order. */
function differing(ranking) {
    const known = ranking.flatMap(({ facts }) => (facts ? [facts.hyperparameters] : []));
    const names = [...new Set(known.flatMap((it) => Object.keys(it)))].sort();
    return names.filter((name) => new Set(known.map((it) => it[name])).size > 1);
}
/** @returns what people read of a choice: all candidates, the best first, and what the metric of the best is worth. */
function remarksOf(picking) {
    return [table(picking), ...caution(picking)];
}
function table({ ranking, metric, picked }) {
    const names = differing(ranking).slice(0, mostColumns);
    const left = (name) => ({ name, align: 'left' });
    const right = (name) => ({ name, align: 'right' });
    return {
        kind: 'table',
        title: 'Candidates',
        importance: 55,
        place: 'open',
        columns: [left(''), left('Job'), right(metric), ...names.map(left), right('Billable seconds')],
        rows: ranking.map((it) => [
            it === picked ? 'picked' : { verdict: it.verdict },
            it.facts ? { code: it.facts.job.name } : 'not begun',
            it.value === undefined ? '–' : { number: it.value },
            ...names.map((name) => parameter(it, name)),
            { number: String(it.facts?.seconds.billable ?? 0) },
        ]),
    };
}
const parameter = ({ facts }, name) => {
    const value = facts?.hyperparameters[name];
    return value === undefined ? '–' : { code: value };
};
/** The best of many looks better than it is: chance is picked too. */
function caution({ picked, ranking, metric }) {
    const fit = ranking.filter(({ leftOut }) => leftOut === undefined);
    const [, second] = fit;
    if (picked === undefined || second === undefined)
        return [];
    const even = second.value === picked.value
        ? 'The next has the same value and was not cheaper.'
        : `The next has ${second.value}.`;
    const text = `${even} The best ${metric} of ${fit.length} is partly luck; whether the model is good, the gate judges on records that no candidate was picked by.`;
    return [{ kind: 'text', title: 'What the choice is worth', importance: 25, place: 'folded', text }];
}

;// CONCATENATED MODULE: ./actions/pick-candidate/outcome.ts


/** @returns what was picked and why, with all that it was picked from. Pure. */
function outcomeOf(picking) {
    const { picked, ranking } = picking;
    const facts = factsOf(picking);
    return {
        subject: [subjectOf(picking)],
        inputs: ranking.flatMap(({ facts: of }) => of?.model ? [{ name: of.job.name, uri: of.model.uri, digest: { sha256: of.model.sha256 } }] : []),
        facts,
        remarks: remarksOf(picking),
        verdict: verdictOf(picking),
        outputs: {
            'training-job-name': picked?.facts?.job.name ?? '',
            'model-uri': picked?.facts?.model?.uri ?? '',
            'model-sha256': picked?.facts?.model?.sha256 ?? '',
            value: picked?.value ?? '',
            candidates: String(ranking.length),
            hyperparameters: JSON.stringify(picked?.facts?.hyperparameters ?? {}),
        },
    };
}
/** The picked model; or, when there is none, the question that had no answer. */
function subjectOf({ picked, metric, direction, ranking }) {
    const model = picked?.facts?.model;
    if (model)
        return { name: 'model.tar.gz', uri: model.uri, digest: { sha256: model.sha256 } };
    const asked = JSON.stringify([metric, direction, ranking.map(({ statement }) => statement)]);
    return { name: `selection by ${metric}`, digest: { sha256: (0,lineage_src/* sha256 */.sc)(asked) } };
}
function factsOf({ metric, direction, picked, ranking }) {
    const names = differing(ranking);
    return {
        metric,
        direction,
        ...chosen(picked),
        candidates: ranking.map(({ statement, verdict, facts, value, leftOut }) => ({
            statement,
            verdict,
            ...(facts ? { job: facts.job.name } : {}),
            ...(value === undefined ? {} : { value }),
            ...(leftOut === undefined ? {} : { leftOut }),
            hyperparameters: Object.fromEntries(Object.entries(facts?.hyperparameters ?? {}).filter(([name]) => names.includes(name))),
        })),
    };
}
function chosen(picked) {
    if (picked?.facts?.model === undefined || picked.value === undefined)
        return {};
    const { statement, value, facts } = picked;
    const { plan, job, model = picked.facts.model } = facts ?? picked.facts;
    return { picked: { statement, plan, job: job.name, model, value } };
}
function verdictOf({ picked, ranking, metric, direction, least }) {
    const fit = ranking.filter(({ leftOut }) => leftOut === undefined);
    if (picked) {
        const most = direction === 'maximize' ? 'highest' : 'lowest';
        return (0,lineage_src/* pass */.IX)(`${picked.facts?.job.name} has the ${most} ${metric} of ${fit.length}, ${picked.value}`);
    }
    const out = ranking
        .filter(({ leftOut }) => leftOut !== undefined)
        .map(({ facts, leftOut }) => `${facts?.job.name ?? 'a training that was not begun'} was left out: ${leftOut}`);
    return (0,lineage_src/* fail */.fJ)(`${fit.length} of ${ranking.length} trainings can be picked, and min-candidates is ${least}`, ...out);
}

;// CONCATENATED MODULE: ./actions/pick-candidate/pick.ts
/**
 * Ranks candidates by a metric. Equal values go to the one that took fewer billable seconds, then to the smaller plan digest, so that
 * the answer is stable. Pure.
 */
function pick(candidates, wish) {
    const all = candidates.map((it) => measured(it, wish.metric));
    const fit = all.filter(({ leftOut }) => leftOut === undefined).sort(better(wish.direction));
    const picked = fit.length >= wish.least ? fit[0] : undefined;
    return { ...wish, ranking: [...fit, ...all.filter(({ leftOut }) => leftOut !== undefined)], picked };
}
function measured(candidate, metric) {
    const { verdict, reason, facts } = candidate;
    const value = facts?.metrics.find(({ name }) => name === metric)?.value;
    if (verdict !== 'pass')
        return { ...candidate, leftOut: `${verdict}: ${reason}`, ...(value ? { value } : {}) };
    if (facts?.model === undefined)
        return { ...candidate, leftOut: 'it made no model' };
    if (value === undefined)
        return { ...candidate, leftOut: `it has no metric ${metric}; it has ${namesOf(facts.metrics)}` };
    return { ...candidate, value };
}
const namesOf = (metrics) => metrics.map(({ name }) => name).join(', ') || 'none';
function better(direction) {
    const sign = direction === 'maximize' ? -1 : 1;
    return (a, b) => sign * (Number(a.value) - Number(b.value)) || seconds(a) - seconds(b) || (planOf(a) < planOf(b) ? -1 : 1);
}
const seconds = ({ facts }) => facts?.seconds.billable ?? Number.MAX_SAFE_INTEGER;
const planOf = ({ facts }) => facts?.plan ?? '';

;// CONCATENATED MODULE: ./actions/pick-candidate/action.ts




const inputs = {
    metric: (0,src/* matching */.wC)(/^\S.{0,254}$/, 'the name of a metric of the trainings, of at most 255 characters'),
    direction: (0,src/* word */.Vm)('maximize', 'minimize'),
    'min-candidates': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 1000 }), '2'),
};
/** Picks the best of several trainings of one commit, and says why, so that the gate judges it and no other. */
const pickCandidate = (0,src/* defineAction */.QP)({
    name: 'pick-candidate',
    kind: 'selection',
    // That all of them passed is not needed: a search may hold combinations that fail.
    needs: [],
    inputs,
    observe: async ({ lineage, line }) => findCandidates(lineage, line),
    plan: ({ inputs: { metric, direction, 'min-candidates': least } }, candidates) => pick(candidates, { metric, direction, least }),
    describe: ({ ranking }) => ({
        requests: [],
        cost: `nothing: ${ranking.length} trainings of the lineage are compared, none is run`,
        permissions: [],
    }),
    perform: async (picking) => outcomeOf(picking),
});

;// CONCATENATED MODULE: ./actions/pick-candidate/index.ts



/* harmony default export */ const pick_candidate = ((phase) => (0,src/* run */.eF)(pickCandidate, phase, aws_src/* s3Store */.yc));


/***/ })

};
