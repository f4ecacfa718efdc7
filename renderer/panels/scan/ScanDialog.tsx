import { useEffect, useState } from 'react';
import type { ProfileList } from '../../../shared/ipc/scans';
import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { scanWords } from '../../text/scan/words';
import { words } from '../../text/words';
import { Dialog } from '../common/Dialog';
import { CopyPolicy } from './CopyPolicy';
import { EndpointNote } from './EndpointNote';
import { EvaluationNote } from './EvaluationNote';
import { IntoChoice } from './IntoChoice';
import { PolicyNote } from './PolicyNote';
import { ProfileChoice } from './ProfileChoice';
import { RegionChoice } from './RegionChoice';
import { isReady, type ScanPlan, startPlan, toRequest } from './scanPlan';
import { VpcScope } from './VpcScope';

/** Who is scanned and where, and what that may do: everything before the first call is sent. */
export function ScanDialog() {
  const store = useAppStore();
  const list = useProfiles();
  const wish = useApp((state) => state.scanWish);
  const evaluation = useApp((state) => state.runtime?.evaluation ?? false);
  const [changes, setChanges] = useState<Partial<ScanPlan>>({});
  const plan = list && { ...startPlan(list, wish), ...changes };
  const close = () => store.getState().showDialog(undefined);
  const change = (part: Partial<ScanPlan>) => setChanges((before) => ({ ...before, ...part }));

  function start(): void {
    if (plan === undefined || !isReady(plan)) return;
    void store.getState().startScan(toRequest(plan), plan.into);
  }

  return (
    <Dialog
      title={scanWords.title}
      subtitle={scanWords.subtitle}
      className="scan-dialog"
      onClose={close}
      footer={
        <>
          <CopyPolicy />
          <span className="grow" />
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button
            type="submit"
            form="scan"
            className="button primary"
            disabled={plan === undefined || !isReady(plan)}
          >
            {evaluation ? scanWords.startAnyway : scanWords.start}
          </button>
        </>
      }
    >
      <form
        id="scan"
        className="scan-form"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        {list === undefined || plan === undefined ? (
          <p className="muted" role="status">
            {scanWords.loading}
          </p>
        ) : (
          <>
            <ProfileChoice list={list} plan={plan} onChange={change} />
            {plan.vpcId === undefined ? (
              <RegionChoice list={list} plan={plan} onChange={change} />
            ) : (
              <VpcScope vpcId={plan.vpcId} regions={plan.regions} onChange={change} />
            )}
            <IntoChoice plan={plan} onChange={change} />
            <EndpointNote list={list} plan={plan} />
            <PolicyNote />
            {evaluation && <EvaluationNote />}
          </>
        )}
      </form>
    </Dialog>
  );
}

function useProfiles(): ProfileList | undefined {
  const store = useAppStore();
  const { bridge } = useServices();
  const [list, setList] = useState<ProfileList>();
  useEffect(() => {
    void bridge.listProfiles({}).then((reply) => {
      if (reply.ok) setList(reply.value);
      else store.getState().fail({ during: 'scan', error: reply.error });
    });
  }, [bridge, store]);
  return list;
}
