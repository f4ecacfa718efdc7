import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from './appStore';
import { type Draft, draftOf, emptyDraft, wordsOf } from './asking/draft';
import type { EndRole } from './asking/ends';
import type { QuestionWords } from './requestSlice';

export type AskingSlice = {
  /** What the bar over the diagram is for: finding one's way in it, or asking. */
  bar: 'filter' | 'request';
  /** What stands in the form: a question, or the beginning of one. */
  draft: Draft;
  /** The field that is to take the focus. `serial` tells two equal wishes apart. */
  barFocus: { field: EndRole; serial: number } | undefined;
  /** The end that the next click on the diagram stands for; undefined while clicks select. */
  picking: EndRole | undefined;

  showBar(bar: AskingSlice['bar'], focus?: EndRole): void;
  setDraft(change: Partial<Draft>): void;
  /** Asks what stands in the form; an end that is missing takes the focus instead. */
  askDraft(): Promise<void>;
  /** A resource as one end. The question is asked as soon as it has both. */
  askFrom(id: string): Promise<void>;
  askTo(id: string): Promise<void>;
  /** Asks by two clicks on the diagram: where it starts, and what it wants. */
  startPicking(): void;
  /** Takes a click on what can be such an end. */
  pickEnd(value: string): Promise<void>;
  stopPicking(): void;
  /** Puts a question that was asked into the form. */
  showQuestion(words: QuestionWords): void;
  /** Asks a question that was asked before. */
  askQuestion(words: QuestionWords): Promise<void>;
};

export const noDraft = {
  bar: 'filter',
  draft: emptyDraft,
  barFocus: undefined,
  picking: undefined,
} as const satisfies Partial<AskingSlice>;

export const askingSlice: StateCreator<AppState, [], [], AskingSlice> = (set, get) => ({
  ...noDraft,

  showBar: (bar, focus) =>
    set(({ barFocus }) => ({
      bar,
      barFocus:
        focus === undefined ? undefined : { field: focus, serial: (barFocus?.serial ?? 0) + 1 },
    })),
  setDraft: (change) => set(({ draft }) => ({ draft: { ...draft, ...change } })),

  async askDraft() {
    const { draft, question, showBar, ask } = get();
    const missing = draft.from.trim() === '' ? 'from' : draft.to.trim() === '' ? 'to' : undefined;
    showBar('request', missing);
    if (missing !== undefined) return;
    await ask({
      ...wordsOf(draft),
      ...(question?.gigabytesPerMonth === undefined
        ? {}
        : { gigabytesPerMonth: question.gigabytesPerMonth }),
    });
  },
  async askFrom(id) {
    get().setDraft({ from: id });
    await get().askDraft();
  },
  async askTo(id) {
    get().setDraft({ to: id });
    await get().askDraft();
  },
  startPicking: () => set({ bar: 'request', mainView: 'diagram', picking: 'from' }),
  async pickEnd(value) {
    const { picking, setDraft } = get();
    if (picking === undefined) return;
    setDraft({ [picking]: value });
    set({ picking: picking === 'from' ? 'to' : undefined });
    if (picking === 'to') await get().askDraft();
  },
  stopPicking: () => set({ picking: undefined }),
  showQuestion: (words) => set({ draft: draftOf(words), bar: 'request' }),
  async askQuestion(words) {
    get().showQuestion(words);
    await get().ask(words);
  },
});
