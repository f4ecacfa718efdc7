import type { StateCreator } from 'zustand/vanilla';
import type {
  Diagram,
  DiagramView,
  Filter,
  Point,
  ResourceRef,
  VpcForm,
} from '../../shared/diagram/diagram';
import { noFilter } from '../../shared/diagram/filter';
import type { RecentFile, Runtime, Settings } from '../../shared/ipc/values';
import type { SavedView } from '../../shared/model-file/view';
import { visible } from '../text/inert';
import type { AppState } from './appStore';
import { keepDrawn } from './keepDrawn';
import { vpcToOpen } from './opening';
import { emptyFileView, type FileView } from './savedView';

/** What the inspector speaks of: a record, or something drawn that has none (a group, a zone, a service). */
export type Selection = { kind: 'resource'; ref: ResourceRef } | { kind: 'node'; nodeId: string };

export type DialogName =
  | 'search'
  | 'shortcuts'
  | 'import-report'
  | 'save-view'
  | 'export'
  | 'take-home'
  | 'scan'
  | 'scan-changes'
  | 'kept-work';

/** What stands on the left of the canvas. */
export type Side = 'resources' | 'sandbox' | 'changes';

/** Something the canvas is asked to do once. `serial` tells two equal requests apart. */
export type CanvasRequest = { serial: number } & (
  | { kind: 'fit' | 'zoom-in' | 'zoom-out' | 'actual-size' }
  /** `opening`: the VPC that is being opened for it; what it holds is not drawn before. */
  | { kind: 'reveal'; selection: Selection; opening?: string }
  | { kind: 'center'; at: Point }
);
type CanvasOrder = CanvasRequest extends infer R
  ? R extends R
    ? Omit<R, 'serial'>
    : never
  : never;

export type Theme = 'light' | 'dark';

export type ViewSlice = {
  selection: Selection | undefined;
  /** The shape of the drawing: saved with the model. */
  diagramView: DiagramView;
  savedViews: SavedView[];
  /** Kept for the file alone: nothing sets or draws them. */
  pins: FileView['pins'];
  /** Grows with every change that the model's file keeps. */
  viewRevision: number;

  /** The last layout; undefined until the first one of a document. */
  diagram: Diagram | undefined;
  /** The layout that the canvas shows: for a moment an older one than `diagram`. */
  drawn: Diagram | undefined;
  /** False until what the start was asked for is there. */
  started: boolean;
  /** True while a layout is on its way. */
  layingOut: boolean;
  zoom: number;
  canvasRequest: CanvasRequest | undefined;

  settings: Settings;
  systemTheme: Theme;
  recent: RecentFile[];
  runtime: Runtime | undefined;

  side: Side | undefined;
  inspectorOpen: boolean;
  dialog: DialogName | undefined;
  /** What a screen reader says next. */
  announcement: string;
  /** What was just done that the window does not show by itself; the status bar says it for a while. */
  notice: string | undefined;

  select(selection: Selection | undefined): void;
  /** Selects and asks the canvas and the tree to show it, and opens the VPC that hides it. */
  reveal(ref: ResourceRef): void;
  orderCanvas(order: CanvasOrder): void;
  setVpcForm(vpcId: string, form: VpcForm): void;
  toggleGroup(nodeId: string): void;
  setFilter(filter: Filter): void;
  clearFilter(): void;
  saveView(name: string): void;
  applySavedView(name: string): void;
  deleteSavedView(name: string): void;
  showDiagram(diagram: Diagram): void;
  setDrawn(diagram: Diagram | undefined): void;
  setStarted(): void;
  setLayingOut(layingOut: boolean): void;
  setZoom(zoom: number): void;
  setSettings(settings: Settings): void;
  setSystemTheme(theme: Theme): void;
  setRecent(recent: RecentFile[]): void;
  setRuntime(runtime: Runtime): void;
  showSide(side: Side | undefined): void;
  setInspectorOpen(open: boolean): void;
  showDialog(dialog: DialogName | undefined): void;
  announce(text: string): void;
  /** Says it to the eye and to the ear. Undefined ends what the eye sees. */
  notify(text: string | undefined): void;
};

