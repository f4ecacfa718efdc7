import type { Bridge } from '../../shared/ipc/contract';
import { keepAffectedInStep } from './affectedSync';
import { keepAnswerInStep } from './answerSync';
import type { AppStore } from './appStore';
import { runCommand } from './commands';
import { keepComparingInStep } from './comparing/comparingSync';
import { isUnsaved } from './documentSlice';
import { keepIndexInStep } from './indexSync';
import { keepDiagramInStep } from './layoutSync';
import { openVpcsOnTheWay } from './pathForms';
import { keepConsequencesInStep } from './sandbox/consequencesSync';
import { tellHistory } from './sandbox/historyLabels';
import { scanAtStake } from './scan/scanSlice';
import type { Services } from './services';
import { keepSurveyInStep } from './surveySync';
import { keepWorkInStep } from './workSync';

/** Ties the store to main: its events, what it has to know, and the two things derived from the network. */
export function connect(
  store: AppStore,
  services: Services,
  onBug: (error: unknown) => void,
): () => void {
  const { bridge } = services;
  const stops = [
    bridge.on('menu', ({ command }) => void runCommand(store, command).catch(onBug)),
    bridge.on('openRequested', ({ token }) => {
      void store.getState().open({ kind: 'offered', token }).catch(onBug);
    }),
    bridge.on('openProgress', (progress) => store.getState().showProgress(progress)),
    bridge.on('closeRequested', () => void answerClose(store, services).catch(onBug)),
    bridge.on('settingsChanged', (settings) => store.getState().setSettings(settings)),
    bridge.on('recentChanged', (recent) => store.getState().setRecent(recent)),
    ...followScan(store, services, onBug),
    tellUnsaved(store, services, onBug),
    keepWorkInStep(store, onBug),
    tellHistory(store, services, onBug),
    keepAnswerInStep(store, onBug),
    keepAffectedInStep(store, onBug),
    openVpcsOnTheWay(store),
    // Before the drawing: of a document that is gone nothing is compared.
    keepComparingInStep(store, onBug),
    keepDiagramInStep(store, services, onBug),
    // After the diagram, which it waits for.
    keepIndexInStep(store, services, onBug),
    keepSurveyInStep(store, onBug),
    // Last: the worker answers in turn, and a picture is wanted sooner than a summary.
    keepConsequencesInStep(store, onBug),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function followScan(
  store: AppStore,
  { bridge }: Services,
  onBug: (error: unknown) => void,
): (() => void)[] {
  const scan = () => store.getState();
  return [
    bridge.on('scanTold', ({ scanId, events }) => {
      scan().scanTold(scanId, events).catch(onBug);
    }),
    bridge.on('scanAsked', ({ scanId, questionId, question }) =>
      scan().scanAsked(scanId, questionId, question),
    ),
    bridge.on('scanAskedEnough', ({ scanId, questionId }) =>
      scan().scanAskedEnough(scanId, questionId),
    ),
    bridge.on('scanEnded', ({ scanId, outcome }) => {
      scan().scanEnded(scanId, outcome).catch(onBug);
    }),
  ];
}

/** First start opens the sample; after that whatever was asked for, else the start screen. */
export async function start(
  store: AppStore,
  startup: ReturnType<Bridge['startup']>,
): Promise<void> {
  const { fail, setSettings, setRecent, setRuntime, setStarted, setKept, showDialog } =
    store.getState();
  const { open, askQuestion } = store.getState();
  try {
    const reply = await startup;
    if (!reply.ok) return fail({ during: 'start', error: reply.error });
    const { settings, recent, runtime, kept, recover, open: token, ask } = reply.value;
    setSettings(settings);
    setRecent(recent);
    setRuntime(runtime);
    setKept(kept);
    if (kept.length > 0) showDialog('kept-work');
    if (recover !== undefined) await open({ kind: 'kept', id: recover });
    if (token !== undefined) await open({ kind: 'offered', token });
    else if (recover === undefined && recent.length === 0) await open({ kind: 'sample' });
    if (ask !== undefined) await askQuestion(ask);
  } finally {
    setStarted();
  }
}

/** Main waits for `setUnsaved(false)` before it closes; any other end of the questions leaves the window open. */
async function answerClose(store: AppStore, { bridge }: Services): Promise<void> {
  const { mayDrop, mayDropScan } = store.getState();
  let goes = false;
  try {
    goes = (await mayDrop()) && (await mayDropScan());
  } finally {
    await bridge.setUnsaved({ unsaved: !goes });
  }
}

function tellUnsaved(
  store: AppStore,
  { bridge }: Services,
  onBug: (error: unknown) => void,
): () => void {
  let told = false;
  return store.subscribe((state) => {
    const unsaved = isUnsaved(state) || scanAtStake(state) !== undefined;
    if (unsaved === told) return;
    told = unsaved;
    bridge.setUnsaved({ unsaved }).catch(onBug);
  });
}
