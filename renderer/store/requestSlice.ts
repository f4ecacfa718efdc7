import type { StateCreator } from 'zustand/vanilla';
import type { Answer } from '../../shared/compare/answer';
import type { Answered } from '../../shared/compare/askQuestion';
import type { Question } from '../../shared/model-file/question';
import type { PathSide } from '../../shared/path/drawnPath';
import type { RequestError } from '../../shared/routing/names/parseRequest';
import type { Hop } from '../../shared/routing/trace';
import type { PathDifference } from '../../shared/sandbox/difference/pathDifference';
import type { AppState } from './appStore';
import { questionKey, withoutQuestion, withQuestion } from './questions';

export type Direction = 'forward' | 'return';
export type Speed = 0.5 | 1 | 2 | 4;

/** The words of a question; its id is made of them, so that the same question is kept once. */
export type QuestionWords = Omit<Question, 'id'>;

export type RequestSlice = {
  /** What is looked at: undefined while no request is. */
  question: Question | undefined;
  /** Grows with each question that is answered; not when the same is asked again since the network changed. */
  asked: number;
  asking: boolean;
  /** Why the question could not be answered: its words are wrong, nobody has the name, or several have. */
  askError: RequestError | undefined;
  /** The last answer; it stays in sight while the next one is on its way, and goes when the network has none any more. */
  answered: Answered | undefined;
  /** Whose way the endpoint changes; undefined until all workloads were followed, and where nothing is compared. */
  affected: PathDifference | undefined;
  /** Which paths of a comparison are drawn. */
  sides: 'both' | PathSide;
  direction: Direction;
  /** Of the ways that AWS may choose between, the one that is looked at: its `when`. Undefined: the worst. */
  alternative: string | undefined;
  /** Where both paths stand, in hops: 2.5 is half way between the third and the fourth. */
  playhead: number;
  playing: boolean;
  speed: Speed;
  /** What the side panel speaks of: the request, or what is selected. */
  requestShown: boolean;

  ask(words: QuestionWords): Promise<void>;
  /** Asks the same again: the network changed. */
  askAgain(): Promise<void>;
  showAffected(affected: PathDifference): void;
  clearRequest(): void;
  showRequest(shown: boolean): void;
  showSides(sides: RequestSlice['sides']): void;
  showDirection(direction: Direction): void;
  showAlternative(when: string): void;
  play(): void;
  pause(): void;
  /** For the playback: the next position, and whether that is the end. */
  movePlayhead(to: number, isEnd: boolean): void;
  /** To the next or last whole hop. */
  step(by: 1 | -1): void;
  scrub(to: number): void;
  setSpeed(speed: Speed): void;
  selectHop(index: number): void;
  /** How much is sent in a month: weighed at once, and kept with the question. */
  setVolume(gigabytesPerMonth: number): void;
  nameQuestion(id: string, name: string | undefined): void;
  forgetQuestion(id: string): void;
};

export const noRequest = {
  question: undefined,
  asking: false,
  askError: undefined,
  answered: undefined,
  affected: undefined,
  sides: 'both',
  direction: 'forward',
  alternative: undefined,
  playhead: 0,
  playing: false,
  requestShown: false,
} as const satisfies Partial<RequestSlice>;

