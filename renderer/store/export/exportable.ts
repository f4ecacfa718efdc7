import { isNoFilter } from '../../../shared/diagram/filter';
import { focusOn } from '../../../shared/export/focusOn';
import {
  type Extent,
  type PictureOrder,
  type RequestShown,
  tableFormats,
} from '../../../shared/export/pictureOrder';
import { titleOf } from '../../../shared/export/titleOf';
import type { ExportFormat } from '../../../shared/ipc/values';
import type { AppState } from '../appStore';
import { themeOf } from '../viewSlice';
import { type ExportChoices, type ExportWhat, exportWhats, type Obstacle } from './choices';

type Seen = Pick<
  AppState,
  | 'answered'
  | 'comparing'
  | 'diagram'
  | 'diagramView'
  | 'direction'
  | 'document'
  | 'exportChoices'
  | 'selection'
  | 'settings'
  | 'sides'
  | 'systemTheme'
>;

/** The choices as they hold now, and why others do not. */
export type Exportable = {
  choices: ExportChoices & { what: ExportWhat; theme: NonNullable<ExportChoices['theme']> };
  whats: Readonly<Record<ExportWhat, Obstacle | undefined>>;
  formats: Readonly<Record<ExportFormat, Obstacle | undefined>>;
  scale: Obstacle | undefined;
  theme: Obstacle | undefined;
  transparent: Obstacle | undefined;
  animated: Obstacle | undefined;
  clipboard: Obstacle | undefined;
};

export function exportable(state: Seen): Exportable {
  const whats = whatsOf(state);
  const what = whatOf(state, whats);
  const isOfRequest = what === 'path' || what === 'both';
  const table = isOfRequest ? undefined : 'of-a-request';
  const { exportChoices } = state;
  const isTable = tableFormats.has(exportChoices.format);
  const format = isTable && !isOfRequest ? 'svg' : exportChoices.format;
  const ofTable: Obstacle | undefined = isTable && isOfRequest ? 'a-table-has-none' : undefined;
  const animated: Obstacle | undefined =
    format !== 'svg' ? 'only-svg' : isOfRequest ? undefined : 'of-a-request';
  const transparent: Obstacle | undefined =
    ofTable ?? (format === 'mmd' ? 'a-table-has-none' : undefined);
  return {
    choices: {
      ...exportChoices,
      what,
      format,
      theme: exportChoices.theme ?? themeOf(state as AppState),
      animated: exportChoices.animated && animated === undefined,
      transparent: exportChoices.transparent && transparent === undefined,
    },
    whats,
    formats: {
      svg: undefined,
      png: undefined,
      pdf: undefined,
      drawio: undefined,
      mmd: undefined,
      md: table,
      csv: table,
    },
    scale: format === 'png' ? undefined : 'only-png',
    theme: ofTable,
    transparent,
    animated,
    clipboard: format === 'pdf' || format === 'drawio' ? 'only-a-file' : undefined,
  };
}

function whatsOf(state: Seen): Exportable['whats'] {
  const { answered, diagramView, selection } = state;
  const focus = focusOf(state);
  return {
    whole: undefined,
    filtered: isNoFilter(diagramView.filter) ? 'no-filter' : undefined,
    selection:
      focus !== undefined
        ? undefined
        : selection === undefined
          ? 'nothing-selected'
          : 'stands-nowhere',
    path: answered === undefined ? 'no-request' : undefined,
    both:
      answered === undefined
        ? 'no-request'
        : answered.kind === 'single'
          ? 'one-path-only'
          : undefined,
  };
}

/** What was chosen, while it can be had; else the request that is looked at, else the whole. */
function whatOf({ exportChoices, sides }: Seen, whats: Exportable['whats']): ExportWhat {
  const wanted = exportChoices.what;
  if (wanted !== undefined && whats[wanted] === undefined) return wanted;
  const usual: ExportWhat = sides === 'both' ? 'both' : 'path';
  return [usual, ...exportWhats.slice(3)].find((what) => whats[what] === undefined) ?? 'whole';
}

/** What the worker is asked to draw. Undefined without a document. */
export function pictureOrder(state: Seen): PictureOrder | undefined {
  const { comparing, document, diagramView } = state;
  if (document === undefined) return undefined;
  const { what, format, theme, transparent, animated, redact } = exportable(state).choices;
  const request = what === 'path' || what === 'both' ? requestShown(state, what) : undefined;
  const drawn = format === 'png' || format === 'pdf' ? 'svg' : format;
  return {
    format: drawn,
    view: diagramView,
    extent: extentOf(state, what),
    ...(request === undefined ? {} : { request }),
    // Other formats have no marks, and two networks with stand-ins are not the same two.
    ...(comparing !== undefined && drawn === 'svg' && !redact ? { compared: comparing.side } : {}),
    title: titleOf(document.meta.name),
    theme,
    transparent,
    animated,
    redact,
  };
}

function extentOf(state: Seen, what: ExportWhat): Extent {
  if (what === 'path' || what === 'both') return { kind: 'way' };
  const id = what === 'selection' ? focusOf(state) : undefined;
  if (id !== undefined) return { kind: 'focus', id };
  return { kind: what === 'filtered' ? 'filtered' : 'whole' };
}

function requestShown(
  { answered, direction, sides }: Seen,
  what: 'path' | 'both',
): RequestShown | undefined {
  if (answered === undefined) return undefined;
  if (answered.kind === 'single')
    return { request: answered.answer.request, ways: 'now', direction };
  const { request } = answered.comparison.now;
  return { request, ways: what === 'both' ? 'both' : pathShown(sides), direction };
}

/** The path that is meant by "this": where both are shown, the one with the endpoint. */
export function pathShown(sides: AppState['sides']): 'with' | 'without' {
  return sides === 'without' ? 'without' : 'with';
}

/** The id of what is selected, or of what it stands in, that a picture can be drawn around. */
export function focusOf({ document, diagram, selection }: Seen): string | undefined {
  if (document === undefined || selection === undefined) return undefined;
  const { network } = document;
  const canBeDrawn = (id: string) => focusOn(network, id) !== undefined;
  if (selection.kind === 'resource') {
    const { collection, key } = selection.ref;
    const id = collection === 'regions' ? (network.regions.get(key)?.name ?? key) : key;
    return canBeDrawn(id) ? id : undefined;
  }
  const nodes = new Map((diagram?.nodes ?? []).map((node) => [node.id, node]));
  for (let node = nodes.get(selection.nodeId); node !== undefined; ) {
    const ids = [
      node.ref?.key,
      ...('members' in node ? node.members.map(({ key }) => key) : []),
      node.kind === 'region' ? node.id.slice('regions/'.length) : undefined,
    ];
    const found = ids.find((id) => id !== undefined && canBeDrawn(id));
    if (found !== undefined) return found;
    node = nodes.get(node.parent ?? '');
  }
  return undefined;
}
