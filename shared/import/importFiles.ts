import { Call, type CoverageEntry } from '../network/coverage';
import { type AccountId, RegionName } from '../network/ids';
import type { Answer } from './answer';
import { type FilePlace, filePlace } from './filePath';
import { type Body, parseAnswers } from './parseAnswers';
import type { ImportReport } from './report';
import { secretNotes } from './secrets';
import { type ImportResult, toNetwork } from './toNetwork';
import { type Evidence, identityOf, noEvidence, noteEvidence, toView, type View } from './views';

export type { ImportResult } from './toNetwork';

export type ImportFile = { path: string; text: string };

/**
 * How far it is: characters that were parsed, elements of lists that were checked, then all is put together. A `total` of
 * 0 where that cannot be told.
 */
export type ImportProgress = {
  phase: 'parsing' | 'checking' | 'joining';
  done: number;
  total: number;
};

/** Parsed in about half a second, in one go: of a larger file nobody can tell how far it is. */
const mostInOneGo = 50e6;

/**
 * Files of AWS CLI output, in any layout, to a network. What is sound is kept, everything else is in the report;
 * no content makes it throw. The order of the files makes no difference.
 *
 * @param onProgress called often: whoever shows it chooses how often
 */
export function importFiles(
  files: readonly ImportFile[],
  onProgress: (progress: ImportProgress) => void = () => undefined,
): ImportResult {
  const report: Pick<ImportReport, 'skipped' | 'notes'> = { skipped: [], notes: [] };
  const refusals: Refusal[] = [];
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  const parsed = [...files]
    .sort((a, b) => compare(a.path, b.path) || compare(a.text, b.text))
    .flatMap((file) => {
      if (file.text.length > mostInOneGo) onProgress({ phase: 'parsing', done: 0, total: 0 });
      else onProgress({ phase: 'parsing', done, total });
      done += file.text.length;
      return parseFile(file, report, refusals);
    });

  const viewOf = viewsOf([...parsed, ...refusals.map(({ place }) => ({ place, bodies: [] }))]);
  const names = new Map<AccountId, string>();
  const answers: Answer[] = [];
  for (const { file, place, bodies } of parsed) {
    const view = viewOf(place);
    if (view.account !== undefined && isNickname(place.accountFolder))
      names.set(view.account, place.accountFolder);
    for (const { body, line } of bodies)
      if (identityOf(body) === undefined)
        answers.push({
          source: file.path,
          account: view.account,
          region: place.region === undefined ? view.region : RegionName.parse(place.region),
          madeFor: place.name,
          vpcRegions: view.vpcRegions,
          body,
          line,
        });
  }
  const elements = answers.reduce((sum, { body }) => sum + elementsIn(body), 0);
  let checked = 0;
  const { network, report: read } = toNetwork(answers, names, {
    onElement() {
      onProgress({ phase: 'checking', done: checked, total: elements });
      checked += 1;
    },
    onGathered: () => onProgress({ phase: 'joining', done: 0, total: 0 }),
  });
  const coverage = [...network.coverage, ...refusals.flatMap((one) => toCoverage(one, viewOf))];
  return {
    network: { ...network, coverage },
    report: {
      ...read,
      skipped: [...report.skipped, ...read.skipped],
      notes: [...report.notes, ...read.notes],
    },
  };
}

type ParsedFile = { file: ImportFile; place: FilePlace; bodies: Body[] };
type Refusal = { place: FilePlace; call: string; errorCode: string };

function parseFile(
  file: ImportFile,
  report: Pick<ImportReport, 'skipped' | 'notes'>,
  refusals: Refusal[],
): ParsedFile[] {
  const place = filePlace(file.path);
  report.notes.push(...secretNotes(file.path, file.text));
  const parsed = parseAnswers(file.text);
  if (!parsed.ok) {
    const { code, reason } = parsed.error;
    report.skipped.push({ file: file.path, code, reason });
    if ('refused' in parsed.error) refusals.push({ place, ...parsed.error.refused });
    return [];
  }
  for (const line of parsed.value.badLines)
    report.skipped.push({
      file: file.path,
      place: `line ${line}`,
      code: 'not-json',
      reason: 'Not a JSON object.',
    });
  return [{ file, place, bodies: parsed.value.bodies }];
}

function elementsIn(body: object): number {
  return Object.values(body).reduce(
    (sum: number, value: unknown) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  );
}

/** The view a file belongs to: that of its folder, completed by the nearest folder above that knows who asked. */
function viewsOf(
  parsed: readonly Pick<ParsedFile, 'place' | 'bodies'>[],
): (place: FilePlace) => View {
  const evidence = new Map<string, Evidence>();
  for (const { place, bodies } of parsed) {
    const here = evidence.get(place.root) ?? noEvidence();
    evidence.set(place.root, here);
    if (place.accountFolder !== undefined) here.folders.add(place.accountFolder);
    for (const { body } of bodies) noteEvidence(here, body);
  }
  for (const [root, here] of evidence)
    if (here.identities.size === 0)
      for (const account of identitiesAbove(evidence, root)) here.identities.add(account);
  const regions = new Set([...evidence.values()].flatMap((here) => [...here.regions]));
  const views = new Map<string, View>();
  return ({ root }) => {
    const known = views.get(root);
    if (known !== undefined) return known;
    const view = toView(evidence.get(root) ?? noEvidence(), regions);
    views.set(root, view);
    return view;
  };
}

function identitiesAbove(evidence: ReadonlyMap<string, Evidence>, root: string): string[] {
  for (let at = root.lastIndexOf('/'); at >= 0; at = root.lastIndexOf('/', at - 1)) {
    const above = evidence.get(root.slice(0, at));
    if (above !== undefined && above.identities.size > 0) return [...above.identities];
  }
  return [];
}

/** What the AWS CLI printed in place of an answer is coverage too: it was asked, and refused. */
function toCoverage(
  { place, call, errorCode }: Refusal,
  viewOf: (place: FilePlace) => View,
): CoverageEntry[] {
  const known = Call.safeParse(call);
  if (!known.success) return [];
  const { account, region } = viewOf(place);
  const denied = /Unauthorized|AccessDenied|AuthFailure/.test(errorCode);
  return [
    {
      ...(account === undefined ? {} : { account }),
      ...(place.region === undefined
        ? region === undefined
          ? {}
          : { region }
        : { region: RegionName.parse(place.region) }),
      call: known.data,
      status: denied ? 'denied' : 'failed',
      errorCode,
    },
  ];
}

/** A folder's word for an account, such as CloudMapper's `account-data/demo`. */
function isNickname(folder: string | undefined): folder is string {
  return folder !== undefined && !/^\d+$/.test(folder);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
