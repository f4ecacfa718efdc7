import { type Answer, propertyOf } from './answer';
import { collect, compact } from './collected';
import type { CoverageNote, Gathered } from './gathered';
import type { RegionHints, Sink } from './list';
import { arnParts, isRegionName, regionOfZone } from './regionText';

/** One list of one answer, as it is being read. */
export type Reading = {
  readonly answer: Answer;
  readonly list: string;
  /** Where the element stands that is being read. */
  place: string;
  damaged: boolean;
  readonly covered: { call?: CoverageNote['call']; resourceId?: string; partial?: boolean }[];
};

export function sinkFor(reading: Reading, all: Gathered): Sink {
  const { answer, list } = reading;
  const { account, region } = answer;
  const view = `${account ?? ''}/${region ?? ''}`;
  return {
    viewer: account,
    beside: (property) => propertyOf(answer.body, property),
    idBeside(property, pattern) {
      const id = propertyOf(answer.body, property);
      if (typeof id === 'string' && id !== '' && id.length <= 512) return id;
      return answer.madeFor === undefined ? undefined : idInName(answer.madeFor, pattern);
    },
    regionOf: (hints) => regionOf(answer, hints),
    put(collection, record, how = {}) {
      const owner = 'account' in record ? record.account : undefined;
      collect(all.collected, collection, {
        record: compact(record),
        list: how.as ?? listOfCollection(collection),
        view,
        own: how.own ?? (owner === undefined || owner === account),
        derived: how.derived ?? false,
        source: answer.source,
        place: reading.place,
      });
    },
    amend(collection, id, change, stub) {
      all.amendments.push({
        collection,
        id,
        change: change as never,
        stub: stub === undefined ? undefined : compact(stub),
        account,
        region,
        list,
        source: answer.source,
      });
    },
    covered(entry) {
      reading.covered.push(entry);
    },
    skip({ code, reason }) {
      reading.damaged = true;
      all.skipped.push({ file: answer.source, place: reading.place, code, reason });
    },
  };
}

/** Collections are named as describe output names its lists, in lower camel case. */
export function listOfCollection(collection: string): string {
  return collection.charAt(0).toUpperCase() + collection.slice(1);
}

function regionOf({ region, vpcRegions }: Answer, hints: RegionHints): Answer['region'] {
  if (region !== undefined) return region;
  const ofArn = arnParts(hints.arn).region;
  return (
    regionOfZone(hints.zone) ??
    (ofArn !== undefined && isRegionName(ofArn) ? ofArn : undefined) ??
    (hints.vpcId === undefined ? undefined : vpcRegions?.get(hints.vpcId)) ??
    (hints.region !== undefined && isRegionName(hints.region) ? hints.region : undefined)
  );
}

/** The id in a file's name. A word such as `tgw-rtb-routes` is none: AWS's ids hold a digit. */
function idInName(name: string, pattern: RegExp): string | undefined {
  const found = name.match(new RegExp(pattern.source, 'gi')) ?? [];
  return found.find(
    (candidate) =>
      candidate.length <= 512 && /\d/.test(candidate.slice(candidate.lastIndexOf('-') + 1)),
  );
}
