import '@xyflow/react/dist/base.css';
import './styles/canvas.css';
import '../path/path.css';
import { type NodeMouseHandler, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Diagram, DiagramNode, NodeOf, VpcForm } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import { PathLayer } from '../path/PathLayer';
import { usePathOnCanvas } from '../path/usePathOnCanvas';
import type { CanvasRequest, Selection } from '../store/viewSlice';
import { canvasText } from '../text/canvas';
import { EdgeLayer } from './EdgeLayer';
import { FlowProvider, fixedNodes } from './FlowProvider';
import { type FormChoice, FormMenu } from './FormMenu';
import { fitDiagram } from './fitDiagram';
import { Ground } from './Ground';
import { zoomLimits } from './level';
import { nodeTypes } from './nodes/nodeTypes';
import { relatedNodes } from './related';
import { createScene, elementIdOf, SceneContext } from './scene';
import { selectedNode, toSelection } from './selection';
import { type FlowNode, toFlow } from './toFlow';
import { togglingOf } from './toggling';
import { useCamera } from './useCamera';
import { useCanvasKeys } from './useCanvasKeys';
import { useCanvasRequests } from './useCanvasRequests';
import { useInSlices } from './useInSlices';
import { useStablePlace } from './useStablePlace';
import type { Size } from './viewport';
import { isOnPixels, noInsets, onPixels } from './viewport';
import { followViewport, showSize, showViewport, useViewport } from './viewportStore';

export type DiagramCanvasProps = {
  diagram: Diagram;
  /** The records behind it. */
  network: Network | undefined;
  size: Size;
  /** A panel lies over a part of it. */
  covered: boolean;
  selection: Selection | undefined;
  request: CanvasRequest | undefined;
  onSelect(selection: Selection | undefined): void;
  onInspect(selection: Selection): void;
  onForm(vpc: NodeOf<'vpc'>, form: VpcForm): void;
  onToggleGroup(card: NodeOf<'card'>): void;
  onRemove(node: DiagramNode): void;
  /** Set while clicks are ends of a request and select nothing. */
  onPick: ((node: DiagramNode) => void) | undefined;
};

