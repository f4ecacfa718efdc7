import type { Question } from '../../shared/model-file/question';
import { parseTraffic } from '../../shared/routing/names/parseRequest';

/** Named questions stay until they are forgotten; of the others only the last ones are worth finding again. */
const unnamedKept = 20;

/** The list with a question at its head, newest first and each once. */
export function withQuestion(questions: readonly Question[], asked: Question): Question[] {
  const key = questionKey(asked);
  const all = [asked, ...questions.filter((each) => questionKey(each) !== key)];
  const unnamed = all.filter((question) => question.name === undefined).slice(0, unnamedKept);
  return all.filter((question) => question.name !== undefined || unnamed.includes(question));
}

export function withoutQuestion(questions: readonly Question[], id: string): Question[] {
  return questions.filter((question) => question.id !== id);
}

/**
 * What is asked, without what it is called and how much of it there is. What goes without saying is said: a question
 * for TCP 443 is the one that names neither.
 */
export function questionKey(question: Omit<Question, 'id'>): string {
  const { from, to, principal, action, resource } = question;
  const traffic = parseTraffic(question);
  const { protocol, port, sourcePort } = traffic.ok ? traffic.value : question;
  return JSON.stringify([from, to, protocol, port, sourcePort, principal, action, resource]);
}
