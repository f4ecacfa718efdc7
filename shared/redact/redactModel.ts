import type { DiagramView, Filter, ResourceRef } from '../diagram/diagram';
import { type ModelFile, networkAt } from '../model-file/modelFile';
import type { Network } from '../network/network';
import type { TraceRequest } from '../routing/request';
import { lastingBlocks } from './lastingBlocks';
import { redactDiff, redactNetwork } from './redactNetwork';
import { namedId, redactId } from './redactRecord';
import { redactQuestions, redactRequest } from './redactRequest';
import { redactAccount, redactTagKey, redactText } from './redactText';
import { Noted, standIns } from './standIns';
import type { Visitor } from './visitor';

/**
 * A model that can be shown to strangers: account ids, addresses, names and tags have stand-ins, the same for the same
 * everywhere, and free text is left out. Ids that AWS made stay, and so do services, Regions, rules and routes: a
 * request goes the way it went.
 *
 * What was opened or moved by hand in the drawing does not stay: the ids of groups hold names.
 */
export function redactModel(model: ModelFile): ModelFile {
  return withStandIns([model.base, networkAt(model)], (visitor) => ({
    ...model,
    base: redactNetwork(visitor, model.base),
    edits: model.edits.map(({ diff }, at) => ({
      label: `Change ${at + 1}`,
      diff: redactDiff(visitor, diff),
    })),
    view: {
      ...redactView(visitor, model.view),
      pins: {},
      savedViews: model.view.savedViews.map(({ name, filter }) => ({
        name: redactText(visitor, name),
        filter: redactFilter(visitor, filter),
      })),
    },
    questions: redactQuestions(visitor, model.questions, networkAt(model)),
  }));
}

/** What a picture is made of. */
type Subject = { network: Network; view: DiagramView; request: TraceRequest | undefined };

/** The same for a picture of a network that is open. */
export function redactSubject({ network, view, request }: Subject): Subject {
  return withStandIns([network], (visitor) => ({
    network: redactNetwork(visitor, network),
    view: redactView(visitor, view),
    request: request && redactRequest(visitor, request, network),
  }));
}

/** Twice by the same way: once to take note, once to replace. */
function withStandIns<T>(networks: readonly Network[], redact: (visitor: Visitor) => T): T {
  const noted = new Noted();
  redact(noted);
  return redact(standIns(noted, lastingBlocks(networks)));
}

function redactView(visitor: Visitor, view: DiagramView): DiagramView {
  const { vpcForms, filter, only } = view;
  return {
    vpcForms,
    expandedGroups: [],
    filter: redactFilter(visitor, filter),
    ...(only === undefined ? {} : { only: only.map((ref) => redactRef(visitor, ref)) }),
  };
}

/** By the key that its record goes by then. */
function redactRef(visitor: Visitor, { collection, key }: ResourceRef): ResourceRef {
  const redacted = collection === 'loadBalancers' ? namedId : redactId;
  return { collection, key: redacted(visitor, key) };
}

function redactFilter(visitor: Visitor, filter: Filter): Filter {
  const { accounts, tags } = filter;
  return {
    ...filter,
    accounts: accounts.map((account) => redactAccount(visitor, account)),
    tags: tags.map(({ key, value }) => ({
      key: redactTagKey(visitor, key),
      ...(value === undefined ? {} : { value: redactText(visitor, value) }),
    })),
  };
}
