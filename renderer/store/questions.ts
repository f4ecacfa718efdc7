import type { Question } from '../../shared/model-file/question';

/** Named questions stay until they are forgotten; of the others only the last ones are worth finding again. */
const unnamedKept = 20;

/** The list with a question at its head, newest first; it keeps the name it had. */
export function withQuestion(questions: readonly Question[], asked: Question): Question[] {
  const known = questions.find(({ id }) => id === asked.id);
  const name = asked.name ?? known?.name;
  const head = name === undefined ? asked : { ...asked, name };
  const all = [head, ...withoutQuestion(questions, asked.id)];
  const unnamed = all.filter((question) => question.name === undefined).slice(0, unnamedKept);
  return all.filter((question) => question.name !== undefined || unnamed.includes(question));
}

export function withoutQuestion(questions: readonly Question[], id: string): Question[] {
  return questions.filter((question) => question.id !== id);
}
