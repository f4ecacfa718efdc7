import { adviseSteps } from '../../shared/advise/adviseOn';
import { askQuestion } from '../../shared/compare/askQuestion';
import { groupCoverage } from '../../shared/compare/coverageGroups';
import {
  type CoverageMatrix,
  type CoverageRow,
  coverageSteps,
  servicesOfInterest,
} from '../../shared/compare/coverageMatrix';
import type { Steps } from '../../shared/compare/steps';
import { toPasses } from '../../shared/diagram/filter';
import type { Question } from '../../shared/model-file/question';
import { applyDiff, type Diff } from '../../shared/network/diff';
import type { Network } from '../../shared/network/network';
import { nameTag } from '../../shared/network/record';
import { affectedSteps } from '../../shared/sandbox/difference/affectedSteps';
import { modelDifferenceSteps } from '../../shared/sandbox/difference/modelDifference';
import type { PathSurvey } from '../../shared/sandbox/difference/pathSurvey';
import { runInSlices } from '../store/resources/slices';
import type { CoverageOptions, FromWorker } from './protocol';

export type Surveys = {
  coverage(request: number, network: Network, options: CoverageOptions): Promise<void>;
  advise(request: number, network: Network): Promise<void>;
  affected(request: number, network: Network, question: Question): Promise<void>;
  consequences(request: number, network: Network, back: Diff): Promise<void>;
  pathChanges(
    request: number,
    before: Network,
    after: Network,
    questions: readonly Question[],
  ): Promise<void>;
  stopPathChanges(): void;
  /** Calls off the coverage and the advices that are under way. */
  stop(): void;
};

/**
 * What takes seconds on a large network: all workloads followed to all services. It goes in slices, so that layouts and
 * answers do not wait for its end; of two wishes of one kind the older is called off.
 */
export function createSurveys(post: (message: FromWorker) => void): Surveys {
  const newest = { coverage: -1, advices: -1, affected: -1, consequences: -1, pathChanges: -1 };
  /** Of the last network whose consequences were told: the next edit leaves most of it as it is. */
  let surveyed: PathSurvey | undefined;
  /** The last matrix, whole or under way. Wishes that differ in what they show of it share it. */
  let matrix: Made<CoverageMatrix> | undefined;
  let differing: Promise<unknown> = Promise.resolve();

  /** @param isOver looked at between slices: called off then */
  function inSlices<T>(
    kind: keyof typeof newest,
    steps: Steps<T>,
    isOver: () => boolean,
  ): Promise<T | undefined> {
    let toldAt = performance.now();
    return runInSlices(steps, {
      budgetMs,
      isOver,
      onPause({ done, total }) {
        if (performance.now() - toldAt < tellEveryMs) return;
        toldAt = performance.now();
        post({ kind: 'steps', request: newest[kind], done, total });
      },
    });
  }

  function run<T>(
    kind: keyof typeof newest,
    request: number,
    steps: Steps<T>,
  ): Promise<T | undefined> {
    newest[kind] = request;
    return inSlices(kind, steps, () => newest[kind] !== request);
  }

  /** One after the other: what the first has followed, the second need not. */
  async function differ(
    kind: 'consequences' | 'pathChanges',
    request: number,
    before: Network,
    after: Network,
    questions: readonly Question[] = [],
  ) {
    newest[kind] = request;
    const made = differing.then(() =>
      newest[kind] === request
        ? run(kind, request, modelDifferenceSteps(before, after, { questions, known: surveyed }))
        : undefined,
    );
    differing = made.catch(() => undefined);
    const result = await made;
    if (result !== undefined) surveyed = result.after;
    return result;
  }

  function matrixOf(
    network: Network,
    services: readonly string[],
  ): Promise<CoverageMatrix | undefined> {
    const key = JSON.stringify(services);
    if (matrix?.network === network && matrix.services === key) return matrix.made;
    const steps = coverageSteps(network, services);
    const mine: Made<CoverageMatrix> = {
      network,
      services: key,
      made: inSlices('coverage', steps, () => matrix !== mine),
    };
    matrix = mine;
    return mine.made;
  }

  return {
    async coverage(request, network, options) {
      newest.coverage = request;
      const whole = await matrixOf(network, options.services ?? servicesOfInterest(network));
      const coverage =
        whole && newest.coverage === request
          ? groupCoverage(network, whole, passesOf(network, options))
          : undefined;
      post({ kind: 'coverage', request, coverage });
    },
    async advise(request, network) {
      const advices = await run('advices', request, adviseSteps(network));
      post({ kind: 'advices', request, advices });
    },
    async affected(request, network, question) {
      await drawn();
      const asked = askQuestion(network, question);
      const affected =
        asked.ok && asked.value.kind === 'comparison'
          ? await run('affected', request, affectedSteps(network, asked.value.comparison))
          : undefined;
      post({ kind: 'affected', request, affected });
    },
    async consequences(request, network, back) {
      await drawn();
      const before = applyDiff(network, back);
      const made = await differ('consequences', request, before, network);
      const consequences = made && { paths: made.difference.paths, cost: made.difference.cost };
      post({ kind: 'consequences', request, consequences });
    },
    async pathChanges(request, before, after, questions) {
      const made = await differ('pathChanges', request, before, after, questions);
      const { paths, questions: asked, cost } = made?.difference ?? {};
      const changes = paths && asked && cost && { paths, questions: asked, cost };
      post({ kind: 'path-changes', request, changes });
    },
    stopPathChanges() {
      newest.pathChanges = -1;
    },
    stop() {
      matrix = undefined;
      newest.coverage = -1;
      newest.advices = -1;
    },
  };
}

type Made<T> = { network: Network; services: string; made: Promise<T | undefined> };

/** Long enough to get on, short enough for a layout not to be missed. */
const budgetMs = 24;
const tellEveryMs = 100;
/** An edit is on the screen by then. Where there are two processors, what draws it needs both. */
const drawingMs = 100;

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, drawingMs);
  });
}

function passesOf(
  network: Network,
  { filter, subnets, text }: CoverageOptions,
): (row: CoverageRow) => boolean {
  const passes = toPasses(filter);
  const wanted = text.trim().toLowerCase();
  const places = new Set(subnets);
  return (row) => {
    if (places.size > 0 && !places.has(row.subnetId ?? '')) return false;
    const collection = network.instances.has(row.id) ? 'instances' : 'networkInterfaces';
    const record = network[collection].get(row.id);
    return record !== undefined && passes(collection, record, row) && says(network, row, wanted);
  };
}

function says(network: Network, { id, name, subnetId }: CoverageRow, wanted: string): boolean {
  if (wanted === '') return true;
  const subnet = subnetId === undefined ? undefined : network.subnets.get(subnetId);
  return [id, name, subnetId, subnet && nameTag(subnet)].some((text) =>
    text?.toLowerCase().includes(wanted),
  );
}
