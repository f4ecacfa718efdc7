import { ScanLine } from 'lucide-react';
import { useMemo } from 'react';
import type { DiagramNode, ResourceRef } from '../../../shared/diagram/diagram';
import { rescanVpcWish, rescanWish } from '../../store/scan/rescanWish';
import type { ScanWish } from '../../store/scan/scanSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { scanWords } from '../../text/scan/words';
import { IconButton } from '../common/IconButton';

/** To read a Region again. */
export function RescanRegion({ node }: { node: DiagramNode }) {
  const document = useApp((state) => state.document);
  const region = node.kind === 'region' ? node.id.slice('regions/'.length) : '';
  const wish = useMemo(
    () => (region === '' ? undefined : rescanWish(document, region)),
    [document, region],
  );
  return <Rescan wish={wish} label={scanWords.rescanRegion} />;
}

/** To read a VPC again. */
export function RescanVpc({ resource }: { resource: ResourceRef }) {
  return <Rescan wish={useRescanVpc(resource)} label={scanWords.rescanVpc} />;
}

export function useRescanVpc(resource: ResourceRef | undefined): ScanWish | undefined {
  const document = useApp((state) => state.document);
  return useMemo(() => rescanVpcWish(document, resource), [document, resource]);
}

function Rescan({ wish, label }: { wish: ScanWish | undefined; label: string }) {
  const store = useAppStore();
  if (wish === undefined) return null;
  return (
    <IconButton
      className="small"
      size={15}
      icon={ScanLine}
      label={label}
      tooltipSide="left"
      onClick={() => store.getState().offerScan(wish)}
    />
  );
}