export const requestSlice: StateCreator<AppState, [], [], RequestSlice> = (set, get) => {
  /** Answers that come after a newer question are of no use any more. */
  let newest = 0;

  /** @returns whether it could be answered; undefined where a newer question took its place */
  async function answer(question: Question): Promise<boolean | undefined> {
    const { document } = get();
    if (document === undefined) return undefined;
    newest += 1;
    const serial = newest;
    set({ asking: true, askError: undefined });
    try {
      const reply = await document.session.ask(question);
      const isCurrent = serial === newest && get().document?.session === document.session;
      if (reply === undefined || !isCurrent) return undefined;
      if (reply.ok) {
        set({
          question,
          answered: reply.value,
          affected: undefined,
          alternative: undefined,
          requestShown: true,
        });
        clampPlayhead();
      } else set({ askError: reply.error });
      return reply.ok;
    } finally {
      if (serial === newest) set({ asking: false });
    }
  }

  function clampPlayhead(): void {
    const last = lastHop(get());
    if (get().playhead > last) set({ playhead: last, playing: false });
  }

  function keepQuestions(questions: readonly Question[], isWork: boolean): void {
    const { document, viewRevision } = get();
    if (document === undefined) return;
    set({
      document: { ...document, questions },
      ...(isWork ? { viewRevision: viewRevision + 1 } : {}),
    });
  }

  return {
    ...noRequest,
    asked: 0,
    speed: 1,

    async ask(words) {
      const { document } = get();
      if (document === undefined) return;
      const key = questionKey(words);
      const kept = document.questions.find((each) => questionKey(each) === key);
      // Its name and its volume were given to this question; the words may have brought those of another.
      const question = { id: key, ...words, ...kept };
      set({ playhead: 0, playing: false });
      if (!(await answer(question))) return;
      set({ asked: get().asked + 1 });
      keepQuestions(withQuestion(get().document?.questions ?? [], question), false);
    },
    async askAgain() {
      const { question } = get();
      if (question === undefined || (await answer(question)) !== false) return;
      // An end of it is gone. An old answer would pass for one about this network; undone, the question is answered again.
      set({ answered: undefined, affected: undefined, playing: false, bar: 'request' });
    },
    showAffected: (affected) => set({ affected }),
    clearRequest() {
      newest += 1;
      set(noRequest);
    },
    showRequest: (requestShown) => set({ requestShown }),
    showSides(sides) {
      set({ sides });
      clampPlayhead();
    },
    showDirection(direction) {
      set({ direction, playhead: 0, playing: false });
    },
    showAlternative(alternative) {
      set({ alternative, playhead: 0, playing: false });
    },
    play() {
      // From the end it starts over: there is nothing left to play.
      const restart = get().playhead >= lastHop(get());
      set({ playing: lastHop(get()) > 0, ...(restart ? { playhead: 0 } : {}) });
    },
    pause: () => set({ playing: false }),
    movePlayhead: (playhead, isEnd) => set(isEnd ? { playhead, playing: false } : { playhead }),
    step(by) {
      const { playhead, selectHop } = get();
      selectHop(by === 1 ? Math.floor(playhead) + 1 : Math.ceil(playhead) - 1);
    },
    scrub: (to) => set({ playhead: within(to, lastHop(get())), playing: false }),
    setSpeed: (speed) => set({ speed }),
    selectHop: (index) => set({ playhead: within(index, lastHop(get())), playing: false }),

    setVolume(gigabytesPerMonth) {
      const { question, document } = get();
      if (question === undefined) return;
      const questions = (document?.questions ?? []).map((kept) =>
        kept.id === question.id ? { ...kept, gigabytesPerMonth } : kept,
      );
      set({ question: { ...question, gigabytesPerMonth } });
      keepQuestions(questions, true);
    },
    nameQuestion(id, name) {
      const questions = (get().document?.questions ?? []).map((question) =>
        question.id === id ? withName(question, name) : question,
      );
      keepQuestions(questions, true);
    },
    forgetQuestion: (id) =>
      keepQuestions(withoutQuestion(get().document?.questions ?? [], id), true),
  };
};

/** The answers that are drawn, each on its side. One answer alone is drawn as the way with: it is the way as it is. */
export function shownAnswers({
  answered,
  sides,
  alternative,
}: Pick<AppState, 'answered' | 'sides' | 'alternative'>): SideAnswer[] {
  if (answered === undefined) return [];
  const isSingle = answered.kind === 'single';
  const wanted: PathSide[] = isSingle ? ['with'] : sides === 'both' ? ['with', 'without'] : [sides];
  return wanted.map((side) => ({ side, answer: answerOn(answered, side, alternative) }));
}

export type SideAnswer = { side: PathSide; answer: Answer };

/** The answer of one side, by the way that is looked at where AWS may choose between several: both from the same start. */
export function answerOn(
  answered: Answered,
  side: PathSide,
  alternative: RequestSlice['alternative'],
): Answer {
  const answer = answered.kind === 'single' ? answered.answer : answered.comparison[side];
  const chosen = answer.alternatives.find(({ when }) => when === alternative);
  return chosen === undefined ? answer : { ...answer, ...chosen };
}

export function hopsOf(answer: Answer, direction: Direction): readonly Hop[] {
  return answer[direction].hops;
}

/** Both paths share one playhead: it ends with the longer of them. */
export function lastHop(
  state: Pick<AppState, 'alternative' | 'answered' | 'sides' | 'direction'>,
): number {
  const lengths = shownAnswers(state).map(
    ({ answer }) => hopsOf(answer, state.direction).length - 1,
  );
  return Math.max(0, ...lengths);
}

function within(value: number, last: number): number {
  return Math.min(Math.max(value, 0), last);
}

function withName({ name: _, ...question }: Question, name: string | undefined): Question {
  return name === undefined ? question : { ...question, name };
}
