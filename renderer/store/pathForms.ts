import type { VpcForm } from '../../shared/diagram/diagram';
import { vpcsOnTheWay } from '../../shared/path/vpcsOnTheWay';
import type { AppState, AppStore } from './appStore';
import { shownAnswers } from './requestSlice';

/**
 * Opens the VPCs that a request goes through, and gives them their form back when it is left. It is the request that
 * opens them and not the user, so nothing of this is kept with the model.
 */
export function openVpcsOnTheWay(store: AppStore): () => void {
  /** What the user had chosen for the VPCs that were opened; undefined: nothing. */
  let opened = new Map<string, VpcForm | undefined>();

  return store.subscribe((state, before) => {
    if (state.document?.meta.documentId !== before.document?.meta.documentId) opened = new Map();
    const isOther = state.answered !== before.answered || state.alternative !== before.alternative;
    if (!isOther || state.document === undefined) return;
    const { diagramView, answered, alternative } = state;
    const answers = shownAnswers({ answered, sides: 'both', alternative });
    const wanted = new Set(
      vpcsOnTheWay(
        state.document.network,
        answers.map(({ answer }) => answer),
      ),
    );
    const forms = { ...diagramView.vpcForms };
    for (const [vpcId, form] of opened) {
      if (wanted.has(vpcId) || forms[vpcId] !== 'full') continue;
      if (form === undefined) delete forms[vpcId];
      else forms[vpcId] = form;
      opened.delete(vpcId);
    }
    for (const vpcId of wanted) {
      if (forms[vpcId] === 'full' || formOnCanvas(state, vpcId) === 'full') continue;
      opened.set(vpcId, forms[vpcId]);
      forms[vpcId] = 'full';
    }
    if (!sameForms(forms, diagramView.vpcForms))
      store.setState({ diagramView: { ...diagramView, vpcForms: forms } });
  });
}

function formOnCanvas({ diagram }: AppState, vpcId: string): VpcForm | undefined {
  const node = diagram?.nodes.find(({ kind, ref }) => kind === 'vpc' && ref?.key === vpcId);
  return node?.kind === 'vpc' ? node.form : undefined;
}

function sameForms(a: Record<string, VpcForm>, b: Record<string, VpcForm>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
