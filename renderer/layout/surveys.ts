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
  /** Calls off whatever is under way. */
  stop(): void;
};

/**
 * What takes seconds on a large network: all workloads followed to all services. It goes in slices, so that layouts and
 * answers do not wait for its end; of two wishes of one kind the older is called off.
 */
export function createSurveys(post: (message: FromWorker) => void): Surveys {
  const newest = { coverage: -1, advices: -1, affected: -1, consequences: -1 };
  /** Of the last network whose consequences were told: the next edit leaves most of it as it is. */
  let surveyed: PathSurvey | undefined;
  let known: { network: Network; services: string; matrix: CoverageMatrix } | undefined;

  async function run<T>(
    kind: keyof typeof newest,
    request: number,
    steps: Steps<T>,
  ): Promise<T | undefined> {
    newest[kind] = request;
    let toldAt = performance.now();
    return runInSlices(steps, {
      budgetMs,
      isOver: () => newest[kind] !== request,
      onPause({ done, total }) {
        if (performance.now() - toldAt < tellEveryMs) return;
        toldAt = performance.now();
        post({ kind: 'steps', request, done, total });
      },
    });
  }

  async function matrixOf(
    request: number,
    network: Network,
    services: readonly string[],
  ): Promise<CoverageMatrix | undefined> {
    const key = JSON.stringify(services);
    if (known?.network === network && known.services === key) return known.matrix;
    const matrix = await run('coverage', request, coverageSteps(network, services));
    if (matrix !== undefined) known = { network, services: key, matrix };
    return matrix;
  }

  return {
    async coverage(request, network, { services, filter, text }) {
      const matrix = await matrixOf(request, network, services ?? servicesOfInterest(network));
      const coverage = matrix && groupCoverage(network, matrix, passesOf(network, filter, text));
      post({ kind: 'coverage', request, coverage });
    },
    async advise(request, network) {
      const advices = await run('advices', request, adviseSteps(network));
      post({ kind: 'advices', request, advices });
    },
    async affected(request, network, question) {
      const asked = askQuestion(network, question);
      const affected =
        asked.ok && asked.value.kind === 'comparison'
          ? await run('affected', request, affectedSteps(network, asked.value.comparison))
          : undefined;
      post({ kind: 'affected', request, affected });
    },
    async consequences(request, network, back) {
      const before = applyDiff(network, back);
      const made = await run(
        'consequences',
        request,
        modelDifferenceSteps(before, network, { known: surveyed }),
      );
      if (made !== undefined) surveyed = made.after;
      const consequences = made && { paths: made.difference.paths, cost: made.difference.cost };
      post({ kind: 'consequences', request, consequences });
    },
    stop() {
      newest.coverage = -1;
      newest.advices = -1;
    },
  };
}

/** Long enough to get on, short enough for a layout not to be missed. */
const budgetMs = 24;
const tellEveryMs = 100;

function passesOf(
  network: Network,
  filter: CoverageOptions['filter'],
  text: string,
): (row: CoverageRow) => boolean {
  const passes = toPasses(filter);
  const wanted = text.trim().toLowerCase();
  return (row) => {
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