/** The drawing itself. It writes to no store but the viewport's: what it shows arrives, what the user does is told. */
export function DiagramCanvas(props: DiagramCanvasProps) {
  const { diagram, network, size, covered, selection, request } = props;
  const { onSelect, onInspect, onForm, onToggleGroup, onPick, onRemove } = props;
  const root = useRef<HTMLDivElement>(null);
  // Before anything asks for the level: the last document's would draw all the cards of this one.
  const [initialViewport] = useState(() => {
    const viewport = fitDiagram(diagram, size, noInsets);
    showViewport({ ...viewport, ...size });
    return viewport;
  });
  const [instance, setInstance] = useState<ReactFlowInstance<FlowNode>>();
  const [scene] = useState(createScene);
  const [currentId, setCurrentId] = useState<string>();
  const camera = useCamera(instance, root);
  const flow = useMemo(() => toFlow(diagram), [diagram]);
  const level = useViewport((viewport) => viewport.level);
  const textScale = useViewport((viewport) => viewport.textScale);
  const nodes = useInSlices(flow.at(level));
  const current = currentId === undefined ? undefined : flow.byId.get(currentId);
  const selected = selectedNode(flow, selection);
  // The keyboard goes on from what was selected last, wherever in the window that was done.
  const [followed, setFollowed] = useState(selection);
  if (followed !== selection) {
    setFollowed(selection);
    setCurrentId(selected?.id);
  }
  const related = useMemo(() => relatedNodes(flow, network, selection), [flow, network, selection]);
  const paths = usePathOnCanvas(diagram, network, camera, scene);
  const holdPlace = useStablePlace(diagram, flow, camera, instance);

  const [choice, setChoice] = useState<FormChoice>();

  const setForm = (vpc: NodeOf<'vpc'>, form: VpcForm) => {
    holdPlace(vpc, level === 'vpcs' && form === 'full');
    onForm(vpc, form);
  };
  const toggle = (node: DiagramNode) => {
    const toggling = togglingOf(flow, level, node);
    switch (toggling?.kind) {
      case 'form':
        return setForm(toggling.vpc, toggling.form);
      case 'approach':
        return camera?.fitTo(toggling.vpc, diagram);
      case 'group':
        holdPlace(toggling.card);
        return onToggleGroup(toggling.card);
    }
  };

  useEffect(() => {
    scene.setState({
      selectedId: selected?.id,
      relatedIds: new Set(related.map(({ id }) => id)),
      currentId: current?.id,
      choosingId: choice?.node.id,
      chooseForm: (node, button) => setChoice({ node, button }),
      network,
    });
  }, [scene, selected, related, current, choice, network]);

  useEffect(() => {
    showSize(size);
    if (camera?.isFitted()) camera.fitAll(diagram, 'jump');
  }, [camera, diagram, size]);
  const wasCovered = useRef(covered);
  useEffect(() => {
    if (wasCovered.current === covered) return;
    wasCovered.current = covered;
    if (camera?.isFitted()) camera.fitAll(diagram);
  }, [camera, diagram, covered]);

  const reveal = useCallback(
    (revealed: Selection) => {
      const node = selectedNode(flow, revealed);
      setCurrentId(node?.id);
      const shown = node === undefined ? relatedNodes(flow, network, revealed) : [node];
      camera?.reveal(shown, flow.diagram);
    },
    [flow, network, camera],
  );
  useCanvasRequests(request, flow, camera, reveal);

  const hasRequest = paths.length > 0;
  const onKeyDown = useCanvasKeys(
    { flow, level, current, selected, camera, hasRequest, isPicking: onPick !== undefined },
    (action) => {
      switch (action.kind) {
        case 'go':
          setCurrentId(action.node.id);
          return camera?.reveal([action.node], diagram);
        case 'inspect':
          return onPick ? onPick(action.node) : onInspect(toSelection(action.node));
        case 'toggle':
          return toggle(action.node);
        case 'menu':
          return askForMenu(action.node.id);
        case 'remove':
          return onRemove(action.node);
        case 'clear':
          setCurrentId(undefined);
          return onSelect(undefined);
      }
    },
  );

  const onNodeClick: NodeMouseHandler<FlowNode> = (_event, { data }) => {
    setCurrentId(data.node.id);
    if (onPick) onPick(data.node);
    else onSelect(toSelection(data.node));
  };

  return (
    <SceneContext value={scene}>
      <div
        ref={root}
        className="d-canvas"
        data-level={level}
        data-path={paths.length > 0 || undefined}
        data-picking={onPick !== undefined || undefined}
        style={{ '--k': textScale } as CSSProperties}
        onPointerDown={() => root.current?.removeAttribute('data-keyboard')}
      >
        <FlowProvider nodes={nodes} size={size} viewport={initialViewport}>
          <ReactFlow<FlowNode>
            // Takes the focus as a whole and names the node the keyboard stands on: nodes come and go with the view,
            // and a focus that stood on one would be lost with it.
            tabIndex={0}
            aria-label={canvasText.canvas}
            aria-description={canvasText.canvasKeys}
            aria-activedescendant={current === undefined ? undefined : elementIdOf(current.id)}
            onKeyDown={(event) => {
              root.current?.setAttribute('data-keyboard', '');
              onKeyDown(event);
            }}
            nodes={nodes}
            edges={noEdges}
            nodeTypes={nodeTypes}
            defaultViewport={initialViewport}
            minZoom={zoomLimits.min}
            maxZoom={zoomLimits.max}
            onlyRenderVisibleElements
            {...fixedNodes}
            elevateNodesOnSelect={false}
            zoomOnDoubleClick={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panActivationKeyCode={null}
            proOptions={{ hideAttribution: true }}
            onInit={setInstance}
            onMoveStart={(event) => {
              root.current?.setAttribute('data-moving', isDrag(event) ? 'pan' : 'zoom');
            }}
            onMove={(event, viewport) => {
              // Neither null nor undefined: the user, not the camera.
              if (event) camera?.moved();
              followViewport(viewport);
            }}
            onMoveEnd={(event, viewport) => {
              root.current?.removeAttribute('data-moving');
              showViewport(viewport);
              // A wheel zooms about the pointer, which leaves the diagram between pixels. The camera ends on them, or
              // is on its way elsewhere already, which this would stop.
              if (event && !isOnPixels(viewport)) void instance?.setViewport(onPixels(viewport));
            }}
            onNodeClick={onNodeClick}
            onNodeDoubleClick={(_event, { data }) => toggle(data.node)}
            onPaneClick={() => onPick === undefined && onSelect(undefined)}
          >
            <Ground diagram={diagram} />
            <EdgeLayer diagram={diagram} />
            <PathLayer paths={paths} />
          </ReactFlow>
        </FlowProvider>
        {choice !== undefined && (
          <FormMenu
            choice={choice}
            onChoose={(form) => setForm(choice.node, form)}
            onClose={() => setChoice(undefined)}
          />
        )}
      </div>
    </SceneContext>
  );
}

const noEdges: never[] = [];

/** Opens the context menu of a node, as a click on it with the other button would. */
function askForMenu(nodeId: string): void {
  const element = document.getElementById(elementIdOf(nodeId));
  if (element === null) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { clientX: left + Math.min(width / 2, 40), clientY: top + Math.min(height / 2, 24) };
  element.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, ...at }),
  );
}

/** A drag pans; a wheel and the camera also zoom. */
function isDrag(event: MouseEvent | TouchEvent | null): boolean {
  return event?.type === 'mousedown';
}