export const viewSlice: StateCreator<AppState, [], [], ViewSlice> = (set, get) => {
  function changeDiagramView(change: Partial<DiagramView>): void {
    set((state) => ({
      diagramView: { ...state.diagramView, ...change },
      viewRevision: state.viewRevision + 1,
    }));
  }

  return {
    selection: undefined,
    ...emptyFileView,
    viewRevision: 0,
    diagram: undefined,
    drawn: undefined,
    started: false,
    layingOut: false,
    zoom: 1,
    canvasRequest: undefined,
    settings: { theme: 'system' },
    systemTheme: 'light',
    recent: [],
    runtime: undefined,
    side: 'resources',
    inspectorOpen: true,
    dialog: undefined,
    announcement: '',
    notice: undefined,

    // What is selected is what the inspector speaks of; the request stays, one step back.
    select: (selection) =>
      set({ selection, ...(selection === undefined ? {} : { requestShown: false }) }),
    reveal(ref) {
      const { document, diagram, setVpcForm, orderCanvas } = get();
      const selection: Selection = { kind: 'resource', ref };
      const opening = document && vpcToOpen(document.network, diagram, ref);
      if (opening !== undefined) setVpcForm(opening, 'full');
      set({ selection, requestShown: false });
      orderCanvas({ kind: 'reveal', selection, ...(opening === undefined ? {} : { opening }) });
    },
    orderCanvas: (order) =>
      set((state) => ({
        canvasRequest: {
          ...order,
          serial: (state.canvasRequest?.serial ?? 0) + 1,
        } as CanvasRequest,
      })),

    setVpcForm: (vpcId, form) =>
      changeDiagramView({ vpcForms: { ...get().diagramView.vpcForms, [vpcId]: form } }),
    toggleGroup(nodeId) {
      const { expandedGroups } = get().diagramView;
      changeDiagramView({
        expandedGroups: expandedGroups.includes(nodeId)
          ? expandedGroups.filter((id) => id !== nodeId)
          : [...expandedGroups, nodeId],
      });
    },

    // A filter is a way of looking, like zoom: only one that is given a name is worth saving.
    setFilter(filter) {
      set((state) => ({ diagramView: { ...state.diagramView, filter } }));
      // What is left of the diagram may be drawn anywhere: fitted, the canvas stays so when the layout comes.
      get().orderCanvas({ kind: 'fit' });
    },
    clearFilter: () => get().setFilter(noFilter),
    saveView: (name) =>
      set((state) => ({
        savedViews: [
          ...state.savedViews.filter((view) => view.name !== name),
          { name, filter: state.diagramView.filter },
        ],
        viewRevision: state.viewRevision + 1,
      })),
    applySavedView(name) {
      const view = get().savedViews.find((candidate) => candidate.name === name);
      if (view !== undefined) get().setFilter(view.filter);
    },
    deleteSavedView: (name) =>
      set((state) => ({
        savedViews: state.savedViews.filter((view) => view.name !== name),
        viewRevision: state.viewRevision + 1,
      })),

    showDiagram: (diagram) => set({ diagram: keepDrawn(get().diagram, diagram), layingOut: false }),
    setDrawn: (drawn) => set({ drawn }),
    setStarted: () => set({ started: true }),
    setLayingOut: (layingOut) => set({ layingOut }),
    setZoom: (zoom) => set({ zoom }),
    setSettings: (settings) => set({ settings }),
    setSystemTheme: (systemTheme) => set({ systemTheme }),
    setRecent: (recent) => set({ recent }),
    setRuntime: (runtime) => set({ runtime }),
    showSide: (side) => set({ side }),
    setInspectorOpen: (inspectorOpen) => set({ inspectorOpen }),
    showDialog: (dialog) => set({ dialog }),
    // A screen reader obeys and leaves out what a terminal would: file names and labels are in there.
    announce: (text) => set({ announcement: visible(text) }),
    notify: (notice) =>
      set(notice === undefined ? { notice } : { notice, announcement: visible(notice) }),
  };
};

/** The view of a document that was just opened. */
export function freshView({ diagramView, savedViews, pins }: FileView): Partial<ViewSlice> {
  return {
    diagramView,
    savedViews,
    pins,
    selection: undefined,
    diagram: undefined,
    layingOut: false,
    canvasRequest: undefined,
    zoom: 1,
    notice: undefined,
  };
}

export function themeOf({ settings, systemTheme }: AppState): Theme {
  return settings.theme === 'system' ? systemTheme : settings.theme;
}
